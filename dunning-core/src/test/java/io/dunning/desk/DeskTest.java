package io.dunning.desk;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.eur;
import static io.dunning.desk.AtDesk.AT;
import static io.dunning.desk.AtDesk.CALL;
import static io.dunning.desk.AtDesk.DAY;
import static io.dunning.desk.AtDesk.MAIL;
import static io.dunning.desk.AtDesk.POLICY;
import static io.dunning.desk.AtDesk.at;
import static io.dunning.desk.AtDesk.morningOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.Fixtures;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.Outcome;
import io.dunning.contact.Authority;
import io.dunning.contact.IdentityLevel;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Authority MANDATE = new Authority(DEBTOR, "doc-7", DAY.minusDays(9), DAY.plusDays(9));

    private final AtDesk desk = new AtDesk();

    // ---- coming in ----

    @Test
    void the_same_enquiry_again_changes_nothing_and_another_content_is_refused() {
        desk.called(Caller.DEBTOR);

        assertThat(desk.desk().open(CALL, Medium.PHONE, Caller.DEBTOR, AT.plusNanos(5), DAY))
                .isEqualTo(Outcome.of());
        desk.refused("differs", d -> d.open(CALL, Medium.LETTER, Caller.DEBTOR, AT, DAY));
    }

    @Test
    void what_came_in_later_than_it_was_taken_down_is_refused() {
        desk.refused("received-day", d -> d.open(CALL, Medium.PHONE, Caller.DEBTOR, AT.plusDays(2), DAY));
    }

    @Test
    void a_mail_of_friday_is_answered_on_monday_and_a_letter_within_two_weeks() {
        desk.mailed().act(d -> d.open(CALL, Medium.LETTER, Caller.DEBTOR, AT, DAY));

        assertThat(desk.enquiry(MAIL).answer().by()).isEqualTo(DAY.plusDays(3));
        assertThat(desk.enquiry(CALL).answer().by()).isEqualTo(DAY.plusDays(14));
    }

    @Test
    void a_term_begins_when_somebody_turned_to_the_desk_and_not_when_it_was_taken_down() {
        desk.act(d -> d.open(MAIL, Medium.MAIL, Caller.DEBTOR, AT.minusDays(1), DAY));

        assertThat(desk.enquiry(MAIL).answer().by()).isEqualTo(DAY);
    }

    @Test
    void nothing_is_done_in_an_enquiry_that_has_ended_or_never_was() {
        desk.called(Caller.DEBTOR).act(d -> d.close(CALL, EnquiryOutcome.WITHDRAWN, DAY));

        desk.refused("enquiry-closed", d -> d.classify(CALL, Topic.FEES, DAY));
        desk.refused("unknown-enquiry", d -> d.classify(MAIL, Topic.FEES, DAY));
    }

    // ---- the ground to the provider, payment to the desk ----

    @Test
    void what_was_billed_is_for_the_provider_and_how_it_is_paid_for_the_desk() {
        assertThat(Arrays.stream(Topic.values()).filter(t -> t.route() == Route.PROVIDER))
                .containsExactly(Topic.WHAT_WAS_BILLED, Topic.QUALITY);
    }

    @Test
    void the_desk_does_not_answer_the_ground_of_a_bill_and_forwards_nothing_that_is_about_paying() {
        desk.called(Caller.DEBTOR).about(CALL, Topic.WHAT_WAS_BILLED).mailed().about(MAIL, Topic.FEES);

        desk.refused("outcome", d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY));
        desk.refused("desk-answers", d -> d.forward(MAIL, Forwarding.ON_BEHALF, DAY));
    }

    @Test
    void a_question_asked_on_the_patients_behalf_rests_the_case_until_it_is_answered() {
        desk.called(Caller.DEBTOR)
                .about(CALL, Topic.WHAT_WAS_BILLED)
                .act(d -> d.forward(CALL, Forwarding.ON_BEHALF, DAY));
        assertThat(desk.now.holds()).containsExactly(new Hold(HoldReason.ENQUIRY, DAY, null));
        assertThat(desk.enquiry(CALL).answer().by()).isEqualTo(LocalDate.of(2026, 2, 27));

        desk.act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY.plusDays(6)));

        assertThat(desk.now.holds()).isEmpty();
        assertThat(desk.now.items().get(0).shiftDays()).isEqualTo(6);
    }

    @Test
    void a_patient_who_asks_the_provider_leaves_the_desk_nothing_to_wait_for() {
        desk.called(Caller.DEBTOR)
                .about(CALL, Topic.WHAT_WAS_BILLED)
                .act(d -> d.forward(CALL, Forwarding.PATIENT_ASKS, DAY))
                .act(d -> d.close(CALL, EnquiryOutcome.LEFT_TO_PROVIDER, DAY));

        assertThat(desk.now.holds()).isEmpty();
    }

    @Test
    void an_objection_that_the_desk_cannot_settle_goes_to_the_provider_whatever_it_began_with() {
        desk.called(Caller.DEBTOR).about(CALL, Topic.FEES).act(d -> d.object(CALL, DisputeGround.AMOUNT, DAY));

        desk.act(d -> d.forward(CALL, Forwarding.ON_BEHALF, DAY));

        assertThat(desk.enquiry(CALL).forwarding()).isEqualTo(Forwarding.ON_BEHALF);
    }

    // ---- good faith ----

    @Test
    void every_case_of_good_faith_has_a_script_and_is_the_desks() {
        assertThat(Topic.values()).filteredOn(Topic::isGoodFaith).hasSize(5).allSatisfy(topic -> {
            assertThat(topic.script()).matches("[a-z]+(-[a-z]+)*");
            assertThat(topic.route()).isEqualTo(Route.DESK);
        });
        assertThat(Topic.FEES.script()).isEmpty();
    }

    @Test
    void good_faith_costs_nothing_until_a_person_decides() {
        desk.called(Caller.DEBTOR).about(CALL, Topic.TERMINAL_SHOWED_ZERO);
        assertThat(desk.now.desk().feesInDoubt()).isTrue();

        desk.act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY));
        assertThat(desk.now.desk().feesInDoubt()).isTrue();
        desk.refused("decided-by", d -> d.allowFees(" ", DAY));

        desk.act(d -> d.allowFees("clerk-7", DAY));
        assertThat(desk.now.desk().feesInDoubt()).isFalse();
        assertThat(desk.desk().allowFees("clerk-7", DAY)).isEqualTo(Outcome.of());
    }

    @Test
    void what_was_decided_about_fees_stays_when_the_enquiry_goes_on() {
        desk.called(Caller.DEBTOR).about(CALL, Topic.NOT_PRESENT).act(d -> d.allowFees("clerk-7", DAY));

        desk.act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.POSTCODE), DAY))
                .act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY));

        assertThat(desk.now.desk().feesInDoubt()).isFalse();
    }

    // ---- who it is ----

    @Test
    void two_facts_or_a_code_verify_an_electronic_identity_is_strong_and_one_fact_is_nothing_yet() {
        assertThat(reached(IdentityCheck.right(IdentityFactor.POSTCODE))).isEqualTo(IdentityLevel.CLAIMED);
        assertThat(reached(IdentityCheck.right(IdentityFactor.POSTCODE, IdentityFactor.BIRTH_DATE)))
                .isEqualTo(IdentityLevel.VERIFIED);
        assertThat(reached(IdentityCheck.right(IdentityFactor.ONE_TIME_CODE))).isEqualTo(IdentityLevel.VERIFIED);
        assertThat(reached(IdentityCheck.right(IdentityFactor.NATIONAL_EID))).isEqualTo(IdentityLevel.STRONG);
        assertThat(reached(IdentityCheck.wrong(IdentityFactor.POSTCODE))).isEqualTo(IdentityLevel.CLAIMED);
        assertThat(Identity.of(Caller.SOMEBODY_ELSE).level()).isEqualTo(IdentityLevel.UNKNOWN);
    }

    private static IdentityLevel reached(IdentityCheck check) {
        return Identity.of(Caller.DEBTOR).levelAfter(check);
    }

    @Test
    void facts_of_several_checks_count_together_and_one_that_was_wrong_never_counts_again() {
        desk.called(Caller.DEBTOR)
                .act(d -> d.identify(CALL, IdentityCheck.wrong(IdentityFactor.POSTCODE), DAY))
                .act(d -> d.identify(
                        CALL, IdentityCheck.right(IdentityFactor.POSTCODE, IdentityFactor.INVOICE_NUMBER), DAY));
        assertThat(desk.enquiry(CALL).reaches(DAY)).isEqualTo(IdentityLevel.CLAIMED);

        desk.act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.BIRTH_DATE), DAY));

        assertThat(desk.enquiry(CALL).reaches(DAY)).isEqualTo(IdentityLevel.VERIFIED);
    }

    @Test
    void after_three_wrong_answers_nothing_more_is_asked() {
        desk.called(Caller.DEBTOR)
                .act(d ->
                        d.identify(CALL, IdentityCheck.wrong(IdentityFactor.POSTCODE, IdentityFactor.BIRTH_DATE), DAY))
                .act(d -> d.identify(CALL, IdentityCheck.wrong(IdentityFactor.POSTCODE), DAY));

        desk.refused("identity-refused", d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));
    }

    @Test
    void who_guessed_wrong_three_times_guesses_no_more_in_another_enquiry_of_that_day_but_may_show_a_code() {
        desk.called(Caller.DEBTOR)
                .mailed()
                .act(d ->
                        d.identify(CALL, IdentityCheck.wrong(IdentityFactor.POSTCODE, IdentityFactor.BIRTH_DATE), DAY))
                .act(d -> d.identify(CALL, IdentityCheck.wrong(IdentityFactor.POSTCODE), DAY));

        desk.refused("identity-refused", d -> d.identify(MAIL, IdentityCheck.right(IdentityFactor.BIRTH_DATE), DAY));
        desk.act(d -> d.identify(MAIL, IdentityCheck.right(IdentityFactor.ONE_TIME_CODE), DAY));

        assertThat(desk.enquiry(MAIL).reaches(DAY)).isEqualTo(IdentityLevel.VERIFIED);
        desk.act(d -> d.identify(MAIL, IdentityCheck.right(IdentityFactor.BIRTH_DATE), DAY.plusDays(1)));
    }

    @Test
    void by_phone_it_is_found_out_again_every_day_and_a_mail_stays_what_it_is() {
        IdentityCheck two = IdentityCheck.right(IdentityFactor.POSTCODE, IdentityFactor.BIRTH_DATE);
        desk.called(Caller.DEBTOR).mailed().act(d -> d.identify(CALL, two, DAY)).act(d -> d.identify(MAIL, two, DAY));

        assertThat(desk.enquiry(CALL).reaches(DAY)).isEqualTo(IdentityLevel.VERIFIED);
        assertThat(desk.enquiry(CALL).reaches(DAY.plusDays(1))).isEqualTo(IdentityLevel.CLAIMED);
        assertThat(desk.enquiry(MAIL).reaches(DAY.plusDays(1))).isEqualTo(IdentityLevel.VERIFIED);
        desk.act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.TAX_CODE_DIGITS), DAY.plusDays(1)));
        assertThat(desk.enquiry(CALL).reaches(DAY.plusDays(1))).isEqualTo(IdentityLevel.CLAIMED);
    }

    @Test
    void whoever_picks_up_when_called_back_is_identified_anew() {
        desk.called(Caller.SOMEBODY_ELSE)
                .act(d -> d.patientPresent(CALL, DEBTOR, DAY))
                .act(d -> d.identify(CALL, IdentityCheck.right(IdentityFactor.ONE_TIME_CODE), DAY))
                .act(d -> d.promiseCallback(CALL, morningOf(DAY), DAY));
        assertThat(desk.enquiry(CALL).reaches(DAY)).isEqualTo(IdentityLevel.VERIFIED);

        desk.act(d -> d.callbackTried(CALL, true, at(DAY, 10), DAY));

        assertThat(desk.enquiry(CALL).reaches(DAY)).isEqualTo(IdentityLevel.UNKNOWN);
        assertThat(desk.enquiry(CALL).admission()).isNull();
    }

    @Test
    void a_factor_is_right_or_wrong_and_a_check_asks_for_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityCheck(Set.of(IdentityFactor.POSTCODE), Set.of(IdentityFactor.POSTCODE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityCheck(Set.of(), Set.of()));
    }

    // ---- for somebody else ----

    @Test
    void somebody_else_speaks_as_far_and_as_long_as_the_record_goes() {
        desk.act(d -> d.open(MAIL, Medium.MAIL, Caller.SOMEBODY_ELSE, AT, DAY))
                .act(d -> d.identify(MAIL, IdentityCheck.right(IdentityFactor.NATIONAL_EID), DAY));
        assertThat(desk.enquiry(MAIL).reaches(DAY)).isEqualTo(IdentityLevel.UNKNOWN);

        desk.act(d -> d.admit(MAIL, MANDATE, AdmissionScope.PAYMENT, DAY));

        assertThat(desk.enquiry(MAIL).reaches(DAY)).isEqualTo(IdentityLevel.VERIFIED);
        assertThat(desk.enquiry(MAIL).reaches(DAY.plusDays(9))).isEqualTo(IdentityLevel.VERIFIED);
        assertThat(desk.enquiry(MAIL).reaches(DAY.plusDays(10))).isEqualTo(IdentityLevel.UNKNOWN);
    }

    @Test
    void a_record_that_has_run_out_or_is_about_another_person_admits_nobody() {
        desk.called(Caller.SOMEBODY_ELSE);

        desk.refused("authority-day", d -> d.admit(CALL, MANDATE, AdmissionScope.PAYMENT, DAY.plusDays(10)));
        desk.refused("not-concerned", d -> d.patientPresent(CALL, new PersonId("P77"), DAY));
        desk.refused("not-admitted", d -> d.object(CALL, DisputeGround.AMOUNT, DAY));
    }

    @Test
    void a_record_without_an_end_is_looked_at_again_after_a_year() {
        desk.called(Caller.SOMEBODY_ELSE)
                .act(d -> d.admit(CALL, new Authority(DEBTOR, "doc-8", DAY, null), AdmissionScope.EVERYTHING, DAY));

        assertThat(desk.enquiry(CALL).admission())
                .isNotNull()
                .extracting("until")
                .isEqualTo(DAY.plusDays(365));
    }

    @Test
    void whoever_says_to_be_the_debtor_needs_no_record() {
        desk.called(Caller.DEBTOR);

        desk.refused("no-third-party", d -> d.patientPresent(CALL, DEBTOR, DAY));
    }

    // ---- promised calls ----

    @Test
    void the_case_rests_from_the_promise_of_a_call_until_they_are_spoken_to() {
        desk.called(Caller.DEBTOR).act(d -> d.promiseCallback(CALL, morningOf(DAY.plusDays(3)), DAY));
        assertThat(desk.now.activeHolds(DAY)).extracting("reason").containsExactly(HoldReason.ENQUIRY);

        desk.act(d -> d.callbackTried(CALL, false, at(DAY.plusDays(3), 9), DAY.plusDays(3)));
        assertThat(desk.now.activeHolds(DAY)).hasSize(1);

        desk.act(d -> d.callbackTried(CALL, true, at(DAY.plusDays(3), 10), DAY.plusDays(3)));
        assertThat(desk.now.holds()).isEmpty();
        desk.refused("no-callback", d -> d.callbackTried(CALL, true, at(DAY.plusDays(3), 11), DAY.plusDays(3)));
    }

    @Test
    void a_promised_call_is_the_answer_also_where_an_answer_was_due_before() {
        desk.called(Caller.DEBTOR).act(d -> d.promiseCallback(CALL, morningOf(DAY.plusDays(10)), DAY));

        assertThat(desk.now.desk().overdue(DAY.plusDays(10))).isEmpty();
        assertThat(desk.now.desk().overdue(DAY.plusDays(11)))
                .containsExactly(
                        new Overdue(DeskDuty.ANSWER, CALL, DAY.plusDays(10)),
                        new Overdue(DeskDuty.CALLBACK, CALL, DAY.plusDays(10)));
    }

    @Test
    void a_call_is_promised_within_lawful_hours_and_the_next_month_and_once() {
        desk.called(Caller.DEBTOR);

        desk.refused("callback-day", d -> d.promiseCallback(CALL, morningOf(DAY.minusDays(1)), DAY));
        desk.refused("callback-day", d -> d.promiseCallback(CALL, morningOf(DAY.plusDays(31)), DAY));
        desk.act(d -> d.promiseCallback(CALL, morningOf(DAY), DAY));
        desk.refused("callback-promised", d -> d.promiseCallback(CALL, morningOf(DAY), DAY));
    }

    @Test
    void a_call_that_is_moved_has_a_new_window() {
        desk.called(Caller.DEBTOR)
                .act(d -> d.promiseCallback(CALL, morningOf(DAY), DAY))
                .act(d -> d.moveCallback(CALL, morningOf(DAY.plusDays(4)), at(DAY, 9), DAY));

        assertThat(desk.enquiry(CALL).callback()).isEqualTo(Callback.promised(morningOf(DAY.plusDays(4))));
        assertThat(desk.now.activeHolds(DAY)).hasSize(1);
    }

    @Test
    void a_window_reads_on_the_debtors_clock_also_where_clocks_change() {
        CallWindow springForward =
                new CallWindow(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), LocalTime.of(4, 0), Fixtures.ROME);

        assertThat(springForward.opens()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(springForward.closes()).isEqualTo("2026-03-29T02:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallWindow(DAY, LocalTime.NOON, LocalTime.NOON, Fixtures.ROME));
    }

    // ---- objections ----

    @Test
    void nothing_goes_on_while_an_objection_is_open_and_the_answer_has_its_day() {
        desk.called(Caller.DEBTOR).act(d -> d.object(CALL, DisputeGround.EXEMPT, DAY));

        assertThat(desk.now.activeHolds(DAY.plusYears(1))).extracting("reason").containsExactly(HoldReason.DISPUTE);
        // The thirtieth day is a Sunday.
        assertThat(desk.now.desk().objection()).isEqualTo(Deadline.of(LocalDate.of(2026, 2, 27)));
        desk.act(d -> d.close(CALL, EnquiryOutcome.OBJECTION_TAKEN, DAY));
        assertThat(desk.now.desk().overdue(LocalDate.of(2026, 2, 28)))
                .containsExactly(new Overdue(DeskDuty.OBJECTION, null, LocalDate.of(2026, 2, 27)));
    }

    @Test
    void a_decided_objection_owes_nobody_an_answer() {
        desk.accept(desk.now.dispute(DisputeGround.AMOUNT, DAY.plusDays(9), DAY));

        desk.accept(desk.now.decideDispute(DisputeDecision.CLAIM_STANDS, "provider", DAY.plusDays(20)));

        assertThat(desk.now.desk()).isSameAs(DeskFile.EMPTY);
    }

    @Test
    void crediting_a_small_claim_is_proposed_and_a_person_decides() {
        desk.accept(desk.now.balance(new ReceivableId("R1"), eur("9.99"), BalanceCause.PAYMENT, DAY, DAY));
        desk.refused("not-disputed", d -> d.proposeCredit(DAY));
        desk.called(Caller.DEBTOR).act(d -> d.object(CALL, DisputeGround.AMOUNT, DAY));

        desk.act(d -> d.proposeCredit(DAY));

        assertThat(desk.now.state()).isEqualTo(CaseState.AWAITING_DECISION);
        assertThat(desk.events())
                .last()
                .isInstanceOfSatisfying(
                        DecisionAsked.class,
                        e -> assertThat(e.sentence())
                                .isEqualTo("9.99 EUR is open and objected to; below 10.00 EUR it is better credited."));
        desk.accept(desk.now.decideDispute(DisputeDecision.CREDIT, "provider", DAY));
        assertThat(desk.now.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_larger_claim_is_the_providers_to_decide() {
        desk.called(Caller.DEBTOR).act(d -> d.object(CALL, DisputeGround.AMOUNT, DAY));

        desk.refused("not-small", d -> d.proposeCredit(DAY));
        assertThat(POLICY.economics().creditBelowMinor()).isEqualTo(1000);
    }

    // ---- complaints ----

    @Test
    void a_complaint_stops_nothing_and_has_its_own_day() {
        desk.called(Caller.SOMEBODY_ELSE).act(d -> d.complain(CALL, ComplaintGround.TONE, DAY));
        assertThat(desk.now.holds()).isEmpty();
        assertThat(desk.now.dispute()).isEmpty();
        desk.refused("complained", d -> d.complain(CALL, ComplaintGround.DELAY, DAY));

        desk.act(d -> d.close(CALL, EnquiryOutcome.COMPLAINT_TAKEN, DAY));
        assertThat(desk.now.desk().overdue(DAY.plusDays(60))).extracting("duty").containsExactly(DeskDuty.COMPLAINT);

        desk.refused("answered-by", d -> d.answerComplaint(CALL, ComplaintOutcome.UPHELD, "", DAY));
        desk.act(d -> d.answerComplaint(CALL, ComplaintOutcome.UPHELD, "clerk-7", DAY.plusDays(2)));
        assertThat(desk.now.desk().overdue(DAY.plusDays(60))).isEmpty();
        desk.refused("no-complaint", d -> d.answerComplaint(CALL, ComplaintOutcome.UPHELD, "clerk-7", DAY));
    }

    @Test
    void a_complaint_is_taken_also_where_the_case_is_over() {
        desk.accept(desk.now.credit("boss", DAY))
                .called(Caller.DEBTOR)
                .act(d -> d.complain(CALL, ComplaintGround.DELAY, DAY))
                .act(d -> d.promiseCallback(CALL, morningOf(DAY), DAY));

        assertThat(desk.now.state()).isEqualTo(CaseState.CLOSED);
        assertThat(desk.now.holds()).isEmpty();
        assertThat(desk.now.desk().overdue(DAY.plusDays(40)))
                .extracting("duty")
                .containsExactly(DeskDuty.ANSWER, DeskDuty.CALLBACK, DeskDuty.COMPLAINT);
    }

    @Test
    void an_end_is_believed_only_where_it_came_to_that() {
        desk.called(Caller.DEBTOR).about(CALL, Topic.FEES);

        for (EnquiryOutcome outcome : Set.of(
                EnquiryOutcome.OBJECTION_TAKEN, EnquiryOutcome.COMPLAINT_TAKEN, EnquiryOutcome.LEFT_TO_PROVIDER)) {
            desk.refused("outcome", d -> d.close(CALL, outcome, DAY));
        }
    }
}
