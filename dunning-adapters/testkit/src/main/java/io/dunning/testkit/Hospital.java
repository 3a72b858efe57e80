package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.RunReport;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.escalation.Policy;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeRenderer;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.retention.ErasureJournal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small hospital to play days in: engine, books, master data, channels and a clock, all in memory.
 *
 * <p>{@code given…} says what there is, {@code when…} lets something happen, {@code then…} checks what came of it. Not
 * thread-safe.
 */
public final class Hospital {

    /** Who opens cases and acts on them. */
    public static final Actor CLERK = Actor.person("clerk");

    private final Policy policy;
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryDebtors debtors = new MemoryDebtors();
    private final RecordingListener listener = new RecordingListener();
    private final SettableClock clock = SettableClock.on(Given.DUE);
    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
    private final Map<ReceivableId, Receivable> bills = new HashMap<>();
    private final Set<CreditorId> creditors = new LinkedHashSet<>();
    private CaseStore store = new MemoryCaseStore();
    private NoticeRenderer renderer =
            request -> new Message("it", "subject", "Please pay " + request.total() + " by " + request.payBy());
    private int chunkSize = 7;
    private int batchSize = 100;
    private int workers = 1;
    private int ledgerLagDays = 1;
    private @Nullable Ledger otherLedger;
    private @Nullable ErasureJournal erasures;
    private @Nullable DunningEngine engine;
    private @Nullable RunReport lastRun;
    private @Nullable DispatchReport lastDispatch;

    private Hospital(Policy policy) {
        this.policy = policy;
        for (ChannelKind kind : ChannelKind.values()) {
            channels.put(kind, RecordingChannel.of(kind));
        }
        debtors.put(Given.aDebtor().debtor());
        creditors.add(Given.HOSPITAL);
    }

    /** A hospital with one debtor, a channel of each kind that accepts everything, and a clock that stands at {@link Given#DUE}. */
    public static Hospital under(SamplePolicy policy) {
        return under(policy.policy());
    }

    public static Hospital under(Policy policy) {
        return new Hospital(policy);
    }

    // ---- given ----

    /** Another store than the one in memory; before anything was stored. */
    public Hospital givenStore(CaseStore value) {
        store = value;
        return restarted();
    }

    /**
     * Another ledger than the one in memory, such as yours, or one over bank files. What was billed and paid, and up to which day its books
     * are complete, is then entered there by whoever gave it: {@link #whenPaid}, {@link #whenReversed} and {@link #whenBooked} are refused.
     */
    public Hospital givenLedger(Ledger value) {
        otherLedger = value;
        return restarted();
    }

    /**
     * Another channel of its kind, such as yours. What left by one that is no {@link RecordingChannel} is seen at its provider, by whoever
     * gave it: {@link #thenSent}, {@link #sent} and {@link #channel} of its kind are then refused.
     */
    public Hospital givenChannel(Channel value) {
        channels.put(value.kind(), value);
        return restarted();
    }

    /** A journal in which it is noted what is erased; there is none otherwise. */
    public Hospital givenErasures(ErasureJournal value) {
        erasures = value;
        return restarted();
    }

    public Hospital givenRenderer(NoticeRenderer value) {
        renderer = value;
        return restarted();
    }

    public Hospital givenChunkSize(int value) {
        chunkSize = value;
        return restarted();
    }

    public Hospital givenBatchSize(int value) {
        batchSize = value;
        return restarted();
    }

    /** More than one only with a store of several partitions, such as {@code new MemoryCaseStore(4)}. */
    public Hospital givenWorkers(int value) {
        workers = value;
        return restarted();
    }

    public Hospital givenDebtor(SampleDebtor debtor) {
        debtors.put(debtor.debtor());
        return this;
    }

    /** A bill, in the books and with the engine. */
    public Hospital givenBill(SampleBill bill) {
        return givenBills(List.of(bill));
    }

    /** Bills that come in together. */
    public Hospital givenBills(List<SampleBill> together) {
        for (Outcome outcome : whenBillsComeIn(together)) {
            assertThat(outcome).as("bills that are given are taken in").isInstanceOf(Outcome.Accepted.class);
        }
        return this;
    }

    /** From now on the books are complete up to so many days before the business date; 1 is yesterday. */
    public Hospital givenLedgerLag(int days) {
        checkOwnBooks();
        ledgerLagDays = days;
        return this;
    }

    /** A fresh engine over the same ports, as after a restart. */
    public Hospital restarted() {
        engine = null;
        return this;
    }

    // ---- when ----

    /** That business day comes: the books say how far they are, the run runs, the outbox is handed over. */
    public Hospital whenDayComes(LocalDate day) {
        return whenDayBegins(day).whenRun().whenDispatched();
    }

    /** The clock and the books move on to that day; nothing runs. */
    public Hospital whenDayBegins(LocalDate day) {
        clock.set(day);
        creditors.forEach(c -> ledger.completeUpTo(c, day.minusDays(ledgerLagDays)));
        return this;
    }

    public Hospital whenRun() {
        lastRun = engine().run(today());
        return this;
    }

    public Hospital whenDispatched() {
        lastDispatch = engine().dispatch(today());
        return this;
    }

    /** So many days come, one after the other. */
    public Hospital whenDaysPass(int days) {
        for (int i = 0; i < days; i++) {
            whenDayComes(today().plusDays(1));
        }
        return this;
    }

    /** Bills come in together, in the books and with the engine; its answers. */
    public List<Outcome> whenBillsComeIn(List<SampleBill> together) {
        List<Receivable> receivables =
                together.stream().map(SampleBill::receivable).toList();
        for (Receivable receivable : receivables) {
            ledger.bill(receivable);
            bills.put(receivable.id(), receivable);
            if (creditors.add(receivable.creditor())) {
                ledger.completeUpTo(receivable.creditor(), today().minusDays(ledgerLagDays));
            }
        }
        return engine().open(receivables, today(), CLERK);
    }

