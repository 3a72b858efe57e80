package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.KEY;
import static io.dunning.jdbc.Keys.Type.NUMBER;
import static io.dunning.jdbc.Keys.Type.TEXT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * PostgreSQL: rows go in by COPY, keys as arrays.
 *
 * <p>Tables are joined to arrays through LATERAL subqueries with OFFSET 0, which the planner neither pulls up nor turns round: it looks
 * up key by key, however little it knows of the tables. Where LATERAL can't stand, {@link #begin} has forbidden anything else.
 */
final class PostgresDialect implements Dialect {

    /** Fewer rows are quicker as one batch: a COPY takes a round trip more. */
    private static final int COPY_MIN = 30;

    /**
     * For a few keys no whole tables are read. And nothing is compiled: the planner, who can't know how few rows the keys find, believes it
     * worth its while, which takes thirty times as long as the answer.
     */
    private static final String FOR_KEYS = "set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),"
            + " set_config('jit', 'off', true)";

    /** The same for a transaction that writes. Its commit is on the disk when it is answered. */
    private static final String DURABLE_FOR_KEYS =
            FOR_KEYS + ", CASE WHEN current_setting('synchronous_commit') = 'off'"
                    + " THEN set_config('synchronous_commit', 'on', true) END";

    /** Of advisory locks with two numbers: the first says whose they are, the second is a position modulo this. */
    private static final long POSITIONS = 1L << 31;

    private final String s;
    private final int lock;
    private final PaymentDialect payments;
    private final AllocationDialect allocations;

    PostgresDialect(String schema) {
        s = '"' + schema + '"';
        lock = ("io.dunning.events/" + schema).hashCode();
        payments = new PostgresPayments(schema);
        allocations = new PostgresAllocations(s);
    }

    /**
     * One statement, one round trip. The lock keeps nobody waiting: it shows everybody the position after which this transaction will
     * number its events. And the commit is on the disk when it is answered, as an attempt that a
     * crash could take back would not stop the notice from going out again.
     */
    @Override
    public void settle(Connection own) {
        // What it answers, it has written.
    }

    @Override
    public void settle(Connection hosts, DataSource own) {
        // The same.
    }

    @Override
    public void begin(Session session) throws SQLException {
        begin(session, s + ".event_event_no_seq", lock);
    }

    /** As {@link #begin(Session)} for what is numbered by another sequence, under a lock of its own. */
    static void begin(Session session, String sequence, int lock) throws SQLException {
        session.query(
                "SELECT pg_advisory_xact_lock_shared(?, ((last_value - 1) % " + POSITIONS + ")::int)"
                        + (session.isJoined() ? "" : ", " + DURABLE_FOR_KEYS) + " FROM " + sequence,
                row -> {},
                lock);
    }

    @Override
    public void beginWriting(Session session) throws SQLException {
        if (!session.isJoined()) {
            session.query("SELECT " + DURABLE_FOR_KEYS, row -> {});
        }
    }

    @Override
    public void beginReading(Session session) throws SQLException {
        if (!session.isJoined()) {
            session.query("SELECT " + FOR_KEYS, row -> {});
        }
    }

    /**
     * Writers show where they began before they number anything. So whoever began before the last number was asked for and isn't
     * finished is seen, and whoever begins later gets greater numbers. The order of the two questions matters.
     */
    @Override
    public long recordedUpTo(Session session) throws SQLException {
        return recordedUpTo(session, s + ".event_event_no_seq", lock, 1);
    }

    /**
     * As {@link #recordedUpTo(Session)} for another sequence.
     *
     * @param block how many numbers each of its values stands for
     */
    static long recordedUpTo(Session session, String sequence, int lock, int block) throws SQLException {
        long[] upTo = new long[1];
        session.query(
                "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM " + sequence,
                row -> upTo[0] = row.getLong(1));
        long last = upTo[0];
        upTo[0] = last == 0 ? 0 : last + block - 1;
        session.query(
                "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2"
                        + " AND classid::bigint = ? AND database = (SELECT oid FROM pg_database"
                        + " WHERE datname = current_database())",
                row -> upTo[0] = Math.min(upTo[0], last - Math.floorMod(last - row.getLong(1), POSITIONS)),
                Integer.toUnsignedLong(lock));
        return Math.max(0, upTo[0]);
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
    public Rows rows(Connection connection, Table table, int count) throws SQLException {
        return count >= COPY_MIN && connection.isWrapperFor(PGConnection.class)
                ? new CopyRows(connection, table, s)
                : new BatchRows(connection, table, s);
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
            for (int column = 0; column < statement.types().size(); column++) {
                Keys.Type type = statement.types().get(column);
                prepared.setArray(++parameter, connection.createArrayOf(type.postgres, keys.column(column, type)));
            }
            if (prepared.execute()) {
                ResultSet row = prepared.getResultSet();
                while (row.next()) {
                    answer.row(row.getInt(1) - 1, row);
                }
            }
        }
    }

