package io.dunning.jdbc;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import io.dunning.reconcile.Tie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Entries of the journal of allocations as rows. Thread-safe. */
final class Allocations {

    /** In the order in which they are written and read. */
    static final String COLUMNS =
            "position, minor, payment_key, bill_key, booked_on, value_on, book_month, creditor_no,"
                    + " bill_creditor_no, currency, rule, made_by, cause, account, line, detail, receivable";

    private static final Shared<CurrencyUnit> CURRENCIES = new Shared<>(code -> Monetary.getCurrency(code));

    private final Creditors creditors;

    Allocations(Creditors creditors) {
        this.creditors = creditors;
    }

    // ---- what entries are found by ----

    /** Made of the payment and stored, so it never changes; different payments may share one. */
    static long number(PaymentId payment) {
        return Ties.number(new Tie(
                Tie.Kind.PAYMENT,
                payment.account().value(),
                payment.line().length() + ":" + payment.line() + payment.detail()));
    }

    /** Made of the bill and stored, so it never changes; different bills may share one. */
    static long number(BillKey bill) {
        return Ties.number(new Tie(
                Tie.Kind.DECIDED_BILL,
                bill.creditor().toString(),
                bill.receivable().value()));
    }

    /** The month of a day of the books; months beyond all calendars are one. */
    static int month(LocalDate day) {
        long month = day.getLong(ChronoField.PROLEPTIC_MONTH);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, month));
    }

    /**
     * The same payment.
     *
     * @throws IllegalArgumentException where its name holds what databases can't hold, or order in another way than Java
     */
    static PaymentId storable(PaymentId payment) {
        Texts.name(payment.line(), "payment");
        Texts.name(payment.detail(), "payment");
        return payment;
    }

    static Amount amount(long minor, String currency) {
        return new Amount(minor, CURRENCIES.of(currency));
    }

    // ---- rows ----

    /** Gives the creditors numbers that have none; before rows are opened. */
    void number(Session session, Booking booking) throws SQLException {
        creditors.number(session, booking.change().creditor());
        BillKey bill = booking.change().bill();
        if (bill != null) {
            creditors.number(session, bill.creditor());
        }
    }

    void write(Session session, Rows rows, long position, Booking booking) throws SQLException {
        Posting change = booking.change();
        PaymentId payment = change.payment();
        BillKey bill = change.bill();
        BalanceCause cause = booking.cause();
        rows.big(position)
                .big(change.amount().minor())
                .big(payment == null ? 0 : number(storable(payment)))
                .big(bill == null ? 0 : number(bill))
                .day(booking.bookedOn())
                .day(booking.valueOn())
                .number(month(booking.bookedOn()))
                .number(creditors.number(session, change.creditor()))
                .number(bill == null ? 0 : creditors.number(session, bill.creditor()))
                .text(change.amount().currency().getCurrencyCode())
                .text(change.rule().name())
                .text(Texts.storable(change.by(), "entry", position))
                .textOrNull(cause == null ? null : cause.name())
                .textOrNull(payment == null ? null : payment.account().value())
                .textOrNull(payment == null ? null : payment.line())
                .textOrNull(payment == null ? null : payment.detail())
                .textOrNull(bill == null ? null : bill.receivable().value())
                .end();
    }

    /**
     * A row of {@link #COLUMNS}.
     *
     * @param first where its first column stands, from 1
     */
    JournalEntry read(Session session, ResultSet row, int first) throws SQLException {
        int at = first - 1;
        CreditorId creditor = creditors.id(session, row.getInt(at + 8));
        String cause = row.getString(at + 13);
        Posting change = new Posting(
                creditor,
                payment(row, at + 14),
                bill(session, row, at),
                PostingRule.valueOf(row.getString(at + 11)),
                row.getString(at + 12),
                amount(row.getLong(at + 2), row.getString(at + 10)));
        return new JournalEntry(
                row.getLong(at + 1),
                new Booking(
                        row.getObject(at + 5, LocalDate.class),
                        row.getObject(at + 6, LocalDate.class),
                        change,
                        cause == null ? null : BalanceCause.valueOf(cause)));
    }

    /** Its account, line and detail from a column on; {@code null} where there is none. */
    static @Nullable PaymentId payment(ResultSet row, int first) throws SQLException {
        String account = row.getString(first);
        return account == null
                ? null
                : new PaymentId(new BankAccountId(account), row.getString(first + 1), row.getString(first + 2));
    }

    private @Nullable BillKey bill(Session session, ResultSet row, int at) throws SQLException {
        String receivable = row.getString(at + 17);
        return receivable == null
                ? null
                : new BillKey(creditors.id(session, row.getInt(at + 9)), new ReceivableId(receivable));
    }
}
