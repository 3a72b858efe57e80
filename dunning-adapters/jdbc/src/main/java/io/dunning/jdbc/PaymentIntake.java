package io.dunning.jdbc;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import io.dunning.reconcile.StatementTotal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement on its way into the tables. Lines are written so many at a time, and all of them are one transaction, which begins with the
 * first of them that are written: a small statement holds no connection before it is finished.
 */
final class PaymentIntake implements StatementSink.Intake {

    /** So many lines wait in memory; of a large statement more. */
    static final int LINES_AT_ONCE = 4_000;

    private static final int LINES_AT_ONCE_MAX = 16_000;

    private static final String WHAT = "the intake of a statement";

    private final Sessions sessions;
    private final BankAccounts.Account account;
    private final String quotedSchema;
    private final boolean inStatement;
    private final LocalDate toldOn;
    private final StatementTotal total;
    private final Map<String, BookedLine> waiting = new HashMap<>();
    private int lines;
    private @Nullable OpenWork work;
    private @Nullable PaymentWriter writer;
    private boolean over;

    PaymentIntake(Sessions sessions, BankAccounts.Account account, String quotedSchema, StatementHeader header) {
        this.sessions = sessions;
        this.account = account;
        this.quotedSchema = quotedSchema;
        inStatement = header.type() == StatementHeader.Type.STATEMENT;
        toldOn = header.toldOn();
        total = new StatementTotal(header, account.house());
        Texts.name(header.id(), "statement");
    }

    /** A step of the intake; where one fails, all of it is given up. */
    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }

    private void step(Step step) {
        if (over) {
            throw new IllegalStateException("the intake of this statement is over");
        }
        boolean done = false;
        try {
            step.take();
            done = true;
        } catch (SQLException e) {
            throw Troubles.of(e, WHAT, sessions.dialect());
        } finally {
            if (!done) {
                close();
            }
        }
    }

    @Override
    public void add(BankLine line) {
        step(() -> {
            total.add(line);
            check(line);
            if (waiting.put(line.reference(), new BookedLine(line, inStatement, toldOn)) != null) {
                throw PaymentWriter.standsTwice(line.reference());
            }
            lines++;
            if (waiting.size() >= linesAtOnce()) {
                flush();
            }
        });
    }

    private int linesAtOnce() {
        return Math.min(LINES_AT_ONCE_MAX, Math.max(LINES_AT_ONCE, lines / 8));
    }

    private static void check(BankLine line) {
        Texts.name(line.reference(), "line");
        for (BankDetail detail : line.details()) {
            Texts.name(detail.reference(), "detail");
            detail.paymentReferences().forEach(r -> Texts.storable(r, "line", line.reference()));
            Texts.storable(detail.text(), "line", line.reference());
            Texts.storable(detail.payerName(), "line", line.reference());
            Texts.storable(detail.payerAccount(), "line", line.reference());
            if (detail.returned() != null) {
                Texts.storable(detail.returned(), "line", line.reference());
            }
        }
    }

    private void flush() throws SQLException {
        if (work == null) {
            work = sessions.open();
        }
        if (writer == null) {
            writer = new PaymentWriter(work.session(), account, quotedSchema);
        }
        // Banks name lines in no order, and an index is filled more quickly in its own.
        String[] references = waiting.keySet().toArray(String[]::new);
        Arrays.sort(references);
        writer.write(Stream.of(references).map(waiting::get).toList());
        waiting.clear();
    }

    @Override
    public long finish(@Nullable Amount closing) {
        step(() -> {
            Optional<Coverage.Statement> statement = total.finish(closing);
            if (lines > 0 || statement.isPresent()) {
                flush();
            }
            if (work != null && writer != null) {
                writer.finish();
                if (statement.isPresent()) {
                    writer.write(statement.get());
                }
                work.commit();
            }
            over = true;
        });
        return writer == null ? 0 : writer.fresh();
    }

    @Override
    public void close() {
        over = true;
        if (work != null) {
            work.close();
        }
    }
}
