package io.dunning.bank.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A large camt.053.001.08 of one statement, the same for the same seed, never in memory as a whole. Four lines of five are payments with a
 * KID; others are charges, returns, and batches of three. All names are invented.
 */
public final class CamtWriter {

    /** The account of the statement. */
    public static final String IBAN = "NO9386011117947";

    private static final int LINES_PER_CHUNK = 100;

    private final long seed;
    private final int lines;
    private final boolean named;

    /** @param named whether lines have references of the bank */
    public CamtWriter(long seed, int lines, boolean named) {
        this.seed = seed;
        this.lines = lines;
        this.named = named;
    }

    /** Writes the file. */
    public void write(OutputStream out) throws IOException {
        try (InputStream all = stream()) {
            all.transferTo(out);
        }
    }

    /** The file, made as it is read. */
    public InputStream stream() {
        return new Generated();
    }

    /** How many {@code Ntry} the file has. */
    public int lines() {
        return lines;
    }

    /** How many payments and other details these have. */
    public long details() {
        long count = 0;
        for (int i = 0; i < lines; i++) {
            count += isBatch(i) ? 3 : 1;
        }
        return count;
    }

    private final class Generated extends InputStream {
        private InputStream chunk = InputStream.nullInputStream();
        private int next = -1;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                int n = chunk.read(bytes, from, length);
                while (n < 0 && next <= lines) {
                    chunk = new ByteArrayInputStream(chunk().getBytes(StandardCharsets.UTF_8));
                    n = chunk.read(bytes, from, length);
                }
                return n;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String chunk() {
            StringBuilder text = new StringBuilder();
            if (next < 0) {
                head(text);
                next = 0;
            } else if (next < lines) {
                int end = Math.min(lines, next + LINES_PER_CHUNK);
                while (next < end) {
                    line(text, next++);
                }
            } else {
                text.append("</Stmt>\n</BkToCstmrStmt>\n</Document>\n");
                next++;
            }
            return text.toString();
        }
    }

    private void head(StringBuilder text) {
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += isOut(i) ? -minor(i) : minor(i);
        }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n<BkToCstmrStmt>\n")
                .append("<GrpHdr><MsgId>GENERATED</MsgId><CreDtTm>2027-03-01T20:00:00</CreDtTm></GrpHdr>\n")
                .append(
                        "<Stmt><Id>LARGE-1</Id><ElctrncSeqNb>1</ElctrncSeqNb><FrToDt><FrDtTm>2027-03-01T00:00:00</FrDtTm>")
                .append("<ToDtTm>2027-03-01T23:59:59</ToDtTm></FrToDt><Acct><Id><IBAN>")
                .append(IBAN)
                .append("</IBAN></Id><Ccy>NOK</Ccy></Acct>\n");
        balance(text, "OPBD", 0);
        balance(text, "CLBD", sum);
    }

    private static void balance(StringBuilder text, String code, long minor) {
        text.append("<Bal><Tp><CdOrPrtry><Cd>").append(code).append("</Cd></CdOrPrtry></Tp>");
        amount(text, Math.abs(minor));
        text.append("<CdtDbtInd>")
                .append(minor < 0 ? "DBIT" : "CRDT")
                .append("</CdtDbtInd><Dt><Dt>2027-03-01</Dt></Dt></Bal>\n");
    }

    private void line(StringBuilder text, int i) {
        text.append("<Ntry>\n  <NtryRef>").append(i).append("</NtryRef>\n  ");
        amount(text, minor(i));
        text.append("\n  <CdtDbtInd>")
                .append(isOut(i) ? "DBIT" : "CRDT")
                .append("</CdtDbtInd>\n  <Sts><Cd>BOOK</Cd></Sts>\n")
                .append("  <BookgDt><Dt>2027-03-01</Dt></BookgDt>\n  <ValDt><Dt>2027-03-01</Dt></ValDt>\n");
        if (named) {
            text.append("  <AcctSvcrRef>").append(reference(i)).append("</AcctSvcrRef>\n");
        }
        text.append("  <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>")
                .append(isOut(i) && i % 2 == 0 ? "RRTN" : "VCOM")
                .append("</SubFmlyCd></Fmly></Domn></BkTxCd>\n  <NtryDtls>\n");
        if (isBatch(i)) {
            text.append("    <Btch><NbOfTxs>3</NbOfTxs></Btch>\n");
            long third = minor(i) / 3;
            detail(text, i, 0, third);
            detail(text, i, 1, third);
            detail(text, i, 2, minor(i) - 2 * third);
        } else {
            detail(text, i, 0, minor(i));
        }
        text.append("  </NtryDtls>\n</Ntry>\n");
    }

    private void detail(StringBuilder text, int i, int part, long minor) {
        long number = 1_000_000_000L + i;
        text.append("    <TxDtls>\n      <Refs><AcctSvcrRef>")
                .append(named ? reference(i) + "-" + part : "NOTPROVIDED")
                .append("</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>\n      ");
        amount(text, minor);
        text.append("\n      <RltdPties><Dbtr><Pty><Nm>Sample Payer ")
                .append(i % 90_000)
                .append("</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NO83")
                .append(30_000_000_000L + i % 90_000)
                .append(
                        "</IBAN></Id></DbtrAcct></RltdPties>\n      <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd>")
                .append("</CdOrPrtry></Tp><Ref>")
                .append(number)
                .append(part)
                .append("</Ref></CdtrRefInf></Strd></RmtInf>\n    </TxDtls>\n");
    }

    private static void amount(StringBuilder text, long minor) {
        text.append("<Amt Ccy=\"NOK\">")
                .append(minor / 100)
                .append('.')
                .append(minor % 100 < 10 ? "0" : "")
                .append(minor % 100)
                .append("</Amt>");
    }

    private String reference(int i) {
        return String.format(Locale.ROOT, "R%08x%08d", (int) mixed(i), i);
    }

    private static boolean isOut(int i) {
        return i % 10 == 9;
    }

    private static boolean isBatch(int i) {
        return i % 10 == 4;
    }

    /** 3.00 to 2,003.00. */
    private long minor(int i) {
        return 300 + Long.remainderUnsigned(mixed(i), 200_000);
    }

    private long mixed(int i) {
        long z = seed + (i + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
