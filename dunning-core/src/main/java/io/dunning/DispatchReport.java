package io.dunning;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a dispatch did on this node. Counts only.
 *
 * @param on the business date
 * @param handedOver notices that their channels took over
 * @param refused notices that their channels refused: nothing left
 * @param unknown notices whose outcome is not known; settled later by the channel's contract
 * @param recalled notices that were stopped after their hand-over, because the money came in
 * @param cancelled notices stopped by the last check, by the reason
 * @param waiting notices that still wait, by the reason: a closed window, a ledger that is not fresh, a channel that isn't there
 * @param elsewhere partitions that other nodes, or other calls on this engine, are at work on
 */
public record DispatchReport(
        LocalDate on,
        int handedOver,
        int refused,
        int unknown,
        int recalled,
        Map<String, Integer> cancelled,
        Map<String, Integer> waiting,
        int elsewhere) {}
