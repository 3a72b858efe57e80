package io.dunning.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.escalation.ContactRule;
import io.dunning.escalation.Rule;
import io.dunning.escalation.guard.Guards;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleCodesTest {

    /** Refusals that no guard gives: of the engine, of the renderer, of policies. */
    private static final Set<String> OF_OTHERS = Set.of(
            "debtor-known", "identity-step", "no-contact-period", "reachable", "rendering-refused", "reviewed-through");

    @Test
    void reports_sort_by_codes_that_there_are() {
        Set<String> known = new HashSet<>(OF_OTHERS);
        Guards.ON_CASE.stream().map(Rule::code).forEach(known::add);
        Guards.ON_STEP.stream().map(Rule::code).forEach(known::add);
        Guards.ON_CONTACT.stream().map(ContactRule::code).forEach(known::add);

        assertThat(known).containsAll(Agenda.LASTING).containsAll(BlockedTally.PROTECTING);
    }
}
