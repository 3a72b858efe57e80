package io.dunning.fhir;

import io.dunning.contact.Debtor;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one resource says to billing. Every text form names ids only. */
public sealed interface BillingFact {

    /** Hands the fact to whoever takes its sort; the sorts are closed, so no fact is forgotten. */
    void giveTo(FactTaker taker);

    /** A person who may owe, or who answers for another. */
    record Person(Debtor debtor) implements BillingFact {
        public Person {
            Objects.requireNonNull(debtor, "debtor");
        }

        @Override
        public void giveTo(FactTaker taker) {
            taker.person(this);
        }
    }

    /**
     * An invoice that was issued and is open. FHIR tells no day of the service in it: that stands in its charges.
     *
     * @param id the id of the resource, and never one of its identifiers: payments and charges refer to it. A server must not give it anew
     * @param creditor who is owed
     * @param debtor who owes
     * @param patient who was served
     * @param terms what the mapping says about this sort of invoice
     * @param amount what was billed, taxes included
     * @param issuedOn its date
     * @param number as the bill shows it
     * @param account the account it belongs to; {@code null} without one
     * @param charges ids of its charges
     */
    record Invoice(
            ReceivableId id,
            CreditorId creditor,
            PersonId debtor,
            PersonId patient,
            InvoiceTerms terms,
            Amount amount,
            LocalDate issuedOn,
            String number,
            @Nullable String account,
            List<String> charges)
            implements BillingFact {
        public Invoice {
            charges = List.copyOf(charges);
        }

        /** The bill that is followed up, once the day of the service is known; see {@link ServiceDays}. */
        public Receivable receivable(LocalDate serviceOn) {
            return new Receivable(
                    id,
                    creditor,
                    debtor,
                    patient,
                    terms.kind(),
                    terms.category(),
                    serviceOn,
                    issuedOn.plusDays(terms.dueDays()),
                    amount.toMoney(),
                    number,
                    issuedOn.getYear());
        }

        @Override
        public void giveTo(FactTaker taker) {
            taker.invoice(this);
        }

        @Override
        public String toString() {
            return "Invoice[" + id + "]";
        }
    }

    /**
     * The day of a service, and of which service isn't told.
     *
     * @param id the id of the resource
     * @param patient who was served
     * @param serviceOn the day, or the first of several
     */
    record Charge(String id, PersonId patient, LocalDate serviceOn) implements BillingFact {
        @Override
        public void giveTo(FactTaker taker) {
            taker.charge(this);
        }
    }

    /**
     * Who answers for a patient's bills.
     *
     * @param id the id of the resource
     * @param onHold whether nothing is to be billed to it for now
     * @param patients whose services are billed to it
     * @param guarantors who pays what covers don't
     * @param covers ids of the covers, the first to be asked first
     */
    record Account(String id, boolean onHold, List<PersonId> patients, List<Guarantor> guarantors, List<String> covers)
            implements BillingFact {

        /**
         * Somebody who pays what covers don't.
         *
         * @param onHold whether they are not to be billed for now
         * @param from first day; {@code null} without one
         * @param until last day; {@code null} without one
         */
        public record Guarantor(
                PersonId person,
                boolean onHold,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {}

        public Account {
            patients = List.copyOf(patients);
            guarantors = List.copyOf(guarantors);
            covers = List.copyOf(covers);
        }

        @Override
        public void giveTo(FactTaker taker) {
            taker.account(this);
        }
    }

    /**
     * That somebody pays for a patient's services; what sort of cover it is isn't told.
     *
     * @param id the id of the resource
     * @param patient who is covered
     * @param payers who pays
     * @param from first day; {@code null} without one
     * @param until last day; {@code null} without one
     */
    record Cover(
            String id,
            PersonId patient,
            List<PersonId> payers,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements BillingFact {
        public Cover {
            payers = List.copyOf(payers);
        }

        /** Whether it holds on that day, by its dates. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        @Override
        public void giveTo(FactTaker taker) {
            taker.cover(this);
        }
    }

    /**
     * One payment: announced by a notice, or reported with what it is for. News, and no booking: the bank's statement counts.
     *
     * @param source a notice or a reconciliation; both may tell of the same money
     * @param id the id of the resource
     * @param number under which it was paid, or empty
     * @param payer who paid; {@code null} where that isn't told
     * @param paidOn the day of the payment
     * @param amount what was paid; negative where it was taken back
     * @param parts what it is for; they add up to the amount. Empty where that isn't told
     */
    record Payment(
            FhirType source,
            String id,
            String number,
            @Nullable PersonId payer,
            LocalDate paidOn,
            Amount amount,
            List<Part> parts)
            implements BillingFact {

        /** A part of a payment, and the bill it is for, if it names one of ours. */
        public record Part(@Nullable ReceivableId receivable, Amount amount) {
            @Override
            public String toString() {
                return "Part[" + receivable + "]";
            }
        }

        public Payment {
            parts = List.copyOf(parts);
        }

        @Override
        public void giveTo(FactTaker taker) {
            taker.payment(this);
        }

        @Override
        public String toString() {
            return "Payment[" + id + "]";
        }
    }

    /** The server holds an invoice for settled. A claim to compare with the ledger, which alone knows. */
    record Settled(ReceivableId id) implements BillingFact {
        @Override
        public void giveTo(FactTaker taker) {
            taker.settled(this);
        }
    }

    /** A resource counts no more: cancelled, inactive, or entered in error. What was taken from it must not be used. */
    record Withdrawn(FhirType type, String id) implements BillingFact {
        @Override
        public void giveTo(FactTaker taker) {
            taker.withdrawn(this);
        }
    }
}
