package io.dunning.campaign;

import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import java.util.List;
import java.util.Objects;

/**
 * A notice that a campaign lets go.
 *
 * @param caseId whose case
 * @param channels by which channels; if the run finds another way, it waits for the next wave
 */
public record Released(CaseId caseId, List<ChannelKind> channels) {
    public Released {
        Objects.requireNonNull(caseId, "caseId");
        channels = List.copyOf(channels);
    }
}
