package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.PaperAsked;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Receipt;
import io.dunning.contact.ContactCap;
import io.dunning.jdbc.faults.Provider.Delivery;
import io.dunning.jdbc.faults.Provider.HandOver;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of what really left, whatever the store says. */
final class WorldChecks {

    private static final ContactCap ONCE_A_DAY = new ContactCap(1, 1);

    private final Scenario scenario;
    private final CaseStore store;
    private final World world;
    private final State state;
    private final List<Breach> breaches = new ArrayList<>();

    private WorldChecks(Scenario scenario, CaseStore store, World world, State state) {
        this.scenario = scenario;
        this.store = store;
        this.world = world;
        this.state = state;
    }

    static List<Breach> of(Scenario scenario, CaseStore store, World world, State state) {
        WorldChecks checks = new WorldChecks(scenario, store, world, state);
        World.CHANNELS.forEach(checks::channel);
        checks.repeatedSteps();
        checks.contacts();
        checks.receipts();
        checks.breaches.addAll(world.breaches());
        return checks.breaches;
    }

    private void breach(String invariant, String what) {
        breaches.add(new Breach(invariant, what));
    }

    // ---- not twice ----

    private void channel(ChannelKind kind) {
        Map<String, List<HandOver>> byKey =
                world.provider(kind).handOvers().stream().collect(Collectors.groupingBy(HandOver::key));
        byKey.forEach((key, handOvers) -> handedOver(kind, key, handOvers));
        world.provider(kind).deliveries().stream()
                .collect(Collectors.groupingBy(Delivery::key))
                .forEach((key, deliveries) -> {
                    if (deliveries.size() > 1) {
                        breach("S3", key + " was delivered " + deliveries.size() + " times by " + kind);
                    }
                });
    }

    private void handedOver(ChannelKind kind, String key, List<HandOver> handOvers) {
        if (handOvers.stream().map(HandOver::text).distinct().count() > 1) {
            breach("S3", key + " was handed over by " + kind + " with different texts");
        }
        if (!(Provider.contract(kind) instanceof DeliveryContract.Idempotent idempotent)) {
            return;
        }
        HandOver first = handOvers.get(0);
        HandOver last = handOvers.get(handOvers.size() - 1);
        if (!last.at().isBefore(first.at().plus(idempotent.window()))) {
            breach("S3", key + " was handed over again after the window of " + kind);
        }
    }

    /** For who gets it, a step twice is a duplicate under whatever key. */
    private void repeatedSteps() {
        deliveries().stream()
                .collect(Collectors.groupingBy(d -> d.letter().billAndStep(), TreeMap::new, Collectors.toList()))
                .forEach((step, deliveries) -> {
                    for (int i = 1; i < deliveries.size(); i++) {
                        if (!mayFollow(deliveries.get(i - 1), deliveries.get(i))) {
                            breach("S3", step + " was delivered again without need");
                        }
                    }
                });
    }

    private boolean mayFollow(Delivery earlier, Delivery later) {
        List<State.Told> history = state.told(caseOf(earlier));
        int from = planned(history, earlier.key());
        int to = planned(history, later.key());
        // Printing takes a day: the mail of a pair may arrive before its letter.
        return isCompanion(history, later.key(), earlier.key())
                || isCompanion(history, earlier.key(), later.key())
                || from >= 0
                        && from < to
                        && history.subList(from, to).stream()
                                .anyMatch(t -> t.event() instanceof Reopened
                                        || t.event() instanceof PaperAsked
                                        || failed(t, new NoticeKey(earlier.key())));
    }

    /** Whether one was planned along with the other: two messages of one step. */
    private static boolean isCompanion(List<State.Told> history, String key, String of) {
        return history.stream()
                .anyMatch(t -> t.event() instanceof CompanionPlanned planned
                        && planned.key().value().equals(key)
                        && planned.of().value().equals(of));
    }

    private static int planned(List<State.Told> history, String key) {
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).event() instanceof NoticePlanned planned
                    && planned.key().value().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean failed(State.Told told, NoticeKey key) {
        return told.event() instanceof ReceiptCounted receipt
                && receipt.key().equals(key)
                && (receipt.outcome() == Receipt.Outcome.UNDELIVERED
                        || receipt.outcome() == Receipt.Outcome.ADDRESS_UNKNOWN);
    }

    // ---- not too often ----

    private void contacts() {
        Map<PersonId, List<LocalDate>> days = new TreeMap<>((a, b) -> a.compareTo(b));
        contactsMade(deliveries())
                .forEach(d -> days.computeIfAbsent(caseOf(d).debtor(), p -> new ArrayList<>())
                        .add(dayOf(d)));
        days.forEach((person, on) -> {
            for (LocalDate day : on) {
                Stream.concat(Stream.of(ONCE_A_DAY), scenario.policy().contact().caps().stream())
                        .filter(cap -> within(on, day, cap) > cap.contactsMax())
                        .forEach(cap -> breach("S9", person + " was contacted too often by " + day + ": " + cap));
            }
        });
        counted(days.keySet());
    }

    private static LocalDate dayOf(Delivery delivery) {
        return delivery.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Without those that came along with another one on the same day. */
    private List<Delivery> contactsMade(List<Delivery> all) {
        return all.stream()
                .filter(d -> all.stream()
                        .noneMatch(main -> dayOf(main).equals(dayOf(d))
                                && isCompanion(state.told(caseOf(d)), d.key(), main.key())))
                .toList();
    }

    private static long within(List<LocalDate> days, LocalDate last, ContactCap cap) {
        return days.stream()
                .filter(d -> !d.isAfter(last) && d.isAfter(last.minusDays(cap.days())))
                .count();
    }

    /** Who was contacted, and not in vain, is known to have been. */
    private void counted(Set<PersonId> persons) {
        String tenant = scenario.creditors().iterator().next().tenant();
        var logs = store.contacts(tenant, persons, scenario.dates().get(0));
        for (PersonId person : persons) {
            List<Delivery> left = deliveries().stream()
                    .filter(d -> caseOf(d).debtor().equals(person))
                    .filter(d -> state.told(caseOf(d)).stream().noneMatch(t -> failed(t, new NoticeKey(d.key()))))
                    .filter(d -> !state.unsettled().containsKey(new NoticeKey(d.key())))
                    .toList();
            long reached = contactsMade(left).size();
            int known = Optional.ofNullable(logs.get(person)).map(l -> l.size()).orElse(0);
            if (known < reached) {
                breach("S8", person + " was contacted more often than is known");
            }
        }
    }

    // ---- receipts ----

    /** What a provider needs not tell again is in the history. */
    private void receipts() {
        for (ChannelKind kind : World.CHANNELS) {
            for (Receipt receipt : world.provider(kind).acknowledged()) {
                boolean stray = scenario.strays().containsValue(receipt);
                boolean known = state.recorded().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(e -> e.event() instanceof ReceiptCounted counted
                                && counted.receiptId().equals(receipt.receiptId()));
                if (!stray && !known) {
                    breach("S18", "receipt " + receipt.receiptId() + " was acknowledged and is not counted");
                }
            }
        }
    }

    private List<Delivery> deliveries() {
        return World.CHANNELS.stream()
                .flatMap(kind -> world.provider(kind).deliveries().stream())
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    private CaseId caseOf(Delivery delivery) {
        ReceivableId bill = delivery.letter().bills().keySet().iterator().next();
        return scenario.caseOf(bill);
    }
}
