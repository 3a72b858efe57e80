package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.hold.HoldReason;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.receivable.Amount;
import io.dunning.testkit.RecordingChannel.Answer;
import io.dunning.testkit.Script.Bill;
import io.dunning.testkit.Script.Happening;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Plays a script in a hospital, day by day, under the eyes of {@link Watch}. */
final class Play {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final List<ChannelKind> KINDS =
            List.of(ChannelKind.SMS, ChannelKind.LETTER, ChannelKind.REGISTERED_LETTER);

    final Hospital hospital;
    final Watch watch;
    private final Script script;
    private boolean dispatching = true;
    private int receipts;

    Play(Script script) {
        this(script, Given.aPolicy());
    }

    Play(Script script, SamplePolicy policy) {
        this.script = script;
        hospital = Hospital.under(policy)
                .givenChannel(RecordingChannel.idempotent(ChannelKind.SMS))
                .givenChannel(RecordingChannel.of(ChannelKind.LETTER))
                .givenChannel(RecordingChannel.reconcilable(ChannelKind.REGISTERED_LETTER));
        int debtors = script.bills().stream().mapToInt(Bill::debtor).max().orElse(0) + 1;
        for (int i = 0; i < Math.max(debtors, Script.DEBTORS); i++) {
            hospital.givenDebtor(Given.aDebtor(Script.person(i).value()));
        }
        watch = new Watch(hospital);
    }

    Play chunksOf(int size) {
        hospital.givenChunkSize(size);
        return this;
    }

    Play inBatchesOf(int size) {
        hospital.givenBatchSize(size);
        return this;
    }

    /** The work is divided into so many partitions, and done by so many workers. */
    Play dividedBy(int partitions, int workers) {
        hospital.givenStore(new MemoryCaseStore(partitions)).givenWorkers(workers);
        return this;
    }

    /** Two nodes take turns: one runs, the other hands over, the next day the other way round. */
    Play withTwoNodesInTurn() {
        DunningEngine one = hospital.engine("one");
        DunningEngine other = hospital.engine("other");
        return withRuns(today -> {
            boolean even = today.toEpochDay() % 2 == 0;
            assertThat((even ? one : other).run(today).isClosed()).isTrue();
            if (dispatching) {
                (even ? other : one).dispatch(today);
            }
        });
    }

    /** Two nodes do everything at the same time. */
    Play withTwoNodesAtOnce() {
        List<DunningEngine> nodes = List.of(hospital.engine("one"), hospital.engine("other"));
        return withRuns(today -> {
            for (int tries = 0; !nodes.get(0).lastClosed().equals(Optional.of(today)); tries++) {
                assertThat(tries).as("runs of %s by two nodes", today).isLessThan(20);
                atOnce(nodes, node -> node.run(today));
            }
            if (dispatching) {
                atOnce(nodes, node -> node.dispatch(today));
            }
        });
    }

