package io.dunning.retention;

import io.dunning.cases.CaseId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * That the content of all notices of a case was erased.
 *
 * @param caseId of which case
 * @param at when, to the microsecond
 */
public record Erasure(CaseId caseId, Instant at) {
    public Erasure {
        Objects.requireNonNull(caseId, "caseId");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** One line, ids only. */
    public String text() {
        return "erased|at=" + at + "|case=" + caseId;
    }

    /** What {@link #text} wrote; {@link IllegalArgumentException} for anything else. */
    public static Erasure parse(String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length != 3
                || !parts[0].equals("erased")
                || !parts[1].startsWith("at=")
                || !parts[2].startsWith("case=")) {
            throw new IllegalArgumentException("not an erasure");
        }
        try {
            Erasure erasure = new Erasure(CaseId.parse(parts[2].substring(5)), Instant.parse(parts[1].substring(3)));
            if (!erasure.text().equals(text)) {
                throw new IllegalArgumentException("an erasure is not written as it would be here");
            }
            return erasure;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the moment of an erasure is none", e);
        }
    }
}
