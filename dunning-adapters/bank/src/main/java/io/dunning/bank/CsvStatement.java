package io.dunning.bank;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.StatementHeader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads one CSV file as its mapping says. */
final class CsvStatement {

    private final FileImport into;
    private final CsvMapping.Settings map;
    private final byte[] bytes;
    private final Names names = new Names();

    CsvStatement(FileImport into, CsvMapping mapping, byte[] bytes) {
        this.into = into;
        map = mapping.its();
        this.bytes = bytes;
    }

    void read() throws BadFile {
        into.isIn(BankFormat.CSV);
        CsvTable table = new CsvTable(bytes, map.charset, map.separator, columns());
        if (map.newestFirst) {
            Collections.reverse(table.rows());
        }
        try {
            take(table);
        } catch (BadStatement e) {
            into.quarantine(1, 1, "", e);
        }
    }

    private List<String> columns() {
        return Stream.concat(
                        Stream.of(
                                map.amount,
                                map.amountOut,
                                map.signColumn,
                                map.bookedOn,
                                map.valueOn,
                                map.reference,
                                map.paymentReference,
                                map.payerName,
                                map.payerAccount,
                                map.balance),
                        map.texts.stream())
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
    }

    private void take(CsvTable table) throws BadStatement {
        CurrencyUnit currency = new Amounts().currency(map.currencyCode, "currency");
        List<BankLine> lines = new ArrayList<>();
        for (CsvRecord row : table.rows()) {
            lines.add(line(table, row, currency));
        }
        boolean statement = !map.balance.isEmpty();
        Amount opening = null;
        Amount closing = null;
        if (statement) {
            opening = opening(table, lines, currency);
            closing = checkedClosing(table, lines, opening);
        }
        StatementHeader header = new StatementHeader(
                account(),
                "csv-" + Names.fingerprint(bytes),
                statement ? StatementHeader.Type.STATEMENT : StatementHeader.Type.ADVICE,
                currency,
                null,
                lines.stream().map(BankLine::bookedOn).min(LocalDate::compareTo).orElse(null),
                lines.stream().map(BankLine::bookedOn).max(LocalDate::compareTo).orElse(null),
                opening,
                into.today());
        try (Taking taking = into.begin(header)) {
            for (BankLine line : lines) {
                taking.add(line);
            }
            taking.finish(closing);
        }
    }

    private BankAccountId account() throws BadStatement {
        return into.account(map.account.value(), "account");
    }

    private Amount opening(CsvTable table, List<BankLine> lines, CurrencyUnit currency) throws BadStatement {
        if (lines.isEmpty()) {
            throw new BadStatement(StatementFault.NO_OPENING_BALANCE, "balance");
        }
        return subtract(
                balance(table, table.rows().get(0), currency), lines.get(0).amount());
    }

    private Amount checkedClosing(CsvTable table, List<BankLine> lines, Amount opening) throws BadStatement {
        Amount balance = opening;
        for (int i = 0; i < lines.size(); i++) {
            CsvRecord row = table.rows().get(i);
            Amount before = balance;
            balance = balance(table, row, opening.currency());
            if (!subtract(balance, before).equals(lines.get(i).amount())) {
                throw new BadStatement(StatementFault.BALANCES_DIFFER, "line " + row.getStartingLineNumber());
            }
        }
        return balance;
    }

