package io.dunning.jdbc;

import io.dunning.CaseStore.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is settled when a store is first opened, for ever.
 *
 * @param origin the name under which it seals its log
 * @param partitions into how many the work is divided
 */
record Foundation(String origin, int partitions) {

    private static final String ORIGIN = "dunning";
    private static final int PARTITIONS = 8;

    static Dialect dialect(DataSource dataSource, String schema) {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection, schema);
        } catch (SQLException e) {
            throw new StoreUnavailable(
                    "the database can't be reached; look at its address, the network and the pool",
                    Troubles.unquoted(e, ""));
        }
    }

    /**
     * That of an existing store, or of a new one that is opened now.
     *
     * @param origin what is wished; {@code null} for whatever it is
     * @param partitions the same
     */
    static Foundation open(Sessions sessions, String schema, @Nullable String origin, @Nullable Integer partitions) {
        String quoted = '"' + schema + '"';
        Foundation wished =
                new Foundation(origin == null ? ORIGIN : origin, partitions == null ? PARTITIONS : partitions);
        Foundation found;
        try {
            found = sessions.writeNow("the opening of the store", session -> open(session, quoted, wished));
        } catch (IllegalStateException e) {
            throw otherTables(schema, e);
        }
        if (origin != null && !origin.equals(found.origin)) {
            throw new IllegalArgumentException("the store was first opened as " + found.origin
                    + " and seals its log under that name; it can't become " + origin);
        }
        if (partitions != null && partitions != found.partitions) {
            throw new IllegalArgumentException(
                    "the store was first opened with " + found.partitions + " partitions; it can't have " + partitions);
        }
        return found;
    }

    /** The tables were made by a later release. */
    static final class NewerLayout extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NewerLayout(int version) {
            super("the tables have layout " + version + ", of a later release; this one knows " + Layout.VERSION
                    + ": update the library on this node");
        }
    }

    /** Where nothing but the tables has to be there. */
    static void checkTables(Sessions sessions, String schema, String what) {
        try {
            sessions.doNow(
                    "the opening of " + what,
                    session -> session.query(
                            "SELECT layout FROM \"" + schema + "\".store", row -> checkLayout(row.getInt(1))));
        } catch (IllegalStateException e) {
            throw otherTables(schema, e);
        }
    }

    static IllegalStateException otherTables(String schema, IllegalStateException e) {
        if (e instanceof NewerLayout) {
            return e;
        }
        if (e.getCause() instanceof SQLException cause && Troubles.isForbidden(cause)) {
            return e;
        }
        return new IllegalStateException(
                "the schema " + schema + " does not hold the tables of this release; Layout.migrate makes them,"
                        + " once for a database",
                e);
    }

    private static Foundation open(Session session, String quoted, Foundation wished) throws SQLException {
        Foundation known = read(session, quoted, "");
        if (known != null) {
            return known;
        }
        // Of several that open it at the same time, one settles it.
        Foundation settled = read(session, quoted, " FOR UPDATE");
        if (settled != null) {
            return settled;
        }
        session.update("UPDATE " + quoted + ".store SET origin = ?, partitions = ?", wished.origin, wished.partitions);
        for (int number = 0; number < wished.partitions; number++) {
            session.update("INSERT INTO " + quoted + ".work_share (number) VALUES (?)", number);
        }
        return wished;
    }

    /** {@code null} where nothing is settled yet. */
    private static @Nullable Foundation read(Session session, String quoted, String lock) throws SQLException {
        Foundation[] found = new Foundation[1];
        int[] layout = new int[1];
        session.query("SELECT layout, origin, partitions FROM " + quoted + ".store" + lock, row -> {
            layout[0] = row.getInt(1);
            String origin = row.getString(2);
            if (origin != null) {
                found[0] = new Foundation(origin, row.getInt(3));
            }
        });
        checkLayout(layout[0]);
        return found[0];
    }

    static void checkLayout(int version) {
        if (version > Layout.VERSION) {
            throw new NewerLayout(version);
        }
        if (version != Layout.VERSION) {
            throw new IllegalStateException("the layout is version " + version + " and not " + Layout.VERSION);
        }
    }
}
