package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.TEXT;

import java.sql.SQLException;

/** The book of payments on H2. Writers wait for each other, so facts are numbered in the order of their commits. */
final class H2Payments implements PaymentDialect {

    private final String s;

    H2Payments(String quotedSchema) {
        s = quotedSchema;
    }

    @Override
    public void begin(Session session) throws SQLException {
        session.query("SELECT only_row FROM " + s + ".payment_writers FOR UPDATE WAIT 60", row -> {});
    }

    @Override
    public long recordedUpTo(Session session) {
        return Long.MAX_VALUE;
    }

    /** Whoever writes has looked, and nobody else writes. */
    @Override
    public String orNothing() {
        return "";
    }

    @Override
    public ForEach lines() {
        return ForEach.of(
                "SELECT 0, " + Payments.COLUMNS + " FROM " + s + ".payment WHERE account_no = ? AND line = ?", TEXT);
    }

    @Override
    public ForEach tied(String table, String columns) {
        return ForEach.of(
                "SELECT 0, " + columns + " FROM " + s + "." + table + " WHERE position IN (SELECT x.position FROM " + s
                        + ".payment_tie x WHERE x.tie = ?)",
                BIG);
    }

    @Override
    public ForEach forget() {
        return ForEach.of("DELETE FROM " + s + ".payment WHERE position = ?", BIG);
    }

    @Override
    public ForEach untie() {
        return ForEach.of("DELETE FROM " + s + ".payment_tie WHERE tie = ? AND position = ?", BIG, BIG);
    }
}
