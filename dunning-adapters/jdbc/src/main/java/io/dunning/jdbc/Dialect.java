package io.dunning.jdbc;

import static io.dunning.jdbc.Keys.Type.BIG;
import static io.dunning.jdbc.Keys.Type.DAY;
import static io.dunning.jdbc.Keys.Type.KEY;
import static io.dunning.jdbc.Keys.Type.NUMBER;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What differs from one database to the other: how many rows go in at once, how committers keep out of each other's way, and the
 * statements that are done for many keys. Thread-safe.
 */
interface Dialect {

    /** That of a database; {@link IllegalArgumentException} where it is none of ours. */
    static Dialect of(Connection connection, String schema) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect(schema);
            case "H2" -> {
                H2Dialect.refuseForgetful(
                        connection.getMetaData().getDatabaseProductVersion(),
                        connection.getMetaData().getURL());
                yield new H2Dialect(schema);
            }
            default ->
                throw new IllegalArgumentException("the store knows PostgreSQL and H2; this database is " + product);
        };
    }

    /** Sees to it, before a transaction begins on this connection of ours, that what is answered as committed outlives the process. */
    void settle(Connection own) throws SQLException;

    /** The same within the host's transaction. */
    void settle(Connection hosts, DataSource own) throws SQLException;

    /** Takes a place among those who write events, before the first of them is numbered and until the transaction ends. */
    void begin(Session session) throws SQLException;

    /** Before anything else in a transaction that writes neither events nor facts. */
    void beginWriting(Session session) throws SQLException;

    /** Before many keys are looked up in a transaction that writes nothing. */
    void beginReading(Session session) throws SQLException;

    /** Opens a table for about so many rows. */
    Rows rows(Connection connection, Table table, int count) throws SQLException;

    /** Does a statement for all these keys. */
    void forEach(Connection connection, ForEach statement, Keys keys, ForEach.Answer answer, Object... fixed)
            throws SQLException;

    /** The next so many values of a sequence. */
    String draw(String sequence);

    /** What a failed statement may say of itself without naming a value: the constraint, where there is one. */
    String constraintOf(SQLException e);

    /** What the book of payments needs. */
    PaymentDialect payments();

    /** What the journal of allocations needs. */
    AllocationDialect allocations();

    // ---- statements for many keys ----

    /** Takes rows from the agenda: day since 1970, person key, case number, version. Answers nothing further. */
    ForEach takeFromAgenda(int slot);

    /** Keeps rows of the agenda from being taken until the transaction ends; the same keys. */
    ForEach holdInAgenda(int slot);

    /** By creditor number, kind, debtor: the case number. */
    ForEach caseNumbers();

    /** By creditor number, kind, debtor: case number, then {@link CaseReader}'s columns of an event, by seq. */
    ForEach events();

    /** By receivable, for one creditor number: debtor, kind. */
    ForEach casesOfReceivables();

    /** Creditor number, receivable, case number: stores which case has it now. */
    ForEach putReceivable();

    /** By person key, for a first day and its period: creditor number, debtor, notice key, day. */
    ForEach contacts();

    /** Of a row {@code m}: what was stopped after an attempt stays a contact while its outcome isn't known. */
    static String isMoved(String schema) {
        return "(m.contact_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM " + schema
                + ".outbox o WHERE o.person_key = m.person_key AND o.notice_key = m.notice_key AND o.attempt > 0))";
    }

    /** Person key, notice key, day since 1970 or {@code null}: the notice is a contact on that day, or not at all. */
    ForEach moveContact();

    /** The types of what {@link #attempt} is given. */
    List<Keys.Type> ATTEMPT = List.of(BIG, KEY, NUMBER, BIG, BIG, DAY);

    /**
     * Person key or {@code null}, notice key, attempt number, microseconds since 1970, epoch, day up to which the ledger was
     * complete: the notice goes on from the attempt before, and the attempt is stored. Answers a row where that could be.
     */
    ForEach attempt();

    /** As {@link #attempt} for a notice that has left the outbox, if that is its next attempt. */
    ForEach attemptAgain();

    /** Person key or {@code null}, notice key: takes an attempted notice from the outbox and stores that its attempt has a result. */
    ForEach settle();

    /** Person key or {@code null}, notice key: takes a waiting notice from the outbox. */
    ForEach withdraw();

    /** Notice key: it is to be called back. */
    ForEach recall();

    /** Person key or {@code null}, notice key: it needn't be called back any more. */
    ForEach recalled();

    /** Creditor number, position: its ledger was read so far, if not further. */
    ForEach read();

    /** Share number, day since 1970: closes the day if no later one is closed. */
    ForEach close();

    // ---- single statements ----

    /**
     * The cases of a day in their order, by day, least and greatest person key, and count: case number, creditor number, kind, debtor,
     * head, state. The last person's are all there, though they be more.
     */
    String due(int slot);

    /** Adds a creditor unless it is there. */
    String putCreditor();

    /** Claims a share, with node, milliseconds, number, node: answers the epoch. */
    String claim();

    /** Renews a claim, with milliseconds, number, epoch, node. */
    String renew();

    /** Keeps everybody else from writing to the agenda until the transaction ends. */
    String lockAgenda();

    // ---- the log ----

    /** The position up to which every event is committed, with none to come any more. */
    long recordedUpTo(Session session) throws SQLException;
}
