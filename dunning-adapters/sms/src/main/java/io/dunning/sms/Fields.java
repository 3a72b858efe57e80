package io.dunning.sms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The fields of a journal's entry, in and out. */
final class Fields {

    /** Something that writes fields. */
    interface Writer {
        void to(DataOutputStream out) throws IOException;
    }

    /** Something that reads fields. */
    interface Reader {
        void from(DataInputStream in) throws IOException;
    }

    private Fields() {}

    static byte[] written(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void read(byte[] entry, Reader reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
            reader.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("an entry that isn't of this journal", e);
        }
    }

    static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void write(DataOutputStream out, byte[] raw) throws IOException {
        out.writeInt(raw.length);
        out.write(raw);
    }

    static byte[] raw(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
