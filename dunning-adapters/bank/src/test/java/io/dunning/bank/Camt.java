package io.dunning.bank;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** camt files for tests, in one sentence. All names are invented. */
final class Camt {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 2);
    static final String IBAN = "NO9386011117947";

    private Camt() {}

    static ImportReport read(String text, RecordingSink sink) {
        return read(text.getBytes(StandardCharsets.UTF_8), sink);
    }

    static ImportReport read(byte[] bytes, RecordingSink sink) {
        return read(new ByteArrayInputStream(bytes), sink);
    }

    static ImportReport read(InputStream bytes, RecordingSink sink) {
        return BankFiles.into(sink).build().read("bank.xml", bytes, TODAY);
    }

    static String statements(String version, String... statements) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
                + version
                + "\">\n<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2027-03-01T20:00:00</CreDtTm></GrpHdr>\n"
                + String.join("", statements)
                + "</BkToCstmrStmt>\n</Document>\n";
    }

    static String advice(String version, String id, String... entries) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001." + version
                + "\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M2</MsgId></GrpHdr><Ntfctn><Id>" + id
                + "</Id>" + account(IBAN) + String.join("", entries)
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    /** A statement file of one statement with an opening balance of 1000.00. */
    static String statement(String closing, String... entries) {
        return statements("08", one("S1", IBAN, "1000.00", closing, entries));
    }

    static String one(String id, String iban, String opening, String closing, String... entries) {
        return "<Stmt><Id>" + id + "</Id><ElctrncSeqNb>41</ElctrncSeqNb>"
                + "<FrToDt><FrDtTm>2027-03-01T00:00:00</FrDtTm><ToDtTm>2027-03-01T23:59:59</ToDtTm></FrToDt>"
                + account(iban)
                + balance("OPBD", opening) + balance("CLBD", closing)
                + "\n" + String.join("\n", entries) + "\n</Stmt>\n";
    }

    static String account(String iban) {
        return "<Acct><Id><IBAN>" + iban + "</IBAN></Id><Ccy>NOK</Ccy></Acct>";
    }

    static String balance(String code, String amount) {
        boolean debit = amount.startsWith("-");
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"NOK\">"
                + (debit ? amount.substring(1) : amount)
                + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Dt><Dt>2027-03-01</Dt></Dt></Bal>";
    }

    static Entry credit(String amount) {
        return new Entry("", amount, "CRDT", "", "<Sts><Cd>BOOK</Cd></Sts>", "2027-03-01", "", "");
    }

    static Entry debit(String amount) {
        return credit(amount).sign("DBIT");
    }

    /** The only detail of a line, without an amount of its own. */
    static String detail(String kid, String text) {
        return detail("", kid, text);
    }

    static String detail(String amount, String kid, String text) {
        return detail("", amount, kid, text);
    }

    static String detail(String reference, String amount, String kid, String text) {
        return "<TxDtls><Refs>"
                + (reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>")
                + "<EndToEndId>NOTPROVIDED</EndToEndId></Refs>"
                + (amount.isEmpty() ? "" : "<Amt Ccy=\"NOK\">" + amount + "</Amt>")
                + "<RltdPties><Dbtr><Pty><Nm>Sample Payer</Nm></Pty></Dbtr>"
                + "<DbtrAcct><Id><IBAN>NO8330001234567</IBAN></Id></DbtrAcct></RltdPties><RmtInf>"
                + (kid.isEmpty() ? "" : "<Strd><CdtrRefInf><Ref>" + kid + "</Ref></CdtrRefInf></Strd>")
                + (text.isEmpty() ? "" : "<Ustrd>" + text + "</Ustrd>")
                + "</RmtInf></TxDtls>";
    }

    static String batch(int stated, List<String> details) {
        return "<NtryDtls><Btch><NbOfTxs>" + stated + "</NbOfTxs></Btch>" + String.join("", details) + "</NtryDtls>";
    }

    /** An {@code Ntry}. */
    record Entry(
            String reference,
            String amount,
            String sign,
            String reversal,
            String status,
            String day,
            String code,
            String details) {

        Entry named(String name) {
            return new Entry(name, amount, sign, reversal, status, day, code, details);
        }

        Entry sign(String indicator) {
            return new Entry(reference, amount, indicator, reversal, status, day, code, details);
        }

        Entry reversing() {
            return new Entry(reference, amount, sign, "<RvslInd>true</RvslInd>", status, day, code, details);
        }

        Entry status(String element) {
            return new Entry(reference, amount, sign, reversal, element, day, code, details);
        }

        Entry on(String bookingDay) {
            return new Entry(reference, amount, sign, reversal, status, bookingDay, code, details);
        }

        Entry coded(String subFamily) {
            String element = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>" + subFamily
                    + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
            return new Entry(reference, amount, sign, reversal, status, day, element, details);
        }

        Entry with(String... moreDetails) {
            return new Entry(
                    reference,
                    amount,
                    sign,
                    reversal,
                    status,
                    day,
                    code,
                    "<NtryDtls>" + String.join("", moreDetails) + "</NtryDtls>");
        }

        Entry batch(int stated, String... moreDetails) {
            return new Entry(
                    reference, amount, sign, reversal, status, day, code, Camt.batch(stated, List.of(moreDetails)));
        }

        @Override
        public String toString() {
            return "<Ntry><NtryRef>1</NtryRef><Amt Ccy=\"NOK\">" + amount + "</Amt><CdtDbtInd>" + sign + "</CdtDbtInd>"
                    + reversal + status
                    + (day.isEmpty() ? "" : "<BookgDt><Dt>" + day + "</Dt></BookgDt>")
                    + (reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>")
                    + code + details + "</Ntry>";
        }

        /** As the versions before 08 write it: the state and the payer without an element in between. */
        String old() {
            return toString()
                    .replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
                    .replace("<Pty>", "")
                    .replace("</Pty>", "");
        }
    }

    static String text(Entry... entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry).append('\n');
        }
        return text.toString();
    }
}
