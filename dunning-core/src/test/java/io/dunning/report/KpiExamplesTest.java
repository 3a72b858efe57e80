package io.dunning.report;

import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.eur;
import static io.dunning.report.Told.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.Caller;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Medium;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures of cases that can be worked out by head. */
class KpiExamplesTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 2);

    @Test
    void what_comes_in_after_a_notice_counts_for_its_step_in_the_month_in_which_its_time_ends() {
        Told told = new Told()
                .notice(ChannelKind.LETTER, MARCH.plusDays(18))
                .open("40.00", BalanceCause.PAYMENT, APRIL, APRIL.plusDays(1));

        assertThat(told.in(3).values(Kpi.RECOVERY_AMOUNT)).isEmpty();
        assertThat(value(told.in(4), Kpi.RECOVERY_AMOUNT)).contains(new BigDecimal("60.0"));
        assertThat(value(told.in(4), Kpi.RECOVERY_COUNT)).contains(new BigDecimal("0.0"));
    }

    @Test
    void the_next_notice_ends_the_time_of_the_one_before() {
        Told told = new Told()
                .notice(ChannelKind.EMAIL, MARCH)
                .notice(ChannelKind.LETTER, MARCH.plusDays(10))
                .open("0.00", BalanceCause.PAYMENT, MARCH.plusDays(12), MARCH.plusDays(13));

        assertThat(value(told.in(3), Kpi.RECOVERY_AMOUNT))
                .as("of the first step")
                .contains(new BigDecimal("0.0"));
        assertThat(value(told.in(4), Kpi.RECOVERY_AMOUNT)).as("of the second").contains(new BigDecimal("100.0"));
    }

    @Test
    void money_that_moved_before_the_notice_left_shows_it_wrong_and_counts_for_no_step() {
        Told told = new Told()
                .notice(ChannelKind.LETTER, MARCH.plusDays(5))
                .open("0.00", BalanceCause.PAYMENT, MARCH.plusDays(3), MARCH.plusDays(8));

        assertThat(value(told.in(3), Kpi.WRONG_NOTICE)).contains(new BigDecimal("100.0"));
        assertThat(value(told.in(4), Kpi.RECOVERY_AMOUNT)).contains(new BigDecimal("0.0"));
        assertThat(value(told.in(3), Kpi.COLLECTED)).contains(new BigDecimal("100.00"));
    }

    @Test
    void an_upheld_objection_shows_the_notices_before_it_wrong_in_the_month_of_the_decision() {
        Told told = new Told()
                .notice(ChannelKind.LETTER, MARCH)
                .and(new Disputed(MARCH.plusDays(3), DisputeGround.AMOUNT, APRIL))
                .and(new DisputeDecided(APRIL, DisputeDecision.CREDIT, 0));

        assertThat(value(told.in(3), Kpi.DISPUTE_RATE)).contains(new BigDecimal("100.0"));
        assertThat(value(told.in(3), Kpi.WRONG_NOTICE)).contains(new BigDecimal("0.0"));
        assertThat(told.in(4).value(Kpi.WRONG_NOTICE).numerator()).isEqualTo(Quantity.count(1));
        assertThat(told.in(4).value(Kpi.WRONG_NOTICE).isKnown())
                .as("no notice left in April")
                .isFalse();
        assertThat(value(told.in(4), Kpi.DISPUTE_UPHELD)).contains(new BigDecimal("100.0"));
    }

    @Test
    void what_bounces_came_in_no_more() {
        Told told = new Told()
                .open("0.00", BalanceCause.PAYMENT, MARCH.plusDays(2), MARCH.plusDays(3))
                .open("100.00", BalanceCause.REVERSAL, APRIL, APRIL);

        assertThat(value(told.in(3), Kpi.COLLECTED)).contains(new BigDecimal("100.00"));
        assertThat(value(told.in(4), Kpi.COLLECTED)).contains(new BigDecimal("-100.00"));
        assertThat(value(told.in(4), Kpi.OPEN)).contains(new BigDecimal("100.00"));
    }

    @Test
    void an_overpayment_and_its_refund_count_for_nothing() {
        Told told = new Told()
                .open("-20.00", BalanceCause.PAYMENT, MARCH, MARCH)
                .open("0.00", BalanceCause.REFUND, APRIL, APRIL);

        assertThat(value(told.in(3), Kpi.COLLECTED)).contains(new BigDecimal("100.00"));
        assertThat(value(told.in(4), Kpi.COLLECTED)).contains(new BigDecimal("0.00"));
    }

    @Test
    void a_promise_that_a_plan_takes_the_place_of_is_neither_kept_nor_broken() {
        LocalDate by = MARCH.plusDays(10);
        InstalmentPlan plan = InstalmentPlan.monthly(eur("100.00"), 2, by);
        Told told = new Told()
                .and(new Promised(MARCH, new Promise(eur("100.00"), by, eur("100.00")), by))
                .and(new PlanAgreed(MARCH.plusDays(4), plan, by));

        assertThat(told.in(3).value(Kpi.PROMISE_KEPT).isKnown()).isFalse();
        assertThat(value(told.in(3), Kpi.PLAN_DEFAULT)).contains(new BigDecimal("0.0"));
    }

    @Test
    void what_was_open_in_one_bucket_and_is_in_the_next_a_month_later_has_rolled_on() {
        KpiTable may = new Told()
                .open("75.00", BalanceCause.PAYMENT, APRIL, LocalDate.of(2026, 5, 4))
                .in(5);

        KpiValue roll = may.values(Kpi.ROLL)
                .filter(v -> v.part().equals("61-90"))
                .findFirst()
                .orElseThrow();
        assertThat(roll.numerator()).isEqualTo(Quantity.money(eur("75.00")));
        assertThat(roll.isKnown())
                .as("30 days after its due day it is still in the first bucket")
                .isFalse();
        assertThat(value(may, Kpi.AGED_OVER_90)).contains(new BigDecimal("0.0"));
    }

    @Test
    void an_enquiry_is_settled_at_once_unless_they_ask_again() {
        Told once = new Told().and(asked("E1", MARCH), answered("E1", MARCH.plusDays(7)));
        Told late = new Told().and(asked("E1", MARCH), answered("E1", MARCH.plusDays(8)));
        Told twice = new Told().and(asked("E1", MARCH), answered("E1", MARCH), asked("E2", MARCH.plusDays(7)));

        assertThat(value(once.in(3), Kpi.FIRST_CONTACT)).contains(new BigDecimal("100.0"));
        assertThat(value(late.in(3), Kpi.FIRST_CONTACT)).contains(new BigDecimal("0.0"));
        assertThat(value(twice.in(3), Kpi.FIRST_CONTACT)).contains(new BigDecimal("0.0"));
    }

    @Test
    void cost_and_paper_are_those_of_what_left() {
        KpiTable march = new Told()
                .notice(ChannelKind.EMAIL, MARCH)
                .open("50.00", BalanceCause.PAYMENT, MARCH.plusDays(2), MARCH.plusDays(2))
                .in(3);

        assertThat(value(march, Kpi.COST)).contains(new BigDecimal("1.00"));
        assertThat(value(march, Kpi.COST_TO_COLLECT)).contains(new BigDecimal("0.0200"));
        assertThat(value(march, Kpi.NET_GAIN)).contains(new BigDecimal("49.00"));
        assertThat(value(march, Kpi.DIGITAL_FIRST)).contains(new BigDecimal("100.0"));
        assertThat(march.value(Kpi.PAPER_SAVED, EUR).isKnown())
                .as("no price of a letter is known")
                .isFalse();
    }

    private static EnquiryOpened asked(String id, LocalDate on) {
        return new EnquiryOpened(
                on,
                new EnquiryId(id),
                Medium.PHONE,
                Caller.DEBTOR,
                on.atTime(9, 0).atOffset(ZoneOffset.UTC),
                on.plusDays(7));
    }

    private static EnquiryClosed answered(String id, LocalDate on) {
        return new EnquiryClosed(on, new EnquiryId(id), EnquiryOutcome.ANSWERED);
    }

    private static Optional<BigDecimal> value(KpiTable table, Kpi kpi) {
        return table.values(kpi).findFirst().flatMap(KpiValue::value);
    }
}