    @Override
    public String draw(String sequence) {
        return "SELECT nextval('" + s + "." + sequence + "') FROM generate_series(1, ?)";
    }

    @Override
    public String constraintOf(SQLException e) {
        String constraint = e instanceof PSQLException known && known.getServerErrorMessage() != null
                ? known.getServerErrorMessage().getConstraint()
                : null;
        return constraint == null ? "" : constraint;
    }

    private String agenda(int slot) {
        return s + ".agenda_" + (slot < 10 ? "0" : "") + slot;
    }

    // ---- statements for many keys ----

    private static final String AGENDA_KEYS =
            " (SELECT u.ord, DATE '1970-01-01' + u.day AS day, u.person_key, u.case_no, u.version FROM"
                    + " unnest(?::int[], ?::bigint[], ?::int[], ?::int[])"
                    + " WITH ORDINALITY AS u (day, person_key, case_no, version, ord)) t";
    private static final String AGENDA_MATCH = " a.review_day = t.day AND a.person_key = t.person_key"
            + " AND a.case_no = t.case_no AND a.version = t.version";
    private static final String CASES =
            " unnest(?::int[], ?::int[], ?::text[])" + " WITH ORDINALITY AS t (creditor_no, kind, debtor, ord)";

    @Override
    public ForEach takeFromAgenda(int slot) {
        return ForEach.of(
                "DELETE FROM " + agenda(slot) + " a USING" + AGENDA_KEYS + " WHERE" + AGENDA_MATCH + " RETURNING t.ord",
                NUMBER,
                BIG,
                NUMBER,
                NUMBER);
    }

    @Override
    public ForEach holdInAgenda(int slot) {
        return ForEach.of(
                "SELECT t.ord FROM" + AGENDA_KEYS + " JOIN " + agenda(slot) + " a ON" + AGENDA_MATCH
                        + " FOR NO KEY UPDATE OF a",
                NUMBER,
                BIG,
                NUMBER,
                NUMBER);
    }

    private String caseOfKey() {
        return " CROSS JOIN LATERAL (SELECT d.case_no FROM " + s + ".dunning_case d WHERE d.creditor_no = t.creditor_no"
                + " AND d.kind = t.kind AND d.debtor = t.debtor OFFSET 0) d";
    }

    @Override
    public ForEach caseNumbers() {
        return ForEach.of("SELECT t.ord, d.case_no FROM" + CASES + caseOfKey(), NUMBER, NUMBER, TEXT);
    }

    @Override
    public ForEach events() {
        return ForEach.of(
                "SELECT t.ord, d.case_no, e.* FROM" + CASES + caseOfKey() + " CROSS JOIN LATERAL (SELECT "
                        + CaseReader.EVENT_COLUMNS + " FROM " + s + ".event e WHERE e.case_no = d.case_no"
                        + " ORDER BY e.seq) e",
                NUMBER,
                NUMBER,
                TEXT);
    }

    @Override
    public ForEach casesOfReceivables() {
        return ForEach.of(
                "SELECT t.ord, d.debtor, d.kind FROM (SELECT ?::int AS creditor_no) c CROSS JOIN"
                        + " unnest(?::text[]) WITH ORDINALITY AS t (receivable, ord)"
                        + " CROSS JOIN LATERAL (SELECT r.case_no FROM " + s + ".receivable r"
                        + " WHERE r.creditor_no = c.creditor_no AND r.receivable = t.receivable OFFSET 0) r"
                        + " CROSS JOIN LATERAL (SELECT d.debtor, d.kind FROM " + s + ".dunning_case d"
                        + " WHERE d.case_no = r.case_no OFFSET 0) d",
                TEXT);
    }

