package io.dunning.letter;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A batch told to the printer: as CSV for their machines, as JSON with all the counts. It names keys and nobody. */
final class Manifest {

    static final String CSV = "manifest.csv";
    static final String JSON = "manifest.json";

    private Manifest() {}

    static byte[] csv(PrintBatch batch) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("key", "file", "page_from", "page_to", "pages", "sha256");
            for (PrintBatch.Printed letter : batch.letters()) {
                csv.writeRecord(
                        letter.key(),
                        letter.file(),
                        Integer.toString(letter.pageFrom()),
                        Integer.toString(letter.pageTo()),
                        Integer.toString(letter.pages()),
                        letter.sha256());
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param csv the other manifest, whose hash stands in this one */
    static byte[] json(PrintBatch batch, byte[] csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("batch", batch.id());
            json.writeStringProperty("cutOff", batch.cutOff().toString());
            json.writeNumberProperty("letters", batch.letters().size());
            json.writeNumberProperty("pages", batch.pages());
            json.writeNumberProperty("recalled", batch.recalled());
            json.writeNumberProperty("setAside", batch.setAside().size());
            json.writeStringProperty("csvSha256", Hashes.hex(csv));
            json.writeArrayPropertyStart("files");
            batch.files().forEach(file -> file(json, file));
            json.writeEndArray();
            json.writeArrayPropertyStart("letterList");
            batch.letters().forEach(letter -> letter(json, letter));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void file(JsonGenerator json, PrintBatch.File file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("letters", file.letters());
        json.writeNumberProperty("pages", file.pages());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    private static void letter(JsonGenerator json, PrintBatch.Printed letter) {
        json.writeStartObject();
        json.writeStringProperty("key", letter.key());
        json.writeStringProperty("file", letter.file());
        json.writeNumberProperty("pageFrom", letter.pageFrom());
        json.writeNumberProperty("pageTo", letter.pageTo());
        json.writeNumberProperty("pages", letter.pages());
        json.writeStringProperty("sha256", letter.sha256());
        json.writeEndObject();
    }
}
