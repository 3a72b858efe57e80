package io.dunning.report;

import io.dunning.receivable.Amount;
import java.util.List;
import java.util.Objects;

/**
 * The lines of one kind.
 *
 * @param kind which kind
 * @param count how many there are in all
 * @param sums how much they are about, by currency
 * @param lines the most pressing ones, as many as the settings list
 */
public record AgendaSection(AgendaKind kind, long count, List<Amount> sums, List<AgendaLine> lines) {
    public AgendaSection {
        Objects.requireNonNull(kind, "kind");
        sums = List.copyOf(sums);
        lines = List.copyOf(lines);
    }
}
