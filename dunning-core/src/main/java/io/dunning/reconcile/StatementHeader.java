package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Objects;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a statement or an advice says of itself before its lines.
 *
 * @param account whose lines these are
 * @param id the bank's name for it, unique within the account
 * @param type whether it tells all of an account, or about some payments
 * @param currency of the account
 * @param sequence its number in the row of statements; {@code null} where the bank counts none
 * @param from the first day it covers
 * @param to the last day it covers
 * @param opening the booked balance before its first line; {@code null} for an advice
 * @param toldOn the day on which the house takes it in
 */
public record StatementHeader(
        BankAccountId account,
        String id,
        Type type,
        CurrencyUnit currency,
        @Nullable Long sequence,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Amount opening,
        LocalDate toldOn) {

    private static final int ID_LENGTH_MAX = 200;

    /** What it is good for. */
    public enum Type {
        /** All booked lines of an account for some days, with balances: the watermark rests on these. */
        STATEMENT,
        /** News of payments, early or in more detail. What it tells stands in a statement, too. */
        ADVICE
    }

    public StatementHeader {
        Objects.requireNonNull(account, "account");
        if (id.isBlank() || id.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException("the id of a statement has 1 to " + ID_LENGTH_MAX + " characters");
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(toldOn, "toldOn");
        if (type == Type.STATEMENT && opening == null) {
            throw new IllegalArgumentException("statement " + id + " has no opening balance");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("statement " + id + " ends before it begins");
        }
    }
}
