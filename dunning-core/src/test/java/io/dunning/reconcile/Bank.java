package io.dunning.reconcile;

import io.dunning.BusinessCalendar;
import io.dunning.cases.BalanceCause;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.Decision.Allocate;
import io.dunning.reconcile.Decision.Credit;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Decision.Justification;
import io.dunning.reconcile.Decision.Justify;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** A hospital and its clinic with an account each, everything in memory. All names are invented. */
final class Bank {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final CreditorId HOSPITAL = new CreditorId("region", "hospital");
    static final CreditorId CLINIC = new CreditorId("region", "clinic");
    static final BankAccountId ACCOUNT = BankAccountId.of("XX00 0001");
    static final BankAccountId CLINIC_ACCOUNT = BankAccountId.of("XX00 0002");
    /** A Monday. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final MemoryBills bills = new MemoryBills();
    final MemoryPaymentBook book = new MemoryPaymentBook(
            List.of(new HouseAccount(ACCOUNT, HOSPITAL, EUR, DAY), new HouseAccount(CLINIC_ACCOUNT, CLINIC, EUR, DAY)),
            BusinessCalendar.WEEKDAYS);
    final MemoryAllocationJournal journal = new MemoryAllocationJournal();
    final Reconciler reconciler;
    final ReconciledLedger ledger;
    final ExceptionQueue queue;
    final Reconciliation reconciliation;
    private int advices;
    private int decisions;

    Bank() {
        this(new Tolerance(5));
    }

    Bank(Tolerance tolerance) {
        reconciler = new Reconciler(book, bills, journal, tolerance);
        ledger = new ReconciledLedger(reconciler);
        queue = new ExceptionQueue(reconciler);
        reconciliation = new Reconciliation(reconciler);
    }

    static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    static BillKey key(String id) {
        return new BillKey(HOSPITAL, new ReceivableId(id));
    }

    /** A bill of P-and-id with the reference K-and-id and the number INV2026-and-id. */
    static Bill aBill(String id, String amount) {
        return aBill(HOSPITAL, id, "P" + id, amount, "Prova Esempio" + id);
    }

    static Bill aBill(CreditorId creditor, String id, String debtor, String amount, String name) {
        return new Bill(
                new BillKey(creditor, new ReceivableId(id)),
                new PersonId(debtor),
                Map.of(Bill.Component.PRINCIPAL, eur(amount)),
                Set.of("K" + id),
                "INV2026" + id,
                DAY.minusDays(10),
                name);
    }

    Bank bill(Bill bill) {
        bills.put(bill);
        return this;
    }

    Bank bill(String id, String amount) {
        return bill(aBill(id, amount));
    }

    static BankDetail detail(String reference, String amount, String... references) {
        return new BankDetail(reference, eur(amount), List.of(references), "", "", "", null);
    }

    static BankDetail textual(String reference, String amount, String payer, String text) {
        return new BankDetail(reference, eur(amount), List.of(), text, payer, "", null);
    }

    static BankLine paid(String line, String amount, String... references) {
        return line(line, DAY, detail("d", amount, references));
    }

    static BankLine line(String reference, LocalDate on, BankDetail... details) {
        Amount sum = List.of(details).stream().map(BankDetail::amount).reduce(eur("0"), Amount::plus);
        return new BankLine(reference, BankLine.Kind.PAYMENT, on, on, sum, List.of(details));
    }

    static BankLine returned(String line, String amount, @Nullable String returned, String... references) {
        BankDetail detail = new BankDetail("d", eur(amount), List.of(references), "", "", "", returned);
        return new BankLine(line, BankLine.Kind.RETURN, DAY.plusDays(1), DAY.plusDays(1), eur(amount), List.of(detail));
    }

    static BankLine other(String line, String amount, String... references) {
        return new BankLine(line, BankLine.Kind.OTHER, DAY, DAY, eur(amount), List.of(detail("d", amount, references)));
    }

    static PaymentId id(String line) {
        return new PaymentId(ACCOUNT, line, "d");
    }

    /** An advice with these lines. */
    Bank advise(BankLine... lines) {
        return advise(ACCOUNT, lines);
    }

