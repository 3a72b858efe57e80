package io.dunning.examples.quickstart.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A file of a bank.
 *
 * @param on the day on which it arrives
 * @param name what follows the day in its name
 * @param isAdvice whether it tells of some payments only
 * @param text what it says
 * @param charset in which it is written
 */
record BankFile(LocalDate on, String name, boolean isAdvice, String text, Charset charset) {

    static BankFile statement(LocalDate on, int number, String format, String text) {
        return new BankFile(on, String.format(Locale.ROOT, "%03d-%s", number, format), false, text, charsetOf(format));
    }

    static BankFile advice(LocalDate on, int number, String format, String text) {
        return new BankFile(on, String.format(Locale.ROOT, "%03d-%s", number, format), true, text, charsetOf(format));
    }

    private static Charset charsetOf(String format) {
        return format.endsWith(".xml") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }

    String fileName() {
        return on + "-" + name;
    }

    BankFile arriving(LocalDate day) {
        return new BankFile(day, name, isAdvice, text, charset);
    }

    BankFile later(int days) {
        return arriving(on.plusDays(days));
    }

    /** Under another name, so that it doesn't take the place of the first one. */
    BankFile again() {
        return new BankFile(on, name.replace("-", "-again-"), isAdvice, text, charset);
    }
}
