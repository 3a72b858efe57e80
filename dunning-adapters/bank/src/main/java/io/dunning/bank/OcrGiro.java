package io.dunning.bank;

import io.dunning.bank.Records.Line;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;

/**
 * Reads Norwegian OCR giro files: a transmission of assignments, each an advice about one account.
 *
 * <p>An account is booked in lump sums, and so is read here: a line is a lump sum (settlement day, data centre, day code, part and serial
 * number), its details are the payments with their KID. Credit notes with a KID, which have a minus, and reversals of card purchases make
 * a line of their own, a {@link Kind#RETURN}.
 *
 * <p>Field positions by the published tables of the Norwegian bank service (system specification OCR giro, version 4), as two open
 * readers of the format have them; both agree. Whether the sum of an assignment takes reversals of cards off isn't settled: here they
 * are added, as that specification says, and only amounts with a minus are taken off.
 */
final class OcrGiro {

    /** Names of lump sums begin with it, and no bank's own. */
    static final String NAME = "ocr-";

    private static final String START_FILE = "NY000010";
    private static final String END_FILE = "NY000089";
    private static final String START = "NY090020";
    private static final String END = "NY090088";
    private static final String ITEM = "NY09";

    private final FileImport into;
    private final List<Line> records;
    private final CurrencyUnit nok;
    private String transmission = "";
    private int assignment;

    OcrGiro(FileImport into, List<Line> records) throws BadFile {
        this.into = into;
        this.records = records;
        try {
            nok = new Amounts().currency("NOK", "currency");
        } catch (BadStatement e) {
            throw new IllegalStateException("the Norwegian krone is a currency", e);
        }
    }

    void read() throws BadFile {
        into.isIn(BankFormat.OCR_GIRO);
        Line last = records.get(records.size() - 1);
        if (!records.get(0).is(START_FILE) || !last.is(END_FILE)) {
            throw new BadFile(FileFault.MALFORMED, last.number());
        }
        transmission = records.get(0).plain(17, 23);
        List<List<Line>> assignments = assignments();
        checkTotals(assignments, last);
        for (List<Line> lines : assignments) {
            assignment++;
            take(lines);
        }
    }

    /** Between their first and last records; assignments of other services are passed over. */
    private List<List<Line>> assignments() throws BadFile {
        List<List<Line>> all = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : records.subList(1, records.size() - 1)) {
            boolean begins = line.raw(7, 8).equals("20");
            if (!line.is("NY") || begins != open.isEmpty()) {
                throw new BadFile(FileFault.MALFORMED, line.number());
            }
            open.add(line);
            if (line.raw(7, 8).equals("88")) {
                all.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            throw new BadFile(FileFault.MALFORMED, open.get(0).number());
        }
        return all;
    }

    /** The file's totals against those that its assignments state: an assignment may be bad by itself, none may be missing. */
    private void checkTotals(List<List<Line>> assignments, Line last) throws BadFile {
        try {
            long transactions = 0;
            long count = 2;
            long sum = 0;
            for (List<Line> lines : assignments) {
                Line end = lines.get(lines.size() - 1);
                transactions += end.number(9, 16, "transactions");
                count += end.number(17, 24, "records");
                sum = Math.addExact(sum, end.number(25, 41, "sum"));
            }
            boolean fits = transactions == last.number(9, 16, "transactions")
                    && count == last.number(17, 24, "records")
                    && sum == last.number(25, 41, "sum");
            if (!fits) {
                throw new BadFile(FileFault.TOTALS_DIFFER, last.number());
            }
        } catch (BadStatement e) {
            throw new BadFile(FileFault.MALFORMED, last.number());
        }
    }

    private void take(List<Line> lines) {
        Line start = lines.get(0);
        if (!start.is(START)) {
            return;
        }
        try {
            take(start, lines.subList(1, lines.size() - 1), lines.get(lines.size() - 1));
        } catch (BadStatement e) {
            into.quarantine(assignment, start.number(), "assignment " + assignment, e);
        }
    }

    private void take(Line start, List<Line> items, Line end) throws BadStatement {
        List<OcrPayment> payments = payments(items);
        checkTotals(payments, items.size() + 2, end);
        String agreement = start.digits(9, 17, "agreement");
        String id = NAME + transmission + "-" + end.digits(42, 47, "generated") + "-"
                + start.digits(18, 24, "assignment number") + "-" + agreement;
        StatementHeader header = new StatementHeader(
                into.account(Iban.of("NO", start.digits(25, 35, "account")), "account"),
                id,
                StatementHeader.Type.ADVICE,
                nok,
                null,
                payments.stream()
                        .map(OcrPayment::settledOn)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                payments.stream()
                        .map(OcrPayment::settledOn)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                null,
                into.today());
        try (Taking taking = into.begin(header)) {
            for (BankLine line : lumpSums(payments, agreement)) {
                taking.add(line);
            }
            taking.finish(null);
        }
    }

    private static List<OcrPayment> payments(List<Line> items) throws BadStatement {
        List<OcrPayment> payments = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            Line first = items.get(at);
            boolean withText = first.raw(5, 6).equals("20") || first.raw(5, 6).equals("21");
            int length = withText ? 3 : 2;
            if (at + length > items.size()) {
                throw new BadStatement(StatementFault.MISSING_FIELD, "amount item");
            }
            for (int i = 0; i < length; i++) {
                checkItem(items.get(at + i), first, "3" + i);
            }
            payments.add(OcrPayment.of(
                    first, items.get(at + 1), withText ? items.get(at + 2).plain(16, 55) : ""));
            at += length;
        }
        return payments;
    }

    private static void checkItem(Line item, Line first, String recordType) throws BadStatement {
        boolean fits = item.is(ITEM)
                && item.raw(7, 8).equals(recordType)
                && item.raw(5, 6).equals(first.raw(5, 6))
                && item.raw(9, 15).equals(first.raw(9, 15));
        if (!fits) {
            throw new BadStatement(StatementFault.BAD_FIELD, "line " + item.number() + ", record type");
        }
    }

    private static void checkTotals(List<OcrPayment> payments, int records, Line end) throws BadStatement {
        long sum = payments.stream().mapToLong(OcrPayment::counted).sum();
        boolean fits = end.is(END)
                && end.number(9, 16, "transactions") == payments.size()
                && end.number(17, 24, "records") == records
                && end.number(25, 41, "sum") == sum;
        if (!fits) {
            throw new BadStatement(StatementFault.TOTALS_DIFFER, "line " + end.number());
        }
    }

    private List<BankLine> lumpSums(List<OcrPayment> payments, String agreement) {
        Map<String, List<OcrPayment>> lumps = new LinkedHashMap<>();
        payments.forEach(payment -> lumps.computeIfAbsent(payment.lumpSum(), key -> new ArrayList<>())
                .add(payment));
        return lumps.entrySet().stream()
                .map(lump -> lumpSum(NAME + agreement + "-" + lump.getKey(), lump.getValue()))
                .toList();
    }

    private BankLine lumpSum(String reference, List<OcrPayment> payments) {
        List<BankDetail> details = payments.stream()
                .map(payment -> payment.detail(reference, Amount.ofMinor(payment.minor(), nok)))
                .toList();
        Amount sum = details.stream().map(BankDetail::amount).reduce(Amount.zero(nok), Amount::plus);
        OcrPayment any = payments.get(0);
        Kind kind = any.minor() < 0 ? Kind.RETURN : Kind.PAYMENT;
        return new BankLine(reference, kind, any.settledOn(), any.settledOn(), sum, details);
    }
}
