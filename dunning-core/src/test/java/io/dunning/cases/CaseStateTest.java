package io.dunning.cases;

import static io.dunning.cases.CaseState.AWAITING_DECISION;
import static io.dunning.cases.CaseState.CLOSED;
import static io.dunning.cases.CaseState.OPEN;
import static io.dunning.cases.CaseState.REFERRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.Fixtures;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.PolicyVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "OPEN, OPEN, false",
        "OPEN, AWAITING_DECISION, true",
        "OPEN, REFERRED, true",
        "OPEN, CLOSED, true",
        "AWAITING_DECISION, OPEN, true",
        "AWAITING_DECISION, AWAITING_DECISION, false",
        "AWAITING_DECISION, REFERRED, true",
        "AWAITING_DECISION, CLOSED, true",
        "REFERRED, OPEN, true",
        "REFERRED, AWAITING_DECISION, false",
        "REFERRED, REFERRED, false",
        "REFERRED, CLOSED, true",
        "CLOSED, OPEN, true",
        "CLOSED, AWAITING_DECISION, false",
        "CLOSED, REFERRED, false",
        "CLOSED, CLOSED, false"
    })
    void the_table_is_what_cases_obey(CaseState from, CaseState to, boolean allowed) {
        DunningCase dunningCase = in(from);

        assertThat(from.mayBecome(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(dunningCase.evolve(eventTo(to)).state()).isEqualTo(to);
        } else {
            assertThatIllegalStateException()
                    .isThrownBy(() -> dunningCase.evolve(eventTo(to)))
                    .withMessageContaining(from + " to " + to);
        }
    }

    private static DunningCase in(CaseState state) {
        DunningCase fresh = DunningCase.replay(
                List.of(new CaseEvent.CaseOpened(DAY, Fixtures.caseId(), "EUR", new PolicyVersion("test", "1"))));
        return state == OPEN ? fresh : fresh.evolve(eventTo(state));
    }

    private static CaseEvent eventTo(CaseState state) {
        return switch (state) {
            case OPEN -> new Reopened(DAY, BalanceCause.REVERSAL, true);
            case AWAITING_DECISION -> new DecisionAsked(DAY, Proposed.CREDIT, Fixtures.eur("1.00"), "why");
            case REFERRED -> new Referred(DAY, "board", "chief");
            case CLOSED -> new Closed(DAY, ClosingReason.PAID, "", "");
        };
    }
}
