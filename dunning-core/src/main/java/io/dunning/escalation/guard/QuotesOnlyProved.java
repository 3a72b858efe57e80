package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** A text speaks of an earlier notice only if that one is proved, for every item. */
final class QuotesOnlyProved extends ContactGuard {

    QuotesOnlyProved() {
        super("quotes-proved");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return option.quotes() == null || Quotation.find(s, option) != null ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return option.quotes() == null ? "The text quotes no earlier notice." : "The notice it quotes is proved.";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The text would quote a notice (" + option.quotes() + ") that is not proved for all items.";
    }
}
