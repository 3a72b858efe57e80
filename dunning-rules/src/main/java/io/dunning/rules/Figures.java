package io.dunning.rules;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a language writes money and days. Our own patterns: what a Java release or a machine's settings think of a language
 * must not change a letter.
 */
enum Figures {
    /** {@code 1.500,00 €}. */
    IT(".", ",", "dd/MM/yyyy"),
    /** {@code 1 500,00 €}, with a narrow space that does not break. */
    FR("\u202F", ",", "dd/MM/yyyy"),
    /** {@code kr 1 500,00}, with a space that does not break. */
    NB("\u00A0", ",", "dd.MM.yyyy"),
    /** {@code 1.500,00 €}. */
    ES(".", ",", "dd/MM/yyyy"),
    /** {@code €1,500.00}, {@code NOK 1,500.00}; days with the month in letters, which no reader takes for another. */
    EN(",", ".", "d MMMM yyyy");

    private static final String SPACE = "\u00A0";

    private final String thousands;
    private final String point;
    private final DateTimeFormatter day;

    Figures(String thousands, String point, String day) {
        this.thousands = thousands;
        this.point = point;
        this.day = DateTimeFormatter.ofPattern(day.replace("yyyy", "uuuu"), Locale.ENGLISH);
    }

    /** Those of a language; English where it has none here. */
    static Figures of(String language) {
        return switch (language.split("-", 2)[0]) {
            case "it" -> IT;
            case "fr" -> FR;
            case "nb", "nn", "no" -> NB;
            case "es" -> ES;
            default -> EN;
        };
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String money(Amount amount) {
        String number = number(amount);
        String code = amount.currency().getCurrencyCode();
        String sign = sign(code);
        String minus = amount.minor() < 0 ? "-" : "";
        return minus
                + switch (this) {
                    case IT, FR, ES -> number + SPACE + sign;
                    case NB -> sign + SPACE + number;
                    case EN -> sign.equals(code) ? code + SPACE + number : sign + number;
                };
    }

    private String sign(String code) {
        return switch (code) {
            case "EUR" -> "€";
            case "USD" -> this == EN ? "$" : code;
            case "GBP" -> "£";
            case "NOK" -> this == NB ? "kr" : code;
            default -> code;
        };
    }

    private String number(Amount amount) {
        String plain = amount.decimal().abs().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(thousands);
            }
            text.append(whole.charAt(i));
        }
        return dot < 0 ? text.toString() : text + point + plain.substring(dot + 1);
    }
}
