package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementHeader;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt} of a camt.053 or {@code Ntfctn} of a camt.054. */
final class CamtStatement implements AutoCloseable {

    private static final int HEADER_ELEMENTS_MAX = 10_000;
    private static final int ID_LENGTH_MAX = 100;

    private final FileImport into;
    private final XmlCursor xml;
    private final boolean advice;
    private final int detailsMax;
    private final Amounts amounts = new Amounts();
    private final Dates dates;
    private final Names names = new Names();
    private final CamtBalances balances;
    private String id = "";
    private String currencyCode = "";
    private @Nullable BankAccountId account;
    private @Nullable Long electronicNumber;
    private @Nullable Long legalNumber;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable CurrencyUnit currency;
    private @Nullable Taking taking;
    private int entries;

    CamtStatement(FileImport into, XmlCursor xml, boolean advice, int detailsMax) {
        this.into = into;
        this.xml = xml;
        this.advice = advice;
        this.detailsMax = detailsMax;
        dates = new Dates(into.today());
        balances = new CamtBalances(xml, amounts, dates);
    }

    /** Where it is reading, below the statement. */
    String path() {
        return entries == 0 ? "" : "/Ntry[" + entries + "]";
    }

    void read() throws BadFile, BadStatement {
        xml.allow(HEADER_ELEMENTS_MAX);
        while (xml.child()) {
            switch (xml.name()) {
                case "Id" -> id = xml.text();
                case "ElctrncSeqNb" -> electronicNumber = number("ElctrncSeqNb");
                case "LglSeqNb" -> legalNumber = number("LglSeqNb");
                case "FrToDt" -> period();
                case "Acct" -> account();
                case "Bal" -> balances.read();
                case "Ntry" -> entry();
                default -> xml.skip();
            }
        }
        finish();
    }

    private Long number(String field) throws BadFile, BadStatement {
        String text = xml.text();
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadStatement(StatementFault.BAD_FIELD, field);
        }
        return Long.valueOf(text);
    }

    private void period() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "FrDtTm" -> from = dates.iso(xml.text(), "FrDtTm");
                case "ToDtTm" -> to = dates.iso(xml.text(), "ToDtTm");
                default -> xml.skip();
            }
        }
    }

    private void account() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "Id" -> account = into.account(CamtParty.accountNumber(xml), "Acct/Id");
                case "Ccy" -> currencyCode = xml.text();
                default -> xml.skip();
            }
        }
    }

    private void entry() throws BadFile, BadStatement {
        entries++;
        CamtEntry entry = new CamtEntry(xml, amounts, dates, names, detailsMax);
        entry.read();
        Taking open = taking == null ? begin(entry.currencyCode()) : taking;
        if (!entry.isBooked()) {
            open.notice(Oddity.NOT_BOOKED);
            return;
        }
        BankLine line = entry.line(currency());
        if (entry.hasDetailsOfBothSigns()) {
            open.notice(Oddity.DETAILS_OF_BOTH_SIGNS);
        }
        open.add(line);
    }

    private CurrencyUnit currency() throws BadStatement {
        if (currency == null) {
            throw new BadStatement(StatementFault.BAD_CURRENCY, "Acct/Ccy");
        }
        return currency;
    }

    /** Before the first line, where all that the header needs was read; the schema has it in this order. */
    private Taking begin(String firstCode) throws BadStatement {
        if (id.isEmpty()) {
            throw new BadStatement(StatementFault.MISSING_FIELD, "Id");
        }
        if (id.length() > ID_LENGTH_MAX) {
            throw new BadStatement(StatementFault.BAD_FIELD, "Id");
        }
        if (account == null) {
            throw new BadStatement(StatementFault.MISSING_FIELD, "Acct/Id");
        }
        String code = !currencyCode.isEmpty() ? currencyCode : advice ? firstCode : balances.currencyCode();
        CurrencyUnit ofAccount = amounts.currency(code, "Acct/Ccy");
        currency = ofAccount;
        LocalDate first = from != null ? from : advice ? null : balances.openingOn();
        LocalDate last = to != null ? to : advice ? null : balances.closingOn();
        if (first != null && last != null && last.isBefore(first)) {
            throw new BadStatement(StatementFault.BAD_DATE, "FrToDt");
        }
        Amount opening = advice ? null : balances.opening(ofAccount);
        Taking begun = into.begin(new StatementHeader(
                account,
                id,
                advice ? StatementHeader.Type.ADVICE : StatementHeader.Type.STATEMENT,
                ofAccount,
                electronicNumber != null ? electronicNumber : legalNumber,
                first,
                last,
                opening,
                into.today()));
        taking = begun;
        return begun;
    }

    private void finish() throws BadStatement {
        if (taking == null && advice && currencyCode.isEmpty()) {
            // Nothing in it, and not even in which currency.
            return;
        }
        Taking open = taking == null ? begin("") : taking;
        open.finish(advice ? null : balances.closing(currency()));
    }

    @Override
    public void close() {
        if (taking != null) {
            taking.close();
        }
    }
}
