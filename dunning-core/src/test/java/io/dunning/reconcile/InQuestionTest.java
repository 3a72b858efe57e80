package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.HOSPITAL;
import static io.dunning.reconcile.Bank.aBill;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.key;
import static io.dunning.reconcile.Bank.line;
import static io.dunning.reconcile.Bank.paid;
import static io.dunning.reconcile.Bank.textual;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.Suggestion.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of which bills nobody is reminded while money lies there that may have been meant for them. */
class InQuestionTest {

    private static final String NAME = "Finta Persona";

    private final Bank bank = new Bank();

    // ---- short numbers ----

    @Test
    void a_short_number_alone_is_shown_and_holds_nothing() {
        bank.bill(numbered("7", "80.00", NAME));

        paidWith("12.00", "Altro Nome", "saldo 7 grazie");

        assertThat(codes()).containsExactly(Code.SHORT_NUMBER_IN_TEXT);
        assertThat(bank.open("7")).isEqualTo(eur("80.00"));
    }

    @Test
    void a_short_number_with_the_amount_holds_its_bill() {
        bank.bill(numbered("7", "80.00", NAME));

        paidWith("80.00", "Altro Nome", "saldo fattura 7");

        assertThat(codes()).containsExactly(Code.SHORT_NUMBER_IN_TEXT, Code.AMOUNT);
        assertThat(bank.open("7")).isNull();
    }

    @Test
    void a_short_number_with_the_name_holds_its_bill_however_many_are_called_so() {
        for (int i = 20; i < 30; i++) {
            bank.bill(numbered("" + i, "80.00", NAME));
        }

        paidWith("12.00", NAME, "acconto 25");

        assertThat(bank.open("25")).isNull();
        assertThat(bank.open("26")).isEqualTo(eur("80.00"));
    }

    @Test
    void number_amount_and_name_rank_before_amount_and_name() {
        bank.bill(numbered("7", "80.00", NAME)).bill(numbered("8", "80.00", NAME));

        paidWith("80.00", NAME, "fattura 8");

        assertThat(suggestions().get(0).parts())
                .extracting(Suggestion.Part::bill)
                .containsExactly(key("8"));
        assertThat(suggestions().get(0).score())
                .isGreaterThan(suggestions().get(1).score());
    }

    @Test
    void a_year_in_a_text_is_no_number_of_a_bill_by_itself() {
        bank.bill(numbered("2026", "80.00", NAME));

        paidWith("12.00", "Altro Nome", "cena marzo 2026");

        assertThat(codes()).containsExactly(Code.SHORT_NUMBER_IN_TEXT);
        assertThat(bank.open("2026")).isEqualTo(eur("80.00"));
    }

    @Test
    void one_payment_for_several_people_is_known_by_short_numbers_and_by_its_sum() {
        bank.bill(numbered("7", "12.00", "Prima Persona")).bill(numbered("8", "19.50", "Seconda Persona"));

        paidWith("31.50", "Zio Inventato", "7 + 8");

        assertThat(suggestions().get(0).reasons())
                .extracting(Suggestion.Reason::code)
                .containsExactly(Code.COMBINATION, Code.SHORT_NUMBER_IN_TEXT);
        assertThat(bank.open("7")).isNull();
        assertThat(bank.open("8")).isNull();
    }

    @Test
    void short_numbers_beside_long_ones_spoil_no_sum() {
        bank.bill(aBill(HOSPITAL, "0003", "P3", "12.00", ""))
                .bill(aBill(HOSPITAL, "0004", "P4", "19.50", ""))
                .bill(numbered("2", "44.00", NAME));

        paidWith("31.50", "", "2 fatture: INV20260003, INV20260004");

        assertThat(suggestions().get(0).parts())
                .extracting(Suggestion.Part::bill)
                .containsExactly(key("0003"), key("0004"));
    }

    // ---- a name and another amount ----

