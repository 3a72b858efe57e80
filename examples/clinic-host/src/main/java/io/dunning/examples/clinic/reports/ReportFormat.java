package io.dunning.examples.clinic.reports;

import io.dunning.report.write.ReportCsv;
import io.dunning.report.write.ReportDocument;
import io.dunning.report.write.ReportHtml;
import io.dunning.report.write.ReportJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files that a report can be taken away as. */
public enum ReportFormat {
    HTML("html", "text/html;charset=UTF-8") {
        @Override
        void write(ReportDocument document, Locale locale, OutputStream out) throws IOException {
            ReportHtml.write(document, locale, utf8(out));
        }
    },
    JSON("json", "application/json") {
        @Override
        void write(ReportDocument document, Locale locale, OutputStream out) throws IOException {
            ReportJson.write(document, utf8(out));
        }
    },
    /** One file for each table, in one archive. */
    CSV("zip", "application/zip") {
        @Override
        void write(ReportDocument document, Locale locale, OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (String table : document.tables()) {
                zip.putNextEntry(new ZipEntry(document.code() + "-" + table + ".csv"));
                Writer text = utf8(zip);
                ReportCsv.write(document, table, text);
                text.flush();
                zip.closeEntry();
            }
            zip.finish();
        }
    };

    private final String ending;
    private final String type;

    ReportFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Writes it; the stream stays open. */
    abstract void write(ReportDocument document, Locale locale, OutputStream out) throws IOException;

    private static Writer utf8(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