    private static void atOnce(List<DunningEngine> nodes, Consumer<DunningEngine> work) {
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(() -> work.accept(node)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private Play withRuns(Consumer<LocalDate> runs) {
        for (int day = 0; day < Script.DAYS; day++) {
            begin(day);
            runs.accept(hospital.today());
            watch.endOfDay();
        }
        return this;
    }

    /** Plays all days. */
    Play whole() {
        return days(0, Script.DAYS);
    }

    Play days(int from, int to) {
        for (int day = from; day < to; day++) {
            begin(day);
            run();
        }
        return this;
    }

    /** As {@link #whole}, with a fresh engine every morning. */
    Play withRestarts() {
        for (int day = 0; day < Script.DAYS; day++) {
            hospital.restarted();
            begin(day);
            run();
        }
        return this;
    }

    /** What happens on a day before the run. */
    void begin(int day) {
        hospital.whenDayBegins(Given.DUE.plusDays(day));
        List<SampleBill> bills = script.bills().stream()
                .filter(b -> b.day() == day)
                .map(Bill::sample)
                .toList();
        if (!bills.isEmpty()) {
            hospital.whenBillsComeIn(bills);
        }
        script.happenings().stream().filter(h -> h.day() == day).forEach(this::happen);
    }

    void run() {
        hospital.whenRun();
        if (dispatching) {
            hospital.whenDispatched();
        }
        watch.endOfDay();
    }

    private void happen(Happening h) {
        Bill bill = script.bills().get(h.bill() % script.bills().size());
        if (bill.day() > h.day()) {
            return;
        }
        Amount part = new Amount(Math.max(1, bill.cents() * (h.measure() + 1L) / 13), EUR);
        Amount all = new Amount(bill.cents(), EUR);
        LocalDate today = hospital.today();
        RecordingChannel channel = hospital.channel(KINDS.get(h.measure() % KINDS.size()));
        switch (h.what()) {
            case PAY_PART -> book(bill, BalanceCause.PAYMENT, negated(part));
            case PAY_ALL -> book(bill, BalanceCause.PAYMENT, negated(all));
            case OVERPAY -> book(bill, BalanceCause.PAYMENT, negated(all.plus(part)));
            case REVERSE -> book(bill, BalanceCause.REVERSAL, part);
            case CREDIT_NOTE -> book(bill, BalanceCause.CREDIT_NOTE, negated(part));
            case BOOKS_LAG -> hospital.givenLedgerLag(h.measure() % 5).whenDayBegins(today);
            case BOOKS_DOWN -> hospital.ledger().fail(new IllegalStateException("the books are closed"));
            case BOOKS_UP -> hospital.ledger().fail(null);
            case HOLD -> act(bill, c -> c.hold(HoldReason.MANUAL, today.plusDays(h.measure() * 3L), today));
            case RELEASE -> act(bill, c -> c.release(HoldReason.MANUAL, today));
            case PROMISE -> act(bill, c -> c.promise(part, today.plusDays(h.measure()), today));
            case PLAN ->
                act(
                        bill,
                        c -> c.open().minor() < 3
                                ? Outcome.of()
                                : c.agree(InstalmentPlan.monthly(c.open(), 3, today.plusDays(h.measure())), today));
            case DISPUTE -> act(bill, c -> c.dispute(DisputeGround.AMOUNT, today.plusDays(30), today));
            case DECIDE ->
                act(
                        bill,
                        c -> c.decideDispute(
                                DisputeDecision.values()[h.measure() % DisputeDecision.values().length],
                                "supervisor",
                                today));
            case REFER -> act(bill, c -> c.refer("court", "supervisor", today));
            case RESUME -> act(bill, c -> c.resume(today));
            case CREDIT -> act(bill, c -> c.credit("supervisor", today));
            case CHANNEL_BREAKS_AFTER -> channel.answer(Answer.BREAK_AFTER);
            case CHANNEL_BREAKS_BEFORE -> channel.answer(Answer.BREAK_BEFORE);
            case CHANNEL_REJECTS -> channel.answer(Answer.REJECT);
            case CHANNEL_REJECTS_ADDRESS -> channel.answer(Answer.REJECT_ADDRESS);
            case CHANNEL_WORKS -> channel.answer(Answer.ACCEPT);
            case RECEIPT -> receipt(channel, h.measure());
            case DISPATCH_STOPS -> dispatching = false;
            case DISPATCH_GOES_ON -> dispatching = true;
        }
    }

    private void receipt(RecordingChannel channel, int measure) {
        // By key, so that the order in which they left does not matter.
        List<String> delivered =
                channel.delivered().stream().map(Dispatch::key).sorted().toList();
        if (!delivered.isEmpty()) {
            Receipt.Outcome[] outcomes = Receipt.Outcome.values();
            receipts++;
            channel.receipt(
                    delivered.get(measure % delivered.size()),
                    "receipt-" + receipts,
                    outcomes[measure % outcomes.length],
                    hospital.clock().instant());
            hospital.whenReceiptsAreRead();
        }
    }

    private void book(Bill bill, BalanceCause cause, Amount change) {
        hospital.whenBooked("R" + bill.number(), cause, change, hospital.today());
    }

    private void act(Bill bill, Function<DunningCase, Outcome> act) {
        CaseId id = bill.sample().caseId();
        if (hospital.store().find(id).isPresent()) {
            assertThat(hospital.whenActing(id, act)).isInstanceOf(Outcome.class);
        }
    }

    private static Amount negated(Amount amount) {
        return Amount.zero(amount.currency()).minus(amount);
    }

    /** The keys of all that was handed over to channels, however they answered. */
    List<String> asked() {
        return KINDS.stream()
                .flatMap(kind -> hospital.channel(kind).asked().stream())
                .map(Dispatch::key)
                .toList();
    }

    /** All histories, to the byte: the hash of an event covers its text and all before it. */
    Map<CaseId, List<RecordedEvent>> histories() {
        Map<CaseId, List<RecordedEvent>> histories = new TreeMap<>();
        hospital.caseIds().forEach(id -> histories.put(id, hospital.store().history(id)));
        return histories;
    }
}
