package io.dunning.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.Capacity;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

class FhirReaderTest {

    private static Debtor debtor(Samples.Read read) {
        return read.one(BillingFact.Person.class).debtor();
    }

    @Test
    void a_patient_becomes_a_debtor_with_what_billing_may_see() {
        Debtor debtor = debtor(Samples.read(Samples.json(Samples.patient())));

        assertThat(debtor.id()).isEqualTo(new PersonId("Patient.p1"));
        assertThat(debtor.name()).isEqualTo("Ada Inventata");
        assertThat(debtor.language()).isEqualTo("de");
        assertThat(debtor.bornOn()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(debtor.point(ChannelKind.SMS).orElseThrow().address().value())
                .isEqualTo("+390550000001");
        assertThat(debtor.point(ChannelKind.LETTER).orElseThrow().address().value())
                .isEqualTo("Via Inventata 1\n00000 Nonluogo\nIT");
    }

    @Test
    void only_a_contact_point_with_its_day_is_as_certain_as_the_host_says() {
        Samples.Read read = new Samples.Read();
        FhirMapping mapping = Samples.mapping().provenance(Provenance.CONFIRMED).build();
        new FhirReader(mapping).read(Samples.source(Samples.json(Samples.patient())), Samples.TODAY, read);

        Debtor debtor = debtor(read);
        assertThat(debtor.point(ChannelKind.EMAIL).orElseThrow().provenance()).isEqualTo(Provenance.CONFIRMED);
        assertThat(debtor.point(ChannelKind.EMAIL).orElseThrow().seenOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(debtor.point(ChannelKind.SMS).orElseThrow().provenance()).isEqualTo(Provenance.LIST);
    }

    @Test
    void with_a_country_numbers_are_read_by_its_plan() {
        FhirMapping byPlan = Samples.mapping().phoneCountry("IT").build();

        assertThat(phone(byPlan, "333 123 4567", ChannelKind.SMS)).isEqualTo("+393331234567");
        assertThat(phone(byPlan, "055 000-1234", ChannelKind.SMS))
                .as("a landline, whatever the document calls it, gets no text")
                .isEqualTo("none");
        assertThat(phone(byPlan, "055 000-1234", ChannelKind.VOICE)).isEqualTo("+390550001234");
        for (String none : List.of("899 123 456", "33312345678901", "333 CALL ME", "+47 406 12 345")) {
            assertThat(phone(byPlan, none, ChannelKind.VOICE)).as(none).isEqualTo("none");
        }
        assertThat(phone(Samples.mapping().build(), "333 123 4567", ChannelKind.SMS))
                .as("without a country nothing is guessed")
                .isEqualTo("none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.mapping().phoneCountry("Italia").build());
    }

    private static String phone(FhirMapping mapping, String number, ChannelKind channel) {
        Patient patient = Samples.patient();
        patient.getTelecom().get(1).setValue(number);
        Samples.Read read = new Samples.Read();
        FhirReport report = new FhirReader(mapping).read(Samples.source(Samples.json(patient)), Samples.TODAY, read);
        String found = debtor(read).point(channel).map(p -> p.address().value()).orElse("none");
        assertThat(report.remarks().isEmpty())
                .as("what is left out is remarked on")
                .isEqualTo(debtor(read).point(ChannelKind.VOICE).isPresent());
        return found;
    }

    @Test
    void a_contact_point_of_no_use_is_left_out_with_a_remark() {
        Patient patient = Samples.patient();
        patient.getTelecom().get(0).setValue("a@b@c");

        Samples.Read read = Samples.read(patient);

        assertThat(debtor(read).point(ChannelKind.EMAIL)).isEmpty();
        assertThat(read.report.remarks())
                .extracting(FhirFault::path)
                .containsExactly("Bundle.entry[0].resource.telecom[0]");
    }

    @Test
    void whoever_died_without_a_day_is_known_to_be_dead_since_the_reading() {
        Patient patient = Samples.patient();
        patient.setDeceased(new BooleanType(true));

        assertThat(debtor(Samples.read(patient)).diedOn()).isEqualTo(Samples.TODAY);
    }

    @Test
    void a_birth_year_counts_as_its_last_day() {
        Patient patient = Samples.patient();
        patient.setBirthDateElement(new DateType("2008"));

        assertThat(debtor(Samples.read(patient)).isMinor(LocalDate.of(2026, 12, 30)))
                .isTrue();
    }

    @Test
    void a_birth_in_a_year_that_goes_on_is_no_later_than_the_reading() {
        Patient patient = Samples.patient();
        patient.setBirthDateElement(new DateType("2026"));

        assertThat(debtor(Samples.read(patient)).bornOn()).isEqualTo(Samples.TODAY);
    }

    @Test
    void a_relationship_that_the_host_takes_for_proof_gives_authority() {
        Debtor mother = debtor(Samples.read(Samples.mother()));

        assertThat(mother.capacity()).isEqualTo(Capacity.GUARDIAN);
        assertThat(mother.mayBeToldOf(new PersonId("Patient.p2"), Samples.TODAY.toEpochDay()))
                .isTrue();
    }

    @Test
    void any_other_relationship_gives_none() {
        RelatedPerson mother = Samples.mother();
        mother.getRelationshipFirstRep().getCodingFirstRep().setCode("NBOR");

        Debtor neighbour = debtor(Samples.read(mother));

        assertThat(neighbour.mayBeToldOf(new PersonId("Patient.p2"), Samples.TODAY.toEpochDay()))
                .isFalse();
    }

    @Test
    void an_invoice_becomes_a_receivable_once_its_charges_are_known() {
        Samples.Read read =
                Samples.read(Samples.invoice(), Samples.charge("c1", "2026-02-20"), Samples.charge("c2", "2026-02-18"));
        ServiceDays days = new ServiceDays();
        BillingFact.Invoice invoice = read.one(BillingFact.Invoice.class);
        assertThat(days.firstOf(invoice)).isEmpty();

        read.facts.forEach(fact -> fact.giveTo(new FactTaker() {
            @Override
            public void charge(BillingFact.Charge charge) {
                days.add(charge);
            }
        }));

        Receivable bill = invoice.receivable(days.firstOf(invoice).orElseThrow());
        assertThat(bill.kind()).isEqualTo(ClaimKind.COPAYMENT);
        assertThat(bill.serviceOn()).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(bill.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(Amount.of(bill.amount())).isEqualTo(Amount.of("36.15", "EUR"));
        assertThat(bill.sourceDocument()).isEqualTo("2026/117");
        assertThat(bill.debtor()).isEqualTo(new PersonId("Patient.p1"));
    }

    @Test
    void drafts_say_nothing_and_withdrawn_ones_say_so() {
        Invoice draft = Samples.invoice();
        draft.setStatus(Invoice.InvoiceStatus.DRAFT);
        Invoice cancelled = Samples.invoice();
        cancelled.setId("i2");
        cancelled.setStatus(Invoice.InvoiceStatus.CANCELLED);
        Invoice balanced = Samples.invoice();
        balanced.setId("i3");
        balanced.setStatus(Invoice.InvoiceStatus.BALANCED);

        Samples.Read read = Samples.read(draft, cancelled, balanced);

        assertThat(read.report.passedOver()).isEqualTo(1);
        assertThat(read.facts)
                .containsExactly(
                        new BillingFact.Withdrawn(FhirType.INVOICE, "i2"),
                        new BillingFact.Settled(new ReceivableId("i3")));
    }

    @Test
    void accounts_and_covers_tell_who_pays() {
        Samples.Read read = Samples.read(Samples.account(), Samples.coverage());

        assertThat(read.one(BillingFact.Account.class).guarantors())
                .containsExactly(new BillingFact.Account.Guarantor(new PersonId("RelatedPerson.r1"), true, null, null));
        BillingFact.Cover cover = read.one(BillingFact.Cover.class);
        assertThat(cover.payers()).containsExactly(new PersonId("Organization.9"));
        assertThat(cover.holdsOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(cover.holdsOn(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void payments_name_the_bills_they_are_for() {
        Samples.Read read = Samples.read(Samples.notice(), Samples.reconciliation());

        assertThat(read.facts)
                .containsExactly(
                        new BillingFact.Payment(
                                FhirType.PAYMENT_NOTICE,
                                "n1",
                                "",
                                null,
                                LocalDate.of(2026, 4, 1),
                                Amount.of("36.15", "EUR"),
                                List.of(part("i1", "36.15"))),
                        new BillingFact.Payment(
                                FhirType.PAYMENT_RECONCILIATION,
                                "z1",
                                "TRN-7",
                                new PersonId("Organization.9"),
                                LocalDate.of(2026, 4, 1),
                                Amount.of("100.00", "EUR"),
                                List.of(
                                        part("i1", "36.15"),
                                        new BillingFact.Payment.Part(null, Amount.of("63.85", "EUR")))));
    }

    private static BillingFact.Payment.Part part(String invoice, String amount) {
        return new BillingFact.Payment.Part(new ReceivableId(invoice), Amount.of(amount, "EUR"));
    }

    @Test
    void other_resources_are_counted_and_skipped() {
        Condition condition = new Condition();
        condition.setId("d1");

        Samples.Read read = Samples.read(condition, Samples.patient());

        assertThat(read.report.skipped()).isEqualTo(1);
        assertThat(read.report.handedOver()).containsExactly(Map.entry(FhirType.PATIENT, 1L));
        assertThat(read.report.isClean()).isTrue();
    }

    @Test
    void a_page_with_a_next_one_says_that_there_is_more() {
        Bundle page = Samples.bundle(Samples.patient());
        page.addLink().setRelation("next").setUrl("https://fhir.clinic.example/r4?page=2");

        assertThat(Samples.read(Samples.json(page)).report.more()).isTrue();
    }

    @Test
    void the_type_of_a_resource_may_stand_behind_its_fields() {
        Samples.Read read = Samples.read("""
                {"entry":[{"resource":{"status":"issued","id":"i9","resourceType":"Condition"}},
                 {"resource":{"status":"balanced","id":"i8","resourceType":"Invoice"}}],
                 "type":"collection","resourceType":"Bundle"}""");

        assertThat(read.facts).containsExactly(new BillingFact.Settled(new ReceivableId("i8")));
    }

    @Test
    void a_bad_line_of_a_bulk_file_leaves_the_others_whole() {
        String good = Samples.json(Samples.patient());
        Samples.Read read = new Samples.Read();

        FhirReport report = new FhirReader(Samples.mapping().build(), 1_000_000, 5_000)
                .readLines(
                        Samples.source(good + "\r\n{\"resourceType\":\"Patient\"\n\n" + "x".repeat(6_000) + "\n"
                                + good.replace("\"p1\"", "\"p2\"")),
                        Samples.TODAY,
                        read);

        assertThat(read.facts).hasSize(2);
        assertThat(report.faults())
                .extracting(FhirFault::path, FhirFault::reason)
                .containsExactly(tuple("line[2]", Reason.NOT_JSON), tuple("line[4]", Reason.TOO_LARGE));
    }

    @Test
    void what_the_host_throws_ends_the_reading_as_it_is() {
        IllegalArgumentException full = new IllegalArgumentException("the host's store is full");

        assertThatThrownBy(() -> new FhirReader(Samples.mapping().build())
                        .read(Samples.source(Samples.json(Samples.patient())), Samples.TODAY, new FactTaker() {
                            @Override
                            public void person(BillingFact.Person person) {
                                throw full;
                            }
                        }))
                .isSameAs(full);
    }

    @Test
    void people_may_be_keyed_by_an_identifier_of_the_host() {
        Patient patient = Samples.patient();
        patient.addIdentifier().setSystem("https://clinic.example/mrn").setValue("77");
        Invoice invoice = Samples.invoice();
        Reference byNumber = new Reference();
        byNumber.getIdentifier().setSystem("https://clinic.example/mrn").setValue("77");
        invoice.setSubject(byNumber).setRecipient(byNumber.copy());
        Samples.Read read = new Samples.Read();
        FhirMapping mapping = Samples.mapping()
                .persons(PersonKeys.bySystem(
                        Map.of("https://clinic.example/mrn", value -> new PersonId("person-" + value))))
                .build();

        new FhirReader(mapping)
                .read(Samples.source(Samples.json(Samples.bundle(patient, invoice))), Samples.TODAY, read);

        assertThat(debtor(read).id()).isEqualTo(new PersonId("person-77"));
        assertThat(read.one(BillingFact.Invoice.class).debtor()).isEqualTo(new PersonId("person-77"));
    }
}
