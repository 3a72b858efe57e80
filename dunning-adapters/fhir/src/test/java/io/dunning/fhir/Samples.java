package io.dunning.fhir;

import ca.uhn.fhir.context.FhirContext;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PaymentNotice;
import org.hl7.fhir.r4.model.PaymentReconciliation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Resources as HAPI makes them, with plainly invented people. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final FhirContext HAPI = FhirContext.forR4();
    static final String KINDS = "https://clinic.example/invoice-kind";
    static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    private Samples() {}

    static FhirMapping.Builder mapping() {
        return FhirMapping.of(ZoneId.of("Europe/Rome"), "it", "EUR")
                .baseUrl("https://fhir.clinic.example/r4")
                .issuer("Organization/1", new CreditorId("coast", "clinic"))
                .invoiceType(KINDS, "ticket", new InvoiceTerms(ClaimKind.COPAYMENT, BillingCategory.VISIT, 30))
                .invoiceNumbers("https://clinic.example/invoice-number")
                .guardian(ROLES, "PRN")
                .phonePrefix("+39");
    }

    static Patient patient() {
        Patient patient = new Patient();
        patient.setId("p1");
        patient.addIdentifier().setSystem("http://hl7.it/sid/codiceFiscale").setValue("XXXXXX00X00X000X");
        patient.addName().setUse(NameUse.OLD).setFamily("Formerly").addGiven("Ada");
        patient.addName().setUse(NameUse.OFFICIAL).setFamily("Inventata").addGiven("Ada");
        patient.addTelecom()
                .setSystem(ContactPointSystem.EMAIL)
                .setValue("ada@invented.example")
                .setPeriod(new Period().setStartElement(new DateTimeType("2026-01-05")));
        patient.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setUse(ContactPointUse.MOBILE)
                .setValue("+39 055 000-0001");
        patient.addAddress()
                .addLine("Via Inventata 1")
                .setPostalCode("00000")
                .setCity("Nonluogo")
                .setCountry("IT");
        patient.setBirthDateElement(new DateType("1980-02-29"));
        patient.setGender(AdministrativeGender.FEMALE);
        patient.addCommunication()
                .setPreferred(true)
                .getLanguage()
                .addCoding()
                .setSystem("urn:ietf:bcp:47")
                .setCode("de");
        return patient;
    }

    static RelatedPerson mother() {
        RelatedPerson mother = new RelatedPerson();
        mother.setId("r1");
        mother.setPatient(new Reference("Patient/p2"));
        mother.addName().setText("Bea Inventata");
        mother.addRelationship().addCoding().setSystem(ROLES).setCode("PRN");
        mother.setPeriod(new Period().setStartElement(new DateTimeType("2019-05-01")));
        return mother;
    }

    static Invoice invoice() {
        Invoice invoice = new Invoice();
        invoice.setId("i1");
        invoice.addIdentifier()
                .setSystem("https://clinic.example/invoice-number")
                .setValue("2026/117");
        invoice.setStatus(Invoice.InvoiceStatus.ISSUED);
        invoice.getType().addCoding().setSystem(KINDS).setCode("ticket");
        invoice.setSubject(new Reference("Patient/p1"));
        invoice.setRecipient(new Reference("https://fhir.clinic.example/r4/Patient/p1"));
        invoice.setIssuer(new Reference("Organization/1"));
        invoice.setAccount(new Reference("Account/a1"));
        // In the clinic's zone this is the next day already.
        invoice.setDateElement(new DateTimeType("2026-03-01T23:30:00Z"));
        invoice.addLineItem().setChargeItem(new Reference("ChargeItem/c1"));
        invoice.addLineItem().setChargeItem(new Reference("ChargeItem/c2"));
        invoice.setTotalGross(euros("36.15"));
        return invoice;
    }

    static ChargeItem charge(String id, String day) {
        ChargeItem charge = new ChargeItem();
        charge.setId(id);
        charge.setStatus(ChargeItem.ChargeItemStatus.BILLED);
        charge.getCode().setText("not ours to know");
        charge.setSubject(new Reference("Patient/p1"));
        charge.setOccurrence(new DateTimeType(day));
        return charge;
    }

    static Account account() {
        Account account = new Account();
        account.setId("a1");
        account.setStatus(Account.AccountStatus.ACTIVE);
        account.addSubject(new Reference("Patient/p1"));
        account.addGuarantor().setParty(new Reference("RelatedPerson/r1")).setOnHold(true);
        account.addCoverage().setCoverage(new Reference("Coverage/k1"));
        return account;
    }

    static Coverage coverage() {
        Coverage coverage = new Coverage();
        coverage.setId("k1");
        coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
        coverage.setBeneficiary(new Reference("Patient/p1"));
        coverage.addPayor(new Reference("Organization/9"));
        coverage.setPeriod(new Period()
                .setStartElement(new DateTimeType("2026-01-01"))
                .setEndElement(new DateTimeType("2026-12-31")));
        return coverage;
    }

    static PaymentNotice notice() {
        PaymentNotice notice = new PaymentNotice();
        notice.setId("n1");
        notice.setStatus(PaymentNotice.PaymentNoticeStatus.ACTIVE);
        notice.setRequest(new Reference("Invoice/i1"));
        notice.setCreatedElement(new DateTimeType("2026-04-02"));
        notice.setPayment(new Reference("PaymentReconciliation/z1"));
        notice.setPaymentDateElement(new DateType("2026-04-01"));
        notice.setRecipient(new Reference("Organization/1"));
        notice.setAmount(euros("36.15"));
        return notice;
    }

    static PaymentReconciliation reconciliation() {
        PaymentReconciliation paid = new PaymentReconciliation();
        paid.setId("z1");
        paid.setStatus(PaymentReconciliation.PaymentReconciliationStatus.ACTIVE);
        paid.setCreatedElement(new DateTimeType("2026-04-02"));
        paid.setPaymentIssuer(new Reference("Organization/9"));
        paid.setPaymentDateElement(new DateType("2026-04-01"));
        paid.setPaymentAmount(euros("100.00"));
        paid.getPaymentIdentifier().setValue("TRN-7");
        detail(paid, "Invoice/i1", "36.15");
        detail(paid, "Claim/other", "63.85");
        return paid;
    }

    private static void detail(PaymentReconciliation paid, String reference, String amount) {
        PaymentReconciliation.DetailsComponent detail = paid.addDetail();
        detail.getType().addCoding().setCode("payment");
        detail.setRequest(new Reference(reference)).setAmount(euros(amount));
    }

    static Money euros(String amount) {
        return new Money().setValue(new BigDecimal(amount)).setCurrency("EUR");
    }

    static Bundle bundle(Resource... resources) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        for (Resource resource : resources) {
            bundle.addEntry().setResource(resource);
        }
        return bundle;
    }

    static String json(Resource resource) {
        return HAPI.newJsonParser().encodeResourceToString(resource);
    }

    static FhirSource source(String json) {
        return () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(String json) {
        Read read = new Read();
        read.report = new FhirReader(mapping().build()).read(source(json), TODAY, read);
        return read;
    }

    static Read read(Resource... resources) {
        return read(json(bundle(resources)));
    }

    /** All that came out of a reading, in order. */
    static final class Read implements FactTaker {
        final List<BillingFact> facts = new ArrayList<>();
        FhirReport report = new FhirReport(Map.of(), 0, 0, 0, List.of(), List.of(), null, false);

        <T extends BillingFact> T one(Class<T> type) {
            return facts.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void person(BillingFact.Person person) {
            facts.add(person);
        }

        @Override
        public void invoice(BillingFact.Invoice invoice) {
            facts.add(invoice);
        }

        @Override
        public void charge(BillingFact.Charge charge) {
            facts.add(charge);
        }

        @Override
        public void account(BillingFact.Account account) {
            facts.add(account);
        }

        @Override
        public void cover(BillingFact.Cover cover) {
            facts.add(cover);
        }

        @Override
        public void payment(BillingFact.Payment payment) {
            facts.add(payment);
        }

        @Override
        public void settled(BillingFact.Settled settled) {
            facts.add(settled);
        }

        @Override
        public void withdrawn(BillingFact.Withdrawn withdrawn) {
            facts.add(withdrawn);
        }
    }
}
