package io.dunning.fhir;

import io.dunning.contact.Provenance;
import io.dunning.receivable.CreditorId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/**
 * What the host has to say so that FHIR can be read as bills: keys, creditors, kinds of invoices, and what FHIR leaves open. Immutable.
 *
 * @param zone where times become days, and where debtors live
 * @param language of people who state none, a BCP 47 tag
 * @param currencies the only ones taken, by ISO 4217
 * @param baseUrl of the server, so that absolute references to it are known; {@code null} where only relative ones are
 * @param persons keys of people and payers
 * @param creditor who is owed where an invoice names no issuer; {@code null} where it must
 * @param issuers creditors by reference, such as {@code Organization/1}
 * @param termsByType by {@code system|code} of the invoice's type
 * @param termsByIdentifier by the system of one of the invoice's identifiers
 * @param numberSystem the system of the identifier whose value is the number that the bill shows; {@code null} where that is the resource's
 *     id. The bill's own id is always the resource's id, because that is what payments refer to
 * @param patientOwes whether an invoice without recipient is owed by its patient; otherwise it is set aside
 * @param guardianCodes relationships, as {@code system|code}, that the host accepts as proof of who may be told; none by default
 * @param provenance of contact points that say since when they are valid; those that don't are never better than {@link Provenance#LIST}
 * @param phonePrefixes how phone numbers that may be used begin; none, and no phone is used
 * @param phoneCountry the ISO 3166 country of numbers that name none; {@code null} where only those in international form are taken, and
 *     only their form is looked at
 */
public record FhirMapping(
        ZoneId zone,
        String language,
        Set<String> currencies,
        @Nullable String baseUrl,
        PersonKeys persons,
        @Nullable CreditorId creditor,
        Map<String, CreditorId> issuers,
        Map<String, InvoiceTerms> termsByType,
        Map<String, InvoiceTerms> termsByIdentifier,
        @Nullable String numberSystem,
        boolean patientOwes,
        Set<String> guardianCodes,
        Provenance provenance,
        List<String> phonePrefixes,
        @Nullable String phoneCountry) {

    public FhirMapping {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(persons, "persons");
        Objects.requireNonNull(provenance, "provenance");
        currencies = Set.copyOf(currencies);
        currencies.forEach(Monetary::getCurrency);
        issuers = Map.copyOf(issuers);
        termsByType = Map.copyOf(termsByType);
        termsByIdentifier = Map.copyOf(termsByIdentifier);
        guardianCodes = Set.copyOf(guardianCodes);
        phonePrefixes = List.copyOf(phonePrefixes);
        if (phoneCountry != null && !PhoneReading.isCountry(phoneCountry)) {
            throw new IllegalArgumentException("not a country with phone numbers: " + phoneCountry);
        }
        if (currencies.isEmpty()) {
            throw new IllegalArgumentException("a mapping takes one currency at least");
        }
    }

    /** Begins a mapping that takes one currency and keys people by {@link PersonKeys#byResourceId}. */
    public static Builder of(ZoneId zone, String language, String currency) {
        return new Builder(zone, language, currency);
    }

    /** Gathers a mapping; what isn't said stays as the components of {@link FhirMapping} describe. */
    public static final class Builder {
        private final ZoneId zone;
        private final String language;
        private final Set<String> currencies = new HashSet<>();
        private @Nullable String baseUrl;
        private PersonKeys persons = PersonKeys.byResourceId();
        private @Nullable CreditorId creditor;
        private final Map<String, CreditorId> issuers = new HashMap<>();
        private final Map<String, InvoiceTerms> termsByType = new HashMap<>();
        private final Map<String, InvoiceTerms> termsByIdentifier = new HashMap<>();
        private @Nullable String numberSystem;
        private boolean patientOwes;
        private final Set<String> guardianCodes = new HashSet<>();
        private Provenance provenance = Provenance.LIST;
        private final Set<String> phonePrefixes = new HashSet<>();
        private @Nullable String phoneCountry;

        private Builder(ZoneId zone, String language, String currency) {
            this.zone = zone;
            this.language = language;
            currencies.add(currency);
        }

        public Builder currency(String code) {
            currencies.add(code);
            return this;
        }

        /** Such as {@code https://fhir.clinic.example/r4}, without a slash at its end. */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        public Builder persons(PersonKeys keys) {
            persons = keys;
            return this;
        }

        /** Who is owed where an invoice names no issuer. */
        public Builder creditor(CreditorId id) {
            creditor = id;
            return this;
        }

        /** Who is owed where an invoice names this issuer, such as {@code Organization/1}. */
        public Builder issuer(String reference, CreditorId id) {
            issuers.put(reference, id);
            return this;
        }

        public Builder invoiceType(String system, String code, InvoiceTerms terms) {
            termsByType.put(system + "|" + code, terms);
            return this;
        }

        public Builder invoiceIdentifier(String system, InvoiceTerms terms) {
            termsByIdentifier.put(system, terms);
            return this;
        }

        /**
         * The number that a bill shows and people quote is the invoice's identifier of this system. An invoice without one, or with two of
         * different values, is set aside, as is a second invoice of a creditor with the same number. The bill's id stays the resource's.
         */
        public Builder invoiceNumbers(String system) {
            numberSystem = system;
            return this;
        }

        public Builder patientOwesWithoutRecipient() {
            patientOwes = true;
            return this;
        }

        public Builder guardian(String system, String code) {
            guardianCodes.add(system + "|" + code);
            return this;
        }

        public Builder provenance(Provenance source) {
            provenance = source;
            return this;
        }

        /** Such as {@code +47}, or {@code +393} for what is mobile in Italy. */
        public Builder phonePrefix(String prefix) {
            phonePrefixes.add(prefix);
            return this;
        }

        /**
         * Takes numbers as people write them: those without a country code are of this country, such as {@code IT}. One that nobody can have is
         * left out, and a landline gets no text messages.
         */
        public Builder phoneCountry(String code) {
            phoneCountry = code;
            return this;
        }

        public FhirMapping build() {
            return new FhirMapping(
                    zone,
                    language,
                    currencies,
                    baseUrl,
                    persons,
                    creditor,
                    issuers,
                    termsByType,
                    termsByIdentifier,
                    numberSystem,
                    patientOwes,
                    guardianCodes,
                    provenance,
                    List.copyOf(phonePrefixes),
                    phoneCountry);
        }
    }
}
