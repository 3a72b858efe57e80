package io.dunning.report;

import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.report.ReviewTask.Decision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewTasksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final AgendaLine LINE =
            AgendaLine.of(AgendaKind.PROMISE_BROKEN, caseId(), "2026-03-04", "", eur("80.00"), DAY.minusDays(2), null);

    @Test
    void a_decision_becomes_a_task_until_it_is_done() {
        ReviewTasks tasks = ReviewTasks.NONE.decide(LINE, Decision.CALL_DEBTOR, "desk-3", DAY.plusDays(5), DAY);

        assertThat(tasks.open(DAY)).hasSize(1);
        assertThat(tasks.of(LINE).get(0).isLate(DAY.plusDays(6))).isTrue();

        ReviewTasks done = tasks.done(LINE.id(), Decision.CALL_DEBTOR, DAY.plusDays(2));

        assertThat(done.open(DAY.plusDays(1))).as("the day before it was done").hasSize(1);
        assertThat(done.open(DAY.plusDays(2))).isEmpty();
        assertThat(done.of(LINE)).hasSize(1);
    }

    @Test
    void the_same_decision_again_moves_its_day_and_makes_no_second_task() {
        ReviewTasks tasks = ReviewTasks.NONE
                .decide(LINE, Decision.OFFER_PLAN, "desk-3", DAY.plusDays(5), DAY)
                .decide(LINE, Decision.OFFER_PLAN, "desk-4", DAY.plusDays(9), DAY.plusDays(7))
                .decide(LINE, Decision.CALL_DEBTOR, "desk-4", DAY.plusDays(9), DAY.plusDays(7));

        assertThat(tasks.of(LINE)).hasSize(2);
        assertThat(tasks.of(LINE).get(0).owner()).isEqualTo("desk-4");
    }

    @Test
    void what_was_not_decided_cannot_be_done() {
        assertThatThrownBy(() -> ReviewTasks.NONE.done(LINE.id(), Decision.REFER, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(LINE.id());
    }

    @Test
    void a_line_keeps_its_id_as_long_as_the_matter_is_the_same() {
        AgendaLine next = AgendaLine.of(
                AgendaKind.PROMISE_BROKEN, caseId(), "2026-03-04", "", eur("20.00"), DAY.minusDays(2), null);
        AgendaLine other = AgendaLine.of(
                AgendaKind.PROMISE_BROKEN, caseId(), "2026-03-20", "", eur("80.00"), DAY.plusDays(14), null);

        assertThat(next.id()).isEqualTo(LINE.id()).startsWith("promise-broken-");
        assertThat(other.id()).isNotEqualTo(LINE.id());
    }

    @Test
    void an_owner_is_an_id() {
        assertThatThrownBy(() -> ReviewTasks.NONE.decide(LINE, Decision.CLOSE, "Prova Esempio", DAY, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Prova");
    }
}
