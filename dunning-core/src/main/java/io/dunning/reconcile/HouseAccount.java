package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Objects;
import javax.money.CurrencyUnit;

/**
 * An account on which a creditor is paid.
 *
 * @param id which account
 * @param creditor whose it is; an account has one creditor, a creditor any number of accounts
 * @param currency in which it is kept
 * @param from the first day of which all lines are expected; nothing is known to be complete before a statement covers it
 */
public record HouseAccount(BankAccountId id, CreditorId creditor, CurrencyUnit currency, LocalDate from) {
    public HouseAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(from, "from");
    }
}
