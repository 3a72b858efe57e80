package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Bills;
import io.dunning.reconcile.Bills.Traits;
import io.dunning.reconcile.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What matching relies on in every {@link Bills}. Extend it, and the tests run against yours. All names are invented. */
public abstract class BillsContract {

    /** How many keys a question in bulk has. */
    private static final int MANY = 3_000;

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final CreditorId HOSPITAL = new CreditorId("region", "hospital");
    private static final CreditorId CLINIC = new CreditorId("region", "clinic");
    private static final CreditorId ELSEWHERE = new CreditorId("elsewhere", "hospital");

    private Bills bills;

    /** Bills that hold these and nothing else. */
    protected abstract Bills newBills(List<Bill> bills);

    @BeforeEach
    void nothingYet() {
        bills = newBills(List.of());
    }

    @Test
    void a_bill_comes_back_as_it_was() {
        Bill bill = new Bill(
                new BillKey(HOSPITAL, new ReceivableId("R-1")),
                new PersonId("P1"),
                Map.of(Bill.Component.PRINCIPAL, money("79.00 EUR"), Bill.Component.FEE, money("3.50 EUR")),
                Set.of("RF18000000001", "000000000018"),
                "2026/0000123",
                DUE,
                "Inventée Été");
        bills = newBills(List.of(bill));

        assertThat(bills.byKey(List.of(bill.key()))).containsExactly(bill);
    }

    @Test
    void a_bill_is_found_by_each_of_its_references_and_once() {
        Bill bill = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Prova Esempio", "K1", "K2");
        bills = newBills(List.of(bill, bill(HOSPITAL, "2", "P2", "79.00 EUR", "Altra Persona", "K3")));

        assertThat(bills.byReference("region", List.of("K1"))).containsExactly(bill);
        assertThat(bills.byReference("region", List.of("K1", "K2"))).containsExactly(bill);
        assertThat(bills.byReference("region", List.of("k1", "K"))).isEmpty();
        assertThat(bills.byReference("region", List.of())).isEmpty();
    }

    @Test
    void references_are_those_of_all_creditors_of_the_tenant_and_of_no_other() {
        Bill hospital = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Prova Esempio", "K1");
        Bill clinic = bill(CLINIC, "1", "P2", "20.00 EUR", "Altra Persona", "K1");
        bills = newBills(List.of(hospital, clinic, bill(ELSEWHERE, "1", "P3", "9.00 EUR", "Terza Persona", "K1")));

        assertThat(bills.byReference("region", List.of("K1"))).containsExactlyInAnyOrder(hospital, clinic);
    }

    @Test
    void a_bill_that_is_not_known_is_left_out() {
        Bill bill = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Prova Esempio", "K1");
        bills = newBills(List.of(bill));

        assertThat(bills.byKey(List.of(key(HOSPITAL, "2"), bill.key(), key(CLINIC, "1"))))
                .containsExactly(bill);
        assertThat(bills.byKey(List.of())).isEmpty();
    }

