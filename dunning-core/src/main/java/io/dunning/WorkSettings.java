package io.dunning;

import io.dunning.channel.ChannelKind;
import java.time.Duration;
import java.util.Map;

/**
 * How a node works.
 *
 * @param node its name
 * @param workers how many partitions it works on side by side
 * @param leaseTime for how long it claims a partition
 * @param chunkSize how many cases are judged and committed together
 * @param batchSize how many notices are checked, attempted and handed over together
 * @param paces the most that a channel takes in a second
 */
record WorkSettings(
        String node, int workers, Duration leaseTime, int chunkSize, int batchSize, Map<ChannelKind, Integer> paces) {}
