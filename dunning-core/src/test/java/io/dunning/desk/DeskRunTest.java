package io.dunning.desk;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.receivable;
import static io.dunning.desk.AtDesk.AT;
import static io.dunning.desk.AtDesk.CALL;
import static io.dunning.desk.AtDesk.DAY;
import static io.dunning.desk.AtDesk.morningOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.Fixtures;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.DeskDeadlineReached;
import io.dunning.cases.CaseEvent.ObjectionDeadlineReached;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the nights do with a case in which somebody asked, complained or objected. */
class DeskRunTest {

    private static final Actor CLERK = Actor.person("clerk-7");

    private final Policy policy =
            Fixtures.policy(List.of(step("first", 10, 0), step("second", 45, 30)), Fixtures.contactRules(), List.of());
    private final Fixtures.Hospital hospital = new Fixtures.Hospital(policy).bill(receivable("R1", "80.00"), DUE);

    @Test
    void a_question_without_an_answer_is_told_once_on_its_last_day_and_sends_nothing() {
        until(DAY);
        int before = hospital.sent();
        act(d -> d.open(CALL, Medium.PHONE, Caller.DEBTOR, AT, DAY));

        nights(DAY, DAY.plusDays(20));

        assertThat(told())
                .containsExactly(new DeskDeadlineReached(DAY.plusDays(3), CALL, DeskDuty.ANSWER, DAY.plusDays(3)));
        assertThat(hospital.sent()).isEqualTo(before);
        assertThat(hospital.engine.find(caseId()).orElseThrow().desk().overdue(DAY.plusDays(20)))
                .hasSize(1);
    }

    @Test
    void nothing_goes_out_while_an_objection_is_open_however_late_the_answer_is() {
        until(DAY);
        int before = hospital.sent();
        act(d -> d.open(CALL, Medium.LETTER, Caller.DEBTOR, AT, DAY));
        act(d -> d.object(CALL, DisputeGround.AMOUNT, DAY));
        act(d -> d.close(CALL, EnquiryOutcome.OBJECTION_TAKEN, DAY));

        nights(DAY, DAY.plusDays(200));

        LocalDate answerBy = LocalDate.of(2026, 2, 27);
        assertThat(told()).containsExactly(new ObjectionDeadlineReached(answerBy, answerBy));
        assertThat(hospital.sent()).isEqualTo(before);

        LocalDate decided = DAY.plusDays(200);
        hospital.engine.act(caseId(), CLERK, c -> c.decideDispute(DisputeDecision.CLAIM_STANDS, "provider", decided));
        nights(decided, decided.plusDays(10));
        assertThat(hospital.sent()).as("the terms stood still").isEqualTo(before);
        nights(decided.plusDays(10), decided.plusDays(60));
        assertThat(hospital.sent()).isGreaterThan(before);
    }

    @Test
    void no_letter_goes_out_between_the_promise_of_a_call_and_the_call() {
        LocalDate asked = DUE.plusDays(9);
        until(asked);
        act(d -> d.open(CALL, Medium.PHONE, Caller.DEBTOR, AT.minusDays(11), asked));
        act(d -> d.promiseCallback(CALL, morningOf(asked.plusDays(2)), asked));

        nights(asked, asked.plusDays(15));
        assertThat(hospital.sent()).isZero();
        assertThat(told())
                .extracting(e -> ((DeskDeadlineReached) e).duty())
                .containsExactly(DeskDuty.ANSWER, DeskDuty.CALLBACK);

        LocalDate called = asked.plusDays(15);
        act(d -> d.callbackTried(CALL, true, AtDesk.at(called, 9), called));
        act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, called));
        nights(called, called.plusDays(30));
        assertThat(hospital.sent()).isEqualTo(1);
    }

    @Test
    void a_fee_that_waits_to_go_out_is_stopped_by_good_faith_and_goes_again_without() {
        LocalDate today = DUE.plusDays(45);
        until(today);
        hospital.begin(today);
        hospital.engine.run(today);
        assertThat(fees()).containsExactly(500L, 500L);
        act(d -> d.open(CALL, Medium.PHONE, Caller.DEBTOR, AtDesk.at(today, 9), today));
        act(d -> d.classify(CALL, Topic.CARD_NOT_READ, today));
        act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, today));
        hospital.engine.dispatch(today);
        assertThat(hospital.sent()).as("what bears a fee stays here").isEqualTo(1);

        nights(today.plusDays(1), today.plusDays(10));

        assertThat(fees()).containsExactly(500L, 500L, 0L);
        assertThat(hospital.sent()).isEqualTo(2);
    }

    @Test
    void what_the_readme_shows() {
        until(DAY);
        DunningEngine engine = hospital.engine;
        CaseId caseId = caseId();
        Actor clerk = CLERK;
        EnquiryId call = CALL;
        LocalDate today = DAY;
        var now = AT;
        Debtor debtor = Fixtures.debtor(DEBTOR);

        // README
        engine.act(caseId, clerk, c -> Desk.of(c, policy).open(call, Medium.PHONE, Caller.DEBTOR, now, today));
        engine.act(
                caseId,
                clerk,
                c -> Desk.of(c, policy)
                        .identify(
                                call,
                                IdentityCheck.right(IdentityFactor.INVOICE_NUMBER, IdentityFactor.POSTCODE),
                                today));

        DeskView view = Disclosure.of(engine.find(caseId).orElseThrow(), debtor).in(call, today);
        if (view.owed() != null) { // two facts: what is to be paid may be said, and why they were written to
            view.owed().letters().forEach(letter -> letter.about());
        }

        engine.act(caseId, clerk, c -> Desk.of(c, policy).classify(call, Topic.TERMINAL_SHOWED_ZERO, today));
        engine.act(caseId, clerk, c -> Desk.of(c, policy).close(call, EnquiryOutcome.ANSWERED, today));
        // README

        assertThat(view.owed())
                .isNotNull()
                .satisfies(o -> assertThat(o.letters()).hasSize(1));
        assertThat(view.whole()).isNull();
        assertThat(engine.find(caseId).orElseThrow().desk().feesInDoubt()).isTrue();
    }

    private List<Long> fees() {
        return hospital.engine.find(caseId()).orElseThrow().notices().stream()
                .map(n -> n.feeMinor())
                .toList();
    }

    private List<CaseEvent> told() {
        return hospital.engine.history(caseId()).stream()
                .map(RecordedEvent::event)
                .filter(e -> e instanceof DeskDeadlineReached || e instanceof ObjectionDeadlineReached)
                .toList();
    }

    private void act(Function<Desk, Outcome> act) {
        assertThat(hospital.engine.act(caseId(), CLERK, c -> act.apply(Desk.of(c, policy))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    /** All days before that one, and its morning. */
    private void until(LocalDate day) {
        nights(DUE, day);
        hospital.clock.set(day);
    }

    private void nights(LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            hospital.day(day);
        }
        hospital.clock.set(to);
    }

    private static Step step(String code, int afterDue, int afterPrevious) {
        return new Step(
                code,
                NoticeKind.REMINDER,
                afterDue,
                afterPrevious,
                14,
                3,
                0,
                EvidenceGrade.NONE,
                false,
                List.of(Fixtures.by(ChannelKind.LETTER)),
                new FeeRule(
                        "small", List.of(new FeeRule.Tariff(LocalDate.of(2020, 1, 1), null, 500)), 0, 9, 0, 0, "test"));
    }
}
