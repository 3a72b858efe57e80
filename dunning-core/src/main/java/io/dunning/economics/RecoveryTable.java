package io.dunning.economics;

import io.dunning.channel.ChannelKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The recovery estimate by step, channel, age and amount.
 *
 * <p>Of the rows that match, the most particular one counts: step before channel before the highest age before the highest
 * amount. The fallback holds where none matches, so that every question has an answer.
 */
public final class RecoveryTable {

    private static final Comparator<RecoveryRow> MOST_PARTICULAR_FIRST = Comparator.comparing(
                    (RecoveryRow r) -> r.step() == null)
            .thenComparing(r -> r.channel() == null)
            .thenComparing(RecoveryRow::ageDaysMin, Comparator.reverseOrder())
            .thenComparing(RecoveryRow::amountMinorMin, Comparator.reverseOrder());

    private final List<RecoveryRow> rows;
    private final int fallbackPerThousand;
    private final Map<String, RecoveryRow[][]> byStep = new HashMap<>();
    private final RecoveryRow[][] anyStep;

    public RecoveryTable(List<RecoveryRow> rows, int fallbackPerThousand) {
        this.rows = List.copyOf(rows);
        this.fallbackPerThousand = new RecoveryRow(null, null, 0, 0, fallbackPerThousand).perThousand();
        for (RecoveryRow row : rows) {
            if (row.step() != null) {
                byStep.computeIfAbsent(row.step(), this::rowsOf);
            }
        }
        anyStep = rowsOf("");
    }

    public int perThousand(String step, ChannelKind channel, long ageDays, long openMinor) {
        RecoveryRow[][] byChannel = byStep.get(step);
        for (RecoveryRow row : (byChannel == null ? anyStep : byChannel)[channel.ordinal()]) {
            if (ageDays >= row.ageDaysMin() && openMinor >= row.amountMinorMin()) {
                return row.perThousand();
            }
        }
        return fallbackPerThousand;
    }

    /** The rows that can match a step, per channel, the most particular first. */
    private RecoveryRow[][] rowsOf(String step) {
        RecoveryRow[][] result = new RecoveryRow[ChannelKind.values().length][];
        for (ChannelKind channel : ChannelKind.values()) {
            result[channel.ordinal()] = rows.stream()
                    .filter(r -> r.step() == null || Objects.equals(r.step(), step))
                    .filter(r -> r.channel() == null || r.channel() == channel)
                    .sorted(MOST_PARTICULAR_FIRST)
                    .toArray(RecoveryRow[]::new);
        }
        return result;
    }
}
