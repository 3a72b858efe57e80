package io.dunning.desk.staffing;

import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Notices of one channel that went out on a day, or are to.
 *
 * @param on day of the hand-over
 * @param channel by which
 * @param notices how many, 0 to 1,000,000,000
 */
public record Sent(LocalDate on, ChannelKind channel, long notices) {

    static final long NOTICES_MAX = 1_000_000_000;

    public Sent {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(channel, "channel");
        if (notices < 0 || notices > NOTICES_MAX) {
            throw new IllegalArgumentException("notices are 0 to " + NOTICES_MAX + ": " + notices);
        }
    }
}
