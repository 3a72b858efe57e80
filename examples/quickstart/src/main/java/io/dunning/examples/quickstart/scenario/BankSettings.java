package io.dunning.examples.quickstart.scenario;

import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Tolerance;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What {@code scenario.yaml} says about the account whose bank files lie in the folder.
 *
 * @param account on which the creditor is paid
 * @param from the first day of which its statements are expected
 * @param references which payment references the bills carry
 * @param tolerance how much may be missing before somebody is asked for it
 */
public record BankSettings(BankAccountId account, LocalDate from, ReferenceStyle references, Tolerance tolerance) {
    public BankSettings {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(references, "references");
        Objects.requireNonNull(tolerance, "tolerance");
    }
}
