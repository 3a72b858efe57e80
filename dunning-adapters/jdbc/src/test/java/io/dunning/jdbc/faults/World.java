package io.dunning.jdbc.faults;

import io.dunning.Ledger;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.jdbc.faults.Happening.Booking;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.money.MonetaryAmount;

/**
 * The world outside, which outlives every process: the time, the books, the providers, and what the host was told. It sees
 * whatever leaves, and notes what should not have. Thread-safe.
 */
final class World implements Outside {

    static final List<ChannelKind> CHANNELS =
            List.of(ChannelKind.EMAIL, ChannelKind.SMS, ChannelKind.LETTER, ChannelKind.CERTIFIED_MAIL);

    /** So old may the look into the books be on which a hand-over rests. */
    private static final Duration LOOK_AGE_MAX = Duration.ofSeconds(20);

    /** What else is to be checked when something leaves. */
    interface Doorkeeper {
        List<Breach> check(ChannelKind kind, Dispatch dispatch);
    }

    private record Look(Instant at, long open) {}

    private final Scenario scenario;
    private final Map<ChannelKind, Provider> providers = new EnumMap<>(ChannelKind.class);
    private final Map<ReceivableId, Amount> open = new TreeMap<>();
    private final Map<CreditorId, List<Ledger.Movement>> booked = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<ReceivableId, Look> looks = new HashMap<>();
    private final Map<String, String> heard = new TreeMap<>();
    private final List<Breach> breaches = new ArrayList<>();
    private Doorkeeper doorkeeper = (kind, dispatch) -> List.of();
    private Instant now;

    World(Scenario scenario) {
        this.scenario = scenario;
        now = Moment.MORNING.on(scenario.dates().get(0));
        CHANNELS.forEach(kind -> providers.put(kind, new Provider(kind, scenario)));
        scenario.bills().values().forEach(bill -> open.put(bill.id(), Amount.of(bill.amount())));
    }

    private World(World of) {
        scenario = of.scenario;
        now = of.now;
        of.providers.forEach((kind, provider) -> providers.put(kind, provider.copy()));
        open.putAll(of.open);
        of.booked.forEach((creditor, movements) -> booked.put(creditor, new ArrayList<>(movements)));
        done.addAll(of.done);
        looks.putAll(of.looks);
        heard.putAll(of.heard);
        breaches.addAll(of.breaches);
    }

    /** The world as it is now, to go on from there more than once. Nobody keeps its door. */
    synchronized World copy() {
        return new World(this);
    }

    synchronized void keptBy(Doorkeeper keeper) {
        doorkeeper = keeper;
    }

    // ---- what processes see ----

    @Override
    public synchronized Instant reach(Instant at) {
        now = at.isAfter(now) ? at : now;
        return now;
    }

    synchronized Instant now() {
        return now;
    }

    LocalDate today() {
        return now().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public synchronized void book(Booking booking) {
        if (done.add(booking.id())) {
            Receivable bill = Objects.requireNonNull(scenario.bills().get(booking.bill()), "a bill of the scenario");
            open.merge(bill.id(), booking.change(), Amount::plus);
            List<Ledger.Movement> own = booked.computeIfAbsent(bill.creditor(), c -> new ArrayList<>());
            own.add(new Ledger.Movement(own.size() + 1L, bill.id(), booking.cause(), today()));
        }
    }

    @Override
    public synchronized Ledger.Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        refuseWhileClosed();
        Map<ReceivableId, MonetaryAmount> answer = new HashMap<>();
        for (ReceivableId receivable : receivables) {
            Amount amount = open.get(receivable);
            if (amount != null) {
                answer.put(receivable, amount.toMoney());
                looks.put(receivable, new Look(now, amount.minor()));
            }
        }
        return new Ledger.Balances(scenario.booksCompleteUpTo(today()), answer);
    }