    @Test
    void many_are_asked_for_at_once() {
        List<Bill> all = IntStream.range(0, MANY)
                .mapToObj(i -> bill(HOSPITAL, "N" + i, "P" + i, "10.00 EUR", "Prova Esempio", "K" + i))
                .toList();
        bills = newBills(all);

        assertThat(bills.byKey(all.stream().map(Bill::key).toList())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(bills.byReference(
                        "region",
                        all.stream().flatMap(b -> b.references().stream()).toList()))
                .hasSize(MANY);
    }

    @Test
    void a_candidate_is_whoever_was_billed_that_amount() {
        Bill bill = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Prova Esempio", "K1");
        bills = newBills(List.of(bill, bill(HOSPITAL, "2", "P2", "79.01 EUR", "Altra Persona", "K2")));

        assertThat(candidates(Set.of(money("79.00 EUR")), Set.of(), Set.of(), Set.of()))
                .containsExactly(bill);
        assertThat(candidates(Set.of(money("79.00 NOK")), Set.of(), Set.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void a_candidate_shares_two_words_with_one_name_and_not_one_word_with_each_of_two() {
        Bill bill = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Fåberg-Übung, Éloïse", "K1");
        bills = newBills(List.of(bill));

        assertThat(candidates(Set.of(), Set.of(Words.ofName("ELOISE UBUNG")), Set.of(), Set.of()))
                .containsExactly(bill);
        assertThat(candidates(Set.of(), Set.of(Words.ofName("Eloise Altra")), Set.of(), Set.of()))
                .isEmpty();
        assertThat(candidates(
                        Set.of(),
                        Set.of(Words.ofName("Eloise Altra"), Words.ofName("Ubung Terza")),
                        Set.of(),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void a_candidate_is_found_by_its_number_and_its_references_in_every_form() {
        Bill bill = new Bill(
                key(HOSPITAL, "1"),
                new PersonId("P1"),
                Map.of(Bill.Component.PRINCIPAL, money("79.00 EUR")),
                Set.of("RF18000000001"),
                "INV-2026/00123",
                DUE,
                "");
        bills = newBills(List.of(bill));

        Set<String> forms = new HashSet<>(Words.formsOf(bill.number()));
        bill.references().forEach(r -> forms.addAll(Words.formsOf(r)));
        assertThat(forms).hasSize(4);
        for (String form : forms) {
            assertThat(candidates(Set.of(), Set.of(), Set.of(form), Set.of()))
                    .as("who is found by %s", form)
                    .containsExactly(bill);
        }
        assertThat(candidates(Set.of(), Set.of(), Set.of("00124"), Set.of())).isEmpty();
    }

    @Test
    void a_candidate_is_found_by_a_number_however_short() {
        Bill bill = new Bill(
                key(HOSPITAL, "1"),
                new PersonId("P1"),
                Map.of(Bill.Component.PRINCIPAL, money("79.00 EUR")),
                Set.of(),
                "7",
                DUE,
                "");
        bills = newBills(List.of(bill));

        assertThat(candidates(Set.of(), Set.of(), Words.shortNumbersIn("saldo 7"), Set.of()))
                .containsExactly(bill);
        assertThat(candidates(Set.of(), Set.of(), Set.of("77"), Set.of())).isEmpty();
    }

    @Test
    void a_candidate_is_whoever_owes_and_only_to_the_creditor_that_was_asked_for() {
        Bill bill = bill(HOSPITAL, "1", "P1", "79.00 EUR", "Prova Esempio", "K1");
        bills = newBills(List.of(
                bill,
                bill(CLINIC, "2", "P1", "79.00 EUR", "Prova Esempio", "K2"),
                bill(ELSEWHERE, "1", "P1", "79.00 EUR", "Prova Esempio", "K1")));

        assertThat(candidates(
                        Set.of(money("79.00 EUR")),
                        Set.of(Words.ofName("Prova Esempio")),
                        Set.of("K1"),
                        Set.of(new PersonId("P1"))))
                .containsExactly(bill);
        assertThat(candidates(Set.of(), Set.of(), Set.of(), Set.of(new PersonId("P2"))))
                .isEmpty();
        assertThat(candidates(Set.of(), Set.of(), Set.of(), Set.of())).isEmpty();
    }

    @Test
    void no_more_candidates_come_than_were_asked_for() {
        List<Bill> all = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> all.add(bill(HOSPITAL, "N" + i, "P1", "10.00 EUR", "Prova Esempio", "K" + i)));
        bills = newBills(all);

        assertThat(bills.candidates(HOSPITAL, new Traits(Set.of(), Set.of(), Set.of(), Set.of(new PersonId("P1"))), 7))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    private List<Bill> candidates(
            Set<Amount> amounts, Set<Set<String>> names, Set<String> numbers, Set<PersonId> debtors) {
        return bills.candidates(HOSPITAL, new Traits(amounts, names, numbers, debtors), 100);
    }

    private static BillKey key(CreditorId creditor, String id) {
        return new BillKey(creditor, new ReceivableId(id));
    }

    private static Bill bill(
            CreditorId creditor, String id, String debtor, String amount, String name, String... references) {
        return Bill.of(key(creditor, id), new PersonId(debtor), money(amount), Set.of(references), DUE, name);
    }
}
