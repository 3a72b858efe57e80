package io.dunning.bank;

import io.dunning.bank.Records.Line;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;

/**
 * Reads Cuaderno 43 (Norma 43) of the Spanish banks: statements of one or more accounts.
 *
 * <p>Records: 00 file, 11 account with opening balance, 22 booking, 23 up to five texts for it, 24 its amount in another currency
 * (ignored), 33 end of account with counts, sums and closing balance, 88 end of file with the number of records. Positions by an English
 * translation of the booklet (AEB/CECA, November 2003), compared with an open reader of the format and a published sample file: all
 * three agree. Not compared with the booklet itself; the second reference is not in that translation.
 */
final class Cuaderno43 {

    private static final String NINES = "9".repeat(18);
    /**
     * Shared items: 14 returned and unpaid, 98 cancellations and corrections, 17 interest and charges; so say the tables of several open
     * readers, which agree.
     */
    private static final Set<String> BACK = Set.of("14", "98");

    private static final String OF_THE_BANK = "17";

    private final FileImport into;
    private final List<Line> records;
    private int statement;

    Cuaderno43(FileImport into, List<Line> records) {
        this.into = into;
        this.records = records;
    }

    void read() throws BadFile {
        into.isIn(BankFormat.CUADERNO_43);
        List<Line> body = new ArrayList<>(records);
        if (body.get(0).is("00")) {
            body.remove(0);
        }
        checkEnd(body);
        body.remove(body.size() - 1);
        for (List<Line> account : accounts(body)) {
            statement++;
            take(account);
        }
    }

    /** The count leaves out the record itself and the file's header; some banks count the record, too. */
    private static void checkEnd(List<Line> body) throws BadFile {
        Line last = body.get(body.size() - 1);
        if (!last.is("88" + NINES)) {
            throw new BadFile(FileFault.MALFORMED, last.number());
        }
        try {
            long stated = last.number(21, 26, "records");
            if (stated != body.size() - 1 && stated != body.size()) {
                throw new BadFile(FileFault.TOTALS_DIFFER, last.number());
            }
        } catch (BadStatement e) {
            throw new BadFile(FileFault.MALFORMED, last.number());
        }
    }

    private static List<List<Line>> accounts(List<Line> body) throws BadFile {
        List<List<Line>> accounts = new ArrayList<>();
        for (Line line : body) {
            if (line.is("11")) {
                accounts.add(new ArrayList<>());
            }
            if (accounts.isEmpty()) {
                throw new BadFile(FileFault.MALFORMED, line.number());
            }
            accounts.get(accounts.size() - 1).add(line);
        }
        return accounts;
    }

    private void take(List<Line> account) {
        Line head = account.get(0);
        try {
            Line end = account.get(account.size() - 1);
            if (!end.is("33")) {
                throw new BadStatement(StatementFault.NO_CLOSING_BALANCE, "record 33");
            }
            if (!end.raw(3, 20).equals(head.raw(3, 20)) || !end.raw(74, 76).equals(head.raw(48, 50))) {
                throw new BadStatement(StatementFault.BAD_FIELD, "record 33, account");
            }
            take(account, head, end);
        } catch (BadStatement e) {
            into.quarantine(statement, head.number(), "account " + statement, e);
        }
    }

    private void take(List<Line> account, Line head, Line end) throws BadStatement {
        CurrencyUnit currency = currency(head);
        List<BankLine> lines = lines(account.subList(1, account.size() - 1), currency);
        checkTotals(lines, end);
        LocalDate from = day(head, 21, "record 11, first day");
        LocalDate to = day(head, 27, "record 11, last day");
        if (to.isBefore(from)) {
            throw new BadStatement(StatementFault.BAD_DATE, "record 11, last day");
        }
        String iban = Iban.spanish(
                head.digits(3, 6, "record 11, bank"),
                head.digits(7, 10, "record 11, branch"),
                head.digits(11, 20, "record 11, account"));
        StatementHeader header = new StatementHeader(
                into.account(iban, "record 11, account"),
                "c43-" + from + "-" + to + "-" + fingerprint(account),
                StatementHeader.Type.STATEMENT,
                currency,
                null,
                from,
                to,
                amount(head, 33, currency),
                into.today());
        try (Taking taking = into.begin(header)) {
            for (BankLine line : lines) {
                taking.add(line);
            }
            taking.finish(amount(end, 59, currency));
        }
    }

