package io.dunning.jdbc;

import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Open points as rows. */
final class OpenPoints {

    /** In the order in which they are written and read. */
    static final String COLUMNS = "payment_key, minor, creditor_no, since, kind, currency, account, line, detail, bill";

    /** As {@link OpenPoint#ORDER} has it. */
    static final String ORDER = "kind, since, account, line, detail, bill";

    private static final Map<Integer, OpenPoint.Kind> KINDS = new HashMap<>();

    static {
        for (OpenPoint.Kind kind : OpenPoint.Kind.values()) {
            KINDS.put(number(kind), kind);
        }
    }

    private OpenPoints() {}

    /** Stored, so they never change; they rise with the order of the kinds, and leave room for others between them. */
    static int number(OpenPoint.Kind kind) {
        return switch (kind) {
            case DETAILS_MISSING -> 100;
            case UNEXPLAINED_RETURN -> 200;
            case WRONG_CREDITOR -> 300;
            case OTHER_CURRENCY -> 400;
            case SEVERAL_DEBTORS -> 500;
            case UNKNOWN_REFERENCE -> 600;
            case NO_REFERENCE -> 700;
            case OVER -> 800;
            case UNEXPLAINED_OTHER -> 900;
            case ODD_DATE -> 1000;
            case PART -> 1100;
            case SHORT -> 1200;
        };
    }

    static void write(Rows rows, int creditorNo, OpenPoint point) throws SQLException {
        PaymentId payment = Allocations.storable(point.payment());
        rows.big(Allocations.number(payment))
                .big(point.amount().minor())
                .number(creditorNo)
                .day(point.since())
                .small(number(point.kind()))
                .text(point.amount().currency().getCurrencyCode())
                .text(payment.account().value())
                .text(payment.line())
                .text(payment.detail())
                .text(text(point.bill()))
                .end();
    }

    /** The values of {@link #ORDER}. */
    static List<Object> place(OpenPoint point) {
        PaymentId payment = point.payment();
        return new ArrayList<>(List.of(
                number(point.kind()),
                point.since(),
                payment.account().value(),
                payment.line(),
                payment.detail(),
                text(point.bill())));
    }

    /** A row of {@link #COLUMNS}. */
    static OpenPoint read(ResultSet row, CreditorId creditor) throws SQLException {
        int number = row.getInt(5);
        OpenPoint.Kind kind = KINDS.get(number);
        if (kind == null) {
            throw new IllegalStateException("no kind of open point has number " + number
                    + ": the rows were written by a later release of this library");
        }
        return new OpenPoint(
                creditor,
                Objects.requireNonNull(Allocations.payment(row, 7), "account"),
                kind,
                Allocations.amount(row.getLong(2), row.getString(6)),
                bill(row.getString(10)),
                row.getObject(4, LocalDate.class));
    }

    private static String text(@Nullable BillKey bill) {
        return bill == null ? "" : bill.toString();
    }

    /** No part of a bill's name has a slash in it. */
    private static @Nullable BillKey bill(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("/", -1);
        return new BillKey(new CreditorId(parts[0], parts[1]), new ReceivableId(parts[2]));
    }
}