    @Override
    public synchronized List<Ledger.Movement> movements(CreditorId creditor, long after, int limit) {
        refuseWhileClosed();
        return booked.getOrDefault(creditor, List.of()).stream()
                .filter(m -> m.position() > after)
                .limit(limit)
                .toList();
    }

    private void refuseWhileClosed() {
        if (scenario.booksClosed().contains(today())) {
            throw new IllegalStateException("the books are closed today");
        }
    }

    @Override
    public Answer handOver(ChannelKind kind, Dispatch dispatch) {
        List<Breach> seen = door().check(kind, dispatch);
        synchronized (this) {
            breaches.addAll(seen);
            look(kind, dispatch);
            return provider(kind).take(dispatch, now);
        }
    }

    private synchronized Doorkeeper door() {
        return doorkeeper;
    }

    /** Whether the books allow what is about to leave. */
    private void look(ChannelKind kind, Dispatch dispatch) {
        Letter letter = Letter.read(dispatch.message().body());
        String what = dispatch.key() + " for " + letter.billAndStep() + " at " + now;
        long known = 0;
        for (ReceivableId bill : letter.bills().keySet()) {
            Look look = looks.get(bill);
            if (look == null || look.at().plus(LOOK_AGE_MAX).isBefore(now)) {
                breaches.add(new Breach("S1", what + " left without a look into the books"));
            } else if (look.open() <= 0) {
                breaches.add(new Breach("S1", what + " left though " + bill + " is paid"));
            }
            known += look == null ? 0 : look.open();
        }
        if (known != letter.claimed()) {
            breaches.add(new Breach("S16", what + " asks for another sum than the books"));
        }
        LocalDate complete = scenario.booksCompleteUpTo(today());
        boolean stale = complete.plusDays(scenario.policy().ledgerAgeDaysMax()).isBefore(today());
        if (stale || scenario.booksClosed().contains(today())) {
            breaches.add(new Breach("S2", what + " left though the books were not fresh"));
        }
        if (!scenario.policy().contact().isOpen(kind, now, ZoneId.of("Europe/Rome"))) {
            breaches.add(new Breach("S10", what + " left at a wrong hour"));
        }
    }

    @Override
    public synchronized String find(ChannelKind kind, String key) {
        return provider(kind).find(key, now);
    }

    @Override
    public synchronized boolean recall(ChannelKind kind, String key) {
        return provider(kind).recall(key, now);
    }

    @Override
    public synchronized List<Receipt> receipts(ChannelKind kind, int limit) {
        return provider(kind).receipts(limit, now);
    }

    @Override
    public synchronized void acknowledge(ChannelKind kind, List<String> receiptIds) {
        provider(kind).acknowledge(receiptIds, now);
    }

    @Override
    public synchronized void heard(List<String> events) {
        for (String event : events) {
            int blank = event.lastIndexOf(' ');
            String before = heard.put(event.substring(0, blank), event.substring(blank + 1));
            if (before != null) {
                breaches.add(new Breach("S20", event.substring(0, blank) + " was told twice"));
            }
        }
    }

    // ---- the truth ----

    synchronized Provider provider(ChannelKind kind) {
        return Objects.requireNonNull(providers.get(kind), "a channel of this world");
    }

    synchronized Amount open(ReceivableId bill) {
        return Objects.requireNonNull(open.get(bill), "a bill of this world");
    }

    /** How many movements there are. */
    synchronized long booked(CreditorId creditor) {
        return booked.getOrDefault(creditor, List.of()).size();
    }

    /** The hashes of the events that the host was told of, by {@code case seq}. */
    synchronized Map<String, String> heard() {
        return Map.copyOf(heard);
    }

    synchronized List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    synchronized void breach(Breach breach) {
        breaches.add(breach);
    }

    /** All that its further behaviour depends on. */
    synchronized Map<String, Object> summary() {
        Map<String, Object> summary = new TreeMap<>();
        providers.forEach((kind, provider) -> summary.put(kind.name(), provider.summary()));
        summary.put("done", Set.copyOf(done));
        return summary;
    }
}
