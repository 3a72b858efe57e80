package io.dunning.jdbc;

import io.dunning.notice.NoticeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary form of PostgreSQL's COPY: a header, per row the number of fields and per field its length and bytes, and a trailer.
 * The forms of the types are those of their send functions.
 */
final class CopyRows implements Rows {

    private static final int FLUSH_BYTES = 48 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    /** Days and instants count from 2000-01-01. */
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final int width;
    private ByteBuffer out = ByteBuffer.allocate(BUFFER_BYTES);
    private boolean inRow;

    /** @param connection the driver's own, or one that wraps it */
    CopyRows(Connection connection, Table table, String quotedSchema) throws SQLException {
        width = table.width();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.target(quotedSchema) + " FROM STDIN (FORMAT binary)");
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    @Override
    public Rows small(int value) {
        field(2).putShort((short) value);
        return this;
    }

    @Override
    public Rows number(int value) {
        field(4).putInt(value);
        return this;
    }

    @Override
    public Rows big(long value) {
        field(8).putLong(value);
        return this;
    }

    @Override
    public Rows flag(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public Rows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Rows textOrNull(@Nullable String value) {
        if (value == null) {
            begin(4).putInt(-1);
            return this;
        }
        return text(value);
    }

    @Override
    public Rows bytes(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    @Override
    public Rows day(LocalDate value) {
        field(4).putInt(postgresDay(value));
        return this;
    }

    /** The ends of time are the infinities, as the driver has them. */
    private static int postgresDay(LocalDate value) {
        if (value.equals(LocalDate.MAX)) {
            return Integer.MAX_VALUE;
        }
        return value.equals(LocalDate.MIN) ? Integer.MIN_VALUE : Math.toIntExact(value.toEpochDay() - EPOCH_DAY);
    }

    @Override
    public Rows instant(Instant value) {
        field(8).putLong(EPOCH.until(value, ChronoUnit.MICROS));
        return this;
    }

    @Override
    public Rows key(NoticeKey value) {
        field(16).putLong(Uuids.upper(value)).putLong(Uuids.lower(value));
        return this;
    }

    private ByteBuffer field(int length) {
        return begin(4 + length).putInt(length);
    }

    /** Makes room, and begins the row where this is its first field. */
    private ByteBuffer begin(int length) {
        if (out.remaining() < length + 2) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + length + 2));
            out = larger.put(out.flip());
        }
        if (!inRow) {
            inRow = true;
            out.putShort((short) width);
        }
        return out;
    }

    @Override
    public void end() throws SQLException {
        inRow = false;
        if (out.position() > FLUSH_BYTES) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    @Override
    public void finish() throws SQLException {
        inRow = true;
        begin(2).putShort((short) -1);
        flush();
        copy.endCopy();
    }

    /** Leaves the connection in a state in which it can roll back. */
    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                // The server says that the copy failed, which is what was asked for.
                Session.LOG.trace("a copy was given up", e);
            }
        }
    }
}
