package io.dunning.jdbc;

import io.dunning.notice.NoticeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows as JDBC batches of one INSERT. */
final class BatchRows implements Rows {

    private static final int BATCH = 500;

    private final PreparedStatement statement;
    private int column;
    private int waiting;

    BatchRows(Connection connection, Table table, String quotedSchema) throws SQLException {
        statement = connection.prepareStatement(table.insert(quotedSchema));
    }

    @Override
    public Rows small(int value) throws SQLException {
        statement.setShort(++column, (short) value);
        return this;
    }

    @Override
    public Rows number(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    @Override
    public Rows big(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    @Override
    public Rows flag(boolean value) throws SQLException {
        statement.setBoolean(++column, value);
        return this;
    }

    @Override
    public Rows text(String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    @Override
    public Rows textOrNull(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.VARCHAR);
            return this;
        }
        return text(value);
    }

    @Override
    public Rows bytes(byte[] value) throws SQLException {
        statement.setBytes(++column, value);
        return this;
    }

    @Override
    public Rows day(LocalDate value) throws SQLException {
        statement.setObject(++column, value);
        return this;
    }

    @Override
    public Rows instant(Instant value) throws SQLException {
        statement.setObject(++column, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    @Override
    public Rows key(NoticeKey value) throws SQLException {
        statement.setObject(++column, Uuids.of(value));
        return this;
    }

    @Override
    public void end() throws SQLException {
        statement.addBatch();
        column = 0;
        if (++waiting == BATCH) {
            finish();
        }
    }

    @Override
    public void finish() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() {
        Session.closeQuietly(statement);
    }
}
