package io.dunning.rules.builtin;

import io.dunning.contact.Capacity;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.notice.NoticeKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Leaves some kinds of notices to a person where the debtor answers for another: for a child, a ward or an estate.
 *
 * @param capacities in which capacities the debtor answers
 * @param kinds which kinds of notices
 */
public record CapacityNeedsPerson(
        @NotNull(message = "this key is missing")
        @Size(min = 1, max = 10, message = "this must have {min} to {max} entries")
        List<Capacity> capacities,

        @NotNull(message = "this key is missing")
        @Size(min = 1, max = 10, message = "this must have {min} to {max} entries")
        List<NoticeKind> kinds)
        implements Rule {

    public static final String CODE = "capacity-needs-person";

    public CapacityNeedsPerson {
        capacities = List.copyOf(capacities);
        kinds = List.copyOf(kinds);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding judge(Situation situation) {
        boolean concerned = capacities.contains(situation.debtor().capacity()) && NextNotice.isOf(kinds, situation);
        return concerned
                ? new Finding(
                        CODE, Verdict.FORBID, "You answer for somebody else: a person looks at this before it goes on.")
                : new Finding(CODE, Verdict.ALLOW, "The debtor may get this notice.");
    }
}
