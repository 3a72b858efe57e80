package io.dunning.examples.clinic.campaigns;

import io.dunning.Approval;
import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignLog;
import io.dunning.escalation.Decision;
import io.dunning.examples.clinic.proposal.HeldBack;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The last word on a night: what people approved line by line, and of what a campaign is about only what it let go. A campaign takes away from what
 * was approved, and adds nothing to it.
 */
@Component
@Primary
public class CampaignNight implements Approval, HeldBack {

    private final Approval lines;
    private final Campaigns campaigns;

    public CampaignNight(@Qualifier("approvedLines") Approval lines, Campaigns campaigns) {
        this.lines = lines;
        this.campaigns = campaigns;
    }

    @Override
    public boolean approves(Decision decision) {
        return lines.approves(decision) && heldBy(decision).isEmpty();
    }

    @Override
    public Optional<Campaign> heldBy(Decision decision) {
        LocalDate on = decision.situation().on();
        String tenant = decision.situation().dunningCase().id().creditor().tenant();
        return campaigns.of(tenant).values().stream()
                .map(CampaignLog::campaign)
                .filter(campaign -> !campaign.approval(on, Approval.ALL).approves(decision))
                .findFirst();
    }
}
