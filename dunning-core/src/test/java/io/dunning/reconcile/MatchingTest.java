package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.CLINIC;
import static io.dunning.reconcile.Bank.CLINIC_ACCOUNT;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.HOSPITAL;
import static io.dunning.reconcile.Bank.aBill;
import static io.dunning.reconcile.Bank.detail;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.key;
import static io.dunning.reconcile.Bank.line;
import static io.dunning.reconcile.Bank.other;
import static io.dunning.reconcile.Bank.paid;
import static io.dunning.reconcile.Bank.returned;
import static io.dunning.reconcile.Bank.textual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Decision.Justification;
import io.dunning.reconcile.OpenPoint.Kind;
import io.dunning.reconcile.Suggestion.Code;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pays which bill, and what is left to people. */
class MatchingTest {

    private final Bank bank = new Bank().bill("1", "80.00").bill("2", "45.00");

    // ---- by reference ----

    @Test
    void an_exact_reference_and_amount_close_a_bill() {
        bank.advise(paid("L1", "80.00", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.open("2")).isEqualTo(eur("45.00"));
        assertThat(bank.points()).isEmpty();
        assertThat(bank.causes()).containsExactly(BalanceCause.PAYMENT);
    }

    @Test
    void a_part_leaves_the_rest_open_and_is_shown() {
        bank.advise(paid("L1", "30.00", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("50.00"));
        assertThat(bank.points()).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Kind.PART);
            assertThat(p.amount()).isEqualTo(eur("50.00"));
        });
    }

    @Test
    void one_cent_is_a_part_too() {
        bank.advise(paid("L1", "0.01", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("79.99"));
    }

    @Test
    void a_few_cents_that_are_missing_are_asked_of_nobody_but_shown() {
        bank.advise(paid("L1", "79.96", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.kinds()).containsExactly(Kind.SHORT);
        assertThat(bank.decide(bank.credit("1", "0.04", CreditReason.SMALL_DIFFERENCE))
                        .points())
                .isEmpty();
    }

    @Test
    void a_bill_of_a_few_cents_that_nobody_paid_is_no_small_difference() {
        bank.bill("3", "0.04");

        assertThat(bank.open("3")).isEqualTo(eur("0.04"));
    }

    @Test
    void what_is_too_much_stays_the_payers_and_is_never_asked_for() {
        bank.advise(paid("L1", "100.00", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.points()).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Kind.OVER);
            assertThat(p.amount()).isEqualTo(eur("20.00"));
            assertThat(p.bill()).isEqualTo(key("1"));
        });
    }

    @Test
    void several_bills_of_one_debtor_are_paid_by_their_references_oldest_first() {
        bank.bill(aBill(HOSPITAL, "3", "P1", "20.00", ""));
        bank.advise(paid("L1", "90.00", "K3", "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.open("3")).isEqualTo(eur("10.00"));
    }

    @Test
    void references_of_several_debtors_pay_nothing_by_themselves_and_nobody_is_reminded_meanwhile() {
        bank.advise(paid("L1", "125.00", "K1", "K2"));

        assertThat(bank.kinds()).containsExactly(Kind.SEVERAL_DEBTORS);
        assertThat(bank.open("1")).isNull();
        assertThat(bank.open("2")).isNull();
        assertThat(best().parts()).extracting(Suggestion.Part::bill).containsExactly(key("1"), key("2"));
    }

    @Test
    void money_on_the_wrong_account_pays_nothing_and_its_bill_waits() {
        bank.bill(aBill(CLINIC, "C", "PC", "60.00", ""));
        bank.advise(paid("L1", "60.00", "KC"));

        assertThat(bank.kinds()).containsExactly(Kind.WRONG_CREDITOR);
        assertThat(bank.open(CLINIC, "C"))
                .as("nobody is reminded who paid, be it elsewhere")
                .isNull();
        assertThat(bank.postings()).extracting(Posting::rule).containsExactly(PostingRule.OPEN);
    }

    @Test
    void money_on_the_wrong_account_is_transferred_and_pays_its_bill_with_nobody_reminded_meanwhile() {
        bank.bill(aBill(CLINIC, "C", "PC", "60.00", ""));
        LocalDate next = DAY.plusDays(1);
        BankLine out = new BankLine(
                "L2", BankLine.Kind.OTHER, next, next, eur("-60.00"), List.of(detail("d", "-60.00", "KC")));
        bank.take(Bank.Statement.of(1, DAY, next, "0", paid("L1", "60.00", "KC"), out));
        assertThat(bank.open(CLINIC, "C")).as("the transfer is on its way").isNull();

        BankLine in = line("L3", next, detail("d", "60.00", "KC"));
        bank.take(Bank.Statement.of(CLINIC_ACCOUNT, 1L, DAY, next, "0", in));
        assertThat(bank.open(CLINIC, "C")).isEqualTo(eur("0"));

        bank.decide(
                bank.justify("L1", "60.00", Justification.OWN_TRANSFER),
                bank.justify("L2", "-60.00", Justification.OWN_TRANSFER));

        assertThat(bank.points()).isEmpty();
        assertThat(bank.causes())
                .as("nothing moved on a bill of the wrong creditor")
                .isEmpty();
        assertThat(bank.ledger.movements(CLINIC, 0, 10))
                .singleElement()
                .satisfies(m -> assertThat(m.cause()).isEqualTo(BalanceCause.PAYMENT));
        assertThat(bank.reconciliation.report(ACCOUNT, DAY, next).isZero()).isTrue();
        assertThat(bank.reconciliation.report(CLINIC_ACCOUNT, DAY, next).isZero())
                .isTrue();
    }

    @Test
    void a_transfer_that_comes_back_leaves_its_bill_open() {
        bank.bill(aBill(CLINIC, "C", "PC", "60.00", ""));
        bank.advise(paid("L1", "60.00", "KC")).advise(CLINIC_ACCOUNT, paid("L3", "60.00", "KC"));
        bank.decide(bank.justify("L1", "60.00", Justification.OWN_TRANSFER));
        assertThat(bank.open(CLINIC, "C")).isEqualTo(eur("0"));

        bank.advise(CLINIC_ACCOUNT, returned("X1", "-60.00", "L3"));

        assertThat(bank.open(CLINIC, "C")).isEqualTo(eur("60.00"));
    }

    @Test
    void a_person_cannot_pay_another_creditors_bill_either() {
        bank.bill(aBill(CLINIC, "C", "PC", "60.00", ""));
        bank.advise(CLINIC_ACCOUNT, paid("L1", "80.00"));
        bank.decide(new Decision.Allocate(
                "D1", HOSPITAL, DAY, "clerk", new PaymentId(CLINIC_ACCOUNT, "L1", "d"), key("1"), eur("80.00")));

        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
    }

    @Test
    void a_payment_that_is_known_before_its_bill_pays_it_as_soon_as_it_is_entered() {
        bank.advise(paid("L1", "15.00", "K9"));
        assertThat(bank.kinds()).containsExactly(Kind.UNKNOWN_REFERENCE);

        bank.bill("9", "15.00");

        assertThat(bank.open("9")).as("even before anybody looked again").isEqualTo(eur("0"));
        bank.reconciler.reexamine(HOSPITAL);
        assertThat(bank.points()).isEmpty();
        assertThat(bank.causes()).containsExactly(BalanceCause.PAYMENT);
    }

    @Test
    void a_line_told_by_advice_and_statement_is_one_payment() {
        BankLine line = paid("L1", "30.00", "K1");
        bank.advise(line).advise(line).take(Bank.Statement.of(1, DAY, DAY, "0", line));

        assertThat(bank.open("1")).isEqualTo(eur("50.00"));
        assertThat(bank.causes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1096, -61, 61})
    void a_payment_dated_years_away_or_months_ahead_counts_by_its_booking_and_is_shown(int days) {
        BankLine odd = new BankLine(
                "L1",
                BankLine.Kind.PAYMENT,
                DAY,
                DAY.plusDays(days),
                eur("80.00"),
                List.of(detail("d", "80.00", "K1")));
        bank.advise(odd);

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.kinds()).containsExactly(Kind.ODD_DATE);
        assertThat(bank.ledger.movements(HOSPITAL, 0, 10).get(0).valueOn()).isEqualTo(DAY);
    }

    // ---- suggestions ----

    @Test
    void a_name_and_an_amount_close_nothing_but_make_the_bill_wait() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "33.00", "Finta Persona"));
        bank.advise(line("L1", DAY, textual("d", "33.00", "PERSONA, Finta", "grazie")));

        assertThat(bank.kinds()).containsExactly(Kind.NO_REFERENCE);
        assertThat(best().parts()).containsExactly(new Suggestion.Part(key("3"), eur("33.00")));
        assertThat(best().reasons()).extracting(Suggestion.Reason::code).containsExactly(Code.AMOUNT, Code.NAME);
        assertThat(bank.open("3")).isNull();

        bank.decide(bank.allocate("L1", "3", "33.00"));

        assertThat(bank.open("3")).isEqualTo(eur("0"));
        assertThat(bank.points()).isEmpty();
    }

    @Test
    void an_amount_alone_is_shown_and_stops_nobodys_follow_up() {
        bank.advise(line("L1", DAY, textual("d", "80.00", "Altro Nome", "")));

        assertThat(best().reasons()).extracting(Suggestion.Reason::code).containsExactly(Code.AMOUNT);
        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
    }

    @Test
    void a_number_in_the_text_is_a_suggestion_even_with_blanks_and_another_payer() {
        bank.bill(aBill(HOSPITAL, "0042", "P42", "70.00", ""));
        bank.advise(line("L1", DAY, textual("d", "25.00", "Zio Inventato", "fattura inv 2026 0042 acconto")));

        Suggestion best = best();

        assertThat(best.parts()).containsExactly(new Suggestion.Part(key("0042"), eur("25.00")));
        assertThat(best.reasons()).extracting(Suggestion.Reason::code).contains(Code.NUMBER_IN_TEXT);
        assertThat(bank.open("0042")).isNull();
    }

    @Test
    void a_payment_of_several_bills_of_one_person_is_suggested_as_their_combination() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "12.00", "Finta Persona"));
        bank.bill(aBill(HOSPITAL, "4", "P3", "19.50", "Finta Persona"));
        bank.bill(aBill(HOSPITAL, "5", "P3", "7.00", "Finta Persona"));
        bank.advise(line("L1", DAY, textual("d", "19.00", "Finta Persona", "")));

        assertThat(best().reasons()).extracting(Suggestion.Reason::code).containsExactly(Code.COMBINATION, Code.NAME);
        assertThat(best().parts()).extracting(Suggestion.Part::bill).containsExactly(key("3"), key("5"));
    }

    @Test
    void one_payment_for_several_people_is_suggested_where_the_text_quotes_all_bills() {
        bank.bill(aBill(HOSPITAL, "0003", "P3", "12.00", "")).bill(aBill(HOSPITAL, "0004", "P4", "19.50", ""));
        bank.advise(line("L1", DAY, textual("d", "31.50", "", "INV20260003 + INV20260004")));

        assertThat(best().parts()).extracting(Suggestion.Part::bill).containsExactly(key("0003"), key("0004"));
    }

    @Test
    void credit_of_a_debtor_makes_their_other_bills_wait() {
        bank.bill(aBill(HOSPITAL, "3", "P1", "20.00", ""));
        bank.advise(paid("L1", "100.00", "K1"));

        assertThat(bank.open("3")).isNull();
        assertThat(best().reasons()).extracting(Suggestion.Reason::code).contains(Code.SAME_DEBTOR);
    }

    @Test
    void of_a_debtors_credit_the_bills_that_add_up_to_it_are_suggested_before_each_of_them_alone() {
        bank.bill(aBill(HOSPITAL, "3", "P1", "20.00", "")).bill(aBill(HOSPITAL, "4", "P1", "10.00", ""));
        bank.advise(paid("L1", "110.00", "K1"));
        OpenPoint over = bank.queue.page(HOSPITAL, null, 10).get(0).point();
        assertThat(over.amount()).isEqualTo(eur("30.00"));

        Suggestion first = bank.queue.suggestions(over).get(0);

        assertThat(first.parts()).hasSize(2);
        assertThat(first.reasons()).extracting(Suggestion.Reason::code).contains(Code.COMBINATION, Code.SAME_DEBTOR);
    }

    @Test
    void all_other_bills_of_a_debtor_wait_however_many_they_are() {
        for (int i = 10; i < 30; i++) {
            bank.bill(aBill(HOSPITAL, "" + i, "P1", "20.00", ""));
        }
        bank.advise(paid("L1", "100.00", "K1"));

        for (int i = 10; i < 30; i++) {
            assertThat(bank.open("" + i)).isNull();
        }
        assertThat(bank.queue.page(HOSPITAL, null, 10).get(0).suggestions()).hasSize(5);
    }

    @Test
    void of_very_many_bills_that_come_into_question_none_is_overlooked() {
        for (int i = 0; i < 6000; i++) {
            bank.bill(aBill(HOSPITAL, "M" + i, "PM" + i, "20.00", "Finta Persona"));
        }
        bank.bill(aBill(HOSPITAL, "777777", "PX", "31.00", "Altro Nome"));
        bank.advise(
                line("L1", DAY, textual("d", "20.00", "Finta Persona", "")),
                line("L2", DAY, textual("d", "31.00", "Nome Altro", "")));

        assertThat(bank.open("777777")).isNull();
    }

    @Test
    void a_text_of_ten_thousand_characters_full_of_numbers_is_looked_at_within_bounds() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append("INV").append(1_000_000 + i).append(' ');
        }
        bank.advise(line("L1", DAY, textual("d", "1.00", "", text.toString())));

        assertThat(bank.queue.page(HOSPITAL, null, 10)).hasSize(1);
    }

    // ---- returns ----

    @Test
    void a_return_takes_back_what_its_payment_paid() {
        bank.advise(paid("L1", "80.00", "K1"), paid("L2", "45.00", "K2"));
        bank.advise(returned("R1", "-80.00", "L1"));

        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
        assertThat(bank.open("2")).isEqualTo(eur("0"));
        assertThat(bank.points()).isEmpty();
    }

    @Test
    void a_return_heard_of_after_its_payment_is_a_reversal_of_its_own_day() {
        bank.advise(paid("L1", "80.00", "K1")).points();
        bank.advise(returned("R1", "-80.00", "L1"));

        assertThat(bank.causes()).containsExactly(BalanceCause.PAYMENT, BalanceCause.REVERSAL);
        assertThat(bank.ledger.movements(HOSPITAL, 0, 10).get(1).valueOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_return_that_names_nothing_is_known_by_reference_and_amount() {
        bank.advise(paid("L1", "30.00", "K1"), paid("L2", "50.00", "K1"));
        bank.advise(returned("R1", "-50.00", null, "K1"));

        assertThat(bank.open("1")).isEqualTo(eur("50.00"));
        assertThat(bank.points()).extracting(OpenPoint::kind).containsExactly(Kind.PART);
    }

    @Test
    void a_return_that_nobody_can_explain_stops_only_the_bill_that_it_speaks_of() {
        bank.advise(returned("R1", "-50.00", "never-seen", "K1"));

        assertThat(bank.kinds()).containsExactly(Kind.UNEXPLAINED_RETURN);
        assertThat(bank.open("1")).isNull();
        assertThat(bank.open("2")).isEqualTo(eur("45.00"));
    }

    @Test
    void a_return_that_nobody_could_explain_takes_back_what_a_person_says() {
        bank.advise(paid("L1", "80.00", "K1"), returned("X1", "-50.00", null, "K1"));
        assertThat(bank.open("1")).isEqualTo(eur("0"));
        Suggestion.Part part = best().parts().get(0);

        Decision said = new Decision.Allocate(
                "D1", HOSPITAL, DAY.plusDays(2), "clerk", Bank.id("X1"), part.bill(), part.amount());
        bank.book.decide(List.of(said));
        bank.reconciler.catchUp();

        assertThat(bank.open("1")).isEqualTo(eur("50.00"));
        assertThat(bank.reconciler.effectOf(said)).isEqualTo(5000);
        assertThat(bank.queue.page(HOSPITAL, null, 10))
                .extracting(item -> item.point().kind())
                .containsExactly(Kind.PART);
    }

    @Test
    void what_a_return_took_back_by_the_banks_word_is_no_decisions_effect() {
        bank.advise(paid("L1", "80.00", "K1"), returned("X1", "-80.00", "L1"));
        Decision late = bank.allocate("X1", "1", "80.00");
        bank.decide(late);

        assertThat(bank.reconciler.effectOf(late)).isZero();
    }

    @Test
    void of_two_decisions_about_one_return_each_has_its_own_effect() {
        bank.advise(paid("L1", "80.00", "K1"), paid("L2", "45.00", "K2"), returned("X1", "-60.00", null));
        Decision one = bank.allocate("X1", "1", "50.00");
        Decision other = bank.allocate("X1", "2", "45.00");
        bank.decide(one, other);

        assertThat(bank.reconciler.effectOf(one)).isEqualTo(5000);
        assertThat(bank.reconciler.effectOf(other))
                .as("no more than was left of the return")
                .isEqualTo(1000);

        Decision revoked = new Decision.Revoke("X9", HOSPITAL, DAY.plusDays(3), "clerk", one.id());
        bank.decide(revoked);

        assertThat(bank.reconciler.effectOf(one)).as("it was revoked").isZero();
        assertThat(bank.reconciler.effectOf(other)).isEqualTo(4500);
    }

    @Test
    void a_decision_that_moves_nothing_can_be_told_by_its_effect() {
        bank.advise(paid("L1", "20.00", "K1"));
        Decision toNobody = new Decision.Allocate(
                "TYPO", HOSPITAL, DAY, "clerk", Bank.id("typing-error"), Bank.key("1"), eur("5.00"));
        Decision note = bank.credit("1", "9.00", CreditReason.CREDIT_NOTE);
        bank.book.decide(List.of(toNobody, note));

        assertThat(bank.reconciler.effectOf(toNobody)).isZero();
        assertThat(bank.reconciler.effectOf(note)).isEqualTo(900);
    }

    @Test
    void a_reference_that_the_bank_uses_again_on_another_day_is_refused_and_loses_nothing() {
        bank.take(Bank.Statement.of(1, DAY, DAY, "0", paid("L1", "80.00", "K1")));
        Bank.Statement again = Bank.Statement.of(
                2, DAY.plusDays(1), DAY.plusDays(1), "80.00", line("L1", DAY.plusDays(1), detail("d", "80.00", "K2")));

        assertThatThrownBy(() -> bank.take(again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another day");
        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY);
    }

    @Test
    void a_return_never_takes_back_twice() {
        bank.advise(paid("L1", "80.00", "K1"));
        bank.advise(returned("R1", "-80.00", "L1"), returned("R2", "-80.00", "L1"));

        assertThat(bank.kinds()).containsExactly(Kind.UNEXPLAINED_RETURN);
    }

    @Test
    void a_payment_that_was_too_much_pays_once_the_other_one_bounced() {
        bank.advise(paid("L1", "80.00", "K1"), paid("L2", "80.00", "K1")).points();
        bank.advise(returned("R1", "-80.00", "L1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.points()).isEmpty();
    }

    @Test
    void a_batch_that_bounces_as_a_whole_takes_all_of_it_back() {
        bank.advise(line("L1", DAY, detail("a", "80.00", "K1"), detail("b", "45.00", "K2")));
        bank.advise(returned("R1", "-125.00", "L1"));

        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
        assertThat(bank.open("2")).isEqualTo(eur("45.00"));
    }

    @Test
    void of_a_batch_only_the_detail_of_that_amount_is_taken_back() {
        bank.advise(line("L1", DAY, detail("a", "80.00", "K1"), detail("b", "45.00", "K2")));
        bank.advise(returned("R1", "-45.00", "L1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.open("2")).isEqualTo(eur("45.00"));
    }

    // ---- credits and refunds ----

    @Test
    void an_exemption_found_later_makes_what_was_paid_a_credit_that_is_refunded() {
        bank.advise(paid("L1", "80.00", "K1")).points();
        bank.decide(bank.credit("1", "80.00", CreditReason.EXEMPTION));
        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.kinds()).containsExactly(Kind.OVER);

        Decision refund = bank.justify("L1", "80.00", Justification.REFUND);
        bank.decide(refund);
        assertThat(bank.points()).isEmpty();

        bank.advise(other("L2", "-80.00", refund.id()));
        assertThat(bank.points()).as("the line that pays it back is explained").isEmpty();
        assertThat(bank.open("1")).isEqualTo(eur("0"));
    }

    @Test
    void a_refund_of_what_was_owed_opens_the_bill_again() {
        bank.advise(paid("L1", "80.00", "K1")).points();
        bank.decide(bank.justify("L1", "80.00", Justification.REFUND));

        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
        assertThat(bank.causes()).containsExactly(BalanceCause.PAYMENT, BalanceCause.REFUND);
    }

    @Test
    void a_decision_that_is_revoked_leaves_no_trace_in_what_is_open() {
        Decision wrong = bank.credit("1", "80.00", CreditReason.CREDIT_NOTE);
        bank.decide(wrong).points();
        bank.decide(new Decision.Revoke("X1", HOSPITAL, DAY.plusDays(3), "clerk", wrong.id()));

        assertThat(bank.open("1")).isEqualTo(eur("80.00"));
        assertThat(bank.causes()).containsExactly(BalanceCause.CREDIT_NOTE, BalanceCause.CORRECTION);
    }

    @Test
    void a_revocation_that_was_revoked_itself_revokes_nothing() {
        Decision credit = bank.credit("1", "80.00", CreditReason.CREDIT_NOTE);
        Decision revoked = new Decision.Revoke("X1", HOSPITAL, DAY.plusDays(3), "clerk", credit.id());
        bank.decide(credit, revoked).points();
        bank.decide(new Decision.Revoke("X2", HOSPITAL, DAY.plusDays(4), "clerk", "X1"));

        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.causes()).containsExactly(BalanceCause.CREDIT_NOTE);
    }

    @Test
    void what_is_not_ours_and_what_the_bank_charges_is_explained_by_people() {
        bank.advise(paid("L1", "12.00"), other("L2", "-3.00"));
        assertThat(bank.kinds()).containsExactly(Kind.NO_REFERENCE, Kind.UNEXPLAINED_OTHER);

        bank.decide(
                bank.justify("L1", "12.00", Justification.NOT_OURS),
                bank.justify("L2", "-3.00", Justification.BANK_CHARGE));

        assertThat(bank.points()).isEmpty();
    }

    @Test
    void positions_of_movements_rise_and_what_was_answered_stays() {
        bank.advise(paid("L1", "30.00", "K1"));
        List<Ledger.Movement> before = bank.ledger.movements(HOSPITAL, 0, 10);

        bank.advise(paid("L0", "80.00", "K1"));

        List<Ledger.Movement> after = bank.ledger.movements(HOSPITAL, 0, 10);
        assertThat(after).startsWith(before.toArray(Ledger.Movement[]::new));
        assertThat(after).extracting(Ledger.Movement::position).isSorted();
        assertThat(bank.open("1")).isEqualTo(eur("0"));
    }

    @Test
    void a_batch_without_details_holds_the_watermark_until_they_come() {
        LocalDate end = DAY.plusDays(2);
        BankLine bare = new BankLine("L1", BankLine.Kind.PAYMENT, DAY.plusDays(1), DAY, eur("125.00"), List.of());
        bank.take(Bank.Statement.of(1, DAY, end, "0", bare));
        assertThat(bank.kinds()).containsExactly(Kind.DETAILS_MISSING);
        assertThat(bank.completeUpTo()).isEqualTo(DAY);

        bank.advise(line("L1", DAY.plusDays(1), detail("a", "80.00", "K1"), detail("b", "45.00", "K2")));

        assertThat(bank.completeUpTo()).isEqualTo(end);
        assertThat(bank.points()).isEmpty();
        assertThat(bank.open("1")).isEqualTo(eur("0"));
        assertThat(bank.postings().stream().map(Posting::amount).reduce(eur("0"), Amount::plus))
                .isEqualTo(eur("125.00"));
    }

    @Test
    void an_account_of_another_house_is_refused() {
        StatementHeader header = new StatementHeader(
                BankAccountId.of("YY99 9999"),
                "S",
                StatementHeader.Type.ADVICE,
                Bank.EUR,
                null,
                null,
                null,
                null,
                Bank.DAY);

        assertThatThrownBy(() -> bank.book.begin(header)).isInstanceOf(StatementSink.UnknownAccount.class);
        assertThat(bank.book.coverage(ACCOUNT).gaps()).isEmpty();
    }

    private Suggestion best() {
        return bank.queue.page(HOSPITAL, null, 10).get(0).suggestions().get(0);
    }
}
