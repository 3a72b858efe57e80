package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.escalation.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run did on this node. Counts and ids only.
 *
 * @param on the business date
 * @param alreadyClosed whether that date had been closed before: then nothing was done
 * @param judged cases that were due
 * @param kinds how many of each kind of decision
 * @param rules how many cases were held back, by the rule that was strictest
 * @param settled cases that turned out to be settled and were closed instead
 * @param dropped notices that were not approved
 * @param failures cases that could not be judged or stored; they stay due
 * @param elsewhere partitions that other nodes are still at work on: call the run again later, or let them finish
 */
public record RunReport(
        LocalDate on,
        boolean alreadyClosed,
        int judged,
        Map<Decision.Kind, Integer> kinds,
        Map<String, Integer> rules,
        int settled,
        int dropped,
        List<Failure> failures,
        int elsewhere) {

    /**
     * A case that could not be judged.
     *
     * @param caseId which
     * @param trouble what went wrong
     */
    public record Failure(CaseId caseId, RuntimeException trouble) {}

    /** Whether the date is closed now. */
    public boolean isClosed() {
        return elsewhere == 0;
    }

    /** Notices planned. */
    public int planned() {
        return kinds.getOrDefault(Decision.Kind.SEND, 0);
    }
}