    /** A payment is booked, as {@code "80 EUR"}. */
    public Hospital whenPaid(String bill, String money) {
        return whenBooked(bill, BalanceCause.PAYMENT, negated(Given.money(money)), today());
    }

    /** A payment bounces. */
    public Hospital whenReversed(String bill, String money) {
        return whenBooked(bill, BalanceCause.REVERSAL, Given.money(money), today());
    }

    /** Anything is booked; {@code change} is added to what is open. */
    public Hospital whenBooked(String bill, BalanceCause cause, Amount change, LocalDate valueOn) {
        checkOwnBooks();
        Receivable receivable = bills.get(new ReceivableId(bill));
        if (receivable == null) {
            throw new IllegalArgumentException("no bill " + bill + " was given");
        }
        ledger.book(receivable.creditor(), receivable.id(), cause, change.toMoney(), valueOn);
        return this;
    }

    private void checkOwnBooks() {
        if (otherLedger != null) {
            throw new IllegalStateException("another ledger was given: let it happen there");
        }
    }

    private static Amount negated(Amount amount) {
        return Amount.zero(amount.currency()).minus(amount);
    }

    /** Somebody does something to a case; the answer. */
    public Outcome whenActing(CaseId id, Function<DunningCase, Outcome> act) {
        return engine().act(id, CLERK, act);
    }

    /** The engine hears all receipts that the channels have, and says so to them. */
    public Hospital whenReceiptsAreRead() {
        for (Channel channel : channels.values()) {
            if (channel instanceof ReceiptSource source) {
                List<Receipt> receipts = source.receipts(1000);
                receipts.forEach(engine()::receive);
                source.acknowledge(receipts);
            }
        }
        return this;
    }

    // ---- then ----

    /** So many messages reached the world outside. */
    public Hospital thenSent(int count) {
        assertThat(sent())
                .as("messages that reached the world outside by %s", today())
                .hasSize(count);
        return this;
    }

    public Hospital thenNothingWasSent() {
        return thenSent(0);
    }

    public Hospital thenCaseIs(CaseId id, CaseState state) {
        assertThat(dunningCase(id).state()).as("state of %s on %s", id, today()).isEqualTo(state);
        return this;
    }

    /** The last run held back so many cases because of that rule. */
    public Hospital thenHeldBackBy(String rule, int cases) {
        assertThat(lastRun().rules())
                .as("what held cases back in the run of %s", today())
                .containsEntry(rule, cases);
        return this;
    }

    /** Every history leads to the case as stored, and its chain is whole. */
    public Hospital thenHistoriesHold() {
        for (CaseId id : caseIds()) {
            List<RecordedEvent> history = store.history(id);
            CaseStore.StoredCase stored = store.find(id).orElseThrow();
            assertThat(History.verify(id, history, stored.head()))
                    .as("where the chain of %s breaks", id)
                    .isEmpty();
        }
        return this;
    }

    // ---- asking ----

    /** What reached the world outside, channel by channel. */
    public List<Dispatch> sent() {
        List<Dispatch> sent = new ArrayList<>();
        channels.keySet().forEach(kind -> sent.addAll(channel(kind).delivered()));
        return sent;
    }

    public DunningCase dunningCase(CaseId id) {
        return store.find(id)
                .orElseThrow(() -> new AssertionError("there is no case " + id))
                .dunningCase();
    }

    /** The cases that its bills belong to, in order. */
    public Set<CaseId> caseIds() {
        Set<CaseId> ids = new TreeSet<>(Comparator.naturalOrder());
        bills.values().forEach(r -> ids.add(new CaseId(r.creditor(), r.debtor(), r.kind())));
        ids.removeIf(id -> store.find(id).isEmpty());
        return ids;
    }

    /** The business date, by the clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public RunReport lastRun() {
        if (lastRun == null) {
            throw new AssertionError("nothing ran yet");
        }
        return lastRun;
    }

    public DispatchReport lastDispatch() {
        if (lastDispatch == null) {
            throw new AssertionError("nothing was dispatched yet");
        }
        return lastDispatch;
    }

    public DunningEngine engine() {
        if (engine == null) {
            engine = engine("hospital");
        }
        return engine;
    }

    /** One more engine over the same ports, as on another node of that name. */
    public DunningEngine engine(String node) {
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store)
                .ledger(otherLedger == null ? ledger : otherLedger)
                .debtors(debtors)
                .policies(Policies.always(policy))
                .renderer(renderer)
                .clock(clock)
                .listener(listener)
                .chunkSize(chunkSize)
                .batchSize(batchSize)
                .workers(workers)
                .node(node);
        channels.values().forEach(builder::channel);
        if (erasures != null) {
            builder.erasures(erasures);
        }
        return builder.build();
    }

    public Policy policy() {
        return policy;
    }

    public CaseStore store() {
        return store;
    }

    /** The ledger in memory, which the engine reads unless {@link #givenLedger another} was given. */
    public MemoryLedger ledger() {
        return ledger;
    }

    public MemoryDebtors debtors() {
        return debtors;
    }

    public RecordingListener listener() {
        return listener;
    }

    public SettableClock clock() {
        return clock;
    }

    /** The recording channel of that kind. */
    public RecordingChannel channel(ChannelKind kind) {
        if (channels.get(kind) instanceof RecordingChannel recording) {
            return recording;
        }
        throw new IllegalStateException(
                "another channel of kind " + kind + " was given: look at what its provider has");
    }
}
