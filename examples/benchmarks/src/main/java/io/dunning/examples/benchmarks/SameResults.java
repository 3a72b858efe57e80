package io.dunning.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Compares, row by row, what the engine wrote in a night with what a statement wrote in its own tables. */
final class SameResults {

    private static final Map<String, String> BOTH = Map.of(
            "event", "case_no, seq, recorded_at, actor, policy, body, encode(hash, 'hex') AS hash",
            "notice",
                    "notice_key, case_no, person_key, period, creditor_no, kind, debtor, planned_on, claimed_minor,"
                            + " claimed_currency, channel, text_code, discloses, certain_contact, quotes, quote_proof,"
                            + " only_for, address_kind, recipient, address, language, subject, body",
            "outbox", "person_key, notice_key, attempt",
            "contact_moved", "person_key, notice_key, contact_on");

    private static final String CASES =
            "case_no, review_day, version, creditor_no, kind, debtor, encode(head, 'hex') AS head";

    private final DataSource source;

    SameResults(DataSource source) {
        this.source = source;
    }

    /**
     * Nothing happens where all rows are equal: every case's next day, version and hash, and every event, notice, outbox row and moved contact.
     *
     * @param since of events only those that were recorded on that day or later
     * @throws IllegalStateException with the first row that only one of them has
     */
    void require(SqlNight night, LocalDate since) {
        String cases = night == SqlNight.AGENDA ? "sql_agenda.agenda" : "sql_in_place.head";
        compare("case", night, "SELECT " + CASES + " FROM dunning.agenda", "SELECT " + CASES + " FROM " + cases);
        BOTH.forEach((table, columns) -> {
            String where = table.equals("event") ? " WHERE recorded_at >= DATE '" + since + "'" : "";
            String select = "SELECT " + columns + " FROM %s." + table + where;
            compare(table, night, Report.text(select, "dunning"), Report.text(select, night.schema()));
        });
    }

    private void compare(String what, SqlNight night, String ours, String theirs) {
        List<List<String>> onlyOurs = differences(ours, theirs);
        List<List<String>> onlyTheirs = differences(theirs, ours);
        if (!onlyOurs.isEmpty() || !onlyTheirs.isEmpty()) {
            throw new IllegalStateException("no equal results, no times: " + what + " by the engine " + onlyOurs
                    + ", by the statement " + night + " " + onlyTheirs);
        }
    }

    private List<List<String>> differences(String one, String other) {
        return Sql.rows(source, "(" + one + ") EXCEPT ALL (" + other + ") ORDER BY 1, 2, 3 LIMIT 1");
    }

    /** Which events there were, and how many. */
    List<List<String>> mix(LocalDate since) {
        return Sql.rows(
                source,
                "SELECT split_part(body, '|', 1) || CASE split_part(body, '|', 1) WHEN 'NoticePlanned' THEN ' '"
                        + " || split_part(split_part(body, '|channel=', 2), '|', 1) WHEN 'ReviewDeferred' THEN ' '"
                        + " || split_part(split_part(body, '|rule=', 2), '|', 1) ELSE '' END, count(*)"
                        + " FROM dunning.event WHERE recorded_at >= DATE '" + since + "' GROUP BY 1 ORDER BY 1");
    }

    /** The mean length of a state with a notice: those of the statements are made up, and shall be as long as the store's. */
    double stateBytes(String cases, String notices) {
        return Double.parseDouble(Sql.rows(
                        source,
                        "SELECT avg(octet_length(state)) FROM " + cases + " WHERE case_no IN (SELECT case_no FROM "
                                + notices + ")")
                .get(0)
                .get(0));
    }
}
