package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.escalation.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a run goes on. */
final class RunTally {

    private static final int FAILURES_MAX = 1000;

    private final LocalDate on;
    private final Map<Decision.Kind, Integer> kinds = new EnumMap<>(Decision.Kind.class);
    private final Map<String, Integer> rules = new TreeMap<>();
    private final List<RunReport.Failure> failures = new ArrayList<>();
    private final List<Partition> elsewhere = new ArrayList<>(0);
    private int judged;
    private int settled;
    private int dropped;

    RunTally(LocalDate on) {
        this.on = on;
    }

    void judged() {
        judged++;
    }

    void settled() {
        settled++;
    }

    void dropped() {
        dropped++;
    }

    void decided(Decision decision) {
        kinds.merge(decision.kind(), 1, Integer::sum);
        if (decision.kind() != Decision.Kind.SEND) {
            heldBack(decision.rule());
        }
    }

    void heldBack(String rule) {
        rules.merge(rule, 1, Integer::sum);
    }

    void failed(CaseId caseId, RuntimeException trouble) {
        if (failures.size() < FAILURES_MAX) {
            failures.add(new RunReport.Failure(caseId, trouble));
        }
    }

    /** A partition that another node works on. */
    synchronized void elsewhere(Partition partition) {
        elsewhere.add(partition);
    }

    /** Adds what was counted elsewhere. The one method that several threads may call at the same time. */
    synchronized void add(RunTally other) {
        judged += other.judged;
        settled += other.settled;
        dropped += other.dropped;
        other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
        other.rules.forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
        other.failures.forEach(f -> failed(f.caseId(), f.trouble()));
    }

    RunReport report() {
        return new RunReport(
                on,
                false,
                judged,
                Map.copyOf(kinds),
                Map.copyOf(rules),
                settled,
                dropped,
                List.copyOf(failures),
                elsewhere.size());
    }

    RunReport alreadyClosed() {
        return new RunReport(on, true, 0, Map.of(), Map.of(), 0, 0, List.of(), 0);
    }
}
