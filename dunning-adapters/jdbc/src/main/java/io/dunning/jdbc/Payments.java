package io.dunning.jdbc;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Payments as rows. */
final class Payments {

    /** In the order in which they are written and read. */
    static final String COLUMNS =
            "position, minor, account_no, booked_on, value_on, place, kind, in_statement, superseded,"
                    + " line, detail, payment_references, payer_text, payer_name, payer_account, returned, told_on";

    private static final char NEXT = '\n';
    private static final char ESCAPE = '\\';

    private Payments() {}

    /**
     * A payment as it stands in the table.
     *
     * @param position its place among the facts
     * @param place its place in its line, from 0
     * @param payment what it is
     */
    record Stored(long position, int place, Payment payment) {}

    static void write(Rows rows, int accountNo, Stored stored) throws SQLException {
        Payment payment = stored.payment;
        rows.big(stored.position)
                .big(payment.amount().minor())
                .number(accountNo)
                .day(payment.bookedOn())
                .day(payment.valueOn())
                .number(stored.place)
                .small(number(payment.kind()))
                .flag(payment.inStatement())
                .flag(payment.superseded())
                .text(payment.id().line())
                .text(payment.id().detail())
                .text(joined(payment.references()))
                .text(payment.text())
                .text(payment.payerName())
                .text(payment.payerAccount())
                .textOrNull(payment.returned())
                .day(payment.toldOn())
                .end();
    }

    /**
     * A row of {@link #COLUMNS}.
     *
     * @param first where its first column stands, from 1
     */
    static Stored read(ResultSet row, int first, BankAccounts.Account account) throws SQLException {
        int at = first - 1;
        Payment payment = new Payment(
                new PaymentId(account.house().id(), row.getString(at + 10), row.getString(at + 11)),
                account.house().creditor(),
                kind(row.getInt(at + 7)),
                row.getObject(at + 4, LocalDate.class),
                row.getObject(at + 5, LocalDate.class),
                new Amount(row.getLong(at + 2), account.house().currency()),
                split(row.getString(at + 12)),
                row.getString(at + 13),
                row.getString(at + 14),
                row.getString(at + 15),
                row.getString(at + 16),
                row.getObject(at + 17, LocalDate.class),
                row.getBoolean(at + 8),
                row.getBoolean(at + 9));
        return new Stored(row.getLong(at + 1), row.getInt(at + 6), payment);
    }

    /** The line that these are all payments of which none is superseded. */
    static BookedLine line(Collection<Stored> payments) {
        List<Payment> inOrder = payments.stream()
                .sorted(Comparator.comparingInt(Stored::place))
                .map(Stored::payment)
                .toList();
        Payment first = inOrder.get(0);
        List<BankDetail> details = new ArrayList<>();
        Amount sum = Amount.zero(first.amount().currency());
        for (Payment payment : inOrder) {
            sum = sum.plus(payment.amount());
            if (!payment.lacksDetails()) {
                details.add(new BankDetail(
                        payment.id().detail(),
                        payment.amount(),
                        payment.references(),
                        payment.text(),
                        payment.payerName(),
                        payment.payerAccount(),
                        payment.returned()));
            }
        }
        BankLine line = new BankLine(first.id().line(), first.kind(), first.bookedOn(), first.valueOn(), sum, details);
        return new BookedLine(line, first.inStatement(), first.toldOn());
    }

    private static int number(BankLine.Kind kind) {
        return switch (kind) {
            case PAYMENT -> 1;
            case RETURN -> 2;
            case OTHER -> 3;
        };
    }

    private static BankLine.Kind kind(int number) {
        return switch (number) {
            case 1 -> BankLine.Kind.PAYMENT;
            case 2 -> BankLine.Kind.RETURN;
            case 3 -> BankLine.Kind.OTHER;
            default ->
                throw new IllegalStateException("no kind of bank line has number " + number
                        + ": the rows were written by a later release of this library");
        };
    }

    /** One a line. What ends a line is written with a backslash before it, as is a backslash. */
    static String joined(List<String> texts) {
        if (texts.size() == 1 && isPlain(texts.get(0))) {
            return texts.get(0);
        }
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == NEXT || c == ESCAPE) {
                    all.append(ESCAPE);
                }
                all.append(c);
            }
            all.append(NEXT);
        }
        all.setLength(Math.max(0, all.length() - 1));
        return all.toString();
    }

    private static boolean isPlain(String text) {
        return text.indexOf(NEXT) < 0 && text.indexOf(ESCAPE) < 0;
    }

    /** What was {@link #joined}; none of them is blank. */
    static List<String> split(String joined) {
        if (joined.isEmpty()) {
            return List.of();
        }
        if (isPlain(joined)) {
            return List.of(joined);
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == NEXT) {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(c == ESCAPE ? joined.charAt(++i) : c);
            }
        }
        texts.add(text.toString());
        return texts;
    }
}
