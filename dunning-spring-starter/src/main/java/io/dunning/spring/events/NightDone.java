package io.dunning.spring.events;

import io.dunning.DispatchReport;
import io.dunning.RunReport;
import java.util.Objects;

/**
 * A business date was run, closed and sealed, and what could leave at once was handed over. Published on the node that did it, once.
 *
 * @param run what the run did on this node
 * @param dispatch what was handed over after it on this node
 */
public record NightDone(RunReport run, DispatchReport dispatch) {
    public NightDone {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(dispatch, "dispatch");
    }
}
