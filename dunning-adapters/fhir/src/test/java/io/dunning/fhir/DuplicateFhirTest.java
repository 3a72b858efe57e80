package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Invoice;
import org.junit.jupiter.api.Test;

/** What stands in a document twice, and which of its names becomes the bill's. */
class DuplicateFhirTest {

    private static final String NUMBERS = "https://clinic.example/invoice-number";

    private static Invoice invoice(String id, String number) {
        Invoice invoice = Samples.invoice();
        invoice.setId(id);
        invoice.getIdentifier().get(0).setValue(number);
        return invoice;
    }

    private static List<Reason> faults(Samples.Read read) {
        return read.report.faults().stream().map(FhirFault::reason).toList();
    }

    @Test
    void an_invoice_that_stands_there_twice_is_one_bill_and_remarked_on() {
        Samples.Read read = Samples.read(invoice("i1", "2026/117"), invoice("i1", "2026/117"));

        assertThat(read.facts).hasSize(1);
        assertThat(read.report.isClean()).isTrue();
        assertThat(read.report.passedOver()).isEqualTo(1);
        assertThat(read.report.remarks()).singleElement().satisfies(r -> {
            assertThat(r.reason()).isEqualTo(Reason.DUPLICATE_RESOURCE);
            assertThat(r.path()).isEqualTo("Bundle.entry[1].resource");
        });
    }

    @Test
    void an_invoice_that_stands_there_twice_with_different_amounts_is_followed_up_with_neither() {
        Invoice other = invoice("i1", "2026/117");
        other.setTotalGross(Samples.euros("99.00"));

        Samples.Read read = Samples.read(invoice("i1", "2026/117"), other);

        assertThat(read.facts).hasSize(2);
        assertThat(read.facts.get(1)).isEqualTo(new BillingFact.Withdrawn(FhirType.INVOICE, "i1"));
        assertThat(faults(read)).containsExactly(Reason.DUPLICATE_RESOURCE);
        assertThat(read.report.isClean()).isFalse();
    }

    @Test
    void an_invoice_issued_and_cancelled_in_one_document_is_withdrawn_in_either_order() {
        Invoice cancelled = invoice("i1", "2026/117");
        cancelled.setStatus(Invoice.InvoiceStatus.CANCELLED);

        for (Samples.Read read : List.of(
                Samples.read(invoice("i1", "2026/117"), cancelled),
                Samples.read(cancelled, invoice("i1", "2026/117")))) {
            assertThat(read.facts.get(read.facts.size() - 1))
                    .isEqualTo(new BillingFact.Withdrawn(FhirType.INVOICE, "i1"));
            assertThat(faults(read)).containsExactly(Reason.DUPLICATE_RESOURCE);
        }
    }

    @Test
    void two_invoices_with_one_number_are_one_debt() {
        Samples.Read read = Samples.read(invoice("i1", "2026/117"), invoice("i2", "2026/117"));

        assertThat(read.facts).hasSize(1);
        assertThat(read.one(BillingFact.Invoice.class).id()).isEqualTo(new ReceivableId("i1"));
        assertThat(faults(read)).containsExactly(Reason.DUPLICATE_NUMBER);
    }

    @Test
    void in_bulk_files_lines_that_stand_there_twice_are_found_too() {
        String line = Samples.json(invoice("i1", "2026/117")) + "\n";
        byte[] bytes = (line + line).getBytes(StandardCharsets.UTF_8);
        Samples.Read read = new Samples.Read();

        FhirReport report = new FhirReader(Samples.mapping().build())
                .readLines(() -> new ByteArrayInputStream(bytes), Samples.TODAY, read);

        assertThat(read.facts).hasSize(1);
        assertThat(report.remarks()).extracting(FhirFault::path).containsExactly("line[2]");
    }

    @Test
    void the_same_id_of_another_type_is_somebody_else() {
        Samples.Read read = Samples.read(Samples.charge("i1", "2026-02-03"), invoice("i1", "2026/117"));

        assertThat(read.facts).hasSize(2);
        assertThat(read.report.isClean()).isTrue();
    }

    @Test
    void the_bills_id_is_the_resources_and_its_number_the_identifier_of_the_system_that_the_mapping_names() {
        Invoice invoice = invoice("i1", "2026/117");
        invoice.getIdentifier().add(0, new Identifier().setSystem("urn:other").setValue("X-9"));

        BillingFact.Invoice read = Samples.read(invoice).one(BillingFact.Invoice.class);

        assertThat(read.id()).isEqualTo(new ReceivableId("i1"));
        assertThat(read.number()).isEqualTo("2026/117");
        assertThat(read.debtor()).isEqualTo(new PersonId("Patient.p1"));
    }

    @Test
    void two_numbers_of_the_same_system_set_the_invoice_aside_and_the_same_one_twice_does_not() {
        Invoice twice = invoice("i1", "2026/117");
        twice.addIdentifier().setSystem(NUMBERS).setValue("2026/117");
        assertThat(Samples.read(twice).report.isClean()).isTrue();

        twice.addIdentifier().setSystem(NUMBERS).setValue("2026/118");
        Samples.Read read = Samples.read(twice);

        assertThat(read.facts).isEmpty();
        assertThat(read.report.faults()).singleElement().satisfies(f -> {
            assertThat(f.reason()).isEqualTo(Reason.AMBIGUOUS_NUMBER);
            assertThat(f.path()).isEqualTo("Bundle.entry[0].resource.identifier[2].value");
        });
    }

    @Test
    void an_invoice_without_a_number_is_set_aside() {
        Invoice invoice = invoice("i1", "2026/117");
        invoice.getIdentifier().clear();

        assertThat(faults(Samples.read(invoice))).containsExactly(Reason.MISSING);
    }

    @Test
    void very_many_keys_are_told_apart() {
        Seen seen = new Seen();
        Set<String> wrong = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            if (seen.note("INVOICE/" + i, i) != Seen.Before.NEVER) {
                wrong.add("new " + i);
            }
        }
        for (int i = 0; i < 100_000; i++) {
            if (seen.note("INVOICE/" + i, i) != Seen.Before.SAME) {
                wrong.add("again " + i);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seen.note("INVOICE/7", 8)).isEqualTo(Seen.Before.DIFFERENT);
    }
}
