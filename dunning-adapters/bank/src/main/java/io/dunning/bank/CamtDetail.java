package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@code TxDtls}: who paid what, for what. */
final class CamtDetail {

    /** What banks write where they have nothing to write. */
    private static final Set<String> NOTHING = Set.of("NOTPROVIDED", "NOTAVAILABLE", "NONREF", "NONE");

    private final XmlCursor xml;
    private final List<String> paymentReferences = new ArrayList<>(1);
    private final StringBuilder text = new StringBuilder();
    private String bankReference = "";
    private String endToEndId = "";
    private String amount = "";
    private String currencyCode = "";
    private String sign = "";
    private String bookedText = "";
    private String debtor = "";
    private String debtorAccount = "";
    private String creditor = "";
    private String creditorAccount = "";
    private boolean ownAmount;
    private boolean returned;

    private CamtDetail(XmlCursor xml) {
        this.xml = xml;
    }

    static CamtDetail read(XmlCursor xml) throws BadFile, BadStatement {
        CamtDetail detail = new CamtDetail(xml);
        detail.read();
        return detail;
    }

    /** A reference, or empty where the bank only fills a field. */
    static String given(String reference) {
        return NOTHING.contains(reference) || Texts.isZeros(reference) ? "" : reference;
    }

    private void read() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "Refs" -> references();
                case "Amt" -> amount(true);
                case "CdtDbtInd" -> sign = xml.text();
                case "AmtDtls" -> amountDetails();
                case "RltdPties" -> parties();
                case "RmtInf" -> remittance();
                case "RtrInf" -> {
                    returned = true;
                    xml.skip();
                }
                case "AddtlTxInf" -> bookedText = xml.text();
                default -> xml.skip();
            }
        }
        if (text.isEmpty()) {
            Texts.join(text, bookedText, BankDetail.TEXT_LENGTH_MAX);
        }
    }

    private void references() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "AcctSvcrRef" -> bankReference = given(xml.text());
                case "EndToEndId" -> endToEndId = given(xml.text());
                default -> xml.skip();
            }
        }
    }

    private void amount(boolean own) throws BadFile {
        currencyCode = xml.attribute("Ccy");
        amount = xml.text();
        ownAmount = own;
    }

    /** Old versions have the amount of a detail only here. */
    private void amountDetails() throws BadFile, BadStatement {
        while (xml.child()) {
            if (xml.name().equals("TxAmt") && !ownAmount) {
                while (xml.child()) {
                    if (xml.name().equals("Amt")) {
                        amount(false);
                    } else {
                        xml.skip();
                    }
                }
            } else {
                xml.skip();
            }
        }
    }

    private void parties() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "Dbtr" -> debtor = CamtParty.name(xml);
                case "DbtrAcct" -> debtorAccount = CamtParty.account(xml);
                case "Cdtr" -> creditor = CamtParty.name(xml);
                case "CdtrAcct" -> creditorAccount = CamtParty.account(xml);
                default -> xml.skip();
            }
        }
    }

    private void remittance() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "Ustrd" -> Texts.join(text, xml.text(), BankDetail.TEXT_LENGTH_MAX);
                case "Strd" -> structured();
                default -> xml.skip();
            }
        }
    }

    /** The creditor's reference, and numbers of documents: those are for people, who write anything there. */
    private void structured() throws BadFile, BadStatement {
        while (xml.child()) {
            switch (xml.name()) {
                case "CdtrRefInf" -> {
                    String reference = Texts.reference(only("Ref"));
                    if (!reference.isEmpty()) {
                        paymentReferences.add(reference);
                    }
                }
                case "RfrdDocInf" -> Texts.join(text, only("Nb"), BankDetail.TEXT_LENGTH_MAX);
                case "AddtlRmtInf" -> Texts.join(text, xml.text(), BankDetail.TEXT_LENGTH_MAX);
                default -> xml.skip();
            }
        }
    }

    private String only(String name) throws BadFile, BadStatement {
        String found = "";
        while (xml.child()) {
            if (xml.name().equals(name)) {
                found = xml.text();
            } else {
                xml.skip();
            }
        }
        return found;
    }

    String bankReference() {
        return bankReference;
    }

    String endToEndId() {
        return endToEndId;
    }

    List<String> paymentReferences() {
        return paymentReferences;
    }

    String amount() {
        return amount;
    }

    String currencyCode() {
        return currencyCode;
    }

    /** Its own, or empty where it has that of its line. */
    String sign() {
        return sign;
    }

    boolean isReturn() {
        return returned;
    }

    /** Whether the amount is the detail's own and not only that of the order. */
    boolean hasOwnAmount() {
        return ownAmount;
    }

    boolean isInLineCurrency(String code) {
        return currencyCode.equals(code);
    }

    /** What the house itself sent, a refund say, has its own reference end to end; what a payer puts there is nobody's business. */
    private List<String> withOwnReference() {
        List<String> references = new ArrayList<>(paymentReferences);
        references.add(Texts.reference(endToEndId));
        return references;
    }

    /** The one at the other end: whoever paid; for what only went out, whoever got it. */
    BankDetail as(String name, Amount signed, Kind kind, @Nullable String takesBack) {
        boolean out = kind == Kind.OTHER && signed.minor() < 0;
        return new BankDetail(
                name,
                signed,
                kind == Kind.OTHER ? withOwnReference() : paymentReferences,
                text.toString(),
                out ? creditor : debtor,
                out ? creditorAccount : debtorAccount,
                takesBack);
    }
}
