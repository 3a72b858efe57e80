package io.dunning.desk;

import java.time.LocalDate;
import java.util.Objects;

/**
 * By when somebody shall have an answer.
 *
 * @param by the last day
 * @param told whether the history says already that this day has come
 */
public record Deadline(LocalDate by, boolean told) {
    public Deadline {
        Objects.requireNonNull(by, "by");
    }

    static Deadline of(LocalDate by) {
        return new Deadline(by, false);
    }

    Deadline asTold() {
        return new Deadline(by, true);
    }
}
