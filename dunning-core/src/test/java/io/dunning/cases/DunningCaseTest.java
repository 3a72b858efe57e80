package io.dunning.cases;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DunningCaseTest {

    private static final LocalDate DAY = DUE.plusDays(20);
    private static final ReceivableId R1 = new ReceivableId("R1");

    private DunningCase dunningCase =
            DunningCase.replay(List.of(new CaseOpened(DUE, caseId(), "EUR", new PolicyVersion("test", "1"))));

    DunningCaseTest() {
        accept(dunningCase.add(receivable("R1", "80.00"), DUE));
    }

    @Test
    void the_same_bill_again_changes_nothing_and_another_content_is_refused() {
        assertThat(dunningCase.add(receivable("R1", "80.00"), DAY)).isEqualTo(Outcome.of());
        refused("differs", dunningCase.add(receivable("R1", "81.00"), DAY));
    }

    @Test
    void a_kept_promise_lifts_its_hold() {
        accept(dunningCase.promise(eur("50.00"), DAY.plusDays(5), DAY));
        assertThat(dunningCase.activeHolds(DAY)).extracting("reason").containsExactly(HoldReason.PROMISE);

        accept(dunningCase.balance(R1, eur("30.00"), BalanceCause.PAYMENT, DAY.plusDays(4), DAY.plusDays(5)));

        assertThat(dunningCase.holds()).isEmpty();
        assertThat(dunningCase.promise()).isEmpty();
    }

    @Test
    void a_broken_promise_ends_after_the_banks_days_and_the_case_goes_on() {
        accept(dunningCase.promise(eur("50.00"), DAY.plusDays(5), DAY));
        LocalDate lastDay = DAY.plusDays(5 + DunningCase.BANK_GRACE_DAYS);
        assertThat(dunningCase.catchUp(lastDay)).isEmpty();

        dunningCase = dunningCase.evolve(dunningCase.catchUp(lastDay.plusDays(1)));

        assertThat(dunningCase.promise()).isEmpty();
        assertThat(dunningCase.holds()).isEmpty();
        assertThat(dunningCase.reviewOn()).isEqualTo(lastDay.plusDays(1));
    }

    @Test
    void a_promise_of_more_than_is_open_is_refused() {
        refused("promise-amount", dunningCase.promise(eur("80.01"), DAY, DAY));
        refused("promise-day", dunningCase.promise(eur("80.00"), DAY.minusDays(1), DAY));
    }

    @Test
    void a_plan_rests_the_case_as_long_as_instalments_come_in_time() {
        accept(dunningCase.agree(InstalmentPlan.monthly(eur("80.00"), 4, DAY.plusDays(10)), DAY));
        accept(dunningCase.balance(R1, eur("60.00"), BalanceCause.PAYMENT, DAY.plusDays(9), DAY.plusDays(10)));

        LocalDate check = DAY.plusDays(14);
        dunningCase = dunningCase.evolve(dunningCase.catchUp(check));
        assertThat(dunningCase.plan()).isPresent();
        assertThat(dunningCase.activeHolds(check)).isNotEmpty();

        LocalDate second = DAY.plusDays(10).plusMonths(1).plusDays(4);
        dunningCase = dunningCase.evolve(dunningCase.catchUp(second));
        assertThat(dunningCase.plan()).isEmpty();
        assertThat(dunningCase.activeHolds(second)).isEmpty();
    }

    @Test
    void a_plan_that_does_not_add_up_is_refused() {
        refused("plan-total", dunningCase.agree(InstalmentPlan.monthly(eur("79.99"), 3, DAY), DAY));
    }

    @Test
    void a_plan_takes_the_place_of_a_promise_which_is_neither_kept_nor_broken() {
        accept(dunningCase.promise(eur("80.00"), DAY.plusDays(20), DAY));
        Outcome agreed = dunningCase.agree(InstalmentPlan.monthly(eur("80.00"), 4, DAY.plusDays(10)), DAY);

        accept(agreed);

        assertThat(((Outcome.Accepted) agreed).events()).hasOnlyElementsOfType(CaseEvent.PlanAgreed.class);
        assertThat(dunningCase.promise()).isEmpty();
        assertThat(dunningCase.holds()).extracting(Hold::reason).containsExactly(HoldReason.PLAN);
    }

    @Test
    void a_plan_that_begins_after_three_months_or_never_ends_is_refused() {
        accept(dunningCase.agree(InstalmentPlan.monthly(eur("80.00"), 2, DAY.plusDays(92)), DAY));
        refused("plan-day", dunningCase.agree(InstalmentPlan.monthly(eur("80.00"), 2, DAY.plusDays(93)), DAY));
        InstalmentPlan late = new InstalmentPlan(List.of(
                new Instalment(DAY, eur("40.00")),
                new Instalment(DAY.plusYears(6).plusDays(1), eur("40.00"))));
        refused("plan-day", dunningCase.agree(late, DAY));
    }

    @Test
    void an_objection_stops_the_clock_and_the_terms_go_on_where_they_stood() {
        planned(DAY.minusDays(10), DAY.plusDays(20));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeHandedOver(
                DAY.minusDays(10), dunningCase.notices().get(0).key(), "ref"));
        accept(dunningCase.dispute(DisputeGround.EXEMPT, DAY.plusDays(30), DAY));
        refused("disputed", dunningCase.dispute(DisputeGround.AMOUNT, DAY, DAY));

        accept(dunningCase.decideDispute(DisputeDecision.CLAIM_STANDS, "provider", DAY.plusDays(14)));

        assertThat(dunningCase.holds()).isEmpty();
        assertThat(dunningCase.items().get(0).shiftDays()).isEqualTo(14);
        assertThat(dunningCase.items().get(0).level()).isEqualTo(1);
    }

    @Test
    void the_provider_credits_or_goes_to_the_conciliation_board() {
        accept(dunningCase.dispute(DisputeGround.NOT_PRESENT, DAY.plusDays(30), DAY));
        DunningCase disputed = dunningCase;

        accept(disputed.decideDispute(DisputeDecision.CREDIT, "provider", DAY));
        assertThat(dunningCase.closedFor()).contains(ClosingReason.CREDITED);

        dunningCase = disputed;
        accept(disputed.decideDispute(DisputeDecision.CONCILIATION, "provider", DAY));
        assertThat(dunningCase.state()).isEqualTo(CaseState.REFERRED);
    }

    @Test
    void a_bounced_payment_opens_the_case_again_from_a_fresh_start() {
        planned(DAY.minusDays(10), DAY.plusDays(20));
        accept(dunningCase.balance(R1, eur("0.00"), BalanceCause.PAYMENT, DAY, DAY));
        assertThat(dunningCase.closedFor()).contains(ClosingReason.PAID);

        accept(dunningCase.balance(R1, eur("80.00"), BalanceCause.REVERSAL, DAY.plusDays(5), DAY.plusDays(6)));

        assertThat(dunningCase.state()).isEqualTo(CaseState.OPEN);
        assertThat(dunningCase.closedFor()).isEmpty();
        assertThat(dunningCase.items().get(0).level()).isZero();
        assertThat(dunningCase.items().get(0).anchorOn()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    void a_credited_case_does_not_open_again_when_the_credit_note_is_booked_in_parts() {
        accept(dunningCase.credit("provider", DAY));

        accept(dunningCase.balance(R1, eur("30.00"), BalanceCause.CREDIT_NOTE, DAY, DAY.plusDays(1)));

        assertThat(dunningCase.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void an_exclusion_needs_evidence_and_two_people() {
        refused("no-evidence", dunningCase.excludeUncollectible(" ", "a", "b", DAY));
        refused("four-eyes", dunningCase.excludeUncollectible("register-1", "a", "a", DAY));

        accept(dunningCase.excludeUncollectible("register-1", "a", "b", DAY));
        assertThat(dunningCase.closedFor()).contains(ClosingReason.UNCOLLECTIBLE);
    }

    @Test
    void a_case_that_rests_is_not_handed_over() {
        accept(dunningCase.hold(HoldReason.MORATORIUM, DAY.plusDays(60), DAY));

        refused("held", dunningCase.refer("agency", "chief", DAY));
    }

    @Test
    void whatever_holds_a_case_stops_the_notice_that_waits() {
        planned(DAY, DAY.plusDays(30));

        accept(dunningCase.hold(HoldReason.HARDSHIP, null, DAY));

        assertThat(dunningCase.notices().get(0).cancelled()).isTrue();
        assertThat(dunningCase.items().get(0).level()).isZero();
    }

    @Test
    void a_failed_notice_takes_its_step_back_and_an_unknown_one_does_not() {
        planned(DAY, DAY.plusDays(30));
        NoticeKey key = dunningCase.notices().get(0).key();

        assertThat(dunningCase
                        .evolve(new CaseEvent.NoticeFailed(DAY, key, false))
                        .items()
                        .get(0)
                        .level())
                .isZero();
        assertThat(dunningCase
                        .evolve(new CaseEvent.NoticeUnknown(DAY, key))
                        .items()
                        .get(0)
                        .level())
                .isEqualTo(1);
    }

    @Test
    void the_same_receipt_twice_counts_once_and_one_for_another_notice_is_refused() {
        planned(DAY, DAY.plusDays(30));
        NoticeKey key = dunningCase.notices().get(0).key();
        accept(dunningCase.receipt(key, "r1", Receipt.Outcome.DELIVERED, "", DAY));

        assertThat(dunningCase.receipt(key, "r1", Receipt.Outcome.DELIVERED, "", DAY))
                .isEqualTo(Outcome.of());
        assertThat(dunningCase.notices().get(0).grade()).isEqualTo(EvidenceGrade.DELIVERED);
        NoticeKey other = NoticeKey.derive("x", List.of(), "l", "s", 0);
        refused("unknown-notice", dunningCase.receipt(other, "r2", Receipt.Outcome.DELIVERED, "", DAY));
    }

    @Test
    void a_part_payment_a_promise_and_a_written_demand_touch_the_limitation_clock() {
        planned(DAY, DAY.plusDays(30));
        dunningCase = dunningCase.evolve(
                new CaseEvent.NoticeHandedOver(DAY, dunningCase.notices().get(0).key(), "ref"));
        accept(dunningCase.balance(R1, eur("70.00"), BalanceCause.PAYMENT, DAY, DAY));
        accept(dunningCase.promise(eur("70.00"), DAY, DAY));

        assertThat(dunningCase.clockEvents(dunningCase.items().get(0)))
                .extracting("type")
                .containsExactlyInAnyOrder(
                        ClockEventType.PART_PAYMENT, ClockEventType.ACKNOWLEDGEMENT, ClockEventType.WRITTEN_DEMAND);
    }

    @Test
    void a_new_bill_opens_a_closed_case_again() {
        accept(dunningCase.balance(R1, eur("0.00"), BalanceCause.PAYMENT, DAY, DAY));

        accept(dunningCase.add(Fixtures.receivable("R2", Fixtures.DEBTOR, "20.00", DAY), DAY));

        assertThat(dunningCase.state()).isEqualTo(CaseState.OPEN);
        assertThat(dunningCase.open()).isEqualTo(eur("20.00"));
    }

    @Test
    void what_was_credited_is_not_asked_for_again_when_a_new_bill_opens_the_case() {
        accept(dunningCase.credit("provider", DAY));

        accept(dunningCase.add(Fixtures.receivable("R2", Fixtures.DEBTOR, "20.00", DAY), DAY));

        assertThat(dunningCase.open()).isEqualTo(eur("20.00"));
        assertThat(dunningCase.item(R1).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void holds_that_overlap_stop_the_clock_once() {
        accept(dunningCase.hold(HoldReason.EXEMPTION_CHECK, null, DAY));
        accept(dunningCase.hold(HoldReason.MORATORIUM, null, DAY.plusDays(5)));
        accept(dunningCase.release(HoldReason.EXEMPTION_CHECK, DAY.plusDays(10)));
        accept(dunningCase.release(HoldReason.MORATORIUM, DAY.plusDays(20)));
        assertThat(dunningCase.items().get(0).shiftDays()).isEqualTo(20);
    }

    @Test
    void a_hold_within_another_adds_nothing_and_one_that_runs_out_counts_its_last_day() {
        accept(dunningCase.hold(HoldReason.MANUAL, DAY.plusDays(9), DAY));
        accept(dunningCase.hold(HoldReason.HARDSHIP, DAY.plusDays(6), DAY.plusDays(3)));

        dunningCase = dunningCase.evolve(dunningCase.catchUp(DAY.plusDays(7)));
        dunningCase = dunningCase.evolve(dunningCase.catchUp(DAY.plusDays(10)));

        assertThat(dunningCase.items().get(0).shiftDays()).isEqualTo(10);
    }

    @Test
    void a_hold_does_not_last_for_ever_by_a_slip_of_the_pen() {
        refused("hold-day", dunningCase.defer(LocalDate.of(9999, 12, 31), DAY));
    }

    @Test
    void another_currency_is_refused() {
        refused("other-currency", dunningCase.promise(Amount.of("10.00", "NOK"), DAY, DAY));
        refused("other-currency", dunningCase.balance(R1, Amount.of("10.00", "NOK"), BalanceCause.PAYMENT, DAY, DAY));
    }

    private void planned(LocalDate on, LocalDate payBy) {
        dunningCase = dunningCase.evolve(new CaseEvent.NoticePlanned(
                on,
                NoticeKey.derive(
                        "c",
                        List.of("R1"),
                        "ladder",
                        "first",
                        dunningCase.notices().size()),
                "ladder",
                "first",
                0,
                NoticeKind.REMINDER,
                ChannelKind.LETTER,
                "text",
                List.of(R1),
                eur("80.00"),
                Amount.zero(Fixtures.EUR),
                "",
                payBy,
                eur("1.50"),
                eur("24.00"),
                "",
                payBy.plusDays(4)));
    }

    private void accept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        dunningCase = dunningCase.evolve(((Outcome.Accepted) outcome).events());
    }

    private static void refused(String code, Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
