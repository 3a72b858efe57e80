package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Spanish Cuaderno 43: a statement of one account in euro, in records of 80 characters. */
final class Cuaderno43Text {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final String EURO = "978";

    private final String branch;
    private final String bankAndBranch;
    private final String account;
    private final String holder;

    Cuaderno43Text(String iban, String holder) {
        bankAndBranch = iban.substring(4, 12);
        branch = iban.substring(8, 12);
        // Two control digits stand between branch and number; the format has none.
        account = iban.substring(14);
        this.holder = holder.length() > 26 ? holder.substring(0, 26) : holder;
    }

    String file(Statement statement) {
        List<String> records = new ArrayList<>();
        records.add(format(
                "11%s%s%s%s%s%s3%-26s   ",
                bankAndBranch,
                account,
                day(statement.from()),
                day(statement.to()),
                amount(statement.openingMinor()),
                EURO,
                holder));
        statement.movements().forEach(movement -> book(movement, records));
        records.add(format(
                "33%s%s%s%s%s%s    ",
                bankAndBranch, account, sum(statement, -1), sum(statement, 1), amount(statement.closingMinor()), EURO));
        records.add(format("88%s%06d", "9".repeat(18), records.size()));
        return Records.joined(records);
    }

    private void book(Movement movement, List<String> records) {
        String item = switch (movement.kind()) {
            case PAYMENT -> "02";
            case RETURN -> "14";
            case REFUND -> "04";
            case CHARGE -> "17";
        };
        records.add(format(
                "22    %s%s%s%s001%s%s%s%-16s",
                branch,
                day(movement.bookedOn()),
                day(movement.valueOn()),
                item,
                amount(movement.minor()),
                "0".repeat(10),
                "0".repeat(12),
                movement.paymentReference() + movement.ownReference()));
        records.add(format("2301%-38s%-38s", movement.reference(), movement.text()));
    }

    private static String sum(Statement statement, int sign) {
        List<Movement> some = statement.movements().stream()
                .filter(m -> Long.signum(m.minor()) == sign)
                .toList();
        return format(
                "%05d%014d",
                some.size(), some.stream().mapToLong(m -> Math.abs(m.minor())).sum());
    }

    /** 1 for money out, 2 for money in, and fourteen digits. */
    private static String amount(long minor) {
        return format("%s%014d", minor < 0 ? "1" : "2", Math.abs(minor));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
