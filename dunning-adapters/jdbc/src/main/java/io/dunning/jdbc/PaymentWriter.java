package io.dunning.jdbc;

import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.Coverage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes lines of one account, in one transaction: what is known is compared, what is new or changed is written. Not thread-safe. */
final class PaymentWriter {

    private final Session session;
    private final BankAccounts.Account account;
    private final String s;
    private final Numbers positions;
    private final WaitingTies ties;
    private final Map<LocalDate, Long> days = new HashMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private long firstNumber = Long.MAX_VALUE;
    private boolean allNew;
    private long fresh;

    /** Waits until nobody else writes to the account. */
    PaymentWriter(Session session, BankAccounts.Account account, String quotedSchema) throws SQLException {
        this.session = session;
        this.account = account;
        s = quotedSchema;
        PaymentDialect dialect = session.dialect().payments();
        dialect.begin(session);
        // A change, and not only a lock: where a transaction sees an old state, it shall fail.
        session.update(
                "UPDATE " + s + ".bank_account SET intakes = intakes + 1 WHERE account_no = ?", account.number());
        positions = positions(session);
        ties = new WaitingTies(session);
    }

    /** Drawn within the transaction: a number that was drawn before it would be overtaken. */
    static Numbers positions(Session session) {
        return new Numbers(session.dialect().draw("payment_positions"));
    }

    void write(List<BookedLine> lines) throws SQLException {
        if (lines.isEmpty() || allNew && isWrittenAsNew(lines)) {
            return;
        }
        Map<String, List<Payments.Stored>> known = known(lines);
        allNew = known.isEmpty();
        known.forEach(this::checkNotWritten);
        LineChanges changes = changes(lines, known);
        forget(changes.gone());
        long[] numbers = numbers(changes);
        store(numbers, changes.fresh());
        count(numbers, changes);
    }

    /**
     * That a line isn't one of this statement's, written before: then one of its payments has a number that was drawn by now. Nobody else's
     * have, as nobody else writes to the account. Lines that brought nothing new aren't written, so these are kept in mind.
     */
    private void checkNotWritten(String reference, List<Payments.Stored> known) {
        if (unchanged.contains(reference) || known.stream().anyMatch(stored -> stored.position() >= firstNumber)) {
            throw standsTwice(reference);
        }
    }

    static IllegalArgumentException standsTwice(String reference) {
        return new IllegalArgumentException("line " + reference + " stands twice in one statement");
    }

    private long[] numbers(LineChanges changes) throws SQLException {
        long[] numbers = positions.take(session, changes.fresh().size());
        firstNumber = numbers.length == 0 ? firstNumber : Math.min(firstNumber, numbers[0]);
        return numbers;
    }

    /**
     * Where all lines before were new, these are taken to be new as well: to look each up costs nearly as much as to write it. Where one is
     * known after all, the key of the table says so, as each line has a payment in place 0; then nothing is written.
     */
    private boolean isWrittenAsNew(List<BookedLine> lines) throws SQLException {
        LineChanges changes = changes(lines, Map.of());
        long[] numbers = numbers(changes);
        boolean written = session.unlessDuplicate(() -> store(numbers, changes.fresh()));
        if (written) {
            count(numbers, changes);
        }
        return written;
    }

    private Map<String, List<Payments.Stored>> known(List<BookedLine> lines) throws SQLException {
        Keys keys = new Keys();
        lines.forEach(l -> keys.add(l.line().reference()));
        Map<String, List<Payments.Stored>> known = new HashMap<>();
        session.forEach(
                session.dialect().payments().lines(),
                keys,
                (place, row) -> {
                    Payments.Stored stored = Payments.read(row, 2, account);
                    known.computeIfAbsent(stored.payment().id().line(), l -> new ArrayList<>(1))
                            .add(stored);
                },
                account.number());
        return known;
    }

    private LineChanges changes(List<BookedLine> lines, Map<String, List<Payments.Stored>> known) {
        LineChanges changes = new LineChanges(account.house());
        for (BookedLine line : lines) {
            String reference = line.line().reference();
            if (!changes.add(line, known.getOrDefault(reference, List.of()))) {
                unchanged.add(reference);
            }
        }
        return changes;
    }

    /** How many of the lines written so far were new, or told more than was known. */
    long fresh() {
        return fresh;
    }

    private void forget(List<Payments.Stored> gone) throws SQLException {
        Keys payments = new Keys();
        Keys ties = new Keys();
        for (Payments.Stored stored : gone) {
            payments.add(stored.position());
            Ties.stored(stored.payment()).forEach(tie -> ties.add(tie, stored.position()));
        }
        session.forEach(session.dialect().payments().forget(), payments);
        session.forEach(session.dialect().payments().untie(), ties);
    }

    private void store(long[] numbers, List<LineChanges.Placed> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (Rows rows = session.rows(Table.PAYMENT, fresh.size())) {
            for (int i = 0; i < numbers.length; i++) {
                LineChanges.Placed one = fresh.get(i);
                Payments.write(rows, account.number(), new Payments.Stored(numbers[i], one.place(), one.payment()));
            }
            rows.finish();
        }
    }

    /** What was stored counts. */
    private void count(long[] numbers, LineChanges changes) throws SQLException {
        fresh += changes.lines();
        changes.days().forEach((day, minor) -> days.merge(day, minor, Math::addExact));
        for (int i = 0; i < numbers.length; i++) {
            ties.add(numbers[i], changes.fresh().get(i).payment());
        }
    }

    /** Writes what waits till the end: the ties of the lines written so far, and what these change in the sums of days. */
    void finish() throws SQLException {
        ties.write();
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            int there = session.update(
                    "UPDATE " + s + ".bank_day SET minor = minor + ? WHERE account_no = ? AND booked_on = ?",
                    day.getValue(),
                    account.number(),
                    day.getKey());
            if (there == 0) {
                session.update(
                        "INSERT INTO " + s + ".bank_day (minor, account_no, booked_on) VALUES (?, ?, ?)",
                        day.getValue(),
                        account.number(),
                        day.getKey());
            }
        }
        days.clear();
    }

    /** Stores that a statement was taken in, unless it is known. */
    void write(Coverage.Statement statement) throws SQLException {
        boolean[] known = new boolean[1];
        session.query(
                StatementsTold.statements(s) + " AND statement = ?",
                row -> known[0] |= StatementsTold.read(row, account).equals(statement),
                account.number(),
                statement.id());
        if (!known[0]) {
            session.update(
                    "INSERT INTO " + s + ".bank_statement (account_no, statement, number, from_day, to_day,"
                            + " complete_to, opening_minor, closing_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    account.number(),
                    statement.id(),
                    statement.sequence(),
                    statement.from(),
                    statement.to(),
                    statement.completeTo(),
                    statement.opening().minor(),
                    statement.closing().minor());
        }
    }
}
