package io.dunning.examples.quickstart;

import io.dunning.examples.quickstart.scenario.ReferenceStyle;
import io.dunning.receivable.ReceivableId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tiny folder with bank files instead of payments: a statement for each calendar day, which comes the next morning. */
final class BankedTiny {

    static final String IBAN = "FR1420041010050500013M02606";

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 30);

    private final Path folder;
    private final List<Line> lines = new ArrayList<>();
    private final Map<LocalDate, LocalDate> arrivals = new HashMap<>();

    /**
     * A line of a statement.
     *
     * @param details what stands between the entry's tags; empty for a line without
     */
    private record Line(String name, LocalDate bookedOn, LocalDate valueOn, int cents, boolean back, String details) {}

    private BankedTiny(Path folder) {
        this.folder = folder;
    }

    static BankedTiny in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bank"));
        try (Stream<Path> files = Files.list(Played.TINY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(folder.resolve("ledger.csv"));
        BankedTiny tiny = new BankedTiny(folder);
        tiny.put("payments.csv", "payment_id,receivable_id,kind,amount,currency,value_on,booked_on\n");
        return tiny.replace(
                "scenario.yaml", "seed: 7", "seed: 7\naccount: " + IBAN + "\nreferences: rf\ntolerance: \"0.05\"");
    }

    static String reference(String bill) {
        return ReferenceStyle.RF.of(new ReceivableId(bill)).orElseThrow().value();
    }

    BankedTiny replace(String file, String old, String fresh) throws IOException {
        String content = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return put(file, content.replace(old, fresh));
    }

    BankedTiny put(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
        return this;
    }

    /** How far the books may be behind. */
    BankedTiny mayLag(int days) throws IOException {
        return replace("policy.yaml", "ledgerAgeDaysMax: 1", "ledgerAgeDaysMax: " + days);
    }

    /** A payment by the reference of a bill. */
    BankedTiny pays(String bill, int cents, String valueOn, String bookedOn) {
        return line("L" + lines.size(), valueOn, bookedOn, cents, false, detail("", reference(bill), ""));
    }

    /** A payment without a reference. */
    BankedTiny gives(String payer, String words, int cents, String bookedOn) {
        return line("L" + lines.size(), bookedOn, bookedOn, cents, false, detail(payer, "", words));
    }

    /** A batch that the statement says nothing more of. */
    BankedTiny batch(String name, int cents, String bookedOn) {
        return line(name, bookedOn, bookedOn, cents, false, "");
    }

    /** An earlier payment is taken back. */
    BankedTiny takesBack(String name, int cents, String bookedOn) {
        return line(name, bookedOn, bookedOn, -cents, true, detail("", "", ""));
    }

    /** The house pays back. */
    BankedTiny refunds(String decision, int cents, String bookedOn) {
        return line(
                "L" + lines.size(),
                bookedOn,
                bookedOn,
                -cents,
                false,
                "<TxDtls><Refs><EndToEndId>" + decision + "</EndToEndId></Refs></TxDtls>");
    }

    BankedTiny line(String name, String valueOn, String bookedOn, int cents, boolean back, String details) {
        lines.add(new Line(name, LocalDate.parse(bookedOn), LocalDate.parse(valueOn), cents, back, details));
        return this;
    }

    static String detail(String payer, String reference, String words) {
        return "<TxDtls><RltdPties><Dbtr><Pty><Nm>" + payer + "</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>" + words
                + "</Ustrd><Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
    }

    /** The statement of a day comes on another morning than the next. */
    BankedTiny comes(String day, String on) {
        arrivals.put(LocalDate.parse(day), LocalDate.parse(on));
        return this;
    }

    /** An advice with the details of a line. */
    BankedTiny advice(String on, String name, int cents, String bookedOn, String details) throws IOException {
        Line line = new Line(name, LocalDate.parse(bookedOn), LocalDate.parse(bookedOn), cents, false, details);
        return put(
                "bank/" + on + "-camt054.xml",
                document(
                        "054",
                        "BkToCstmrDbtCdtNtfctn",
                        "<Ntfctn><Id>A" + on + "</Id>" + account() + entry(line) + "</Ntfctn>"));
    }

    /** Writes the statements. */
    Path write() throws IOException {
        int balance = 0;
        int number = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Line> booked =
                    lines.stream().filter(l -> l.bookedOn().equals(today)).toList();
            int closing = balance + booked.stream().mapToInt(Line::cents).sum();
            LocalDate on = arrivals.getOrDefault(day, day.plusDays(1));
            put("bank/" + on + "-" + day + ".xml", statement(++number, day, balance, closing, booked));
            balance = closing;
        }
        return folder;
    }

    private static String statement(int number, LocalDate day, int opening, int closing, List<Line> lines) {
        StringBuilder text = new StringBuilder("<Stmt><Id>S" + number + "</Id><ElctrncSeqNb>" + number
                + "</ElctrncSeqNb><FrToDt><FrDtTm>" + day + "T00:00:00</FrDtTm><ToDtTm>" + day
                + "T23:59:59</ToDtTm></FrToDt>" + account() + balance("OPBD", opening, day)
                + balance("CLBD", closing, day));
        lines.forEach(line -> text.append(entry(line)));
        return document("053", "BkToCstmrStmt", text + "</Stmt>");
    }

    private static String document(String message, String root, String content) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt." + message + ".001.08\"><" + root + ">" + content
                + "</" + root + "></Document>\n";
    }

    private static String account() {
        return "<Acct><Id><IBAN>" + IBAN + "</IBAN></Id><Ccy>EUR</Ccy></Acct>";
    }

    private static String balance(String code, int cents, LocalDate day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(cents) + "<Dt><Dt>" + day
                + "</Dt></Dt></Bal>";
    }

    private static String amount(int cents) {
        return "<Amt Ccy=\"EUR\">" + Math.abs(cents) / 100 + "." + Math.abs(cents) / 10 % 10 + Math.abs(cents) % 10
                + "</Amt><CdtDbtInd>" + (cents < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }

    private static String entry(Line line) {
        String details = line.details().isEmpty() ? "" : "<NtryDtls>" + line.details() + "</NtryDtls>";
        return "<Ntry>" + amount(line.cents()) + "<RvslInd>" + line.back() + "</RvslInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<BookgDt><Dt>" + line.bookedOn() + "</Dt></BookgDt><ValDt><Dt>" + line.valueOn()
                + "</Dt></ValDt><AcctSvcrRef>" + line.name() + "</AcctSvcrRef>" + details + "</Ntry>";
    }
}
