package io.dunning.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The script that comes along, changed. */
final class Scripts {

    private static final String FILE = read();

    private Scripts() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(CallScript.class.getResourceAsStream("usual-call.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String usual() {
        return FILE;
    }

    /** With every text that stands there replaced by another; it must be there. */
    static String with(String text, String instead) {
        if (!FILE.contains(text)) {
            throw new AssertionError("not in the script: " + text);
        }
        return FILE.replace(text, instead);
    }

    static CallScript parsed(String text) {
        return CallScript.read("changed.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Two facts instead of a code. */
    static CallScript ofTwoFactors() {
        return parsed(
                with(
                        "    code: {factor: one-time-code, digits: 6, tries: 3, right: message, wrong: not-identified}\n",
                        "    code: {factor: invoice-digits, digits: 4, tries: 2, right: born, wrong: not-identified}\n"
                                + "  born:\n"
                                + "    says: {it: \"Data?\", fr: \"Date ?\", nb: \"Dato?\", es: \"¿Fecha?\", en: \"Date?\"}\n"
                                + "    code: {factor: birth-date, digits: 8, tries: 2, right: message, wrong: not-identified}\n"));
    }
}
