package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.reconcile.BankAccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("statement.xml"),
                Camt.statement("1100.00", Camt.credit("100.00").toString()));
        RecordingSink payments = new RecordingSink();

        // begin of example
        BankFiles files = BankFiles.into(payments)
                .csv(CsvMapping.of(new BankAccountId("IT60X0542811101000000123456"), "EUR")
                        .decimalSeparator(',')
                        .bookedOn("Data", "dd/MM/yyyy")
                        .signedAmount("Importo")
                        .texts("Causale")
                        .build())
                .build();
        ImportReport report = files.read(file, LocalDate.of(2027, 3, 2));
        report.quarantined().forEach(System.out::println);
        System.out.println(report);
        // end of example

        assertThat(payments.lines()).hasSize(1);
        assertThat(report.isComplete()).isTrue();
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/bank/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
