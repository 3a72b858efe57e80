package io.dunning.escalation.guard;

import io.dunning.cases.CaseItem;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import java.util.List;

/** Nobody is told of another person's bills without a record that they may be. */
final class MayBeTold extends Guard {

    MayBeTold() {
        super("may-be-told");
    }

    @Override
    public int verdict(Situation s) {
        // Whoever gathers the facts sees to it that they are those of the case's debtor.
        if (s.dunningCase().concernsDebtorOnly()) {
            return Verdict.ALLOW;
        }
        List<CaseItem> items = s.dunningCase().items();
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            if (item.isOpen() && !s.debtor().mayBeToldOf(item.patient(), s.day())) {
                return Verdict.FORBID;
            }
        }
        return Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s) {
        return "The debtor may be told of every patient concerned.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "No record shows that the debtor may be told of another patient's bill.";
    }
}