    Bank advise(BankAccountId account, BankLine... lines) {
        LocalDate on = List.of(lines).stream().map(BankLine::bookedOn).reduce(DAY, (a, b) -> a.isAfter(b) ? a : b);
        return adviseOn(on, account, lines);
    }

    /** An advice that the house takes in on that day. */
    Bank adviseOn(LocalDate told, BankAccountId account, BankLine... lines) {
        StatementHeader header = new StatementHeader(
                account, "A" + ++advices, StatementHeader.Type.ADVICE, EUR, null, null, null, null, told);
        try (StatementSink.Intake intake = book.begin(header)) {
            List.of(lines).forEach(intake::add);
            intake.finish(null);
        }
        return this;
    }

    /** A statement that is kept to be taken in when the test says so. */
    record Statement(StatementHeader header, List<BankLine> lines, Amount closing) {
        static Statement of(int sequence, LocalDate from, LocalDate to, String opening, BankLine... lines) {
            return of(ACCOUNT, (long) sequence, from, to, opening, lines);
        }

        static Statement of(
                BankAccountId account,
                @Nullable Long sequence,
                LocalDate from,
                LocalDate to,
                String opening,
                BankLine... lines) {
            Amount closing = List.of(lines).stream().map(BankLine::amount).reduce(eur(opening), Amount::plus);
            String id = "S" + from + to + sequence;
            return new Statement(
                    new StatementHeader(
                            account, id, StatementHeader.Type.STATEMENT, EUR, sequence, from, to, eur(opening), to),
                    List.of(lines),
                    closing);
        }

        void into(StatementSink sink) {
            try (StatementSink.Intake intake = sink.begin(header)) {
                lines.forEach(intake::add);
                intake.finish(closing);
            }
        }
    }

    Bank take(Statement statement) {
        statement.into(book);
        return this;
    }

    Bank decide(Decision... all) {
        book.decide(List.of(all));
        return this;
    }

    Decision credit(String bill, String amount, CreditReason reason) {
        return new Credit("D" + ++decisions, HOSPITAL, DAY.plusDays(2), "clerk", key(bill), eur(amount), reason);
    }

    Decision justify(String line, String amount, Justification reason) {
        return new Justify("D" + ++decisions, HOSPITAL, DAY.plusDays(2), "clerk", id(line), eur(amount), reason);
    }

    Decision allocate(String line, String bill, String amount) {
        return new Allocate("D" + ++decisions, HOSPITAL, DAY.plusDays(2), "clerk", id(line), key(bill), eur(amount));
    }

    /** What is open of a bill as the ledger answers; {@code null} where it is left out. */
    @Nullable
    Amount open(String bill) {
        return open(HOSPITAL, bill);
    }

    @Nullable
    Amount open(CreditorId creditor, String bill) {
        ReceivableId id = new ReceivableId(bill);
        var money = ledger.balances(creditor, List.of(id)).open().get(id);
        return money == null ? null : Amount.of(money);
    }

    LocalDate completeUpTo() {
        return ledger.balances(HOSPITAL, List.of()).completeUpTo();
    }

    List<OpenPoint> points() {
        reconciler.catchUp();
        List<OpenPoint> all = new ArrayList<>(journal.points(HOSPITAL, null, 1000));
        all.addAll(journal.points(CLINIC, null, 1000));
        return all;
    }

    List<OpenPoint.Kind> kinds() {
        return points().stream().map(OpenPoint::kind).toList();
    }

    List<Posting> postings() {
        reconciler.catchUp();
        List<PaymentId> ids = book.changes(0, 100_000).stream()
                .map(PaymentBook.Change::fact)
                .filter(Payment.class::isInstance)
                .map(f -> ((Payment) f).id())
                .toList();
        List<BillKey> keys = journal.onBills(HOSPITAL, 0, 100_000).stream()
                .map(e -> e.booking().change().bill())
                .collect(Collectors.toList());
        return journal.postings(ids, keys);
    }

    List<BalanceCause> causes() {
        return ledger.movements(HOSPITAL, 0, 1000).stream().map(m -> m.cause()).toList();
    }
}
