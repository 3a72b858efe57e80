package io.dunning.jdbc;

import io.dunning.notice.NoticeKey;
import java.util.HexFormat;
import java.util.UUID;

/** Keys of notices are 128 bits: databases hold them as UUIDs. */
final class Uuids {

    private Uuids() {}

    static UUID of(NoticeKey key) {
        return new UUID(upper(key), lower(key));
    }

    static long upper(NoticeKey key) {
        return Long.parseUnsignedLong(key.value(), 0, 16, 16);
    }

    static long lower(NoticeKey key) {
        return Long.parseUnsignedLong(key.value(), 16, 32, 16);
    }

    static NoticeKey key(UUID uuid) {
        HexFormat hex = HexFormat.of();
        return new NoticeKey(
                hex.toHexDigits(uuid.getMostSignificantBits()) + hex.toHexDigits(uuid.getLeastSignificantBits()));
    }
}
