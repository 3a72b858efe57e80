package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.KEY;
import static io.dunning.jdbc.Keys.Type.NUMBER;
import static io.dunning.jdbc.Keys.Type.TEXT;

import io.dunning.notice.NoticeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * H2, embedded or as a server: rows go in as batches, keys one by one.
 *
 * <p>Commits wait for each other at the one row of the table {@code store}, from their beginning to their end. So events are numbered
 * in the order of their commits, whoever of several processes at one H2 server they are.
 */
final class H2Dialect implements Dialect {

    private static final int NO_ADMIN = 90040;

    /** Its messages name the index and then the values: {@code "dunning.NOTICE_ONCE_INDEX_8 ON ...}. */
    private static final Pattern CONSTRAINT = Pattern.compile("(\\w+) ON ");

    private final String s;
    private final PaymentDialect payments;
    private final AllocationDialect allocations;

    H2Dialect(String schema) {
        s = '"' + schema + '"';
        payments = new H2Payments(s);
        allocations = new H2Allocations(s);
    }

    @Override
    public void settle(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_ADMIN) {
                throw e;
            }
            if (isLate(own)) {
                throw new IllegalStateException(
                        "H2 answers commits before it has written them, and a killed process would"
                                + " lose them: put ;WRITE_DELAY=0 behind the database's address, or give its user ADMIN");
            }
        }
    }

    /** The command would commit what the host has begun, so another connection gives it: it holds for all of them. */
    @Override
    public void settle(Connection hosts, DataSource own) throws SQLException {
        if (isLate(hosts)) {
            try (Connection other = own.getConnection()) {
                settle(other);
            }
        }
    }

    /**
     * Refuses a file under a release that loses commits: where its process is killed, 2.5.252 may take a file up at a version from before
     * commits that it had answered (see FAULTS.md).
     */
    static void refuseForgetful(String version, String url) {
        if (version.startsWith("2.5.252") && !url.startsWith("jdbc:h2:mem:")) {
            throw new IllegalStateException(
                    "H2 2.5.252 may lose commits of a file when its process is killed, and messages"
                            + " would go out twice: take H2 2.4.240");
        }
    }

    /** H2 stores the setting and forgets it whenever it opens the file: then both stand in the list, and the later one holds. */
    private static boolean isLate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM information_schema.settings"
                        + " WHERE setting_name = 'WRITE_DELAY' AND setting_value <> '0'")) {
            return row.next();
        }
    }

    @Override
    public void begin(Session session) throws SQLException {
        session.query("SELECT layout FROM " + s + ".store FOR UPDATE WAIT 60", row -> {});
    }

    /** They, and those who write events, wait for each other: both give numbers to creditors. */
    @Override
    public void beginWriting(Session session) throws SQLException {
        begin(session);
    }

    @Override
    public PaymentDialect payments() {
        return payments;
    }

    @Override
    public AllocationDialect allocations() {
        return allocations;
    }

    @Override
    public void beginReading(Session session) {
        // Keys are looked up one by one: there is nothing to be planned.
    }

    @Override
    public Rows rows(Connection connection, Table table, int count) throws SQLException {
        return new BatchRows(connection, table, s);
    }

    @Override
    public void forEach(Connection connection, ForEach statement, Keys keys, ForEach.Answer answer, Object... fixed)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            int parameter = 0;
            for (Object value : fixed) {
                prepared.setObject(++parameter, value);
            }
            for (int place = 0; place < keys.size(); place++) {
                bind(prepared, parameter, keys.row(place));
                if (prepared.execute()) {
                    try (ResultSet row = prepared.getResultSet()) {
                        while (row.next()) {
                            answer.row(place, row);
                        }
                    }
                }
            }
        }
    }

    private static void bind(PreparedStatement prepared, int after, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            @Nullable Object value = values[i];
            prepared.setObject(after + i + 1, value instanceof NoticeKey key ? Uuids.of(key) : value);
        }
    }

    @Override
    public String draw(String sequence) {
        return "SELECT NEXT VALUE FOR " + s + "." + sequence + " FROM SYSTEM_RANGE(1, ?)";
    }

    @Override
    public String constraintOf(SQLException e) {
        Matcher found = CONSTRAINT.matcher(e.getMessage() == null ? "" : e.getMessage());
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    // ---- statements for many keys ----

    private static final String DAY = "DATE '1970-01-01' + CAST(? AS INT)";
    private static final String AGENDA_MATCH =
            " WHERE review_day = " + DAY + " AND person_key = ? AND case_no = ? AND version = ?";
    private static final String CASE_MATCH = " WHERE d.creditor_no = ? AND d.kind = ? AND d.debtor = ?";
    /** By a person key, which may be {@code null}, and a notice key. */
    private String noticeMatch() {
        return " WHERE notice_key = ?2 AND person_key = COALESCE(CAST(?1 AS BIGINT), (SELECT n.person_key FROM " + s
                + ".notice n WHERE n.notice_key = ?2))";
    }

    @Override
    public ForEach takeFromAgenda(int slot) {
        return ForEach.of(
                "SELECT 0 FROM OLD TABLE (DELETE FROM " + s + ".agenda" + AGENDA_MATCH + ")",
                NUMBER,
                BIG,
                NUMBER,
                NUMBER);
    }

    @Override
    public ForEach holdInAgenda(int slot) {
        return ForEach.of(
                "SELECT version FROM " + s + ".agenda" + AGENDA_MATCH + " FOR UPDATE", NUMBER, BIG, NUMBER, NUMBER);
    }

    @Override
    public ForEach caseNumbers() {
        return ForEach.of("SELECT 0, d.case_no FROM " + s + ".dunning_case d" + CASE_MATCH, NUMBER, NUMBER, TEXT);
    }

    @Override
    public ForEach events() {
        return ForEach.of(
                "SELECT 0, e.case_no, " + CaseReader.EVENT_COLUMNS + " FROM " + s + ".event e WHERE e.case_no ="
                        + " (SELECT d.case_no FROM " + s + ".dunning_case d" + CASE_MATCH + ") ORDER BY e.seq",
                NUMBER,
                NUMBER,
                TEXT);
    }

    @Override
    public ForEach casesOfReceivables() {
        return ForEach.of(
                "SELECT 0, d.debtor, d.kind FROM " + s + ".receivable r JOIN " + s + ".dunning_case d"
                        + " ON d.case_no = r.case_no WHERE r.creditor_no = ? AND r.receivable = ?",
                TEXT);
    }

    @Override
    public ForEach putReceivable() {
        return ForEach.of(
                "MERGE INTO " + s + ".receivable (creditor_no, receivable, case_no) KEY (creditor_no, receivable)"
                        + " VALUES (?, ?, ?)",
                NUMBER,
                TEXT,
                NUMBER);
    }

    @Override
    public ForEach contacts() {
        return ForEach.of(
                "SELECT 0, n.creditor_no, n.debtor, n.notice_key, n.planned_on FROM " + s
                        + ".notice n WHERE n.planned_on >= ?1"
                        + " AND n.period >= ?2 AND n.person_key = ?3 AND NOT EXISTS (SELECT 1 FROM " + s
                        + ".contact_moved m WHERE m.person_key = n.person_key AND m.notice_key = n.notice_key AND "
                        + Dialect.isMoved(s) + ")"
                        + " UNION ALL SELECT 0, n.creditor_no, n.debtor, n.notice_key, m.contact_on FROM " + s
                        + ".contact_moved m"
                        + " JOIN " + s + ".notice n ON n.notice_key = m.notice_key"
                        + " WHERE m.person_key = ?3 AND m.contact_on >= ?1",
                BIG);
    }

    @Override
    public ForEach moveContact() {
        return ForEach.of(
                "MERGE INTO " + s + ".contact_moved (person_key, notice_key, contact_on) KEY (person_key, notice_key)"
                        + " VALUES (?, ?, DATE '1970-01-01' + CAST(? AS INT))",
                BIG,
                KEY,
                NUMBER);
    }

    private String storeAttempt(String going) {
        return "SELECT 0 FROM FINAL TABLE (INSERT INTO " + s
                + ".attempt (notice_no, made_at, epoch, number, ledger_complete_up_to)"
                + " SELECT notice_no, DATEADD(MICROSECOND, ?4, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00'),"
                + " CAST(?5 AS BIGINT), attempt, CAST(?6 AS DATE) FROM FINAL TABLE (" + going + "))";
    }

    @Override
    public ForEach attempt() {
        return new ForEach(
                storeAttempt(
                        "UPDATE " + s + ".outbox SET attempt = attempt + 1" + noticeMatch() + " AND attempt = ?3 - 1"),
                ATTEMPT);
    }

    @Override
    public ForEach attemptAgain() {
        return new ForEach(
                storeAttempt("INSERT INTO " + s + ".outbox (person_key, notice_key, notice_no, attempt)"
                        + " SELECT n.person_key, n.notice_key, n.notice_no, CAST(?3 AS INT) FROM " + s + ".notice n"
                        + " WHERE n.notice_key = ?2 AND ?3 - 1 = (SELECT COALESCE(MAX(a.number), 0) FROM " + s
                        + ".attempt a WHERE a.notice_no = n.notice_no) AND NOT EXISTS (SELECT 1 FROM " + s
                        + ".outbox o WHERE o.notice_key = n.notice_key AND o.person_key = n.person_key)"),
                ATTEMPT);
    }

    @Override
    public ForEach settle() {
        return ForEach.of(
                "INSERT INTO " + s
                        + ".result (notice_no, number) SELECT notice_no, attempt FROM OLD TABLE (DELETE FROM " + s
                        + ".outbox" + noticeMatch() + " AND attempt > 0)",
                BIG,
                KEY);
    }

    @Override
    public ForEach withdraw() {
        return ForEach.of("DELETE FROM " + s + ".outbox" + noticeMatch() + " AND attempt = 0", BIG, KEY);
    }

    @Override
    public ForEach recall() {
        return ForEach.of(
                "MERGE INTO " + s + ".recall (person_key, notice_key) KEY (person_key, notice_key)"
                        + " SELECT person_key, notice_key FROM " + s + ".notice WHERE notice_key = ?",
                KEY);
    }

    @Override
    public ForEach recalled() {
        return ForEach.of("DELETE FROM " + s + ".recall" + noticeMatch(), BIG, KEY);
    }

    @Override
    public ForEach read() {
        return ForEach.of(
                "UPDATE " + s + ".creditor SET cursor_position = GREATEST(cursor_position, CAST(?2 AS BIGINT))"
                        + " WHERE creditor_no = ?1",
                NUMBER,
                BIG);
    }

    @Override
    public ForEach close() {
        return ForEach.of(
                "UPDATE " + s + ".work_share SET closed_on = GREATEST(COALESCE(closed_on, DATE '0001-01-01'),"
                        + " DATE '1970-01-01' + CAST(?2 AS INT)) WHERE number = ?1",
                NUMBER,
                NUMBER);
    }

    // ---- single statements ----

    @Override
    public String due(int slot) {
        return "SELECT case_no, creditor_no, kind, debtor, head, state FROM " + s + ".agenda"
                + " WHERE review_day = ? AND person_key BETWEEN ? AND ?"
                + " ORDER BY review_day, person_key FETCH FIRST ? ROWS WITH TIES";
    }

    @Override
    public String putCreditor() {
        return "MERGE INTO " + s + ".creditor AS c USING (VALUES (?, ?)) AS t (tenant, creditor)"
                + " ON c.tenant = t.tenant AND c.creditor = t.creditor"
                + " WHEN NOT MATCHED THEN INSERT (tenant, creditor) VALUES (t.tenant, t.creditor)";
    }

    @Override
    public String claim() {
        return "SELECT epoch FROM FINAL TABLE (UPDATE " + s + ".work_share SET epoch = epoch + 1, node = ?,"
                + " held_until = DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP) WHERE number = ?"
                + " AND (node IS NULL OR node = ? OR held_until <= CURRENT_TIMESTAMP))";
    }

    @Override
    public String renew() {
        return "UPDATE " + s + ".work_share SET held_until = DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP)"
                + " WHERE number = ? AND epoch = ? AND node = ?";
    }

    /** That, too, is done under the one lock. */
    @Override
    public String lockAgenda() {
        return "SELECT layout FROM " + s + ".store FOR UPDATE WAIT 60";
    }

    @Override
    public long recordedUpTo(Session session) throws SQLException {
        long[] upTo = new long[1];
        session.query("SELECT COALESCE(MAX(event_no), 0) FROM " + s + ".event", row -> upTo[0] = row.getLong(1));
        return upTo[0];
    }
}