    private static Amount subtract(Amount balance, Amount amount) throws BadStatement {
        try {
            return balance.minus(amount);
        } catch (ArithmeticException e) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, "balance");
        }
    }

    private Amount balance(CsvTable table, CsvRecord row, CurrencyUnit currency) throws BadStatement {
        return Amount.ofMinor(minor(table.cell(row, map.balance), true, currency, place(row, "balance")), currency);
    }

    private BankLine line(CsvTable table, CsvRecord row, CurrencyUnit currency) throws BadStatement {
        Amount amount = Amount.ofMinor(signed(table, row, currency), currency);
        LocalDate bookedOn = day(table.cell(row, map.bookedOn), row);
        LocalDate valueOn = map.valueOn.isEmpty() ? bookedOn : day(table.cell(row, map.valueOn), row);
        String given = table.cell(row, map.reference);
        if (given.length() > 100) {
            throw new BadStatement(StatementFault.BAD_FIELD, place(row, "reference"));
        }
        String reference = given.isEmpty() ? names.derived(row.getFields()) : names.numbered(given);
        Kind kind = amount.minor() < 0 ? Kind.OTHER : Kind.PAYMENT;
        return new BankLine(reference, kind, bookedOn, valueOn, amount, List.of(detail(table, row, reference, amount)));
    }

    private BankDetail detail(CsvTable table, CsvRecord row, String reference, Amount amount) throws BadStatement {
        StringBuilder text = new StringBuilder();
        for (String column : map.texts) {
            Texts.join(text, table.cell(row, column), BankDetail.TEXT_LENGTH_MAX);
        }
        return new BankDetail(
                reference,
                amount,
                List.of(Texts.reference(table.cell(row, map.paymentReference))),
                text.toString(),
                table.cell(row, map.payerName),
                table.cell(row, map.payerAccount),
                null);
    }

    private long signed(CsvTable table, CsvRecord row, CurrencyUnit currency) throws BadStatement {
        String cell = table.cell(row, map.amount);
        String place = place(row, "amount");
        return switch (map.sign) {
            case IN_AMOUNT -> minor(cell, true, currency, place);
            case TWO_COLUMNS -> {
                String out = table.cell(row, map.amountOut);
                if (cell.isEmpty() == out.isEmpty()) {
                    throw new BadStatement(StatementFault.BAD_AMOUNT, place);
                }
                yield out.isEmpty() ? minor(cell, false, currency, place) : -minor(out, false, currency, place);
            }
            case WORDS -> {
                String word = table.cell(row, map.signColumn);
                if (map.wordsIn.contains(word) == map.wordsOut.contains(word)) {
                    throw new BadStatement(StatementFault.BAD_FIELD, place(row, "sign"));
                }
                long minor = minor(cell, false, currency, place);
                yield map.wordsIn.contains(word) ? minor : -minor;
            }
        };
    }

    private long minor(String cell, boolean mayBeNegative, CurrencyUnit currency, String place) throws BadStatement {
        boolean negative = mayBeNegative && cell.startsWith("-");
        String positive = negative ? cell.substring(1) : cell;
        int decimals = positive.indexOf(map.decimalSeparator);
        String whole = decimals < 0 ? positive : positive.substring(0, decimals);
        String rest = decimals < 0 ? "" : "." + positive.substring(decimals + 1);
        long minor = Amounts.minor(ungrouped(whole, map.grouping, place) + rest, currency, place);
        return negative ? -minor : minor;
    }

    /** Groups are all there or none is, so that a point is never taken for something else. */
    private static String ungrouped(String whole, @Nullable Character grouping, String place) throws BadStatement {
        if (grouping == null || whole.indexOf(grouping) < 0) {
            return whole;
        }
        String[] groups = whole.split(java.util.regex.Pattern.quote(grouping.toString()), -1);
        boolean fits = !groups[0].isEmpty() && groups[0].length() <= 3;
        for (int i = 1; i < groups.length; i++) {
            fits &= groups[i].length() == 3;
        }
        if (!fits) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, place);
        }
        return String.join("", groups);
    }

    private LocalDate day(String cell, CsvRecord row) throws BadStatement {
        try {
            return LocalDate.parse(cell, map.days);
        } catch (DateTimeException e) {
            throw new BadStatement(StatementFault.BAD_DATE, place(row, "day"));
        }
    }

    private static String place(CsvRecord row, String field) {
        return "line " + row.getStartingLineNumber() + ", " + field;
    }
}
