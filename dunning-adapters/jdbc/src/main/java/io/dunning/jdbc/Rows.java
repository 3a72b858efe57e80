package io.dunning.jdbc;

import io.dunning.notice.NoticeKey;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table: the values of each in the order of the columns, then {@link #end}; {@link #finish} after the last.
 * Closed without that, the rows are given up and the transaction must be, too. Not thread-safe.
 */
interface Rows extends AutoCloseable {

    Rows small(int value) throws SQLException;

    Rows number(int value) throws SQLException;

    Rows big(long value) throws SQLException;

    Rows flag(boolean value) throws SQLException;

    /** A text that the database can hold: see {@link Texts}. */
    Rows text(String value) throws SQLException;

    Rows textOrNull(@Nullable String value) throws SQLException;

    Rows bytes(byte[] value) throws SQLException;

    Rows day(LocalDate value) throws SQLException;

    /** To the microsecond. */
    Rows instant(Instant value) throws SQLException;

    Rows key(NoticeKey value) throws SQLException;

    void end() throws SQLException;

    void finish() throws SQLException;

    @Override
    void close();
}
