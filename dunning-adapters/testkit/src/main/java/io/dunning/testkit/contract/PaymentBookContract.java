package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.BusinessCalendar;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.PaymentBook.Change;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import io.dunning.reconcile.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PaymentBook} promises. Extend it, give it empty books, run it. */
public abstract class PaymentBookContract {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final BankAccountId ACCOUNT = BankAccountId.of("XX000001");
    private static final BankAccountId OTHER = BankAccountId.of("XX000002");
    private static final BankAccountId FOREIGN = BankAccountId.of("YY990001");
    private static final int THREADS = 6;

    private PaymentBook book;

    /** An empty book of these accounts, in which banks rest on the days that the calendar says. Called before each test and within it. */
    protected abstract PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays);

    @BeforeEach
    void begin() {
        book = emptyBook();
    }

    private PaymentBook emptyBook() {
        return newBook(
                Stream.of(ACCOUNT, OTHER)
                        .map(a -> new HouseAccount(a, HOSPITAL, money("0 EUR").currency(), DAY))
                        .toList(),
                BusinessCalendar.WEEKDAYS);
    }

    // ---- statements ----

    @Test
    void a_line_of_a_statement_is_a_payment_as_the_bank_told() {
        BankDetail detail = new BankDetail(
                "d1", money("80.50 EUR"), List.of("K1", "K2"), "grazie – ß 漢", "Prova Esempio", "ZZ1", null);
        statement(1, 0, "0 EUR", line("L1", 0, detail));

        assertThat(payments()).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo(new PaymentId(ACCOUNT, "L1", "d1"));
            assertThat(p.creditor()).isEqualTo(HOSPITAL);
            assertThat(p.kind()).isEqualTo(BankLine.Kind.PAYMENT);
            assertThat(p.bookedOn()).isEqualTo(DAY);
            assertThat(p.amount()).isEqualTo(money("80.50 EUR"));
            assertThat(p.references()).containsExactly("K1", "K2");
            assertThat(p.text()).as("texts come back to the letter").isEqualTo("grazie – ß 漢");
            assertThat(p.payerName()).isEqualTo("Prova Esempio");
            assertThat(p.payerAccount()).isEqualTo("ZZ1");
            assertThat(p.inStatement()).isTrue();
            assertThat(p.superseded()).isFalse();
        });
    }

    @Test
    void a_statement_that_was_not_finished_is_not_taken_in() {
        try (StatementSink.Intake intake = book.begin(header(1, 0, "0 EUR"))) {
            intake.add(line("L1", 0, detail("d", "10 EUR")));
        }

        assertThat(book.changes(0, 10))
                .as("what is known of an intake that was only closed")
                .isEmpty();
        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void a_statement_whose_balance_is_wrong_is_taken_in_not_at_all_and_may_come_again() {
        assertThatThrownBy(() -> take(header(1, 0, "0 EUR"), "11 EUR", line("L1", 0, detail("d", "10 EUR"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(book.changes(0, 10)).isEmpty();

        statement(1, 0, "0 EUR", line("L1", 0, detail("d", "10 EUR")));

        assertThat(book.changes(0, 10)).hasSize(1);
        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY);
    }

    @Test
    void a_line_with_another_amount_than_before_refuses_its_whole_statement() {
        advice(line("L1", 0, detail("d", "10 EUR")));

        assertThatThrownBy(() -> statement(
                        1, 0, "0 EUR", line("L0", 0, detail("d", "3 EUR")), line("L1", 0, detail("d", "12 EUR"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(payments()).extracting(p -> p.id().line()).containsExactly("L1");
        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void a_line_that_stands_twice_in_one_statement_refuses_it() {
        BankLine line = line("L1", 0, detail("d", "10 EUR"));

        assertThatThrownBy(() -> statement(1, 0, "0 EUR", line, line)).isInstanceOf(IllegalArgumentException.class);

        assertThat(book.changes(0, 10)).isEmpty();
    }

    @Test
    void a_strangers_account_is_refused() {
        StatementHeader header = new StatementHeader(
                FOREIGN, "S1", StatementHeader.Type.ADVICE, money("0 EUR").currency(), null, null, null, null, DAY);

        assertThatThrownBy(() -> book.begin(header)).isInstanceOf(StatementSink.UnknownAccount.class);
        assertThatThrownBy(() -> book.coverage(FOREIGN)).isInstanceOf(StatementSink.UnknownAccount.class);
    }

    @Test
    void what_is_brought_again_changes_nothing() {
        BankLine line = line("L1", 0, detail("d", "10 EUR"));
        advice(line);
        statement(1, 0, "0 EUR", line);
        long last = lastPosition();

        assertThat(statement(1, 0, "0 EUR", line)).as("new lines").isZero();
        assertThat(advice(line)).as("new lines").isZero();

        assertThat(book.changes(last, 10))
                .as("what is new after the same files again")
                .isEmpty();
        assertThat(payments()).hasSize(1);
    }

    @Test
    void a_payment_told_of_by_advice_and_statement_is_one() {
        BankLine line = line("L1", 0, detail("d", "10 EUR"));
        assertThat(advice(line)).as("new lines").isEqualTo(1);
        assertThat(payments()).extracting(Payment::inStatement).containsExactly(false);
        long last = lastPosition();

        statement(1, 0, "0 EUR", line);

        assertThat(payments())
                .as("one payment")
                .extracting(Payment::inStatement)
                .containsExactly(true);
        assertThat(book.changes(last, 10))
                .as("the payment that a statement confirmed is told of again, under a new position")
                .hasSize(1);
        assertThat(book.changes(0, 10)).hasSize(1);
    }

    @Test
    void details_that_come_later_take_the_place_of_their_line() {
        statement(1, 0, "0 EUR", new BankLine("L1", BankLine.Kind.PAYMENT, DAY, DAY, money("30 EUR"), List.of()));
        assertThat(payments()).extracting(Payment::lacksDetails).containsExactly(true);
        Payment whole = payments().get(0);
        long last = lastPosition();

        advice(line("L1", 0, detail("a", "10 EUR", "K1"), detail("b", "20 EUR", "K2")));

        assertThat(payments()).extracting(p -> p.id().detail()).containsExactly("a", "b");
        assertThat(book.changes(last, 10).stream().map(Change::fact))
                .as("what is new: both details, and that the whole line counts no more")
                .hasSize(3)
                .filteredOn(f -> f instanceof Payment p && p.superseded())
                .singleElement()
                .satisfies(f -> assertThat(((Payment) f).id()).isEqualTo(whole.id()));
        assertThat(book.tied(whole.ties()))
                .as("a superseded payment is found by none of its ties")
                .extracting(f -> ((Payment) f).id())
                .doesNotContain(whole.id());
    }

    @Test
    void the_same_statements_in_any_order_and_number_give_the_same_book() {
        List<Runnable> files = List.of(
                () -> statement(1, 0, "0 EUR", line("L1", 0, detail("d", "10 EUR", "K1"))),
                () -> statement(2, 1, "10 EUR", whole("L2", 1, "30 EUR"), line("L3", 1, detail("d", "1 EUR"))),
                () -> statement(3, 2, "41 EUR", line("L4", 2, detail("d", "5 EUR"))),
                () -> advice(line("L2", 1, detail("a", "10 EUR"), detail("b", "20 EUR"))),
                () -> advice(line("L4", 2, detail("d", "5 EUR"))),
                () -> book.decide(List.of(credit("D1", "3 EUR"))));
        files.forEach(Runnable::run);
        List<Payment> expected = payments();
        var coverage = book.coverage(ACCOUNT);
        Set<Fact> decisions = new HashSet<>(book.tied(credit("D1", "3 EUR").ties()));

        Random random = new Random(4);
        for (int round = 0; round < 10; round++) {
            book = emptyBook();
            List<Runnable> shuffled = new ArrayList<>(files);
            shuffled.addAll(files.subList(0, round % files.size()));
            Collections.shuffle(shuffled, random);
            shuffled.forEach(Runnable::run);

            assertThat(payments()).as("the payments, round %s", round).isEqualTo(expected);
            assertThat(book.coverage(ACCOUNT))
                    .as("the coverage, round %s", round)
                    .isEqualTo(coverage);
            assertThat(new HashSet<>(book.tied(credit("D1", "3 EUR").ties()))).isEqualTo(decisions);
        }
    }

    // ---- the watermark ----

    @Test
    void a_statement_that_is_missing_stops_the_watermark_until_it_comes() {
        statement(1, 0, "0 EUR", line("L1", 0, detail("d", "10 EUR")));
        statement(3, 2, "15 EUR", line("L3", 2, detail("d", "1 EUR")));
        assertThat(book.coverage(ACCOUNT).completeUpTo())
                .as("the watermark while statement 2 is missing: whoever paid on its day would be reminded")
                .isEqualTo(DAY);
        assertThat(book.coverage(ACCOUNT).gaps()).hasSize(1);

        statement(2, 1, "10 EUR", line("L2", 1, detail("d", "5 EUR")));

        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY.plusDays(2));
        assertThat(book.coverage(ACCOUNT).gaps()).isEmpty();
    }

    @Test
    void an_account_says_nothing_of_another_one() {
        statement(1, 0, "0 EUR", line("L1", 0, detail("d", "10 EUR")));

        assertThat(book.coverage(OTHER).completeUpTo()).isEqualTo(DAY.minusDays(1));
        assertThat(book.payments(OTHER, DAY, DAY, null, 10)).isEmpty();
    }

    @Test
    void a_balance_is_that_of_the_bank() {
        assertThat(book.balance(ACCOUNT, DAY)).isEmpty();
        statement(1, 0, "7 EUR", line("L1", 0, detail("d", "10 EUR")));
        advice(line("L2", 0, detail("d", "99 EUR")));

        assertThat(book.balance(ACCOUNT, DAY))
                .as("an advice changes no balance")
                .contains(money("17 EUR"));
        assertThat(book.balance(ACCOUNT, DAY.plusDays(3))).contains(money("17 EUR"));
        assertThat(book.balance(ACCOUNT, DAY.minusDays(1)))
                .as("what the first statement opened with")
                .contains(money("7 EUR"));
    }

    @Test
    void a_line_that_another_statement_tells_of_on_another_day_is_refused_and_nothing_is_lost() {
        statement(1, 0, "0 EUR", line("L1", 0, detail("d", "10 EUR", "K1")));

        assertThatThrownBy(() -> statement(2, 1, "10 EUR", line("L1", 1, detail("d", "10 EUR", "K2"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(payments()).extracting(Payment::references).containsExactly(List.of("K1"));
        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY);
    }

    // ---- decisions ----

    @Test
    void a_decision_again_changes_nothing_and_one_with_another_content_is_refused() {
        Decision decision = credit("D1", "3 EUR");
        book.decide(List.of(decision));
        long last = lastPosition();

        book.decide(List.of(decision));
        assertThatThrownBy(() -> book.decide(List.of(credit("D2", "1 EUR"), credit("D1", "4 EUR"))))
                .as("the same id with another amount")
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(book.changes(last, 10))
                .as("all decisions of a call, or none")
                .isEmpty();
        assertThat(book.changes(0, 10)).extracting(Change::fact).containsExactly(decision);
    }

    @Test
    void all_sorts_of_decisions_come_back_as_they_were_given() {
        PaymentId payment = new PaymentId(ACCOUNT, "L1", "d");
        List<Decision> all = List.of(
                credit("D1", "3 EUR"),
                new Decision.Allocate("D2", HOSPITAL, DAY, "clerk-1", payment, bill(), money("4 EUR")),
                new Decision.Justify(
                        "D3", HOSPITAL, DAY, "clerk-2", payment, money("-5 EUR"), Decision.Justification.BANK_CHARGE),
                new Decision.Revoke("D4", HOSPITAL, DAY, "clerk-3", "D2"));

        book.decide(all);

        assertThat(book.changes(0, 10)).extracting(Change::fact).containsExactlyElementsOf(all);
        for (Decision decision : all) {
            for (Tie tie : decision.ties()) {
                assertThat(book.tied(List.of(tie)))
                        .as("who is found by %s", tie)
                        .contains(decision);
            }
        }
    }

    // ---- questions ----

    @Test
    void changes_are_read_page_by_page_without_gap_or_repetition() {
        List<BankLine> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            lines.add(line("L" + i, 0, detail("d", "1 EUR")));
        }
        advice(lines.toArray(BankLine[]::new));
        List<Change> all = book.changes(0, 100);
        assertThat(all).hasSize(7).extracting(Change::position).isSorted().doesNotHaveDuplicates();

        List<Change> read = new ArrayList<>();
        long after = 0;
        for (int page = 0; page < 10; page++) {
            List<Change> some = book.changes(after, 3);
            assertThat(some.size()).as("the size of a page of at most 3").isLessThanOrEqualTo(3);
            read.addAll(some);
            after = some.isEmpty() ? after : some.get(some.size() - 1).position();
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void the_first_day_on_which_the_house_heard_of_a_line_stays_whatever_comes_later() {
        advice(3, line("L1", 0, detail("d", "10 EUR")), line("L2", 0, detail("d", "10 EUR")));
        statement(1, 4, "0 EUR", line("L1", 0, detail("d", "10 EUR")));
        advice(1, line("L2", 0, detail("d", "10 EUR")));

        assertThat(payments()).extracting(Payment::toldOn).containsExactly(DAY.plusDays(3), DAY.plusDays(1));
    }

    @Test
    void payments_are_read_by_day_and_page_by_page() {
        advice(
                line("L3", 1, detail("d", "1 EUR")),
                line("L1", 0, detail("d", "1 EUR")),
                line("L2", 1, detail("d", "1 EUR")),
                line("L4", 5, detail("d", "1 EUR")));

        List<Payment> first = book.payments(ACCOUNT, DAY, DAY.plusDays(1), null, 2);
        List<Payment> second = book.payments(ACCOUNT, DAY, DAY.plusDays(1), first.get(1), 2);

        assertThat(first).extracting(p -> p.id().line()).containsExactly("L1", "L2");
        assertThat(second).extracting(p -> p.id().line()).containsExactly("L3");
    }

    @Test
    void a_payment_is_found_by_each_of_its_ties_once_and_nobody_else_is() {
        advice(line("L1", 0, detail("a", "1 EUR", "K1", "K2")), line("L2", 0, detail("b", "1 EUR", "K3")));
        Payment payment = payments().get(0);

        for (Tie tie : payment.ties()) {
            assertThat(book.tied(List.of(tie))).as("who is found by %s", tie).containsExactly(payment);
        }
        assertThat(book.tied(payment.ties())).containsExactly(payment);
        assertThat(book.tied(List.of())).isEmpty();
    }

    @Test
    void the_same_statement_from_several_threads_is_taken_in_once() {
        BankLine line = line("L1", 0, detail("d", "10 EUR"));

        Together.run(THREADS, () -> {
            statement(1, 0, "0 EUR", line);
            return "done";
        });

        assertThat(payments()).hasSize(1);
        assertThat(book.coverage(ACCOUNT).completeUpTo()).isEqualTo(DAY);
    }

    // ---- helpers ----

    private List<Payment> payments() {
        return book.payments(ACCOUNT, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), null, 1000);
    }

    private long lastPosition() {
        List<Change> changes = book.changes(0, 1000);
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).position();
    }

    private static BillKey bill() {
        return new BillKey(HOSPITAL, new ReceivableId("R1"));
    }

    private static Decision credit(String id, String amount) {
        return new Decision.Credit(id, HOSPITAL, DAY, "clerk", bill(), money(amount), CreditReason.CREDIT_NOTE);
    }

    private static BankDetail detail(String reference, String amount, String... references) {
        return new BankDetail(reference, money(amount), List.of(references), "", "", "", null);
    }

    private static BankLine line(String reference, int day, BankDetail... details) {
        LocalDate on = DAY.plusDays(day);
        Amount sum = Stream.of(details).map(BankDetail::amount).reduce(money("0 EUR"), Amount::plus);
        return new BankLine(reference, BankLine.Kind.PAYMENT, on, on, sum, List.of(details));
    }

    private static BankLine whole(String reference, int day, String amount) {
        LocalDate on = DAY.plusDays(day);
        return new BankLine(reference, BankLine.Kind.PAYMENT, on, on, money(amount), List.of());
    }

    private static StatementHeader header(long sequence, int day, String opening) {
        LocalDate on = DAY.plusDays(day);
        Amount open = money(opening);
        return new StatementHeader(
                ACCOUNT, "S" + sequence, StatementHeader.Type.STATEMENT, open.currency(), sequence, on, on, open, on);
    }

    private long statement(long sequence, int day, String opening, BankLine... lines) {
        Amount closing = Stream.of(lines).map(BankLine::amount).reduce(money(opening), Amount::plus);
        return take(header(sequence, day, opening), closing.toString(), lines);
    }

    private long advice(BankLine... lines) {
        return advice(0, lines);
    }

    private long advice(int toldOn, BankLine... lines) {
        StatementHeader header = new StatementHeader(
                ACCOUNT,
                "A" + lines[0].reference() + toldOn,
                StatementHeader.Type.ADVICE,
                money("0 EUR").currency(),
                null,
                null,
                null,
                null,
                DAY.plusDays(toldOn));
        return take(header, null, lines);
    }

    private long take(StatementHeader header, @Nullable String closing, BankLine... lines) {
        try (StatementSink.Intake intake = book.begin(header)) {
            Stream.of(lines).forEach(intake::add);
            return intake.finish(closing == null ? null : money(closing));
        }
    }
}
