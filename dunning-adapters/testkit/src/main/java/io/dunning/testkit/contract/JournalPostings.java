package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a journal of allocations promises about where money stands. */
abstract class JournalPostings extends JournalFixture {

    @Test
    void the_entries_of_a_posting_add_up_to_where_it_stands_and_at_zero_it_stands_nowhere() {
        store(booking(paid("L1", "R1", "80 EUR")), booking(open("L2", "5 EUR")));
        store(booking(paid("L1", "R1", "-30 EUR")), booking(open("L1", "30 EUR")));
        assertThat(postingsOf("L1")).containsExactlyInAnyOrder(paid("L1", "R1", "50 EUR"), open("L1", "30 EUR"));

        store(booking(paid("L1", "R1", "-50 EUR")));
        assertThat(postingsOf("L1")).as("a posting at zero is left out").containsExactly(open("L1", "30 EUR"));
        assertThat(journal.postings(List.of(), List.of(bill("R1")))).isEmpty();

        store(booking(paid("L1", "R1", "7 EUR")));
        assertThat(postingsOf("L1")).containsExactlyInAnyOrder(paid("L1", "R1", "7 EUR"), open("L1", "30 EUR"));
        assertThat(postingsOf("L2")).containsExactly(open("L2", "5 EUR"));
    }

    @Test
    void changes_of_one_posting_within_a_store_add_up_too() {
        store(
                booking(paid("L1", "R1", "80 EUR")),
                booking(paid("L1", "R1", "-80 EUR")),
                booking(paid("L1", "R1", "3 EUR")));

        assertThat(postingsOf("L1")).containsExactly(paid("L1", "R1", "3 EUR"));
        assertThat(entries(HOSPITAL)).as("each change is an entry").hasSize(3);
    }

    @Test
    void a_posting_is_found_by_its_payment_and_by_its_bill_and_answered_once() {
        Posting onBill = paid("L1", "R1", "80 EUR");
        Posting other = paid("L1", "R2", "20 EUR");
        Posting credit = credit("R1", "d1", "3 EUR");
        Posting stranger = paid("L9", "R9", "1 EUR");
        store(booking(onBill), booking(other), booking(credit), booking(stranger));

        assertThat(postingsOf("L1")).containsExactlyInAnyOrder(onBill, other);
        assertThat(journal.postings(List.of(), List.of(bill("R1")))).containsExactlyInAnyOrder(onBill, credit);
        assertThat(journal.postings(List.of(payment("L1")), List.of(bill("R1"))))
                .as("what is asked for by its payment and by its bill")
                .containsExactlyInAnyOrder(onBill, other, credit);
        assertThat(journal.postings(List.of(), List.of())).isEmpty();
    }

    @Test
    void postings_that_differ_in_anything_but_the_amount_stand_side_by_side() {
        PaymentId l1 = payment("L1");
        BillKey r1 = bill("R1");
        List<Posting> all = List.of(
                paid("L1", "R1", "1 EUR"),
                paid("L1", "R1", "1 NOK"),
                paid("L1", "R2", "1 EUR"),
                paid("L2", "R1", "1 EUR"),
                open("L1", "1 EUR"),
                credit("R1", "", "1 EUR"),
                new Posting(CLINIC, l1, r1, PostingRule.REFERENCE, "", money("1 EUR")),
                new Posting(HOSPITAL, l1, r1, PostingRule.CONFIRMED, "", money("1 EUR")),
                new Posting(HOSPITAL, l1, r1, PostingRule.CONFIRMED, "d1", money("1 EUR")),
                new Posting(HOSPITAL, l1, r1, PostingRule.CONFIRMED, "D1", money("1 EUR")));
        store(all.stream().map(JournalFixture::booking).toArray(Booking[]::new));

        assertThat(journal.postings(List.of(l1, payment("L2")), List.of(r1, bill("R2"))))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void amounts_of_any_currency_stay_what_they_are() {
        List<Posting> all = Stream.of("0.01 EUR", "-99999999999.99 EUR", "1200 JPY", "1.234 BHD", "7.50 NOK")
                .map(amount -> open("L1", amount))
                .toList();
        store(all.stream().map(JournalFixture::booking).toArray(Booking[]::new));

        assertThat(entries(HOSPITAL)).extracting(e -> e.booking().change()).containsExactlyElementsOf(all);
        assertThat(postingsOf("L1"))
                .as("one posting for each currency")
                .containsExactlyInAnyOrder(open("L1", "-99999999999.98 EUR"), all.get(2), all.get(3), all.get(4));
    }

    @Test
    void ids_that_look_alike_are_not_the_same() {
        List<PaymentId> payments = new ArrayList<>(
                JournalFixture.ODD_NAMES.stream().map(JournalFixture::payment).toList());
        payments.add(payment("XX000001", "ab", "c"));
        payments.add(payment("XX000001", "a", "bc"));
        payments.add(payment("XX000002", "ab", "c"));
        List<BillKey> bills = Stream.of(HOSPITAL, CLINIC, ABROAD, new CreditorId("Region", "hospital"))
                .flatMap(c -> Stream.of(bill(c, "r1"), bill(c, "R1"), bill(c, "R-1")))
                .toList();
        List<Posting> all = new ArrayList<>();
        payments.forEach(p -> all.add(paid(p, bills.get(all.size() % bills.size()), "1 EUR")));
        bills.forEach(b -> all.add(paid(payments.get(all.size() % payments.size()), b, "1 EUR")));
        List<Posting> different = all.stream().distinct().toList();
        store(different.stream().map(JournalFixture::booking).toArray(Booking[]::new));

        for (PaymentId payment : payments) {
            assertThat(journal.postings(List.of(payment), List.of()))
                    .as("the postings of %s", payment)
                    .containsExactlyInAnyOrderElementsOf(different.stream()
                            .filter(p -> payment.equals(p.payment()))
                            .toList());
        }
        for (BillKey bill : bills) {
            assertThat(journal.postings(List.of(), List.of(bill)))
                    .as("the postings on %s", bill)
                    .containsExactlyInAnyOrderElementsOf(different.stream()
                            .filter(p -> bill.equals(p.bill()))
                            .toList());
        }
    }

    @Test
    void many_payments_and_bills_are_asked_for_at_once() {
        List<Posting> all = IntStream.range(0, MANY)
                .mapToObj(i -> paid("L" + i, "R" + i, "1 EUR"))
                .toList();
        store(all.stream().map(JournalFixture::booking).toArray(Booking[]::new));

        List<PaymentId> even = IntStream.range(0, MANY)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> payment("L" + i))
                .toList();
        List<BillKey> odd = IntStream.range(0, MANY)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> bill("R" + i))
                .toList();
        assertThat(journal.postings(even, odd)).containsExactlyInAnyOrderElementsOf(all);
    }
}
