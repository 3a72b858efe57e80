package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank booked on one of the house's accounts: one detail of a line, or the whole line while its details aren't known.
 *
 * @param id its name, for ever
 * @param creditor whose account it is
 * @param kind what sort of line
 * @param bookedOn when it was booked
 * @param valueOn when the money moved, by the bank's word
 * @param amount positive where money came in
 * @param references structured payment references, as sent
 * @param text what the payer wrote, for people and suggestions
 * @param payerName as the bank has it, or empty
 * @param payerAccount as the bank has it, or empty
 * @param returned the bank's name of what a return takes back; {@code null} where it names nothing
 * @param toldOn the day on which the house first heard of its line
 * @param inStatement whether a statement told of it, and not only an advice
 * @param superseded whether better details took its place: it counts no more
 */
public record Payment(
        PaymentId id,
        CreditorId creditor,
        BankLine.Kind kind,
        LocalDate bookedOn,
        LocalDate valueOn,
        Amount amount,
        List<String> references,
        String text,
        String payerName,
        String payerAccount,
        @Nullable String returned,
        LocalDate toldOn,
        boolean inStatement,
        boolean superseded)
        implements Fact {

    /** Payments are served in this order, whenever they came to be known. */
    public static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::bookedOn).thenComparing(Payment::id);

    /** A value day further from its booking than that is a typing error: banks value within days. */
    private static final int VALUE_DAYS_MAX = 60;

    public Payment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(valueOn, "valueOn");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(toldOn, "toldOn");
        references = List.copyOf(references);
    }

    /** When the money moved; the day of the booking where the bank's value day can't be meant. */
    public LocalDate movedOn() {
        return hasOddDate() ? bookedOn : valueOn;
    }

    /** Whether its value day lies in the far future or past of its booking. */
    public boolean hasOddDate() {
        return Math.abs(ChronoUnit.DAYS.between(bookedOn, valueOn)) > VALUE_DAYS_MAX;
    }

    /** Whether it stands for a line whose details aren't known. */
    public boolean lacksDetails() {
        return id.detail().isEmpty();
    }

    /** The same, counting no more; for whoever keeps a book. */
    public Payment supersede() {
        return new Payment(
                id,
                creditor,
                kind,
                bookedOn,
                valueOn,
                amount,
                references,
                text,
                payerName,
                payerAccount,
                returned,
                toldOn,
                inStatement,
                true);
    }

    @Override
    public Set<Tie> ties() {
        Set<Tie> ties = new HashSet<>();
        ties.add(Tie.payment(id));
        references.forEach(r -> ties.add(Tie.reference(creditor.tenant(), r)));
        if (kind == BankLine.Kind.PAYMENT) {
            ties.add(Tie.bankReference(id.account(), id.line()));
            if (!lacksDetails()) {
                ties.add(Tie.bankReference(id.account(), id.detail()));
            }
        } else if (kind == BankLine.Kind.RETURN && returned != null) {
            ties.add(Tie.takesBack(id.account(), returned));
        }
        return ties;
    }

    @Override
    public Set<Tie> seeks() {
        Set<Tie> seeks = new HashSet<>();
        seeks.add(Tie.decidedPayment(id));
        switch (kind) {
            case PAYMENT -> {
                seeks.add(Tie.takesBack(id.account(), id.line()));
                if (!lacksDetails()) {
                    seeks.add(Tie.takesBack(id.account(), id.detail()));
                }
            }
            case RETURN -> {
                if (returned != null) {
                    seeks.add(Tie.bankReference(id.account(), returned));
                }
            }
            // The house pays a refund with the name of the decision as its reference.
            case OTHER -> references.forEach(r -> seeks.add(Tie.decision(creditor, r)));
        }
        return seeks;
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Payment[" + id + "]";
    }
}
