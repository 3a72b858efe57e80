package io.dunning.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * All that happened to one campaign, in order. Where it is kept is the host's matter: append the events of an outcome to what is stored, in one transaction,
 * and only if nobody else did since ({@link Campaign#version} is how many there were).
 *
 * @param events beginning with {@link CampaignEvent.Planned}
 */
public record CampaignLog(List<CampaignEvent> events) {
    public CampaignLog {
        events = List.copyOf(events);
    }

    /** The log with what was accepted; {@link IllegalStateException} with the reason where it was refused. */
    public CampaignLog and(CampaignOutcome outcome) {
        if (outcome instanceof CampaignOutcome.Accepted accepted) {
            List<CampaignEvent> more = new ArrayList<>(events);
            more.addAll(accepted.events());
            return new CampaignLog(more);
        }
        throw new IllegalStateException("nothing to add: " + outcome);
    }

    /** The campaign as it stands. */
    public Campaign campaign() {
        return Campaign.replay(events);
    }
}
