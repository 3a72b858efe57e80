package io.dunning.testkit;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Partition;
import io.dunning.Policies;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.RecordingChannel.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the properties once found, each by its smallest example. */
class FindingsTest {

    @Test
    void an_objection_decided_after_the_bill_was_paid_changes_nothing_more() {
        for (DisputeDecision decision : DisputeDecision.values()) {
            Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1").of("80 EUR"));
            hospital.whenActing(theCase(), c -> c.dispute(DisputeGround.AMOUNT, DUE.plusDays(30), DUE));
            hospital.whenPaid("R1", "80 EUR").whenDaysPass(1);

            hospital.whenActing(theCase(), c -> c.decideDispute(decision, "supervisor", hospital.today()));

            hospital.thenCaseIs(theCase(), CaseState.CLOSED).thenHistoriesHold();
        }
    }

    @Test
    void a_message_that_left_before_its_case_was_put_on_hold_counts_as_sent() {
        RecordingChannel sms = RecordingChannel.reconcilable(ChannelKind.SMS);
        Hospital hospital = Hospital.under(aPolicy()).givenChannel(sms).givenBill(aBill("R1"));
        sms.answer(Answer.BREAK_AFTER);
        hospital.whenDaysPass(10);
        hospital.whenActing(
                theCase(), c -> c.hold(HoldReason.MANUAL, hospital.today().plusDays(1), hospital.today()));

        hospital.whenDaysPass(20).thenSent(1);

        NoticeRecord notice = hospital.dunningCase(theCase()).notices().get(0);
        assertThat(notice.stands()).as("whether what left stands").isTrue();
        assertThat(hospital.dunningCase(theCase()).ladder()).contains("ladder");
        assertThat(hospital.dunningCase(theCase()).notices()).hasSize(1);
    }

    @Test
    void a_bill_that_the_books_forgot_between_run_and_dispatch_is_not_asked_for() {
        Hospital hospital = Hospital.under(aPolicy()).givenBill(aBill("R1"));
        hospital.whenDaysPass(9).whenDayBegins(DUE.plusDays(10)).whenRun();
        assertThat(hospital.store().planned(Partition.WHOLE, null, 10)).hasSize(1);

        DunningEngine forgetful = DunningEngine.builder()
                .store(hospital.store())
                .ledger(new Forgetful(hospital.ledger()))
                .debtors(hospital.debtors())
                .policies(Policies.always(hospital.policy()))
                .renderer(r -> new Message("it", "subject", "body"))
                .channel(hospital.channel(ChannelKind.SMS))
                .clock(hospital.clock())
                .build();
        var report = forgetful.dispatch(hospital.today());

        assertThat(report.waiting()).containsEntry("ledger-agrees", 1);
        hospital.thenNothingWasSent();
        hospital.whenDispatched().thenSent(1);
    }

    /** No fault, but good to know: what holds of one bill need not hold of several that wait for each other under a cap. */
    @Test
    void an_earlier_payment_may_part_bills_that_a_cap_would_have_put_into_one_notice() {
        assertThat(noticesIfFirstOfThreeIsPaidOn(11))
                .as("one notice for R1, three for R2 and R3 together")
                .isEqualTo(4);
        assertThat(noticesIfFirstOfThreeIsPaidOn(10))
                .as("three for R2 and three for R3")
                .isEqualTo(6);
    }

    private static int noticesIfFirstOfThreeIsPaidOn(int day) {
        Hospital hospital = Hospital.under(aPolicy().withoutCaps().withCap(1, 7))
                .givenBill(aBill("R1").dueOn(DUE))
                .givenBill(aBill("R2").dueOn(DUE.plusDays(1)))
                .givenBill(aBill("R3").dueOn(DUE.plusDays(2)))
                .whenDaysPass(day - 1)
                .whenPaid("R1", "80 EUR");
        return hospital.whenDaysPass(300).sent().size();
    }

    /** No fault either: a payment that bounces before anybody learnt of it never was; one that closed the case starts it afresh. */
    @Test
    void a_payment_that_bounced_the_same_day_leaves_the_ladder_where_it_was() {
        Hospital sameDay = Hospital.under(aPolicy()).givenBill(aBill("R1")).whenDaysPass(60);
        sameDay.whenPaid("R1", "80 EUR").whenReversed("R1", "80 EUR").whenDaysPass(300);
        Hospital dayBefore = Hospital.under(aPolicy()).givenBill(aBill("R1")).whenDaysPass(59);
        dayBefore
                .whenPaid("R1", "80 EUR")
                .whenDaysPass(1)
                .whenReversed("R1", "80 EUR")
                .whenDaysPass(300);

        sameDay.thenSent(3);
        dayBefore.thenSent(5);
    }

    /** Books that know no bill any more, though they are up to date. */
    private record Forgetful(Ledger books) implements Ledger {
        @Override
        public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
            return new Balances(books.balances(HOSPITAL, receivables).completeUpTo(), Map.of());
        }

        @Override
        public List<Movement> movements(CreditorId creditor, long after, int limit) {
            return books.movements(creditor, after, limit);
        }
    }
}
