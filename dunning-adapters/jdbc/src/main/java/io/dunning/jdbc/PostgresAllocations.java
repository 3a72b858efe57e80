package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.TEXT;

/** The journal of allocations on PostgreSQL. */
final class PostgresAllocations implements AllocationDialect {

    private final String s;

    PostgresAllocations(String quotedSchema) {
        s = quotedSchema;
    }

    @Override
    public ForEach entries() {
        return ForEach.of(
                "SELECT t.ord, a.* FROM unnest(?::bigint[], ?::bigint[]) WITH ORDINALITY AS t (payment_key, bill_key, ord)"
                        + " CROSS JOIN LATERAL (" + entriesBy("payment_key") + " UNION ALL " + entriesBy("bill_key")
                        + " OFFSET 0) a",
                BIG,
                BIG);
    }

    private String entriesBy(String key) {
        return "SELECT " + Allocations.COLUMNS + " FROM " + s + ".allocation x WHERE x." + key + " = t." + key;
    }

    /** Where it has to be equal, the planner may believe that walking through everybody's entries by position is as good. */
    @Override
    public String is(String column) {
        return column + " BETWEEN ? AND ?";
    }

    @Override
    public ForEach forgetPoints() {
        return ForEach.of(
                "DELETE FROM " + s + ".allocation_point p USING unnest(?::bigint[], ?::text[], ?::text[], ?::text[])"
                        + " AS t (payment_key, account, line, detail) WHERE p.payment_key = t.payment_key"
                        + " AND p.account = t.account AND p.line = t.line AND p.detail = t.detail",
                BIG,
                TEXT,
                TEXT,
                TEXT);
    }
}
