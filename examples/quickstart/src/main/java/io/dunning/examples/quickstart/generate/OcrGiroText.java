package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Norwegian OCR giro: all payments of a day in one lump sum, in records of 80 characters. */
final class OcrGiroText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final String AGREEMENT = "001234567";

    private final String account;

    OcrGiroText(String iban) {
        // Country and check digits stand before the account's own eleven.
        account = iban.substring(4);
    }

    /** The batches of a statement; there is one at least. */
    String file(Statement statement) {
        List<String> records = new ArrayList<>();
        records.add(format("NY00001000008080%07d00012345%049d", statement.number(), 0));
        records.add(format("NY090020%s%07d%s%045d", AGREEMENT, statement.number(), account, 0));
        int count = 0;
        long sum = 0;
        for (List<Movement> batch : statement.batches()) {
            for (Movement movement : batch) {
                payment(movement, ++count, records);
                sum += movement.minor();
            }
        }
        String day = day(statement.to());
        records.add(format("NY090088%08d%08d%017d%s%s%s%021d", count, records.size(), sum, day, day, day, 0));
        records.add(format("NY000089%08d%08d%017d%s%033d", count, records.size() + 1, sum, day, 0));
        return Records.joined(records);
    }

    private static void payment(Movement movement, int number, List<String> records) {
        String day = day(movement.bookedOn());
        records.add(format(
                "NY091030%07d%s260110000%s0%017d%25s000000",
                number, day, "1", movement.minor(), movement.paymentReference()));
        records.add(format("NY091031%07d%010d%09d%07d%s%011d%022d", number, 0, number, 0, day, 0, 0));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
