package io.dunning.examples.quickstart.generate;

import java.util.List;

/** Files of records of 80 characters. */
final class Records {

    private static final int LENGTH = 80;

    private Records() {}

    /** One line for each, filled up with blanks; what doesn't fit is a fault of the generator. */
    static String joined(List<String> records) {
        StringBuilder text = new StringBuilder();
        for (String record : records) {
            if (record.length() > LENGTH) {
                throw new IllegalStateException("a record has " + record.length() + " characters");
            }
            text.append(record).append(" ".repeat(LENGTH - record.length())).append('\n');
        }
        return text.toString();
    }
}
