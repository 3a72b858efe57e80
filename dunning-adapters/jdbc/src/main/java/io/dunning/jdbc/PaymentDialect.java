package io.dunning.jdbc;

import java.sql.SQLException;

/** What differs from one database to the other for the book of payments. Thread-safe. */
interface PaymentDialect {

    /** Takes a place among those who write facts, before the first of them is numbered and until the transaction ends. */
    void begin(Session session) throws SQLException;

    /** The position up to which every fact is committed, with none to come any more. */
    long recordedUpTo(Session session) throws SQLException;

    /** Behind an INSERT: where the key is there already, nothing is done. */
    String orNothing();

    /** In an account (its number is fixed), by line: {@link Payments#COLUMNS} of its payments, superseded ones too. */
    ForEach lines();

    /** By number of a tie: these columns of a table of facts, of those that may carry it. */
    ForEach tied(String table, String columns);

    /** Position: takes a payment away. */
    ForEach forget();

    /** Number of a tie, position: takes a tie away. */
    ForEach untie();
}
