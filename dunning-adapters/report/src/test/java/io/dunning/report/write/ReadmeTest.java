package io.dunning.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.report.ClientReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @Test
    void the_example_of_the_readme_runs(@TempDir Path folder) throws IOException {
        ClientReport report = Reports.client(SomeCases.of(5, 10));
        StringWriter page = new StringWriter();
        StringWriter part = new StringWriter();
        StringWriter json = new StringWriter();

        // begin of example
        var document = ReportDocument.of(report); // or of an IncidentReview, a ComplianceReport, a CampaignReport

        ReportHtml.write(document, Locale.ITALIAN, page); // a whole page
        ReportHtml.writeFragment(document, Locale.ITALIAN, part); // within a page of your own, with ReportHtml.style()

        ReportJson.write(document, json);
        List<Path> files =
                ReportCsv.write(document, folder); // one for each table: client-figures.csv, client-steps.csv …
        // end of example

        assertThat(page.toString()).contains("<h1>Rapporto mensile</h1>");
        assertThat(part.toString()).startsWith("<div");
        assertThat(json.toString()).startsWith("{\"report\":\"client\",\"month\":\"2026-05\"");
        assertThat(files).contains(folder.resolve("client-figures.csv"), folder.resolve("client-steps.csv"));
        assertThat(words(Files.readString(Path.of("README.md")))).contains(example());
    }

    /** The lines of this file that the README shows, however they are broken. */
    private static String example() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/dunning/report/write/ReadmeTest.java"));
        return words(source.lines()
                .dropWhile(line -> !line.strip().equals("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// end of example"))
                .collect(Collectors.joining("\n")));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
