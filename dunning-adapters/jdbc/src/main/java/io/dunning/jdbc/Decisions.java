package io.dunning.jdbc;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Decision.Allocate;
import io.dunning.reconcile.Decision.Credit;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Decision.Justification;
import io.dunning.reconcile.Decision.Justify;
import io.dunning.reconcile.Decision.Revoke;
import io.dunning.reconcile.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Decisions as rows. */
final class Decisions {

    /** In the order in which they are written and read. */
    static final String COLUMNS =
            "position, minor, decided_on, kind, tenant, creditor, name, id, decided_by, account, line,"
                    + " detail, receivable, currency, reason, revokes";

    private static final int ALLOCATE = 1;
    private static final int JUSTIFY = 2;
    private static final int CREDIT = 3;
    private static final int REVOKE = 4;

    private static final Shared<CurrencyUnit> CURRENCIES = new Shared<>(code -> Monetary.getCurrency(code));

    private Decisions() {}

    /** By what a decision is unique within its creditor. */
    static String name(Decision decision) {
        return decision.id().toUpperCase(Locale.ROOT);
    }

    /** The values of its columns. */
    static Object[] row(long position, Decision decision) {
        if (decision instanceof Allocate a) {
            return row(position, decision, ALLOCATE, a.amount(), a.payment(), a.bill(), "", "");
        }
        if (decision instanceof Justify j) {
            return row(
                    position,
                    decision,
                    JUSTIFY,
                    j.amount(),
                    j.payment(),
                    null,
                    j.reason().name(),
                    "");
        }
        if (decision instanceof Credit c) {
            return row(
                    position,
                    decision,
                    CREDIT,
                    c.amount(),
                    null,
                    c.bill(),
                    c.reason().name(),
                    "");
        }
        return row(position, decision, REVOKE, null, null, null, "", ((Revoke) decision).revokes());
    }

    private static Object[] row(
            long position,
            Decision decision,
            int kind,
            @Nullable Amount amount,
            @Nullable PaymentId payment,
            @Nullable BillKey bill,
            String reason,
            String revokes) {
        return new Object[] {
            position,
            amount == null ? 0L : amount.minor(),
            decision.on(),
            kind,
            decision.creditor().tenant(),
            decision.creditor().creditor(),
            name(decision),
            decision.id(),
            Texts.storable(decision.by(), "decision", decision.id()),
            payment == null ? "" : payment.account().value(),
            payment == null ? "" : Texts.storable(payment.line(), "decision", decision.id()),
            payment == null ? "" : Texts.storable(payment.detail(), "decision", decision.id()),
            bill == null ? "" : bill.receivable().value(),
            amount == null ? "" : amount.currency().getCurrencyCode(),
            reason,
            revokes
        };
    }

    /**
     * A row of {@link #COLUMNS}.
     *
     * @param first where its first column stands, from 1
     */
    static Decision read(ResultSet row, int first) throws SQLException {
        int at = first - 1;
        CreditorId creditor = new CreditorId(row.getString(at + 5), row.getString(at + 6));
        String id = row.getString(at + 8);
        LocalDate on = row.getObject(at + 3, LocalDate.class);
        String by = row.getString(at + 9);
        int kind = row.getInt(at + 4);
        return switch (kind) {
            case ALLOCATE ->
                new Allocate(id, creditor, on, by, payment(row, at), bill(creditor, row, at), amount(row, at));
            case JUSTIFY ->
                new Justify(
                        id,
                        creditor,
                        on,
                        by,
                        payment(row, at),
                        amount(row, at),
                        Justification.valueOf(row.getString(at + 15)));
            case CREDIT ->
                new Credit(
                        id,
                        creditor,
                        on,
                        by,
                        bill(creditor, row, at),
                        amount(row, at),
                        CreditReason.valueOf(row.getString(at + 15)));
            case REVOKE -> new Revoke(id, creditor, on, by, row.getString(at + 16));
            default ->
                throw new IllegalStateException("no kind of decision has number " + kind
                        + ": the rows were written by a later release of this library");
        };
    }

    private static PaymentId payment(ResultSet row, int at) throws SQLException {
        return new PaymentId(new BankAccountId(row.getString(at + 10)), row.getString(at + 11), row.getString(at + 12));
    }

    private static BillKey bill(CreditorId creditor, ResultSet row, int at) throws SQLException {
        return new BillKey(creditor, new ReceivableId(row.getString(at + 13)));
    }

    private static Amount amount(ResultSet row, int at) throws SQLException {
        return new Amount(row.getLong(at + 2), CURRENCIES.of(row.getString(at + 14)));
    }
}
