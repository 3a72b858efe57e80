package io.dunning.sms;

import io.dunning.channel.Receipt.Outcome;
import java.time.Instant;
import java.util.Objects;

/**
 * The last word of a message centre on one segment.
 *
 * @param messageId the centre's id of the segment
 * @param raw the report as it came
 */
@SuppressWarnings("ArrayRecordComponent") // stays within the package, and is never changed
record SegmentReport(String messageId, Outcome outcome, Instant at, byte[] raw) {
    SegmentReport {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