    @Override
    public ForEach putReceivable() {
        return ForEach.of(
                "INSERT INTO " + s + ".receivable (creditor_no, receivable, case_no)"
                        + " SELECT * FROM unnest(?::int[], ?::text[], ?::int[])"
                        + " ON CONFLICT (creditor_no, receivable) DO UPDATE SET case_no = EXCLUDED.case_no",
                NUMBER,
                TEXT,
                NUMBER);
    }

    @Override
    public ForEach contacts() {
        String periods = "(SELECT max(period) FROM " + s + ".notice)";
        return ForEach.of(
                "WITH t AS MATERIALIZED (SELECT ?::date AS since, ?::int AS first, u.person_key, u.ord"
                        + " FROM unnest(?::bigint[]) WITH ORDINALITY AS u (person_key, ord))"
                        + " SELECT t.ord, n.creditor_no, n.debtor, n.notice_key, n.planned_on FROM t CROSS JOIN"
                        + " generate_series(greatest(t.first, (SELECT min(period) FROM " + s + ".notice)), " + periods
                        + ") AS p (period) CROSS JOIN LATERAL (SELECT * FROM " + s + ".notice n"
                        + " WHERE n.period = p.period AND n.person_key = t.person_key AND n.planned_on >= t.since"
                        + " AND NOT EXISTS (SELECT 1 FROM " + s + ".contact_moved m WHERE m.person_key = n.person_key"
                        + " AND m.notice_key = n.notice_key AND " + Dialect.isMoved(s) + ") OFFSET 0) n"
                        + " UNION ALL SELECT t.ord, n.creditor_no, n.debtor, n.notice_key, m.contact_on FROM t CROSS JOIN LATERAL"
                        + " (SELECT * FROM " + s + ".contact_moved m WHERE m.person_key = t.person_key"
                        + " AND m.contact_on >= t.since OFFSET 0) m JOIN " + s
                        + ".notice n ON n.notice_key = m.notice_key",
                BIG);
    }

    @Override
    public ForEach moveContact() {
        return ForEach.of(
                "INSERT INTO " + s + ".contact_moved (person_key, notice_key, contact_on)"
                        + " SELECT t.person_key, t.notice_key, DATE '1970-01-01' + t.day"
                        + " FROM unnest(?::bigint[], ?::uuid[], ?::int[]) AS t (person_key, notice_key, day)"
                        + " ON CONFLICT (person_key, notice_key) DO UPDATE SET contact_on = EXCLUDED.contact_on",
                BIG,
                KEY,
                NUMBER);
    }

    /** Keys of which the first two columns are person key and notice key, with the person key where it wasn't given. */
    private String noticeKeys(String moreTypes, String moreColumns) {
        return " (SELECT u.*, coalesce(u.person, (SELECT n.person_key FROM " + s + ".notice n"
                + " WHERE n.notice_key = u.notice_key)) AS person_key FROM unnest(?::bigint[], ?::uuid[]" + moreTypes
                + ") WITH ORDINALITY AS u (person, notice_key" + moreColumns + ", ord) OFFSET 0) t";
    }

    private String attempts() {
        return "WITH t AS MATERIALIZED (SELECT * FROM"
                + noticeKeys(", ?::int[], ?::bigint[], ?::bigint[], ?::date[]", ", number, micros, epoch, day") + ")";
    }

    /** Of those that go on: all that is known of an attempt, with the number of its notice. */
    private String storeAttempts() {
        return ", stored AS (INSERT INTO " + s + ".attempt (notice_no, made_at, epoch, number, ledger_complete_up_to)"
                + " SELECT notice_no, timestamptz 'epoch' + micros * interval '1 microsecond', epoch, number, day"
                + " FROM going) SELECT ord FROM going";
    }

    @Override
    public ForEach attempt() {
        return new ForEach(
                attempts() + ", going AS (UPDATE " + s + ".outbox o SET attempt = t.number FROM t"
                        + " WHERE o.person_key = t.person_key AND o.notice_key = t.notice_key"
                        + " AND o.attempt = t.number - 1 RETURNING o.notice_no, t.*)" + storeAttempts(),
                ATTEMPT);
    }

