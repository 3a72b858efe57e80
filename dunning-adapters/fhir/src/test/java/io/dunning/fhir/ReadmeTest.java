package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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
                folder.resolve("bundle.json"),
                Samples.json(Samples.bundle(
                        Samples.charge("c1", "2026-02-20"), Samples.charge("c2", "2026-02-18"), Samples.invoice())));
        LocalDate today = Samples.TODAY;
        List<Receivable> bills = new ArrayList<>();

        // begin of example
        FhirMapping mapping = FhirMapping.of(ZoneId.of("Europe/Rome"), "it", "EUR")
                .baseUrl("https://fhir.clinic.example/r4")
                .issuer("Organization/1", new CreditorId("coast", "clinic"))
                .invoiceNumbers("https://clinic.example/invoice-number")
                .invoiceType(
                        "https://clinic.example/invoice-kind",
                        "ticket",
                        new InvoiceTerms(ClaimKind.COPAYMENT, BillingCategory.VISIT, 30))
                .build();
        ServiceDays days = new ServiceDays();
        List<BillingFact.Invoice> invoices = new ArrayList<>();
        FhirReport report = new FhirReader(mapping).read(() -> Files.newInputStream(file), today, new FactTaker() {
            @Override
            public void charge(BillingFact.Charge charge) {
                days.add(charge);
            }

            @Override
            public void invoice(BillingFact.Invoice invoice) {
                invoices.add(invoice);
            }
        });
        report.faults().forEach(fault -> System.out.println(fault.path() + ": " + fault.sentence()));
        invoices.forEach(invoice -> days.firstOf(invoice).ifPresent(day -> bills.add(invoice.receivable(day))));
        // end of example

        assertThat(report.isClean()).isTrue();
        assertThat(bills).extracting(Receivable::serviceOn).containsExactly(LocalDate.of(2026, 2, 18));
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    @Test
    void the_readme_shows_the_whole_allow_list() throws IOException {
        String table = Arrays.stream(FhirType.values())
                .map(type -> "| " + type.resourceType() + " | `" + type.allowedFields() + "` |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/fhir/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
