package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.TEXT;

/** The journal of allocations on H2. */
final class H2Allocations implements AllocationDialect {

    private final String s;

    H2Allocations(String quotedSchema) {
        s = quotedSchema;
    }

    @Override
    public ForEach entries() {
        return ForEach.of(
                entriesBy("payment_key = CAST(?1 AS BIGINT)") + " UNION ALL "
                        + entriesBy("bill_key = CAST(?2 AS BIGINT)"),
                BIG,
                BIG);
    }

    private String entriesBy(String condition) {
        return "SELECT 0, " + Allocations.COLUMNS + " FROM " + s + ".allocation WHERE " + condition;
    }

    @Override
    public String is(String column) {
        return column + " = ? AND " + column + " = ?";
    }

    @Override
    public ForEach forgetPoints() {
        return ForEach.of(
                "DELETE FROM " + s
                        + ".allocation_point WHERE payment_key = ? AND account = ? AND line = ? AND detail = ?",
                BIG,
                TEXT,
                TEXT,
                TEXT);
    }
}
