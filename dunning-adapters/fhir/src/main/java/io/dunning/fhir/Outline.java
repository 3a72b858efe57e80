package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What a document is, and the type of each of its resources, found in a first reading: in JSON the type of a resource may stand behind its
 * fields, and nothing of it is held before its type allows that. It shows, too, that the document is whole.
 */
final class Outline {

    /** A resource of no interest. */
    static final int OTHER = 100;
    /** No resource at this place. */
    static final int NONE = 101;
    /** Several resources, or several types, at this place. */
    static final int DOUBLE = 102;

    private static final int ENTRIES_MAX = 50_000_000;
    /** Lists of resources as they are now; histories, batches and messages are something else. */
    private static final Set<String> BUNDLE_TYPES = Set.of("searchset", "collection");

    private final JsonCursor cursor;
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private int root = NONE;
    private boolean bundle;
    private boolean entriesSeen;
    private boolean more;
    private @Nullable String bundleType;
    private long entry = -1;

    Outline(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the document to its end. */
    void read() {
        if (cursor.next() != JsonToken.START_OBJECT) {
            throw new BadDocument(Reason.WRONG_DOCUMENT, "a resource is an object");
        }
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "resourceType" -> rootType(cursor.textOrSkip());
                case "type" -> bundleType = cursor.textOrSkip();
                case "link" -> each(this::link);
                case "entry" -> entries();
                default -> cursor.skip();
            }
        }
        if (cursor.current() != JsonToken.END_OBJECT || cursor.next() != null) {
            throw JsonCursor.cutOff();
        }
        check();
    }

    private void rootType(@Nullable String type) {
        bundle |= "Bundle".equals(type);
        root = root != NONE ? DOUBLE : code(type);
    }

    private void check() {
        if (root == NONE || root == DOUBLE) {
            throw new BadDocument(Reason.WRONG_DOCUMENT, "a resource has one resourceType");
        }
        if (bundle && (bundleType == null || !BUNDLE_TYPES.contains(bundleType))) {
            throw new BadDocument(
                    Reason.WRONG_DOCUMENT, "only Bundles of type searchset or collection are lists of resources");
        }
    }

    private void entries() {
        if (entriesSeen) {
            throw new BadDocument(Reason.DUPLICATE_FIELD, "the document has two lists of entries");
        }
        entriesSeen = true;
        each(() -> {
            if (++entry >= ENTRIES_MAX) {
                throw new BadDocument(Reason.TOO_LARGE, "more than " + ENTRIES_MAX + " entries");
            }
            int type = NONE;
            for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
                boolean isResource = cursor.next() == JsonToken.START_OBJECT && name.equals("resource");
                if (isResource && type == NONE) {
                    type = resource();
                } else {
                    cursor.skip();
                    type = isResource ? DOUBLE : type;
                }
            }
            entries.write(type);
        });
        entry = -1;
    }

    private int resource() {
        int type = NONE;
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            if (name.equals("resourceType")) {
                type = type == NONE ? code(cursor.textOrSkip()) : DOUBLE;
            } else {
                cursor.skip();
            }
        }
        return type == NONE ? OTHER : type;
    }

    private void link() {
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            if (name.equals("relation")) {
                more |= "next".equals(cursor.textOrSkip());
            } else {
                cursor.skip();
            }
        }
    }

    /** Every object of a list; whatever else stands in it is passed over. */
    private void each(Runnable object) {
        if (cursor.current() != JsonToken.START_ARRAY) {
            cursor.skip();
            return;
        }
        for (JsonToken token = cursor.next(); token != JsonToken.END_ARRAY; token = cursor.next()) {
            if (token == JsonToken.START_OBJECT) {
                object.run();
            } else if (token == null) {
                throw JsonCursor.cutOff();
            } else {
                throw new BadDocument(Reason.WRONG_SHAPE, "a list of objects holds something else");
            }
        }
    }

    private static int code(@Nullable String type) {
        return type == null ? DOUBLE : FhirType.named(type).map(Enum::ordinal).orElse(OTHER);
    }

    boolean isBundle() {
        return bundle;
    }

    /** Of a document that is one resource. */
    int rootCode() {
        return root;
    }

    /** Of the entries, in order. */
    byte[] entryCodes() {
        return entries.toByteArray();
    }

    boolean hasMore() {
        return bundle && more;
    }

    /** Where the reading stands. */
    String place(String start) {
        return entry < 0 ? start : "Bundle.entry[" + entry + "]";
    }
}
