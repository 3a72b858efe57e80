package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row for the house's accounts: an amount from one account to another.
 *
 * @param position names the row for ever
 * @param bookedOn the day of the books
 * @param valueOn when the money moved
 * @param debit the account that is charged
 * @param credit the account that is relieved
 * @param amount positive
 * @param payment which payment; {@code null} for a credit note
 * @param bill which bill; {@code null} where it touches none
 * @param rule why
 */
public record AccountingRow(
        long position,
        LocalDate bookedOn,
        LocalDate valueOn,
        Account debit,
        Account credit,
        Amount amount,
        @Nullable PaymentId payment,
        @Nullable BillKey bill,
        PostingRule rule) {

    /** Accounts, by what they are for; the house maps them to numbers of its own. */
    public enum Account {
        BANK,
        RECEIVABLES,
        /** Money that belongs to somebody and isn't allocated yet. */
        UNALLOCATED,
        /** Between a payment and the line that took it back; comes to zero. */
        RETURNS,
        /** Between the decision to pay back and the line that does; comes to zero. */
        REFUNDS,
        /** What was given up. */
        CREDITED,
        WRITTEN_BACK,
        NOT_OURS,
        BANK_CHARGES,
        TRANSFERS,
        OTHER
    }

    public AccountingRow {
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(valueOn, "valueOn");
        Objects.requireNonNull(debit, "debit");
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(rule, "rule");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a row has a positive amount: " + position);
        }
    }

    static AccountingRow of(JournalEntry entry) {
        JournalEntry.Booking booking = entry.booking();
        Posting change = booking.change();
        Account from = change.payment() == null ? Account.CREDITED : Account.BANK;
        Account to = account(change.rule());
        boolean taken = change.amount().minor() < 0;
        Amount amount = taken ? Amount.zero(change.amount().currency()).minus(change.amount()) : change.amount();
        return new AccountingRow(
                entry.position(),
                booking.bookedOn(),
                booking.valueOn(),
                taken ? to : from,
                taken ? from : to,
                amount,
                change.payment(),
                change.bill(),
                change.rule());
    }

    private static Account account(PostingRule rule) {
        return switch (rule) {
            case REFERENCE, CONFIRMED, CREDIT_NOTE, EXEMPTION, SMALL_DIFFERENCE, WRITE_OFF -> Account.RECEIVABLES;
            case RETURNED, TAKES_BACK -> Account.RETURNS;
            case REFUND, REFUND_PAID -> Account.REFUNDS;
            case WRITE_BACK -> Account.WRITTEN_BACK;
            case NOT_OURS -> Account.NOT_OURS;
            case BANK_CHARGE -> Account.BANK_CHARGES;
            case OWN_TRANSFER -> Account.TRANSFERS;
            case OTHER -> Account.OTHER;
            case OPEN -> Account.UNALLOCATED;
        };
    }
}
