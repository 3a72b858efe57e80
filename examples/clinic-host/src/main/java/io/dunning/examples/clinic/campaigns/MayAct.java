package io.dunning.examples.clinic.campaigns;

import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAuthority;
import io.dunning.spring.desk.DeskRequest;
import org.springframework.stereotype.Component;

/** What somebody's role may do to a campaign: a page asks here what the act itself asks later, and offers nothing that would be refused. */
@Component
class MayAct {

    /** The role is asked about, and nothing is done: no answer is kept under it. */
    private static final String NO_FORM = "only-asked";

    private final DeskAuthority authority;

    MayAct(DeskAuthority authority) {
        this.authority = authority;
    }

    boolean act(DeskUser user, CampaignAct act) {
        return act(user, act.asDeskAct());
    }

    /** Whether they may agree on a plan: a first one, or another version. */
    boolean plan(DeskUser user) {
        return act(user, PlanController.ACT);
    }

    private boolean act(DeskUser user, DeskAct act) {
        return authority
                .refusal(new DeskRequest(NO_FORM, user.actor(), act, null, null, ""))
                .isEmpty();
    }
}
