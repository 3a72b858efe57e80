package io.dunning.bank;

import io.dunning.bank.Records.Line;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import java.time.LocalDate;
import java.util.List;

/**
 * One transaction of an OCR giro file, out of its amount items.
 *
 * @param number within its assignment
 * @param lumpSum the booking that it is part of; negative ones apart
 * @param minor øre; negative where it takes back
 * @param counted what it adds to the sum of its assignment
 */
record OcrPayment(
        String number,
        LocalDate settledOn,
        String lumpSum,
        long minor,
        long counted,
        String kid,
        String payerAccount,
        String text) {

    /** A hundred billion kroner, in øre: no sum of a file can overflow. */
    private static final long AMOUNT_MAX = 10_000_000_000_000L;

    /** Types 18 and 20 reverse a card purchase, whatever their sign. */
    static OcrPayment of(Line first, Line second, String text) throws BadStatement {
        String place = "line " + first.number();
        String type = first.raw(5, 6);
        boolean reversal = type.equals("18") || type.equals("20");
        boolean minus = first.raw(32, 32).equals("-");
        if (!minus && !first.raw(32, 32).equals("0")) {
            throw new BadStatement(StatementFault.BAD_FIELD, place + ", sign");
        }
        long amount = first.number(33, 49, place + ", amount");
        if (amount > AMOUNT_MAX) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, place + ", amount");
        }
        boolean back = minus || reversal;
        LocalDate on = Dates.ofThisCentury(
                first.raw(20, 21), first.raw(18, 19), first.raw(16, 17), place + ", settlement day");
        String account = second.raw(48, 58);
        return new OcrPayment(
                first.digits(9, 15, place + ", number"),
                on,
                on + "-" + first.digits(22, 31, place + ", serial number") + (back ? "-back" : ""),
                back ? -amount : amount,
                minus && !reversal ? -amount : amount,
                Texts.reference(first.raw(50, 74)),
                account.chars().allMatch(c -> c == '0' || c == ' ') ? "" : account,
                text);
    }

    /** @param line the reference of the lump sum */
    BankDetail detail(String line, Amount amount) {
        return new BankDetail(
                line + "/" + number, amount, kid.isEmpty() ? List.of() : List.of(kid), text, "", payerAccount, null);
    }
}
