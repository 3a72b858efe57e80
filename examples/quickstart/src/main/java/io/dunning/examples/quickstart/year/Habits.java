package io.dunning.examples.quickstart.year;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Outcome;
import java.util.Optional;

/**
 * What a simulated channel does with its messages: how many are refused or come back, and when news arrives. The shares are
 * invented round numbers, chosen to show every path; they are no forecast.
 *
 * @param refused of a thousand, refused at the hand-over for a bad address
 * @param unknown of a thousand, come back as unknown at this address
 * @param undelivered of a thousand, not delivered for a reason that may pass
 * @param arrives what is heard of the others
 * @param daysMin the earliest news, in days after the hand-over
 * @param daysMax the latest
 */
record Habits(int refused, int unknown, int undelivered, Optional<Outcome> arrives, int daysMin, int daysMax) {

    static Habits of(ChannelKind kind) {
        return switch (kind) {
            case PORTAL -> new Habits(0, 0, 0, Optional.of(Outcome.DELIVERED), 1, 1);
            case EMAIL -> new Habits(5, 25, 5, Optional.of(Outcome.DELIVERED), 1, 1);
            case SMS -> new Habits(0, 20, 25, Optional.of(Outcome.DELIVERED), 1, 1);
            case DIGITAL_MAILBOX -> new Habits(5, 0, 0, Optional.of(Outcome.DELIVERED), 1, 1);
            case VOICE, AGENT_CALL -> new Habits(0, 20, 150, Optional.of(Outcome.DELIVERED), 1, 1);
            case CERTIFIED_MAIL -> new Habits(10, 0, 0, Optional.of(Outcome.ACKNOWLEDGED), 1, 1);
            // Ordinary post says nothing when it arrives; it is only heard of when it comes back.
            case LETTER -> new Habits(0, 30, 0, Optional.empty(), 6, 14);
            case REGISTERED_LETTER, JUDICIAL_SERVICE -> new Habits(0, 25, 40, Optional.of(Outcome.ACKNOWLEDGED), 3, 10);
        };
    }
}
