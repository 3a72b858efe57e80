package io.dunning.receivable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;

/**
 * One unpaid bill as the host's ledger knows it.
 *
 * @param id the host's key, unique within the creditor
 * @param creditor who is owed
 * @param debtor who owes
 * @param patient who was served; the debtor, or a person the debtor answers for
 * @param kind what it is for
 * @param category how the bill names its ground
 * @param serviceOn the day of the service
 * @param dueOn the day by which it was to be paid
 * @param amount what was billed; positive, in whole minor units
 * @param sourceDocument the number of the invoice or the list it came from
 * @param competenceYear the accounting year it belongs to
 */
public record Receivable(
        ReceivableId id,
        CreditorId creditor,
        PersonId debtor,
        PersonId patient,
        ClaimKind kind,
        BillingCategory category,
        LocalDate serviceOn,
        LocalDate dueOn,
        MonetaryAmount amount,
        String sourceDocument,
        int competenceYear) {

    /** Dates outside these years are typing errors, not old debts. */
    public static final int YEAR_MIN = 1990;

    public static final int YEAR_MAX = 2100;

    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/#-]{0,99}");

    public Receivable {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(category, "category");
        plausible(serviceOn.getYear(), "serviceOn");
        plausible(dueOn.getYear(), "dueOn");
        plausible(competenceYear, "competenceYear");
        if (!DOCUMENT.matcher(sourceDocument).matches()) {
            throw new IllegalArgumentException("sourceDocument may hold letters a-z, digits and - _ . : / # only");
        }
        if (!Amount.of(amount).isPositive()) {
            throw new IllegalArgumentException("a receivable has a positive amount: " + id);
        }
    }

    private static void plausible(int year, String name) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw new IllegalArgumentException(name + " must lie in " + YEAR_MIN + " to " + YEAR_MAX + ": " + year);
        }
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Receivable[" + id + "]";
    }
}
