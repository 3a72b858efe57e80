package io.dunning.examples.clinic.proposal;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one campaign keeps back of a night.
 *
 * @param campaign which
 * @param lines how many lines
 */
public record CampaignHold(Campaign campaign, int lines) {

    /** What campaigns keep back of these lines. */
    static List<CampaignHold> of(List<NightLine> lines) {
        Map<CampaignId, CampaignHold> holds = new LinkedHashMap<>();
        for (NightLine line : lines) {
            Campaign campaign = line.heldBy();
            if (campaign != null) {
                holds.merge(
                        campaign.id(),
                        new CampaignHold(campaign, 1),
                        (some, one) -> new CampaignHold(campaign, some.lines() + 1));
            }
        }
        return List.copyOf(holds.values());
    }
}
