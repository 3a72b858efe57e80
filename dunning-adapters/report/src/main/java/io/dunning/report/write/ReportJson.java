package io.dunning.report.write;

import io.dunning.report.write.ReportDocument.Fact;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as JSON: an object with the facts of its head and one array of objects for each table, in a fixed order. All values are
 * strings, numbers as decimals with a point; what is not known is {@code null}.
 */
public final class ReportJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ReportJson() {}

    /** Writes it; the writer stays open. */
    public static void write(ReportDocument document, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("report", document.code());
            for (Fact fact : document.facts()) {
                json.writeStringProperty(fact.code(), fact.cell().plain());
            }
            json.writeObjectPropertyStart("tables");
            for (Grid grid : document.grids()) {
                json.writeArrayPropertyStart(grid.code());
                for (List<Cell> row : grid.rows()) {
                    object(json, grid, row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.flush();
    }

    private static void object(JsonGenerator json, Grid grid, List<Cell> row) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            json.writeName(grid.columns().get(i).code());
            if (cell instanceof Cell.Unknown || cell instanceof Cell.None) {
                json.writeNull();
            } else {
                json.writeString(cell.plain());
            }
        }
        json.writeEndObject();
    }
}
