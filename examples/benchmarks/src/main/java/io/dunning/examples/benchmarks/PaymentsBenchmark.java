package io.dunning.examples.benchmarks;

import io.dunning.BusinessCalendar;
import io.dunning.jdbc.JdbcPaymentBook;
import io.dunning.jdbc.Layout;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A large bank statement into the book of payments on PostgreSQL, in turns with a bare COPY of the same rows into the same table; then the
 * same statement again, of which nothing may be stored.
 *
 * <p>Options, as words {@code key=value}: {@code entries=1M}, {@code rounds=5}, {@code out=results/payments.txt}, and those of the server.
 */
public final class PaymentsBenchmark {

    private static final String EMPTY = "empty";
    private static final String ROUND = "round";
    private static final int DAYS = 20;
    private static final int FLUSH_CHARS = 48 * 1024;
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final CurrencyUnit EURO = Monetary.getCurrency("EUR");
    private static final BankAccountId ACCOUNT = new BankAccountId("XX000001");
    private static final HouseAccount HOUSE =
            new HouseAccount(ACCOUNT, new CreditorId("region", "hospital"), EURO, FIRST);

    /** Rows as the book writes them, in an order that doesn't depend on its positions. */
    private static final String SAME =
            "SELECT md5(string_agg(md5(concat_ws('|', minor, account_no, booked_on, value_on,"
                    + " place, kind, in_statement, superseded, line, detail, payment_references, payer_text, payer_name,"
                    + " payer_account, returned, told_on)), '' ORDER BY line, detail)) FROM dunning.payment";

    private final BenchServer server;
    private final Report report;
    private final int entries;
    private final Map<String, Series> perSecond = new LinkedHashMap<>();

    private PaymentsBenchmark(BenchServer server, Report report, int entries) {
        this.server = server;
        this.report = report;
        this.entries = entries;
    }

    public static void main(String[] args) {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) {
        String out = options.text("out", "results/payments.txt");
        int entries = options.number("entries", 1_000_000);
        int rounds = options.number("rounds", 5);
        try (BenchServer server = BenchServer.start(options, report)) {
            new PaymentsBenchmark(server, report, entries).run(rounds);
        }
        report.write(out);
    }

    private void run(int rounds) {
        server.createDatabase(EMPTY);
        Layout.migrate(server.source(EMPTY));
        book(server.source(EMPTY));
        // The first round isn't counted.
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            String booked = measured("book", counts, source -> {
                JdbcPaymentBook book = book(source);
                timed("book", counts, () -> takeIn(book));
                timed("the same again", counts, () -> takeIn(book));
            });
            String copied = measured("COPY", counts, source -> timed("COPY", counts, () -> copy(source)));
            if (!booked.equals(copied)) {
                throw new IllegalStateException("the book has not stored the rows that were copied");
            }
        }
        report.say("%n%,d entries, %d rounds after one for warming up; entries/s: median (min-max)", entries, rounds);
        perSecond.forEach((name, series) -> report.say("%-16s %s", name, series.show("%,.0f")));
        report.say("book over COPY: %s", of("book").over(of("COPY")).show("%.2f"));
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
    }

    @FunctionalInterface
    private interface Way {
        void into(DataSource source);
    }

    /** What the table holds after it, in one text. */
    private String measured(String name, boolean counts, Way way) {
        server.createDatabase(ROUND, EMPTY);
        server.checkpoint();
        way.into(server.source(ROUND));
        String same = String.valueOf(Sql.rows(server.source(ROUND), SAME).get(0).get(0));
        report.progress("%s holds %s%s", name, same, counts ? "" : ", not counted");
        server.dropDatabase(ROUND);
        return same;
    }

    private void timed(String name, boolean counts, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double rate = entries / ((System.nanoTime() - start) / 1e9);
        report.progress("%-16s %,.0f entries/s", name, rate);
        if (counts) {
            of(name).add(rate);
        }
    }

    private Series of(String name) {
        return perSecond.computeIfAbsent(name, n -> new Series());
    }

    private static JdbcPaymentBook book(DataSource source) {
        return JdbcPaymentBook.builder()
                .dataSource(source)
                .accounts(List.of(HOUSE))
                .bankDays(BusinessCalendar.WEEKDAYS)
                .build();
    }

    private void takeIn(JdbcPaymentBook book) {
        LocalDate last = FIRST.plusDays(DAYS - 1);
        StatementHeader header = new StatementHeader(
                ACCOUNT, "S1", StatementHeader.Type.STATEMENT, EURO, 1L, FIRST, last, Amount.zero(EURO), last);
        long sum = 0;
        try (StatementSink.Intake intake = book.begin(header)) {
            for (int i = 0; i < entries; i++) {
                BankLine line = line(i);
                sum += line.amount().minor();
                intake.add(line);
            }
            intake.finish(new Amount(sum, EURO));
        }
    }

    /** Days in a row, and within a day references in no order, as banks have them. */
    private BankLine line(int index) {
        LocalDate on = FIRST.plusDays((long) index * DAYS / entries);
        String name = Long.toHexString((index + 1) * 0x9e3779b97f4a7c15L);
        Amount amount = new Amount(1_000 + index % 9_000, EURO);
        BankDetail detail = new BankDetail(
                "D" + name,
                amount,
                List.of(Integer.toString(100_000_000 + index)),
                "invoice " + index,
                "Invented Payer " + index,
                "ZZ" + name,
                null);
        return new BankLine(name, BankLine.Kind.PAYMENT, on, on, amount, List.of(detail));
    }

    /** The rows that the book makes of the statement, as text, with positions one by one. */
    private void copy(DataSource source) {
        try (Connection connection = source.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY dunning.payment (position, minor, account_no, booked_on, value_on, place, kind,"
                            + " in_statement, superseded, line, detail, payment_references, payer_text, payer_name,"
                            + " payer_account, returned, told_on) FROM STDIN");
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < entries; i++) {
                append(rows, i + 1, line(i));
                if (rows.length() > FLUSH_CHARS || i == entries - 1) {
                    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    rows.setLength(0);
                }
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder rows, int position, BankLine line) {
        BankDetail detail = line.details().get(0);
        List<Object> columns = new ArrayList<>(List.of(
                position, line.amount().minor(), 1, line.bookedOn(), line.valueOn(), 0, 1, "t", "f", line.reference()));
        columns.addAll(List.of(
                detail.reference(),
                detail.paymentReferences().get(0),
                detail.text(),
                detail.payerName(),
                detail.payerAccount(),
                "\\N",
                FIRST.plusDays(DAYS - 1)));
        for (int i = 0; i < columns.size(); i++) {
            rows.append(i == 0 ? "" : "\t").append(columns.get(i));
        }
        rows.append('\n');
    }
}
