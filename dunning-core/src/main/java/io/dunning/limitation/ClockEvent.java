package io.dunning.limitation;

import io.dunning.evidence.EvidenceGrade;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that may have started the limitation period anew.
 *
 * @param type what happened
 * @param on when
 * @param evidence how well it is proved
 */
public record ClockEvent(ClockEventType type, LocalDate on, EvidenceGrade evidence) {
    public ClockEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(evidence, "evidence");
    }
}
