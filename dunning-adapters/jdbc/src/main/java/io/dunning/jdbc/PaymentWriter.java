package io.dunning.jdbc;

import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes lines of one account, in one transaction: what is known is compared, what is new or changed is written. Not thread-safe. */
final class PaymentWriter {

    private final Session session;
    private final BankAccounts.Account account;
    private final String s;
    private final Numbers positions;
    private final Map<LocalDate, Long> days = new HashMap<>();
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
    }

    /** Drawn within the transaction: a number that was drawn before it would be overtaken. */
    static Numbers positions(Session session) {
        return new Numbers(session.dialect().draw("payment_positions"));
    }

    /** What is to be done for some lines. */
    private static final class Changes {
        private final List<Payments.Stored> gone = new ArrayList<>();
        private final List<Placed> fresh = new ArrayList<>();
    }

    private record Placed(int place, Payment payment) {}

    void write(List<BookedLine> lines) throws SQLException {
        Map<String, Map<PaymentId, Payments.Stored>> known = known(lines);
        Changes changes = new Changes();
        for (BookedLine line : lines) {
            add(line, known.getOrDefault(line.line().reference(), Map.of()), changes);
        }
        forget(changes.gone);
        store(changes.fresh);
    }

    private Map<String, Map<PaymentId, Payments.Stored>> known(List<BookedLine> lines) throws SQLException {
        Keys keys = new Keys();
        lines.forEach(l -> keys.add(account.number(), l.line().reference()));
        Map<String, Map<PaymentId, Payments.Stored>> known = new HashMap<>();
        session.forEach(session.dialect().payments().lines(), keys, (place, row) -> {
            Payments.Stored stored = Payments.read(row, 2, account);
            PaymentId id = stored.payment().id();
            known.computeIfAbsent(id.line(), l -> new LinkedHashMap<>()).put(id, stored);
        });
        return known;
    }

    private void add(BookedLine told, Map<PaymentId, Payments.Stored> known, Changes changes) {
        Map<PaymentId, Payments.Stored> counting = new LinkedHashMap<>();
        known.forEach((id, stored) -> {
            if (!stored.payment().superseded()) {
                counting.put(id, stored);
            }
        });
        BookedLine line = told;
        if (!counting.isEmpty()) {
            BookedLine before = Payments.line(counting.values());
            line = before.with(told);
            if (line.equals(before)) {
                return;
            }
            count(before, -1);
        }
        fresh++;
        count(line, 1);
        List<Payment> payments =
                line.payments(account.house().id(), account.house().creditor());
        for (int place = 0; place < payments.size(); place++) {
            Payment payment = payments.get(place);
            counting.remove(payment.id());
            Payments.Stored old = known.get(payment.id());
            if (old != null && old.place() == place && old.payment().equals(payment)) {
                continue;
            }
            if (old != null) {
                changes.gone.add(old);
            }
            changes.fresh.add(new Placed(place, payment));
        }
        counting.values().forEach(superseded -> {
            changes.gone.add(superseded);
            changes.fresh.add(
                    new Placed(superseded.place(), superseded.payment().supersede()));
        });
    }

    /** How many of the lines written so far were new, or told more than was known. */
    long fresh() {
        return fresh;
    }

    private void count(BookedLine line, int sign) {
        if (line.inStatement()) {
            days.merge(line.line().bookedOn(), sign * line.line().amount().minor(), Math::addExact);
        }
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

    private void store(List<Placed> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        long[] numbers = positions.take(session, fresh.size());
        try (Rows rows = session.rows(Table.PAYMENT, fresh.size())) {
            for (int i = 0; i < numbers.length; i++) {
                Placed one = fresh.get(i);
                Payments.write(rows, account.number(), new Payments.Stored(numbers[i], one.place, one.payment));
            }
            rows.finish();
        }
        tie(session, numbers, fresh.stream().map(Placed::payment).toList());
    }

    /** Lets facts be found. */
    static void tie(Session session, long[] positions, List<? extends Fact> facts) throws SQLException {
        try (Rows rows = session.rows(Table.PAYMENT_TIE, facts.size())) {
            for (int i = 0; i < positions.length; i++) {
                for (long tie : Ties.stored(facts.get(i))) {
                    rows.big(tie).big(positions[i]).end();
                }
            }
            rows.finish();
        }
    }

    /** Adds what the lines written so far change in the sums of days. */
    void writeDays() throws SQLException {
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
