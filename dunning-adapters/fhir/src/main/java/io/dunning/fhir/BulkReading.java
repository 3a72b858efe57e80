package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a bulk file line by line. */
final class BulkReading {

    private static final FhirType[] TYPES = FhirType.values();

    private final InputStream bytes;
    private final int lineBytesMax;
    private final Intake intake;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean tooLong;

    BulkReading(InputStream bytes, int lineBytesMax, Intake intake) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
        this.lineBytesMax = lineBytesMax;
        this.intake = intake;
    }

    void run() throws IOException {
        int b;
        do {
            b = bytes.read();
            if (b == '\n' || b < 0) {
                end();
            } else if (line.size() < lineBytesMax) {
                line.write(b);
            } else {
                tooLong = true;
            }
        } while (b >= 0);
    }

    private void end() {
        String place = "line[" + ++number + "]";
        if (tooLong) {
            setAside(new FhirFault(place, Reason.TOO_LARGE, "more than " + lineBytesMax + " bytes"));
        } else if (!isBlank()) {
            try {
                resource(place);
            } catch (BadDocument e) {
                setAside(e.at(place));
            }
        }
        line.reset();
        tooLong = false;
    }

    private void resource(String place) {
        Outline outline;
        try (JsonCursor cursor = open()) {
            outline = new Outline(cursor);
            outline.read();
        }
        if (outline.isBundle() || outline.rootCode() >= TYPES.length) {
            intake.skip();
            return;
        }
        try (JsonCursor cursor = open()) {
            cursor.next();
            intake.take(TYPES[outline.rootCode()], cursor, place);
        }
    }

    private JsonCursor open() {
        return new JsonCursor(new ByteArrayInputStream(line.toByteArray()), Long.MAX_VALUE);
    }

    private void setAside(FhirFault fault) {
        intake.setAside(List.of(fault));
    }

    private boolean isBlank() {
        if (line.size() > 2) {
            return false;
        }
        for (byte b : line.toByteArray()) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
