package io.dunning.jdbc;

import io.dunning.CaseStore.StoreUnavailable;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/**
 * What a database's error means for who called.
 *
 * <p>Messages of drivers quote values of rows. So none of them goes on: neither as a message nor as a cause. What stays is the SQLState,
 * the constraint, and where it happened.
 */
final class Troubles {

    /** H2 has states of its own. */
    private static final String H2_CONCURRENT_UPDATE = "90131";

    private static final String H2_NO_SCHEMA = "90079";
    private static final String H2_NO_RIGHT = "90096";

    private Troubles() {}

    /** A unique key was there already. */
    static boolean isDuplicate(SQLException e) {
        return "23505".equals(stateOf(e));
    }

    /** The database's user may not do it. */
    static boolean isForbidden(SQLException e) {
        String state = stateOf(e);
        return state.equals("42501") || state.equals(H2_NO_RIGHT);
    }

    /** Another transaction was in the way, and this one was given up for it. */
    static boolean isClash(SQLException e) {
        String state = stateOf(e);
        return state.equals("40001") || state.equals("40P01") || state.equals(H2_CONCURRENT_UPDATE);
    }

    /** The same of what {@link #of} made of it. */
    static boolean isClash(StoreUnavailable e) {
        return e.getCause() instanceof SQLException cause && isClash(cause);
    }

    /** @param what was being done: ids only */
    static RuntimeException of(SQLException e, String what, Dialect dialect) {
        SQLException cause = unquoted(e, dialect.constraintOf(rootOf(e)));
        String state = stateOf(e);
        if (state.startsWith("22") || state.startsWith("23")) {
            return new IllegalArgumentException(what + " failed, as the database refuses what is stored", cause);
        }
        if (isForbidden(e)) {
            return new IllegalStateException(
                    what + " failed: the database's user lacks a right on schema, tables or sequences; the README of"
                            + " dunning-jdbc lists those it needs",
                    cause);
        }
        if (state.startsWith("42") || state.equals(H2_NO_SCHEMA)) {
            return new IllegalStateException(
                    what + " failed: the tables are not those of this release, or rights on them are missing", cause);
        }
        return new StoreUnavailable(what + " failed: " + advice(state) + "; SQLState " + state, cause);
    }

    private static String advice(String state) {
        if (state.startsWith("53")) {
            return "the database server is short of disk, memory or connections";
        }
        if (state.startsWith("57P")) {
            return "the database server is going down or coming up";
        }
        if (state.equals("25006")) {
            return "the database can only be read, as a standby can";
        }
        if (state.equals("55P03") || state.equals("57014") || state.equals("HYT00")) {
            return "somebody else holds what it needs for too long: look at the database's locks and at who idles in a transaction";
        }
        if (state.startsWith("40")) {
            return "it clashed with another transaction";
        }
        return "look at the database, the network and the connection pool";
    }

    static SQLException unquoted(SQLException e, String constraint) {
        String state = stateOf(e);
        SQLException safe = new SQLException(
                "SQLState " + state + (constraint.isEmpty() ? "" : ", constraint " + constraint), state);
        safe.setStackTrace(rootOf(e).getStackTrace());
        return safe;
    }

    private static String stateOf(SQLException e) {
        String state = rootOf(e).getSQLState();
        return state == null ? "unknown" : state;
    }

    /** What the server said, below what the driver made of a batch. */
    private static SQLException rootOf(SQLException e) {
        if (e instanceof BatchUpdateException) {
            if (e.getNextException() != null) {
                return e.getNextException();
            }
            if (e.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return e;
    }
}
