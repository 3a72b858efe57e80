package io.dunning.desk.staffing;

import io.dunning.channel.ChannelKind;
import java.util.List;
import java.util.Objects;

/**
 * How many calls notices of a channel cause, and when. Measured on a pilot or earlier waves: no figure of general use is published.
 *
 * @param channel by which the notices go out
 * @param callsPerThousand calls that a thousand notices cause in all, 0 to 10,000
 * @param spreadPermille which part of them comes on the day of the hand-over (if the desk is open on it, else on the next day that it is), and on each
 *     open day after; together 1000; 1 to 60 days
 * @param source where the figures are from
 */
public record CallRate(ChannelKind channel, int callsPerThousand, List<Integer> spreadPermille, String source) {
    public CallRate {
        Objects.requireNonNull(channel, "channel");
        spreadPermille = List.copyOf(spreadPermille);
        if (callsPerThousand < 0 || callsPerThousand > 10_000) {
            throw new IllegalArgumentException(
                    "a thousand notices by " + channel + " cause 0 to 10000 calls: " + callsPerThousand);
        }
        if (spreadPermille.size() > 60 || !Shares.areWhole(spreadPermille)) {
            throw new IllegalArgumentException("the calls after notices by " + channel
                    + " are spread over 1 to 60 days, 1000 in all: " + spreadPermille);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the call rate of " + channel + " names its source");
        }
    }

    /** Calls that one notice causes on the open day of that index, in millionths. */
    long callsMicro(int index) {
        return (long) callsPerThousand * spreadPermille.get(index);
    }
}
