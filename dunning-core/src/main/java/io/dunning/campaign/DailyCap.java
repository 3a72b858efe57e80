package io.dunning.campaign;

import io.dunning.channel.ChannelKind;
import java.util.Set;

/**
 * How many notices may go out on a day by some channels together, such as all that one printer prints. A channel that no cap names was not agreed: by it
 * nothing goes out.
 *
 * @param name what is limited, for sentences: such as {@code printer}; 1 to 60 of a-z, A-Z, 0-9 and -
 * @param channels one or more
 * @param noticesMax 0 to 10,000,000
 */
public record DailyCap(String name, Set<ChannelKind> channels, int noticesMax) {
    public DailyCap {
        channels = Set.copyOf(channels);
        if (!name.matches("[A-Za-z0-9-]{1,60}") || channels.isEmpty()) {
            throw new IllegalArgumentException("a cap has a name of a-z, A-Z, 0-9 and - and some channel: " + channels);
        }
        if (noticesMax < 0 || noticesMax > 10_000_000) {
            throw new IllegalArgumentException("cap " + name + " is 0 to 10000000: " + noticesMax);
        }
    }
}
