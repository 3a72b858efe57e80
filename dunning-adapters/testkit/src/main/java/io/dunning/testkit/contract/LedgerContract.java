package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.Ledger;
import io.dunning.Ledger.Movement;
import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.SampleBill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Ledger} promises. Extend it, give it empty books that the test can write into, run it. */
public abstract class LedgerContract {

    private static final CreditorId OTHER = new CreditorId("region", "clinic");
    private static final ReceivableId R1 = new ReceivableId("R1");
    private static final ReceivableId R2 = new ReceivableId("R2");
    private static final int THREADS = 6;

    private Ledger ledger;

    /** Empty books. Called once before each test. */
    protected abstract Ledger newLedger();

    /** Enters a bill into the books last made. */
    protected abstract void bill(Receivable receivable);

    /** Books something; {@code change} is added to what is open, so a payment is negative. */
    protected abstract void book(Receivable receivable, BalanceCause cause, Amount change, LocalDate valueOn);

    /** Says that every payment up to and including this day is booked. */
    protected abstract void completeUpTo(CreditorId creditor, LocalDate day);

    @BeforeEach
    void begin() {
        ledger = newLedger();
    }

    // ---- balances ----

    @Test
    void what_is_open_is_what_was_billed_less_what_was_paid() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));
        assertThat(open(HOSPITAL, R1)).as("open before any payment").isEqualTo(money("80 EUR"));

        pay(bill, "30.50 EUR");

        assertThat(open(HOSPITAL, R1)).as("open after a payment of a part").isEqualTo(money("49.50 EUR"));
    }

    @Test
    void a_paid_bill_is_answered_with_nothing_open() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));

        pay(bill, "80 EUR");

        assertThat(open(HOSPITAL, R1))
                .as("a paid bill is answered with zero; left out it counts as unknown, and its case is never closed")
                .isEqualTo(money("0 EUR"));
    }

    @Test
    void an_overpaid_bill_is_never_answered_with_something_open() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));

        pay(bill, "100 EUR");

        Amount open = open(HOSPITAL, R1);
        assertThat(open != null && !open.isPositive())
                .as("an overpaid bill is zero or negative: a credit is not a debt; the answer was %s", open)
                .isTrue();
    }

    @Test
    void a_payment_that_bounced_is_open_again() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));
        pay(bill, "80 EUR");

        book(bill, BalanceCause.REVERSAL, money("80 EUR"), DUE);

        assertThat(open(HOSPITAL, R1)).isEqualTo(money("80 EUR"));
    }

    @Test
    void a_bill_the_books_do_not_know_is_left_out() {
        billed(aBill("R1"));

        var answer = ledger.balances(HOSPITAL, List.of(R1, new ReceivableId("never-billed")));

        assertThat(answer.open().keySet())
                .as("an unknown receivable is left out, never answered with an amount")
                .containsExactly(R1);
    }

    @Test
    void a_balance_is_that_of_the_creditor_asked_for() {
        billed(aBill("R1").of("80 EUR"));
        billed(aBill("R1").of("15 EUR").owedTo(OTHER));

        assertThat(open(HOSPITAL, R1)).as("bill R1 of the one creditor").isEqualTo(money("80 EUR"));
        assertThat(open(OTHER, R1)).as("bill R1 of the other creditor").isEqualTo(money("15 EUR"));
    }

    @Test
    void amounts_are_in_the_currency_of_the_bill() {
        billed(aBill("R1").of("80.50 NOK"));

        assertThat(open(HOSPITAL, R1)).isEqualTo(money("80.50 NOK"));
    }

    @Test
    void a_thousand_bills_can_be_asked_for_at_once() {
        List<ReceivableId> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(billed(aBill("R" + i)).id());
        }

        assertThat(ledger.balances(HOSPITAL, all).open().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    // ---- the watermark ----

    @Test
    void the_watermark_is_the_day_up_to_which_all_payments_are_booked() {
        billed(aBill("R1"));
        completeUpTo(HOSPITAL, DUE);
        assertThat(ledger.balances(HOSPITAL, List.of(R1)).completeUpTo())
                .as("the watermark after the books were closed for %s", DUE)
                .isEqualTo(DUE);

        completeUpTo(HOSPITAL, DUE.plusDays(3));

        assertThat(ledger.balances(HOSPITAL, List.of(R1)).completeUpTo())
                .as(
                        "the watermark after the books moved on: answer with what is so now, nothing goes out on an old one")
                .isEqualTo(DUE.plusDays(3));
    }

    @Test
    void the_watermark_says_nothing_of_another_creditors_books() {
        billed(aBill("R1"));
        billed(aBill("R1").owedTo(OTHER));
        completeUpTo(HOSPITAL, DUE.minusDays(20));
        completeUpTo(OTHER, DUE);

        assertThat(ledger.balances(HOSPITAL, List.of(R1)).completeUpTo()).isEqualTo(DUE.minusDays(20));
    }

    // ---- movements ----

    @Test
    void a_booking_is_a_movement_with_its_cause_and_its_day() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));
        book(bill, BalanceCause.PAYMENT, money("-20 EUR"), DUE.minusDays(2));
        book(bill, BalanceCause.CREDIT_NOTE, money("-10 EUR"), DUE);

        List<Movement> movements = ledger.movements(HOSPITAL, 0, 100);

        assertThat(movements)
                .as("the movements in the order of booking")
                .extracting(Movement::receivable, Movement::cause, Movement::valueOn)
                .containsExactly(
                        tuple(R1, BalanceCause.PAYMENT, DUE.minusDays(2)), tuple(R1, BalanceCause.CREDIT_NOTE, DUE));
    }

    @Test
    void positions_rise_and_are_never_used_twice() {
        book(7);

        List<Long> positions = ledger.movements(HOSPITAL, 0, 100).stream()
                .map(Movement::position)
                .toList();

        assertThat(positions).as("positions in the order of booking").isSorted().doesNotHaveDuplicates();
        assertThat(positions).hasSize(7);
    }

    @Test
    void movements_are_read_page_by_page_without_gap_or_repetition() {
        book(10);
        List<Movement> all = ledger.movements(HOSPITAL, 0, 100);

        List<Movement> read = new ArrayList<>();
        long after = 0;
        while (true) {
            List<Movement> page = ledger.movements(HOSPITAL, after, 3);
            assertThat(page.size()).as("the size of a page of at most 3").isLessThanOrEqualTo(3);
            if (page.isEmpty()) {
                break;
            }
            read.addAll(page);
            after = page.get(page.size() - 1).position();
            assertThat(read.size())
                    .as("movements read so far: does 'after' exclude itself?")
                    .isLessThan(100);
        }

        assertThat(read).as("all pages together").isEqualTo(all);
    }

    @Test
    void the_same_question_gives_the_same_answer_or_a_longer_one() {
        book(3);
        List<Movement> first = ledger.movements(HOSPITAL, 0, 100);

        assertThat(ledger.movements(HOSPITAL, 0, 100))
                .as("the same question again")
                .isEqualTo(first);
        book(2);
        assertThat(ledger.movements(HOSPITAL, 0, 100))
                .as("the same question after two more bookings")
                .hasSize(5)
                .startsWith(first.toArray(Movement[]::new));
        assertThat(first).as("a list that was read earlier: give a copy").hasSize(3);
    }

    @Test
    void at_the_end_there_is_nothing_more() {
        book(2);
        List<Movement> all = ledger.movements(HOSPITAL, 0, 100);
        long last = all.get(1).position();

        assertThat(ledger.movements(HOSPITAL, last, 100)).isEmpty();
        assertThat(ledger.movements(HOSPITAL, last + 1000, 100))
                .as("movements after a position that was not reached yet")
                .isEmpty();
    }

    @Test
    void movements_are_those_of_the_creditor_asked_for() {
        Receivable elsewhere = billed(aBill("R1").owedTo(OTHER));
        book(2);
        pay(elsewhere, "5 EUR");

        assertThat(ledger.movements(HOSPITAL, 0, 100)).hasSize(2);
        assertThat(ledger.movements(OTHER, 0, 100)).hasSize(1);
        assertThat(ledger.movements(new CreditorId("region", "nobody"), 0, 100)).isEmpty();
    }

    @Test
    void a_booking_shows_in_the_balance_no_later_than_in_the_movements() {
        Receivable bill = billed(aBill("R1").of("80 EUR"));
        pay(bill, "80 EUR");

        assertThat(ledger.movements(HOSPITAL, 0, 100)).hasSize(1);
        Amount open = open(HOSPITAL, R1);
        assertThat(open != null && !open.isPositive())
                .as("a movement was told of, but its balance is still %s: the case would go on as if unpaid", open)
                .isTrue();
    }

    @Test
    void several_threads_get_the_same_answers() {
        billed(aBill("R2"));
        book(5);
        List<Movement> alone = ledger.movements(HOSPITAL, 0, 100);
        Ledger.Balances balances = ledger.balances(HOSPITAL, List.of(R1, R2));

        var endings = Together.run(
                THREADS, () -> List.of(ledger.movements(HOSPITAL, 0, 100), ledger.balances(HOSPITAL, List.of(R1, R2))));

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads was told; trouble: %s", THREADS, e.trouble())
                        .containsExactly(List.of(alone, balances)));
    }

    // ---- helpers ----

    private Receivable billed(SampleBill bill) {
        Receivable receivable = bill.receivable();
        bill(receivable);
        return receivable;
    }

    private void pay(Receivable receivable, String amount) {
        Amount paid = money(amount);
        book(receivable, BalanceCause.PAYMENT, Amount.zero(paid.currency()).minus(paid), DUE);
    }

    /** Books so many payments of a euro on R1. */
    private void book(int payments) {
        Receivable bill = aBill("R1").of("80 EUR").receivable();
        if (open(HOSPITAL, R1) == null) {
            bill(bill);
        }
        for (int i = 0; i < payments; i++) {
            pay(bill, "1 EUR");
        }
    }

    private @Nullable Amount open(CreditorId creditor, ReceivableId receivable) {
        var open = ledger.balances(creditor, List.of(receivable)).open().get(receivable);
        return open == null ? null : Amount.of(open);
    }
}