    @Test
    void whoever_pays_half_of_a_bill_under_their_name_is_not_reminded_before_somebody_looked() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME));

        paidWith("40.00", "PERSONA FINTA", "");

        assertThat(codes()).containsExactly(Code.NAME, Code.NAME_OF_FEW);
        assertThat(bank.open("3")).isNull();

        bank.decide(bank.allocate("L1", "3", "40.00"));

        assertThat(bank.open("3")).as("the rest is asked for").isEqualTo(eur("40.00"));
    }

    @Test
    void whoever_pays_too_much_under_their_name_is_not_reminded_either() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "79.20", NAME));

        paidWith("80.00", NAME, "");

        assertThat(bank.open("3")).isNull();
    }

    @Test
    void a_part_under_a_reference_with_a_typing_error_holds_the_bill_of_that_name() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME));
        bank.advise(line("L1", DAY, new BankDetail("d", eur("40.00"), List.of("K33"), "", NAME, "", null)));

        assertThat(bank.kinds()).containsExactly(OpenPoint.Kind.UNKNOWN_REFERENCE);
        assertThat(bank.open("3")).isNull();
    }

    @Test
    void all_bills_of_a_debtor_wait_for_a_part_that_may_be_of_each() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME)).bill(aBill(HOSPITAL, "4", "P3", "45.00", NAME));

        paidWith("20.00", NAME, "");

        assertThat(bank.open("3")).isNull();
        assertThat(bank.open("4")).isNull();
    }

    @Test
    void money_that_is_what_one_bill_asks_holds_no_other_of_that_name() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME)).bill(aBill(HOSPITAL, "4", "P3", "45.00", NAME));

        paidWith("45.00", NAME, "");

        assertThat(bank.open("3")).isEqualTo(eur("80.00"));
        assertThat(bank.open("4")).isNull();
    }

    @Test
    void three_of_one_name_wait_and_of_four_none() {
        for (int i = 3; i <= 5; i++) {
            bank.bill(aBill(HOSPITAL, "" + i, "P" + i, "80.00", NAME));
        }
        paidWith("40.00", NAME, "");
        assertThat(bank.open("3")).isNull();
        assertThat(bank.open("5")).isNull();

        bank.bill(aBill(HOSPITAL, "6", "P6", "80.00", NAME));
        // The answer is worked out anew when the books were looked at again.
        bank.advise(paid("L2", "1.00"));

        assertThat(bank.open("3")).isEqualTo(eur("80.00"));
        assertThat(bank.open("6")).isEqualTo(eur("80.00"));
    }

    @Test
    void money_that_was_there_long_before_a_bill_holds_it_not() {
        bank.bill(due("3", DAY.plusDays(90))).bill(due("4", DAY.plusDays(91)));

        paidWith("40.00", NAME, "");

        assertThat(bank.open("3")).isNull();
        assertThat(bank.open("4")).isEqualTo(eur("80.00"));
    }

    @Test
    void a_few_cents_under_a_name_hold_nothing() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME));

        paidWith("0.05", NAME, "");

        assertThat(bank.open("3")).isEqualTo(eur("80.00"));
    }

    @Test
    void a_family_name_alone_holds_nothing() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "80.00", NAME));

        paidWith("40.00", "Persona", "");

        assertThat(bank.open("3")).isEqualTo(eur("80.00"));
    }

    @Test
    void what_is_over_is_its_payers_and_holds_no_namesakes_bill() {
        bank.bill(aBill(HOSPITAL, "3", "P3", "20.00", NAME)).bill(aBill(HOSPITAL, "4", "P4", "80.00", NAME));

        bank.advise(line("L1", DAY, new BankDetail("d", eur("50.00"), List.of("K3"), "", NAME, "", null)));

        assertThat(bank.kinds()).containsExactly(OpenPoint.Kind.OVER);
        assertThat(bank.open("4")).isEqualTo(eur("80.00"));
    }

    // ---- texts ----

    @Test
    void a_text_with_another_patients_number_pays_nobody_and_both_wait() {
        bank.bill(aBill(HOSPITAL, "0003", "P3", "80.00", NAME))
                .bill(aBill(HOSPITAL, "0004", "P4", "80.00", "Altra Gente"));

        paidWith("80.00", NAME, "saldo INV20260004");

        assertThat(bank.open("0003")).isNull();
        assertThat(bank.open("0004")).isNull();
        assertThat(bank.postings()).extracting(Posting::rule).containsExactly(PostingRule.OPEN);
    }

    @Test
    void several_numbers_whose_bills_do_not_add_up_pay_nobody_and_all_wait() {
        bank.bill(aBill(HOSPITAL, "0003", "P3", "80.00", NAME))
                .bill(aBill(HOSPITAL, "0004", "P4", "45.00", "Altra Gente"));

        paidWith("100.00", "", "INV20260003 INV20260004");

        assertThat(bank.open("0003")).isNull();
        assertThat(bank.open("0004")).isNull();
        assertThat(bank.postings()).extracting(Posting::rule).containsExactly(PostingRule.OPEN);
    }

    @Test
    void a_number_with_a_typing_error_is_nobodys() {
        bank.bill(aBill(HOSPITAL, "0003", "P3", "80.00", NAME));

        paidWith("12.00", "Altra Gente", "INV20260033");

        assertThat(suggestions()).isEmpty();
        assertThat(bank.open("0003")).isEqualTo(eur("80.00"));
    }

    private void paidWith(String amount, String payer, String text) {
        bank.advise(line("L1", DAY, textual("d", amount, payer, text)));
    }

    private List<Suggestion> suggestions() {
        return bank.queue.page(HOSPITAL, null, 10).get(0).suggestions();
    }

    private List<Code> codes() {
        return suggestions().get(0).reasons().stream()
                .map(Suggestion.Reason::code)
                .toList();
    }

    /** A bill whose number is its id. */
    private static Bill numbered(String id, String amount, String name) {
        return new Bill(
                key(id),
                new PersonId("P" + id),
                Map.of(Bill.Component.PRINCIPAL, eur(amount)),
                Set.of(),
                id,
                DAY.minusDays(10),
                name);
    }

    private static Bill due(String id, LocalDate dueOn) {
        Amount amount = eur("80.00");
        return Bill.of(key(id), new PersonId("P3"), amount, Set.of(), dueOn, NAME);
    }
}
