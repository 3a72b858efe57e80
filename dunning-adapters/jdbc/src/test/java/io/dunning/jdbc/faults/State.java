package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a store and the world hold at a moment.
 *
 * @param found the cases as they are found by their ids
 * @param recorded their histories
 * @param planned the notices that wait
 * @param unsettled the notices whose latest attempt has no result, and which attempt that is
 * @param toRecall the notices to be called back
 * @param closed the last date that each partition closed
 * @param cursors how far the ledgers were read
 * @param world as {@link World#summary}
 */
record State(
        Map<CaseId, StoredCase> found,
        Map<CaseId, List<RecordedEvent>> recorded,
        Set<NoticeKey> planned,
        Map<NoticeKey, Integer> unsettled,
        Set<NoticeKey> toRecall,
        Map<Partition, LocalDate> closed,
        Map<CreditorId, Long> cursors,
        Map<String, Object> world) {

    static final int ALL = 10_000;

    /** An event without its time: after a crash the same happens a little later. */
    record Told(Actor actor, PolicyVersion policy, CaseEvent event) {
        static Told of(RecordedEvent recorded) {
            return new Told(recorded.actor(), recorded.policy(), recorded.event());
        }
    }

    /** @param known an earlier state: the history of a case whose head is still the same is not read again */
    static State of(Scenario scenario, CaseStore store, World world, @Nullable State known) {
        Map<CaseId, StoredCase> found = store.findAll(scenario.cases());
        Map<CaseId, List<RecordedEvent>> recorded = new TreeMap<>();
        for (CaseId id : scenario.cases()) {
            StoredCase stored = found.get(id);
            boolean same = known != null && stored != null && stored.equals(known.found.get(id));
            recorded.put(id, known != null && same ? known.history(id) : store.history(id));
        }
        Set<NoticeKey> planned = new TreeSet<>();
        Map<NoticeKey, Integer> unsettled = new TreeMap<>();
        Set<NoticeKey> toRecall = new TreeSet<>();
        for (Partition partition : Partition.all(store.partitions())) {
            planned.addAll(keys(store.planned(partition, null, ALL)));
            toRecall.addAll(keys(store.toRecall(partition, null, ALL)));
            store.unsettled(partition, null, ALL)
                    .forEach(u -> unsettled.put(u.notice().key(), u.attempt().number()));
        }
        return new State(
                found, recorded, planned, unsettled, toRecall, store.closed(), store.cursors(), world.summary());
    }

    private static Set<NoticeKey> keys(List<PlannedNotice> notices) {
        return notices.stream().map(PlannedNotice::key).collect(Collectors.toSet());
    }

    List<RecordedEvent> history(CaseId id) {
        return recorded.getOrDefault(id, List.of());
    }

    List<Told> told(CaseId id) {
        return history(id).stream().map(Told::of).toList();
    }

    /** The cases whose histories are not the same. */
    Set<CaseId> differingFrom(State other) {
        return recorded.keySet().stream()
                .filter(id -> !history(id).equals(other.history(id)))
                .filter(id -> !told(id).equals(other.told(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether all is the same that what happens next depends on. */
    boolean isAs(State other) {
        return planned.equals(other.planned)
                && unsettled.equals(other.unsettled)
                && toRecall.equals(other.toRecall)
                && closed.equals(other.closed)
                && cursors.equals(other.cursors)
                && world.equals(other.world)
                && differingFrom(other).isEmpty();
    }

    /** The first event of a case that isn't as there. */
    String firstDifference(CaseId id, State other) {
        List<Told> here = told(id);
        List<Told> there = other.told(id);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            Told a = i < here.size() ? here.get(i) : null;
            Told b = i < there.size() ? there.get(i) : null;
            if (a == null || !a.equals(b)) {
                return "event " + (i + 1) + " is " + name(a) + ", there " + name(b);
            }
        }
        return "nothing";
    }

    private static String name(@Nullable Told told) {
        return told == null ? "missing" : String.valueOf(told.event());
    }

    /** The open cases as {@code due} lists them on the last day of all. */
    static Map<CaseId, StoredCase> agenda(CaseStore store) {
        Map<CaseId, StoredCase> found = new TreeMap<>();
        for (Partition partition : Partition.all(store.partitions())) {
            for (StoredCase stored : store.due(partition, LocalDate.of(9999, 12, 30), null, ALL)) {
                found.put(stored.dunningCase().id(), stored);
            }
        }
        return found;
    }
}
