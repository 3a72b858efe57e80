package io.dunning.examples.quickstart.report;

import io.dunning.channel.ChannelKind;
import io.dunning.receivable.Amount;
import java.util.Locale;
import javax.money.CurrencyUnit;

/** How values are written for people: the same on every machine. */
final class Shown {

    private Shown() {}

    /** {@code 1,234.50 EUR}. */
    static String money(Amount amount) {
        String digits = "%,." + amount.currency().getDefaultFractionDigits() + "f ";
        return String.format(Locale.ROOT, digits, amount.decimal())
                + amount.currency().getCurrencyCode();
    }

    static String money(long minor, CurrencyUnit currency) {
        return money(new Amount(minor, currency));
    }

    /** {@code 1234.50}, as tables for machines have it. */
    static String plain(Amount amount) {
        return amount.decimal().toPlainString();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 case}, {@code 12 cases}. */
    static String count(long number, String what) {
        return count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** {@code 1 case was}, {@code 12 cases were}. */
    static String were(long number, String what) {
        return count(number, what) + (number == 1 ? " was" : " were");
    }

    /** {@code 12.3 %}; a dash where there is nothing to take a part of. */
    static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    static String channel(ChannelKind channel) {
        return switch (channel) {
            case PORTAL -> "portal message";
            case EMAIL -> "e-mail";
            case DIGITAL_MAILBOX -> "digital mailbox";
            case SMS -> "text message";
            case LETTER -> "letter";
            case VOICE -> "automatic call";
            case AGENT_CALL -> "call by a person";
            case CERTIFIED_MAIL -> "certified mail";
            case REGISTERED_LETTER -> "registered letter";
            case JUDICIAL_SERVICE -> "judicial service";
        };
    }

    /** {@code NO_SHOW_SANCTION} as {@code no-show sanction}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("no show", "no-show");
    }

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
