package io.dunning.loadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.CreditorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                SampleList.aList().row().row("amount", "1,50").csv());
        Path rejectsCsv = folder.resolve("rejects.csv");
        LoadRegister register = new InMemoryLoadRegister();
        List<LoadedClaim> claims = new ArrayList<>();

        // begin of example
        try (RejectsFile rejects = RejectsFile.create(rejectsCsv)) {
            LoadList lists = LoadList.settings(
                            new CreditorId("coast", "fjord-clinic"), ZoneId.of("Europe/Rome"), register)
                    .phonePrefixes("+393")
                    .onReject(rejects)
                    .build();
            LoadReport report = lists.load(
                    Delivery.of(file, LocalDate.of(2027, 3, 1)), LoadMode.QUARANTINE, claim -> claims.add(claim));
            System.out.println(report);
        }
        // end of example

        assertThat(claims).hasSize(1);
        assertThat(rejectsCsv).content().contains("BAD_AMOUNT");
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/loadlist/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
