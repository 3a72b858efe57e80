package io.dunning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement that is done for many {@link Keys} and answers rows. The first column of its answer is the place of the key, from 1,
 * where all go in at once, and anything where they go in one by one.
 *
 * @param sql its parameters are first the fixed ones, then one per column of the keys
 * @param types of the columns of the keys
 */
record ForEach(String sql, List<Keys.Type> types) {

    static ForEach of(String sql, Keys.Type... types) {
        return new ForEach(sql, List.of(types));
    }

    /** Hears what was answered. */
    @FunctionalInterface
    interface Answer {
        /**
         * @param place for which key, from 0
         * @param row its columns from the second on are the answer
         */
        void row(int place, ResultSet row) throws SQLException;
    }
}
