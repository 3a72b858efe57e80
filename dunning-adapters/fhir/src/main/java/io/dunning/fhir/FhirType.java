package io.dunning.fhir;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The types of resources that are read, each with the only fields of it that ever become values.
 *
 * <p>Whatever isn't named here is passed over by the parser: narratives, notes, displays, codes of services, kinds of cover, diagnoses,
 * encounters, extensions. {@code []} marks a list, brackets hold the fields of an element.
 */
public enum FhirType {
    PATIENT("Patient", "active, " + Part.PERSON + ", deceasedBoolean, deceasedDateTime, " + Part.LANGUAGES),
    RELATED_PERSON(
            "RelatedPerson",
            "active, " + Part.PERSON + ", patient" + Part.REFERENCE + ", relationship[]" + Part.CODE + ", period"
                    + Part.PERIOD + ", " + Part.LANGUAGES),
    ACCOUNT(
            "Account",
            "status, subject[]" + Part.REFERENCE + ", coverage[](coverage" + Part.REFERENCE + "), guarantor[](party"
                    + Part.REFERENCE + ", onHold, period" + Part.PERIOD + ")"),
    INVOICE(
            "Invoice",
            "status, identifier[]" + Part.IDENTIFIER + ", type" + Part.CODE + ", subject" + Part.REFERENCE
                    + ", recipient" + Part.REFERENCE + ", date, issuer" + Part.REFERENCE + ", account" + Part.REFERENCE
                    + ", lineItem[](chargeItemReference" + Part.REFERENCE + "), totalGross" + Part.MONEY),
    CHARGE_ITEM(
            "ChargeItem", "status, subject" + Part.REFERENCE + ", occurrenceDateTime, occurrencePeriod" + Part.PERIOD),
    COVERAGE(
            "Coverage",
            "status, beneficiary" + Part.REFERENCE + ", payor[]" + Part.REFERENCE + ", period" + Part.PERIOD),
    PAYMENT_NOTICE("PaymentNotice", "status, request" + Part.REFERENCE + ", created, paymentDate, amount" + Part.MONEY),
    PAYMENT_RECONCILIATION(
            "PaymentReconciliation",
            "status, paymentIssuer" + Part.REFERENCE + ", paymentDate, paymentAmount" + Part.MONEY
                    + ", paymentIdentifier" + Part.IDENTIFIER + ", detail[](request" + Part.REFERENCE + ", amount"
                    + Part.MONEY + ")");

    private static final Map<String, FhirType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FhirType::resourceType, Function.identity()));

    private final String resourceType;
    /** Never changed after it was parsed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final AllowedFields fields;

    FhirType(String resourceType, String fields) {
        this.resourceType = resourceType;
        this.fields = AllowedFields.parse("resourceType, id, " + fields);
    }

    static Optional<FhirType> named(String resourceType) {
        return Optional.ofNullable(BY_NAME.get(resourceType));
    }

    /** As it stands in {@code resourceType}. */
    public String resourceType() {
        return resourceType;
    }

    /** The allow-list in its written form, such as {@code id, totalGross(value, currency)}. */
    public String allowedFields() {
        return fields.toString();
    }

    AllowedFields fields() {
        return fields;
    }

    /** Parts that several types share. Apart, since an enum's own constants can't stand before its values. */
    private static final class Part {
        private static final String CODE = "(coding[](system, code))";
        private static final String IDENTIFIER = "(system, value, type" + CODE + ")";
        private static final String REFERENCE = "(reference, identifier" + IDENTIFIER + ")";
        private static final String PERIOD = "(start, end)";
        private static final String MONEY = "(value, currency)";
        private static final String LANGUAGES = "communication[](language" + CODE + ", preferred)";
        private static final String PERSON = "identifier[]" + IDENTIFIER
                + ", name[](use, text, family, given[], prefix[], suffix[], period" + PERIOD
                + "), telecom[](system, value, use, period" + PERIOD
                + "), birthDate, address[](use, type, text, line[], city, postalCode, country, period" + PERIOD + ")";

        private Part() {}
    }
}
