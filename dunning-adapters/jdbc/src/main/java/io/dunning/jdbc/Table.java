package io.dunning.jdbc;

/** The tables that rows are added to, with the columns that are given, in the order in which they are given. */
enum Table {
    DUNNING_CASE("dunning_case", "case_no, creditor_no, kind, debtor"),
    EVENT("event", "recorded_at, case_no, seq, hash, actor, policy, body"),
    AGENDA("agenda", "person_key, review_day, case_no, version, creditor_no, slot, kind, debtor, head, state"),
    NOTICE(
            "notice",
            "notice_no, notice_key, person_key, claimed_minor, case_no, creditor_no, planned_on, period, kind, certain_contact, debtor,"
                    + " claimed_currency, channel, text_code, discloses, quotes, quote_proof, only_for, address_kind,"
                    + " recipient, address, language, subject, body, slips"),
    OUTBOX("outbox", "person_key, notice_key, notice_no"),
    PAYMENT("payment", Payments.COLUMNS),
    PAYMENT_TIE("payment_tie", "tie, position"),
    ALLOCATION("allocation", Allocations.COLUMNS),
    ALLOCATION_POINT("allocation_point", OpenPoints.COLUMNS);

    private final String name;
    private final String columns;
    private final int width;

    Table(String name, String columns) {
        this.name = name;
        this.columns = columns;
        this.width = columns.split(",").length;
    }

    int width() {
        return width;
    }

    /** {@code "dunning".event (case_no, seq, ...)}. */
    String target(String quotedSchema) {
        return quotedSchema + "." + name + " (" + columns + ")";
    }

    String insert(String quotedSchema) {
        return "INSERT INTO " + target(quotedSchema) + " VALUES (?" + ", ?".repeat(width - 1) + ")";
    }
}
