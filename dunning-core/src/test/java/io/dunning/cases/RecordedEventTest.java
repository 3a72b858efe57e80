package io.dunning.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordedEventTest {

    private static final Hash BEFORE = History.start(Fixtures.caseId());
    private static final RecordedEvent RECORDED = RecordedEvent.after(
            BEFORE,
            Fixtures.caseId(),
            7,
            Instant.parse("2026-03-01T10:00:00.120Z"),
            Actor.person("clerk-1"),
            new PolicyVersion("it", "2026-01"),
            new CaseEvent.Referred(LocalDate.of(2026, 3, 1), "board", "chief"));

    @Test
    void the_line_that_is_hashed_is_that_of_the_first_version() {
        assertThat(RECORDED.canonical())
                .isEqualTo("dunning-event-1|case=region/hospital/P1/COPAYMENT|seq=7|at=2026-03-01T10:00:00.120Z"
                        + "|actor=PERSON:clerk-1|policy=it@2026-01|Referred|on=2026-03-01|to=board|approvedBy=chief");
    }

    @Test
    void its_hash_is_of_the_one_before_and_that_line() {
        assertThat(RECORDED.hash()).isEqualTo(BEFORE.then(RECORDED.canonical()));
    }
}
