package io.dunning.economics;

import io.dunning.channel.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * How many of a thousand debtors pay because of a step.
 *
 * @param step the step's code; {@code null} for every step
 * @param channel {@code null} for every channel
 * @param ageDaysMin days since the due date from which the row holds; 0 for all
 * @param amountMinorMin open amount in minor units from which the row holds; 0 for all
 * @param perThousand 0 to 1000
 */
public record RecoveryRow(
        @Nullable String step, @Nullable ChannelKind channel, int ageDaysMin, long amountMinorMin, int perThousand) {
    public RecoveryRow {
        if (perThousand < 0 || perThousand > 1000) {
            throw new IllegalArgumentException("a recovery estimate is 0 to 1000 per thousand: " + perThousand);
        }
        if (ageDaysMin < 0 || amountMinorMin < 0) {
            throw new IllegalArgumentException("a recovery row begins below zero");
        }
    }
}
