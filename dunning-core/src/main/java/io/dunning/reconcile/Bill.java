package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A bill as matching may see it: amounts, dates and references, and no word of what it is for.
 *
 * @param key which bill
 * @param debtor who owes
 * @param parts what was billed, by component; principal, fees and interest are never added into each other
 * @param references payment references that were printed for it; without blanks, in upper case
 * @param number the number of the invoice, as people quote it; may be empty
 * @param dueOn the day by which it was to be paid
 * @param debtorName for suggestions only; may be empty
 */
public record Bill(
        BillKey key,
        PersonId debtor,
        Map<Component, Amount> parts,
        Set<String> references,
        String number,
        LocalDate dueOn,
        String debtorName) {

    /** What a claim consists of. */
    public enum Component {
        /** What was served. */
        PRINCIPAL,
        /** Reminder fees and costs of recovery. */
        FEE,
        /** Interest for late payment. */
        INTEREST
    }

    public Bill {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(debtorName, "debtorName");
        parts = Map.copyOf(parts);
        references = Set.copyOf(references);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("bill " + key + " has no amount");
        }
        if (parts.values().stream().anyMatch(p -> p.minor() < 0)) {
            throw new IllegalArgumentException("bill " + key + " has a negative part");
        }
        if (parts.values().stream().map(Amount::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("bill " + key + " mixes currencies");
        }
    }

    /** A bill of principal only. */
    public static Bill of(
            BillKey key,
            PersonId debtor,
            Amount principal,
            Set<String> references,
            LocalDate dueOn,
            String debtorName) {
        return new Bill(key, debtor, Map.of(Component.PRINCIPAL, principal), references, "", dueOn, debtorName);
    }

    public CreditorId creditor() {
        return key.creditor();
    }

    /** All components together. */
    public Amount billed() {
        return parts.values().stream().reduce(Amount::plus).orElseThrow();
    }

    /** What was billed of one component; zero where there is none. */
    public Amount part(Component component) {
        Amount part = parts.get(component);
        return part != null ? part : Amount.zero(billed().currency());
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "Bill[" + key + "]";
    }
}
