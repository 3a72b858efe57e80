package io.dunning.examples.quickstart.scenario;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One booking on a bill: a line of {@code payments.csv}, or what was made of the bank's lines.
 *
 * @param line the line of the file, or the position in the journal
 * @param receivable which bill
 * @param cause what sort of booking
 * @param change what it adds to the open amount: negative for a payment or a credit note
 * @param valueOn when the money moved
 * @param bookedOn when it stood in the books
 */
public record Booking(
        long line, ReceivableId receivable, BalanceCause cause, Amount change, LocalDate valueOn, LocalDate bookedOn) {

    static final List<String> COLUMNS =
            List.of("payment_id", "receivable_id", "kind", "amount", "currency", "value_on", "booked_on");

    private static final Map<String, BalanceCause> KINDS = Map.of(
            "payment", BalanceCause.PAYMENT,
            "credit_note", BalanceCause.CREDIT_NOTE,
            "reversal", BalanceCause.REVERSAL,
            "refund", BalanceCause.REFUND);

    /**
     * Reads a line.
     *
     * @param bankTells whether bank files tell who paid
     */
    static Booking of(Line line, String currency, boolean bankTells) {
        Line.checkAll(
                () -> line.id("receivable_id", ReceivableId::new),
                () -> checkKind(Line.word("kind", line.text("kind"), KINDS), bankTells),
                () -> line.amount("amount", currency),
                () -> checkCurrency(line, currency),
                () -> line.day("value_on"),
                () -> line.day("booked_on"));
        BalanceCause cause = Line.word("kind", line.text("kind"), KINDS);
        Amount amount = line.amount("amount", currency);
        boolean lessens = cause == BalanceCause.PAYMENT || cause == BalanceCause.CREDIT_NOTE;
        return new Booking(
                line.number(),
                line.id("receivable_id", ReceivableId::new),
                cause,
                lessens ? Amount.zero(amount.currency()).minus(amount) : amount,
                line.day("value_on"),
                line.day("booked_on"));
    }

    private static void checkKind(BalanceCause cause, boolean bankTells) {
        if (bankTells && cause != BalanceCause.CREDIT_NOTE) {
            throw new BadCell(
                    "kind must be credit_note where there are bank files: what was paid, bounced or paid back "
                            + "is told by the bank");
        }
    }

    private static void checkCurrency(Line line, String currency) {
        if (!line.text("currency").equals(currency)) {
            throw new BadCell("currency must be that of the scenario, " + currency);
        }
    }

    /** Whether money moved, and not a credit note only. */
    public boolean isMoney() {
        return cause != BalanceCause.CREDIT_NOTE;
    }
}
