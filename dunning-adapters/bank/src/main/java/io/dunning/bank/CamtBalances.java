package io.dunning.bank;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The booked balances of a camt.053: the one before its first line (OPBD, else PRCD, the closing balance of the day before) and the one
 * after its last (CLBD). A statement of several days may have one of each per day: the first and the last count. Others (available,
 * interim, forward) mean nothing here.
 */
final class CamtBalances {

    private final XmlCursor xml;
    private final Amounts amounts;
    private final Dates dates;
    private @Nullable Balance opening;
    private @Nullable Balance previous;
    private @Nullable Balance closing;

    CamtBalances(XmlCursor xml, Amounts amounts, Dates dates) {
        this.xml = xml;
        this.amounts = amounts;
        this.dates = dates;
    }

    private record Balance(
            String amount,
            String currencyCode,
            boolean credit,
            @Nullable LocalDate on) {}

    /** Reads a {@code Bal}. */
    void read() throws BadFile, BadStatement {
        String code = "";
        String amount = "";
        String currencyCode = "";
        String sign = "";
        LocalDate on = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "Tp" -> code = code();
                case "Amt" -> {
                    currencyCode = xml.attribute("Ccy");
                    amount = xml.text();
                }
                case "CdtDbtInd" -> sign = xml.text();
                case "Dt" -> on = CamtDate.read(xml, dates, "Bal/Dt");
                default -> xml.skip();
            }
        }
        boolean credit = sign.equals("CRDT");
        if (!credit && !sign.equals("DBIT")) {
            throw new BadStatement(StatementFault.BAD_FIELD, "Bal/CdtDbtInd");
        }
        keep(code, new Balance(amount, currencyCode, credit, on));
    }

    private String code() throws BadFile, BadStatement {
        String code = "";
        while (xml.child()) {
            if (xml.name().equals("CdOrPrtry")) {
                code = xml.textOrCode();
            } else {
                xml.skip();
            }
        }
        return code;
    }

    private void keep(String code, Balance balance) {
        switch (code) {
            case "OPBD" -> opening = earlier(opening, balance) ? opening : balance;
            case "PRCD" -> previous = earlier(previous, balance) ? previous : balance;
            case "CLBD" -> closing = earlier(balance, closing) ? closing : balance;
            default -> {
                // No booked balance.
            }
        }
    }

    /** Whether both are there and the one is of an earlier day. */
    private static boolean earlier(@Nullable Balance one, @Nullable Balance other) {
        return one != null && other != null && one.on != null && other.on != null && one.on.isBefore(other.on);
    }

    /** As the balance before the first line has it. */
    String currencyCode() throws BadStatement {
        return first().currencyCode;
    }

    Amount opening(CurrencyUnit currency) throws BadStatement {
        return amount(first(), currency);
    }

    @Nullable
    Amount closing(CurrencyUnit currency) throws BadStatement {
        return closing == null ? null : amount(closing, currency);
    }

    @Nullable
    LocalDate openingOn() {
        return opening == null ? null : opening.on;
    }

    @Nullable
    LocalDate closingOn() {
        return closing == null ? null : closing.on;
    }

    private Balance first() throws BadStatement {
        Balance first = opening == null ? previous : opening;
        if (first == null) {
            throw new BadStatement(StatementFault.NO_OPENING_BALANCE, "Bal");
        }
        return first;
    }

    private Amount amount(Balance balance, CurrencyUnit currency) throws BadStatement {
        if (!amounts.currency(balance.currencyCode, "Bal/Amt").equals(currency)) {
            throw new BadStatement(StatementFault.CURRENCY_DIFFERS, "Bal/Amt");
        }
        long minor = Amounts.minor(balance.amount, currency, "Bal/Amt");
        return Amount.ofMinor(balance.credit ? minor : -minor, currency);
    }
}
