package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.TEXT;

import java.sql.SQLException;

/** The book of payments on PostgreSQL. Writers don't wait for each other: they show where they began, as those of events do. */
final class PostgresPayments implements PaymentDialect {

    private static final String TIES = " unnest(?::bigint[]) WITH ORDINALITY AS t (tie, ord)";

    private final String s;
    private final String sequence;
    private final int lock;

    PostgresPayments(String schema) {
        s = '"' + schema + '"';
        sequence = s + ".payment_positions";
        lock = ("io.dunning.payments/" + schema).hashCode();
    }

    @Override
    public void begin(Session session) throws SQLException {
        PostgresDialect.begin(session, sequence, lock);
    }

    @Override
    public long recordedUpTo(Session session) throws SQLException {
        return PostgresDialect.recordedUpTo(session, sequence, lock, Numbers.BLOCK);
    }

    @Override
    public String orNothing() {
        return " ON CONFLICT DO NOTHING";
    }

    @Override
    public ForEach lines() {
        return ForEach.of(
                "SELECT 0, " + Payments.COLUMNS + " FROM " + s
                        + ".payment WHERE account_no = ? AND line = ANY (?::text[])",
                TEXT);
    }

    @Override
    public ForEach tied(String table, String columns) {
        return ForEach.of(
                "SELECT t.ord, f.* FROM" + TIES + " CROSS JOIN LATERAL (SELECT x.position FROM " + s
                        + ".payment_tie x WHERE x.tie = t.tie OFFSET 0) x CROSS JOIN LATERAL (SELECT " + columns
                        + " FROM " + s + "." + table + " f WHERE f.position = x.position OFFSET 0) f",
                BIG);
    }

    @Override
    public ForEach forget() {
        return ForEach.of("DELETE FROM " + s + ".payment WHERE position = ANY (?::bigint[])", BIG);
    }

    @Override
    public ForEach untie() {
        return ForEach.of(
                "DELETE FROM " + s + ".payment_tie x USING unnest(?::bigint[], ?::bigint[]) AS t (tie, position)"
                        + " WHERE x.tie = t.tie AND x.position = t.position",
                BIG,
                BIG);
    }
}
