package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One {@code Ntry}: a line of a statement or advice, with its {@code TxDtls}. */
final class CamtEntry {

    private static final int ELEMENTS_MAX = 5_000;
    static final int REFERENCE_LENGTH_MAX = 100;

    /**
     * ISO 20022 bank transaction codes, sub-families of reversals: of credit transfers after a return (RRTN) or a cancellation request (RPCR),
     * of direct debits unpaid (UPDD), reversed (PRDD) or cancelled (RCDD). Compared with the names in two open readers of camt.053; not with
     * the list that ISO publishes. Which of them a bank really sends is the bank's habit.
     */
    private static final Set<String> RETURNS = Set.of("RRTN", "RPCR", "UPDD", "PRDD", "RCDD");
    /** The same list, compared in the same way: interest, charges, fees, commission, taxes. They pay no bill, whichever way they go. */
    private static final Set<String> OF_THE_BANK = Set.of("INTR", "CHRG", "FEES", "COMM", "TAXE");

    private final XmlCursor xml;
    private final Amounts amounts;
    private final Dates dates;
    private final Names names;
    private final int detailsMax;
    private final List<CamtDetail> details = new ArrayList<>(1);
    private String amount = "";
    private String currencyCode = "";
    private String sign = "";
    private String status = "";
    private String bankReference = "";
    private String subFamily = "";
    private boolean reversal;
    private boolean detailsOfBothSigns;
    private long stated;
    private @Nullable LocalDate booked;
    private @Nullable LocalDate value;

    CamtEntry(XmlCursor xml, Amounts amounts, Dates dates, Names names, int detailsMax) {
        this.xml = xml;
        this.amounts = amounts;
        this.dates = dates;
        this.names = names;
        this.detailsMax = detailsMax;
    }

    void read() throws BadFile, BadStatement {
        xml.allow(ELEMENTS_MAX);
        while (xml.child()) {
            // Of what isn't booked nothing has to be right.
            if (!status.isEmpty() && !isBooked()) {
                xml.skip();
            } else {
                field(xml.name());
            }
        }
        if (status.isEmpty()) {
            throw new BadStatement(StatementFault.MISSING_FIELD, "Sts");
        }
    }

    private void field(String name) throws BadFile, BadStatement {
        switch (name) {
            case "Amt" -> {
                currencyCode = xml.attribute("Ccy");
                amount = xml.text();
            }
            case "CdtDbtInd" -> sign = xml.text();
            case "RvslInd" -> reversal = yes(xml.text());
            case "Sts" -> status = xml.textOrCode();
            case "BookgDt" -> booked = CamtDate.read(xml, dates, "BookgDt");
            case "ValDt" -> value = CamtDate.read(xml, dates, "ValDt");
            case "AcctSvcrRef" -> bankReference = CamtDetail.given(xml.text());
            case "BkTxCd" -> subFamily = subFamily();
            case "NtryDtls" -> details();
            default -> xml.skip();
        }
    }

    private static boolean yes(String text) throws BadStatement {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new BadStatement(StatementFault.BAD_FIELD, "RvslInd");
        };
    }

    private String subFamily() throws BadFile, BadStatement {
        String code = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "Domn", "Fmly" -> code = subFamily();
                case "SubFmlyCd" -> code = xml.text();
                default -> xml.skip();
            }
        }
        return code;
    }

    private void details() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "Btch" -> batch();
                case "TxDtls" -> {
                    if (details.size() == detailsMax) {
                        throw new BadStatement(StatementFault.TOO_MANY_DETAILS, "NtryDtls");
                    }
                    xml.allow(ELEMENTS_MAX);
                    details.add(CamtDetail.read(xml));
                    xml.allow(ELEMENTS_MAX);
                }
                default -> xml.skip();
            }
        }
    }

    private void batch() throws BadFile, BadStatement {
        while (xml.child()) {
            if (xml.name().equals("NbOfTxs")) {
                String text = xml.text();
                if (!text.matches("[0-9]{1,15}")) {
                    throw new BadStatement(StatementFault.BAD_FIELD, "NbOfTxs");
                }
                stated += Long.parseLong(text);
            } else {
                xml.skip();
            }
        }
    }

    boolean isBooked() {
        return status.equals("BOOK");
    }

    /** As it stands in the file; empty where it doesn't. */
    String currencyCode() {
        return currencyCode;
    }

    boolean hasDetailsOfBothSigns() {
        return detailsOfBothSigns;
    }

    /** Once, after it was read and only if it is booked: this is where it gets its name. */
    BankLine line(CurrencyUnit currency) throws BadStatement {
        boolean credit = isCredit(sign);
        if (!amounts.currency(currencyCode, "Amt").equals(currency)) {
            throw new BadStatement(StatementFault.CURRENCY_DIFFERS, "Amt");
        }
        long minor = Amounts.minor(amount, currency, "Amt");
        Amount signed = Amount.ofMinor(credit ? minor : -minor, currency);
        LocalDate bookedOn = booked == null ? value : booked;
        if (bookedOn == null) {
            throw new BadStatement(StatementFault.MISSING_FIELD, "BookgDt");
        }
        Kind kind = kind(credit);
        String reference = reference(bookedOn, signed);
        return new BankLine(
                reference,
                kind,
                bookedOn,
                value == null ? bookedOn : value,
                signed,
                details(reference, signed, credit, kind));
    }

    static boolean isCredit(String sign) throws BadStatement {
        return switch (sign) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new BadStatement(StatementFault.BAD_FIELD, "CdtDbtInd");
        };
    }

    /** A reversal that comes in takes back what went out, and a return that comes in is a refund that bounced: neither pays a bill. */
    private Kind kind(boolean credit) {
        boolean back = reversal;
        for (CamtDetail detail : details) {
            back |= detail.isReturn();
        }
        if (credit) {
            boolean other = back || RETURNS.contains(subFamily) || OF_THE_BANK.contains(subFamily);
            return other ? Kind.OTHER : Kind.PAYMENT;
        }
        return back || RETURNS.contains(subFamily) ? Kind.RETURN : Kind.OTHER;
    }

    /**
     * The servicer's reference of the entry or of its only detail. Banks repeat it on the charge for a payment and on its reversal, so
     * both get a mark. Without one: the day, the amount with its sign, whether it is a reversal; statement and advice agree on these.
     *
     * <p>{@code NtryRef} isn't used: Norwegian banks count it anew in every message, and Swiss ones put the creditor's own number there.
     */
    private String reference(LocalDate bookedOn, Amount signed) throws BadStatement {
        String given = bankReference;
        if (given.isEmpty() && details.size() == 1 && stated <= 1) {
            given = details.get(0).bankReference();
        }
        if (given.length() > REFERENCE_LENGTH_MAX) {
            throw new BadStatement(StatementFault.BAD_FIELD, "AcctSvcrRef");
        }
        if (given.isEmpty()) {
            return names.derived(bookedOn, signed.minor(), reversal);
        }
        return names.numbered(given + (signed.minor() < 0 ? "/DBIT" : "") + (reversal ? "/RVSL" : ""));
    }

    private List<BankDetail> details(String reference, Amount line, boolean credit, Kind kind) throws BadStatement {
        if (details.isEmpty()) {
            return List.of();
        }
        CamtDetails found = new CamtDetails(details, line, credit, amounts);
        found.addUp(stated);
        detailsOfBothSigns = found.isOfBothSigns();
        String returned = reversal && kind == Kind.RETURN && !bankReference.isEmpty() ? bankReference : null;
        return detailsOfBothSigns ? List.of() : found.named(reference, kind, returned);
    }
}
