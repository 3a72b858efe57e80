package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one resource or one Bundle: its outline first, then what is allowed of it. */
final class DocumentReading {

    private static final FhirType[] TYPES = FhirType.values();

    private final FhirSource source;
    private final long lengthMax;
    private final Intake intake;
    private String place = "";

    DocumentReading(FhirSource source, long lengthMax, Intake intake) {
        this.source = source;
        this.lengthMax = lengthMax;
        this.intake = intake;
    }

    FhirReport run() {
        Outline outline;
        try (JsonCursor cursor = open()) {
            outline = new Outline(cursor);
            try {
                outline.read();
            } catch (BadDocument e) {
                return intake.report(e.at(outline.place("")), false);
            }
        }
        try (JsonCursor cursor = open()) {
            cursor.next();
            if (outline.isBundle()) {
                bundle(cursor, outline.entryCodes());
            } else {
                resource(cursor, outline.rootCode(), null);
            }
        } catch (BadDocument e) {
            return intake.report(e.at(place), false);
        }
        return intake.report(null, outline.hasMore());
    }

    private JsonCursor open() {
        try {
            return new JsonCursor(source.open(), lengthMax);
        } catch (IOException e) {
            throw new UnreadableFhir("the document could not be opened", e);
        }
    }

    private void bundle(JsonCursor cursor, byte[] codes) {
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            if (name.equals("entry") && cursor.current() == JsonToken.START_ARRAY) {
                entries(cursor, codes);
            } else {
                cursor.skip();
            }
        }
    }

    private void entries(JsonCursor cursor, byte[] codes) {
        for (int i = 0; cursor.next() == JsonToken.START_OBJECT; i++) {
            if (i >= codes.length) {
                throw Intake.changed();
            }
            place = "Bundle.entry[" + i + "]";
            if (codes[i] == Outline.DOUBLE) {
                // Which of several counts is anybody's guess.
                intake.setAside(List.of(new FhirFault(
                        place, Reason.DUPLICATE_FIELD, "holds several resources, or a resource of several types")));
                cursor.skip();
                continue;
            }
            for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
                boolean object = cursor.next() == JsonToken.START_OBJECT;
                if (object && name.equals("resource")) {
                    resource(cursor, codes[i], place + ".resource");
                } else {
                    cursor.skip();
                }
            }
        }
    }

    private void resource(JsonCursor cursor, int code, @Nullable String path) {
        if (code >= TYPES.length) {
            intake.skip();
            cursor.skip();
        } else {
            FhirType type = TYPES[code];
            place = path == null ? type.resourceType() : path;
            intake.take(type, cursor, place);
        }
    }
}