    @Override
    public ForEach attemptAgain() {
        return new ForEach(
                attempts() + ", back AS (INSERT INTO " + s + ".outbox (person_key, notice_key, notice_no, attempt)"
                        + " SELECT n.person_key, n.notice_key, n.notice_no, t.number FROM t"
                        + " JOIN " + s + ".notice n ON n.notice_key = t.notice_key"
                        + " WHERE t.number = 1 + (SELECT coalesce(max(a.number), 0) FROM " + s + ".attempt a"
                        + " WHERE a.notice_no = n.notice_no)"
                        + " ON CONFLICT DO NOTHING RETURNING notice_key, notice_no)"
                        + ", going AS (SELECT back.notice_no, t.* FROM back JOIN t ON t.notice_key = back.notice_key)"
                        + storeAttempts(),
                ATTEMPT);
    }

    @Override
    public ForEach settle() {
        return ForEach.of(
                "WITH gone AS (" + takeFromOutbox("> 0") + " RETURNING o.notice_no, o.attempt) INSERT INTO " + s
                        + ".result (notice_no, number) SELECT notice_no, attempt FROM gone",
                BIG,
                KEY);
    }

    @Override
    public ForEach withdraw() {
        return ForEach.of(takeFromOutbox("= 0"), BIG, KEY);
    }

    private String takeFromOutbox(String attempt) {
        return "DELETE FROM " + s + ".outbox o USING" + noticeKeys("", "") + " WHERE o.person_key = t.person_key"
                + " AND o.notice_key = t.notice_key AND o.attempt " + attempt;
    }

    @Override
    public ForEach recall() {
        return ForEach.of(
                "INSERT INTO " + s + ".recall (person_key, notice_key)"
                        + " SELECT n.person_key, n.notice_key FROM unnest(?::uuid[]) AS t (notice_key)"
                        + " JOIN " + s + ".notice n ON n.notice_key = t.notice_key"
                        + " ON CONFLICT (person_key, notice_key) DO NOTHING",
                KEY);
    }

    @Override
    public ForEach recalled() {
        return ForEach.of(
                "DELETE FROM " + s + ".recall r USING" + noticeKeys("", "") + " WHERE r.person_key = t.person_key"
                        + " AND r.notice_key = t.notice_key",
                BIG,
                KEY);
    }

    @Override
    public ForEach read() {
        return ForEach.of(
                "UPDATE " + s + ".creditor c SET cursor_position = t.position"
                        + " FROM unnest(?::int[], ?::bigint[]) AS t (creditor_no, position)"
                        + " WHERE c.creditor_no = t.creditor_no AND c.cursor_position < t.position",
                NUMBER,
                BIG);
    }

    @Override
    public ForEach close() {
        return ForEach.of(
                "UPDATE " + s + ".work_share w SET closed_on = DATE '1970-01-01' + t.day"
                        + " FROM unnest(?::int[], ?::int[]) AS t (number, day) WHERE w.number = t.number"
                        + " AND (w.closed_on IS NULL OR w.closed_on < DATE '1970-01-01' + t.day)",
                NUMBER,
                NUMBER);
    }

    // ---- single statements ----

    @Override
    public String due(int slot) {
        return "SELECT case_no, creditor_no, kind, debtor, head, state FROM " + agenda(slot)
                + " WHERE review_day = ? AND person_key BETWEEN ? AND ?"
                + " ORDER BY review_day, person_key FETCH FIRST ? ROWS WITH TIES";
    }

    @Override
    public String putCreditor() {
        return "INSERT INTO " + s + ".creditor (tenant, creditor) VALUES (?, ?) ON CONFLICT DO NOTHING";
    }

    @Override
    public String claim() {
        return "UPDATE " + s + ".work_share SET epoch = epoch + 1, node = ?,"
                + " held_until = clock_timestamp() + ? * INTERVAL '1 millisecond' WHERE number = ?"
                + " AND (node IS NULL OR node = ? OR held_until <= clock_timestamp()) RETURNING epoch";
    }

    @Override
    public String renew() {
        return "UPDATE " + s + ".work_share SET held_until = clock_timestamp() + ? * INTERVAL '1 millisecond'"
                + " WHERE number = ? AND epoch = ? AND node = ?";
    }

    @Override
    public String lockAgenda() {
        return "LOCK TABLE " + s + ".agenda IN EXCLUSIVE MODE";
    }
}
