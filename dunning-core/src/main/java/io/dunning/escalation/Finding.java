package io.dunning.escalation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one rule found.
 *
 * @param rule the rule's code
 * @param verdict as {@link Verdict} defines it
 * @param sentence one that a patient could be told, with the numbers in it; English
 */
public record Finding(String rule, int verdict, String sentence) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(sentence, "sentence");
        if (verdict < Verdict.ALLOW) {
            throw new IllegalArgumentException("rule " + rule + " answers no verdict: " + verdict);
        }
    }

    public boolean allows() {
        return verdict == Verdict.ALLOW;
    }

    public boolean forbids() {
        return verdict == Verdict.FORBID;
    }

    /** The day to wait for; {@link IllegalStateException} unless it is a deferral. */
    public LocalDate until() {
        if (!Verdict.isDeferral(verdict)) {
            throw new IllegalStateException(rule + " defers nothing");
        }
        return LocalDate.ofEpochDay(verdict);
    }

    /** {@code allow}, {@code forbid} or {@code wait until 2026-05-01}. */
    public String verdictText() {
        return allows() ? "allow" : forbids() ? "forbid" : "wait until " + until();
    }
}
