package io.dunning.jdbc;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What an account's statements cover: all of them and the sums of all days, as one statement of SQL saw them.
 *
 * @param statements in no order
 * @param days minor units that statements told of, by day
 */
record StatementsTold(List<Coverage.Statement> statements, NavigableMap<LocalDate, Long> days) {

    private static final String COLUMNS =
            "statement, number, from_day, to_day, complete_to, opening_minor, closing_minor";

    /** {@link #COLUMNS} by account number. */
    static String statements(String quotedSchema) {
        return "SELECT " + COLUMNS + " FROM " + quotedSchema + ".bank_statement WHERE account_no = ?";
    }

    static StatementsTold of(Session session, BankAccounts.Account account, String quotedSchema) throws SQLException {
        StatementsTold all = new StatementsTold(new ArrayList<>(), new TreeMap<>());
        session.query(
                statements(quotedSchema)
                        + " UNION ALL SELECT NULL, NULL, booked_on, booked_on, booked_on, minor, minor FROM "
                        + quotedSchema + ".bank_day WHERE account_no = ?",
                row -> {
                    if (row.getString(1) == null) {
                        all.days.put(row.getObject(3, LocalDate.class), row.getLong(6));
                    } else {
                        all.statements.add(read(row, account));
                    }
                },
                account.number(),
                account.number());
        return all;
    }

    static Coverage.Statement read(ResultSet row, BankAccounts.Account account) throws SQLException {
        long number = row.getLong(2);
        Long sequence = row.wasNull() ? null : number;
        return new Coverage.Statement(
                row.getString(1),
                sequence,
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                new Amount(row.getLong(6), account.house().currency()),
                new Amount(row.getLong(7), account.house().currency()));
    }

    long minorBetween(LocalDate from, LocalDate before) {
        return from.isBefore(before)
                ? days.subMap(from, before).values().stream().mapToLong(m -> m).sum()
                : 0;
    }
}
