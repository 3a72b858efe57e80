package io.dunning;

import java.time.Duration;
import java.time.Instant;

/**
 * The right of one node to work on a partition for a while. Its epoch fences it: once somebody else has claimed the partition, a commit
 * under the old epoch is refused, whatever the old holder believes.
 *
 * @param partition which
 * @param node who holds it
 * @param epoch greater with each claim of the partition
 * @param time for how long it is claimed and renewed
 * @param until when it ends, by the holder's clock, if it isn't renewed
 */
public record Lease(Partition partition, String node, long epoch, Duration time, Instant until) {

    /** Whether its holder may still act. Nothing that can't be taken back is begun in its last quarter. */
    public boolean isHeldAt(Instant now) {
        return now.isBefore(until.minus(time.dividedBy(4)));
    }

    /** The same, renewed by a commit that began at that instant. */
    public Lease renewedAt(Instant now) {
        return new Lease(partition, node, epoch, time, now.plus(time));
    }
}
