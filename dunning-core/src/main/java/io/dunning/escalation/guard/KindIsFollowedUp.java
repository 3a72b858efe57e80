package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Only claims of a kind for which the policy has a track are followed up. */
final class KindIsFollowedUp extends Guard {

    KindIsFollowedUp() {
        super("kind-followed-up");
    }

    @Override
    public int verdict(Situation s) {
        return s.hasTrack() ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return "The policy has a track for " + s.dunningCase().id().kind() + ".";
    }

    @Override
    String against(Situation s, int verdict) {
        return "The policy " + s.policy().version() + " has no track for "
                + s.dunningCase().id().kind() + ".";
    }
}
