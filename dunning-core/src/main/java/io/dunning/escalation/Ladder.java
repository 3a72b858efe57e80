package io.dunning.escalation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An ordered series of steps and what follows the last one.
 *
 * @param code unique within its policy
 * @param steps 1 to 12, in order
 * @param end what is proposed when the last deadline has passed
 */
public record Ladder(String code, List<Step> steps, Proposed end) {

    private static final int STEPS_MAX = 12;

    /** What a person is asked to decide. Nothing of it happens by itself. */
    public enum Proposed {
        /** Credit the claim: it costs more than it brings. */
        CREDIT,
        /** Hand it over: to a court, a conciliation board, an enforcement body, an agency. */
        REFERRAL,
        /** Close it: the limitation period is over. */
        TIME_BARRED
    }

    public Ladder {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(end, "end");
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > STEPS_MAX) {
            throw new IllegalArgumentException("ladder " + code + " has 1 to " + STEPS_MAX + " steps");
        }
        Set<String> codes = new HashSet<>();
        for (Step step : steps) {
            if (!codes.add(step.code())) {
                throw new IllegalArgumentException("ladder " + code + " has step " + step.code() + " twice");
            }
        }
        for (Step step : steps.subList(1, steps.size())) {
            if (step.daysAfterPreviousMin() < 1) {
                throw new IllegalArgumentException("step " + step.code() + " must wait a day after the one before");
            }
        }
    }
}
