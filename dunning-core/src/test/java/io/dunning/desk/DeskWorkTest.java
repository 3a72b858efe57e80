package io.dunning.desk;

import static io.dunning.desk.AtDesk.AT;
import static io.dunning.desk.AtDesk.CALL;
import static io.dunning.desk.AtDesk.DAY;
import static io.dunning.desk.AtDesk.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.Fixtures;
import io.dunning.cases.DisputeGround;
import io.dunning.desk.staffing.Skill;
import io.dunning.desk.staffing.Waiting;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskWorkTest {

    private final AtDesk desk = new AtDesk();

    @Test
    void a_case_of_which_nobody_asked_waits_in_no_queue() {
        assertThat(work()).isEmpty();
    }

    @Test
    void a_mail_waits_for_the_back_office_and_a_call_that_was_not_settled_for_anybody() {
        desk.mailed().called(Caller.DEBTOR);

        assertThat(work())
                .extracting(
                        DeskWork::enquiry,
                        w -> w.waiting().needs(),
                        w -> w.waiting().since())
                .containsExactly(
                        tuple(MAIL, Skill.BACK_OFFICE, AT.toInstant()), tuple(CALL, Skill.GENERAL, AT.toInstant()));
    }

    @Test
    void what_is_about_the_ground_of_the_bill_waits_for_who_talks_to_providers() {
        desk.mailed().about(MAIL, Topic.WHAT_WAS_BILLED);

        assertThat(work()).singleElement().extracting(w -> w.waiting().needs()).isEqualTo(Skill.PROVIDER_LIAISON);
    }

    @Test
    void a_promised_call_waits_from_the_begin_of_its_window() {
        CallWindow window = new CallWindow(DAY.plusDays(3), LocalTime.of(10, 0), LocalTime.of(12, 0), Fixtures.ROME);
        desk.called(Caller.DEBTOR).act(d -> d.promiseCallback(CALL, window, DAY));

        Waiting waiting = work().get(0).waiting();
        assertThat(waiting.kind()).isEqualTo(Waiting.Kind.CALLBACK);
        assertThat(waiting.since()).isEqualTo(window.opens());
        assertThat(waiting.answerBy()).isEqualTo(window.day());
    }

    @Test
    void an_objection_waits_from_the_day_it_was_made_and_a_complaint_since_its_enquiry_for_a_supervisor() {
        desk.called(Caller.DEBTOR)
                .act(d -> d.complain(CALL, ComplaintGround.TONE, DAY))
                .act(d -> d.object(CALL, DisputeGround.NOT_PRESENT, DAY));

        assertThat(work())
                .extracting(
                        DeskWork::duty,
                        w -> w.waiting().kind(),
                        w -> w.waiting().since())
                .containsExactly(
                        tuple(DeskDuty.ANSWER, Waiting.Kind.WRITTEN, AT.toInstant()),
                        tuple(DeskDuty.COMPLAINT, Waiting.Kind.WRITTEN, AT.toInstant()),
                        tuple(
                                DeskDuty.OBJECTION,
                                Waiting.Kind.DISPUTE,
                                DAY.atStartOfDay(Fixtures.ROME).toInstant()));
    }

    @Test
    void what_was_answered_waits_no_more_and_every_key_is_there_once() {
        desk.mailed().called(Caller.DEBTOR).act(d -> d.close(MAIL, EnquiryOutcome.ANSWERED, DAY));

        assertThat(work()).extracting(DeskWork::enquiry).containsExactly(CALL);
        assertThat(work()).extracting(w -> w.waiting().id()).doesNotHaveDuplicates();
    }

    @Test
    void whoever_needs_particular_care_is_marked_in_all_that_waits_for_them() {
        desk.mailed().called(Caller.DEBTOR);

        assertThat(DeskWork.of(desk.now, true, Fixtures.ROME))
                .allMatch(w -> w.waiting().vulnerable());
    }

    private List<DeskWork> work() {
        return DeskWork.of(desk.now, false, Fixtures.ROME);
    }
}
