package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFhirTest {

    private static final String INVOICE = Samples.json(Samples.invoice());

    private static FhirFault onlyFault(String json) {
        Samples.Read read = Samples.read(json);
        assertThat(read.facts).isEmpty();
        assertThat(read.report.faults()).hasSize(1);
        return read.report.faults().get(0);
    }

    private static FhirFault refusal(String json) {
        Samples.Read read = Samples.read(json);
        assertThat(read.facts).isEmpty();
        FhirFault refusal = read.report.refusal();
        assertThat(refusal).isNotNull();
        return refusal == null ? new FhirFault("", Reason.MISSING, "") : refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"value\":36.15; \"value\":\"36.15\"; Invoice.totalGross.value; WRONG_SHAPE",
                "\"value\":36.15; \"value\":36.155; Invoice.totalGross.value; BAD_AMOUNT",
                "\"value\":36.15; \"value\":1e2; Invoice.totalGross.value; BAD_AMOUNT",
                "\"value\":36.15; \"value\":9999999999999999.99; Invoice.totalGross.value; BAD_AMOUNT",
                "\"value\":36.15; \"value\":-36.15; Invoice.totalGross.value; AMOUNT_NOT_POSITIVE",
                "\"value\":36.15; \"value\":0.00; Invoice.totalGross.value; AMOUNT_NOT_POSITIVE",
                "\"value\":36.15; \"value\":null; Invoice.totalGross.value; WRONG_SHAPE",
                "\"EUR\"; \"DEM\"; Invoice.totalGross.currency; BAD_CURRENCY",
                "2026-03-01T23:30:00Z; 2026-02-30; Invoice.date; BAD_DATE",
                "2026-03-01T23:30:00Z; 2026-03; Invoice.date; BAD_DATE",
                "2026-03-01T23:30:00Z; 2026-03-01T23:30:00; Invoice.date; BAD_DATE",
                "2026-03-01T23:30:00Z; 2027-03-01; Invoice.date; IMPLAUSIBLE_DATE",
                "2026-03-01T23:30:00Z; 1926-03-01; Invoice.date; IMPLAUSIBLE_DATE",
                "\"issued\"; \"Issued\"; Invoice.status; BAD_CODE",
                "\"ticket\"; \"other\"; Invoice.type; UNKNOWN_KIND",
                "Organization/1; Organization/2; Invoice.issuer; UNKNOWN_CREDITOR",
                "\"Patient/p1\"; \"#p1\"; Invoice.subject; UNRESOLVED_REFERENCE",
                "ChargeItem/c2; urn:uuid:c2; Invoice.lineItem[1].chargeItemReference; UNRESOLVED_REFERENCE",
                "\"2026/117\"; \"=1+1\"; Invoice.identifier[0].value; BAD_ID",
                "\"status\"; \"id\":\"i2\",\"status\"; Invoice.id; DUPLICATE_FIELD",
                "\"status\"; \"modifierExtension\":[],\"status\"; Invoice.modifierExtension; MODIFIED_MEANING",
                "\"status\"; \"implicitRules\":\"x\",\"status\"; Invoice.implicitRules; MODIFIED_MEANING",
                "\"lineItem\":[; \"lineItem\":[7,; Invoice.lineItem[0]; WRONG_SHAPE",
            })
    void a_faulty_invoice_is_set_aside_with_its_place(String good, String bad, String path, Reason reason) {
        assertThat(INVOICE).contains(good);

        FhirFault fault = onlyFault(INVOICE.replaceFirst(Pattern.quote(good), bad));

        assertThat(fault.path()).isEqualTo(path);
        assertThat(fault.reason()).isEqualTo(reason);
    }

    @Test
    void an_invoice_without_recipient_is_owed_by_nobody_unless_the_host_says_so() {
        Invoice invoice = Samples.invoice();
        invoice.setRecipient(null);

        assertThat(onlyFault(Samples.json(invoice)).path()).isEqualTo("Invoice.recipient");

        Samples.Read read = new Samples.Read();
        new FhirReader(Samples.mapping().patientOwesWithoutRecipient().build())
                .read(Samples.source(Samples.json(invoice)), Samples.TODAY, read);
        assertThat(read.one(BillingFact.Invoice.class).debtor()).isEqualTo(new PersonId("Patient.p1"));
    }

    @Test
    void a_payment_whose_details_are_not_its_sum_is_set_aside() {
        String json = Samples.json(Samples.reconciliation()).replace("63.85", "63.84");

        assertThat(onlyFault(json).reason()).isEqualTo(Reason.OUT_OF_BALANCE);
    }

    @Test
    void a_national_number_is_refused_as_a_key_wherever_it_comes_from() {
        Patient named = Samples.patient();
        named.setId("XXXXXX00X00X000X");

        assertThat(onlyFault(Samples.json(named)).reason()).isEqualTo(Reason.NATIONAL_NUMBER_AS_KEY);

        Samples.Read read = new Samples.Read();
        read.report = new FhirReader(Samples.mapping()
                        .persons(PersonKeys.bySystem(
                                Map.of("http://hl7.it/sid/codiceFiscale", value -> new PersonId("cf-" + value))))
                        .build())
                .read(Samples.source(Samples.json(Samples.patient())), Samples.TODAY, read);
        assertThat(read.facts).isEmpty();
        assertThat(read.report.faults()).extracting(FhirFault::reason).containsExactly(Reason.NATIONAL_NUMBER_AS_KEY);
    }

    @Test
    void a_name_with_a_direction_changing_character_is_set_aside() {
        Patient patient = Samples.patient();
        patient.getName().get(1).setFamily("In\u202Eventata");

        assertThat(onlyFault(Samples.json(patient)).path()).isEqualTo("Patient.name[1]");
    }

    @Test
    void a_bundle_that_is_cut_off_hands_nothing_over() {
        String json = Samples.json(Samples.bundle(Samples.patient(), Samples.invoice()));

        for (int length = 0; length < json.length(); length += 97) {
            assertThat(refusal(json.substring(0, length)).reason()).isIn(Reason.NOT_JSON, Reason.WRONG_DOCUMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HISTORY", "TRANSACTION", "MESSAGE", "BATCHRESPONSE"})
    void only_lists_of_resources_are_read(String type) {
        Bundle bundle = Samples.bundle(Samples.patient());
        bundle.setType(Bundle.BundleType.valueOf(type));

        assertThat(refusal(Samples.json(bundle)).reason()).isEqualTo(Reason.WRONG_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "null", "{}", "{\"resourceType\":7}", "{\"resourceType\":\"Patient\"}{}"})
    void whatever_is_no_resource_is_refused(String json) {
        assertThat(refusal(json).reason()).isIn(Reason.NOT_JSON, Reason.WRONG_DOCUMENT);
    }

    @Test
    void two_resources_in_one_entry_count_as_none() {
        Samples.Read read =
                Samples.read("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + INVOICE
                        + ",\"resource\":" + INVOICE + "}]}");

        assertThat(read.facts).isEmpty();
        assertThat(read.report.setAside()).isEqualTo(1);
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused_in_bounded_memory() {
        assertThat(refusal("{\"x\":" + "[".repeat(100_000)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal("{\"x\":" + "1".repeat(33) + "}").reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(INVOICE.replace("36.15", "36." + "0".repeat(1_000_000)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(INVOICE.replace("2026/117", "1".repeat(100_000))).reason())
                .isEqualTo(Reason.TOO_LARGE);
        FhirReport tooLong = new FhirReader(Samples.mapping().build(), 20_000, 10)
                .read(Samples.source(" ".repeat(40_000) + INVOICE), Samples.TODAY, new Samples.Read());
        assertThat(tooLong.refusal()).extracting(FhirFault::reason).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_long_text_that_billing_may_not_see_is_passed_over_whatever_its_length() {
        String photo = "\"photo\":[{\"data\":\"" + "QUJD".repeat(50_000) + "\"}],";

        Samples.Read read = Samples.read(Samples.json(Samples.patient()).replace("\"gender\"", photo + "\"gender\""));

        assertThat(read.facts).hasSize(1);
    }

    @Test
    void other_encodings_are_refused_and_a_byte_order_mark_is_not() {
        byte[] latin = Samples.json(Samples.patient())
                .replace("Inventata", "Invent\u00E0ta")
                .getBytes(StandardCharsets.ISO_8859_1);
        Samples.Read read = new Samples.Read();
        FhirReport report = new FhirReader(Samples.mapping().build())
                .read(() -> new ByteArrayInputStream(latin), Samples.TODAY, read);

        assertThat(report.refusal()).extracting(FhirFault::reason).isEqualTo(Reason.NOT_JSON);
        assertThat(Samples.read("\uFEFF" + INVOICE).facts).hasSize(1);
    }

    @Property(tries = 200)
    void every_amount_is_read_to_the_cent(@ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long cents) {
        Amount amount = Amount.ofMinor(cents, Amount.of("0", "EUR").currency());

        Samples.Read read =
                Samples.read(INVOICE.replace("36.15", amount.decimal().toPlainString()));

        assertThat(read.one(BillingFact.Invoice.class).amount()).isEqualTo(amount);
    }
}