    /** The format has no number for a statement, and a day may be sent twice, first in part: only the same bytes are the same statement. */
    private static String fingerprint(List<Line> account) {
        String text = account.stream().map(Line::text).collect(Collectors.joining("\n"));
        return Names.fingerprint(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All amounts of the format have two decimals. */
    private static CurrencyUnit currency(Line head) throws BadStatement {
        CurrencyUnit currency =
                new Amounts().currency((int) head.number(48, 50, "record 11, currency"), "record 11, currency");
        if (currency.getDefaultFractionDigits() != 2) {
            throw new BadStatement(StatementFault.BAD_CURRENCY, "record 11, currency");
        }
        return currency;
    }

    private static LocalDate day(Line line, int first, String place) throws BadStatement {
        return Dates.ofThisCentury(
                line.raw(first, first + 1), line.raw(first + 2, first + 3), line.raw(first + 4, first + 5), place);
    }

    /** A sign (1 debit, 2 credit) and fourteen digits behind it. */
    private static Amount amount(Line line, int first, CurrencyUnit currency) throws BadStatement {
        String place = "line " + line.number() + ", amount";
        long minor = line.number(first + 1, first + 14, place);
        return switch (line.raw(first, first)) {
            case "1" -> Amount.ofMinor(-minor, currency);
            case "2" -> Amount.ofMinor(minor, currency);
            default -> throw new BadStatement(StatementFault.BAD_FIELD, place);
        };
    }

    private static List<BankLine> lines(List<Line> records, CurrencyUnit currency) throws BadStatement {
        Names names = new Names();
        List<BankLine> lines = new ArrayList<>();
        int at = 0;
        while (at < records.size()) {
            Line main = records.get(at++);
            if (!main.is("22")) {
                throw new BadStatement(StatementFault.BAD_FIELD, "line " + main.number() + ", record type");
            }
            StringBuilder text = new StringBuilder();
            while (at < records.size()
                    && (records.get(at).is("23") || records.get(at).is("24"))) {
                Line more = records.get(at++);
                if (more.is("23")) {
                    Texts.join(text, more.raw(5, 42), BankDetail.TEXT_LENGTH_MAX);
                    Texts.join(text, more.raw(43, 80), BankDetail.TEXT_LENGTH_MAX);
                }
            }
            lines.add(line(main, text.toString(), names, currency));
        }
        return lines;
    }

    /** The bank's document number isn't unique, so all of the booking makes its name. */
    private static BankLine line(Line main, String text, Names names, CurrencyUnit currency) throws BadStatement {
        String place = "line " + main.number();
        Amount amount = amount(main, 28, currency);
        String reference = names.derived(main.raw(11, 80), text);
        Set<String> paymentReferences = new LinkedHashSet<>();
        paymentReferences.add(Texts.reference(main.raw(53, 64)));
        paymentReferences.add(Texts.reference(main.raw(65, 80)));
        BankDetail detail = new BankDetail(reference, amount, List.copyOf(paymentReferences), text, "", "", null);
        return new BankLine(
                reference,
                kind(main.raw(23, 24), amount),
                day(main, 11, place + ", booking day"),
                day(main, 17, place + ", value day"),
                amount,
                List.of(detail));
    }

    private static Kind kind(String sharedItem, Amount amount) {
        boolean back = BACK.contains(sharedItem);
        if (amount.minor() < 0) {
            return back ? Kind.RETURN : Kind.OTHER;
        }
        return back || sharedItem.equals(OF_THE_BANK) ? Kind.OTHER : Kind.PAYMENT;
    }

    private static void checkTotals(List<BankLine> lines, Line end) throws BadStatement {
        long out = 0;
        long in = 0;
        for (BankLine line : lines) {
            long minor = line.amount().minor();
            out -= Math.min(minor, 0);
            in += Math.max(minor, 0);
        }
        long stated = end.number(21, 25, "record 33, debits") + end.number(40, 44, "record 33, credits");
        boolean fits = stated == lines.size()
                && end.number(26, 39, "record 33, sum of debits") == out
                && end.number(45, 58, "record 33, sum of credits") == in;
        if (!fits) {
            throw new BadStatement(StatementFault.TOTALS_DIFFER, "record 33");
        }
    }
}
