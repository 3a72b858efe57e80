package io.dunning.loadlist;

import io.dunning.receivable.CreditorId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprints of rows.
 *
 * <p>The content of a row is what its filled cells hold, to the letter, whatever the order of the columns. A default that
 * is written out is other content than an empty cell. What goes into it is kept in registers for years: change nothing.
 */
final class RowHash {

    private static final Column[] COLUMNS = Column.byHeader();

    private final MessageDigest digest = sha256();

    /** For the register: SHA-256 in hexadecimal. */
    String content(Row row) {
        return HexFormat.of().formatHex(contentBytes(row));
    }

    /** For the index of one load. */
    long contentBits(Row row) {
        return ByteBuffer.wrap(contentBytes(row)).getLong();
    }

    /** For the index of one load. */
    long idBits(CreditorId creditor, String receivableId) {
        add(creditor.tenant());
        add(creditor.creditor());
        add(receivableId);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private byte[] contentBytes(Row row) {
        for (Column column : COLUMNS) {
            // The creditor is part of the key, stated or not.
            if (column != Column.CREDITOR && row.has(column)) {
                add(column.header());
                add(row.cell(column));
            }
        }
        return digest.digest();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
