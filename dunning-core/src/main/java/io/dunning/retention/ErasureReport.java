package io.dunning.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What one pass over old notices forgot.
 *
 * @param on the day by which terms were judged
 * @param cases how many had something to be forgotten
 * @param notices how many notices were forgotten
 * @param kept cases with old notices that are kept, by the code of why
 * @param failed cases that could not be judged or stored; they are tried again next time
 */
public record ErasureReport(LocalDate on, long cases, long notices, Map<String, Long> kept, long failed) {
    public ErasureReport {
        Objects.requireNonNull(on, "on");
        kept = Map.copyOf(kept);
    }
}
