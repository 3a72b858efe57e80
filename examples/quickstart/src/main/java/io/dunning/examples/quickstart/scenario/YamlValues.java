package io.dunning.examples.quickstart.scenario;

import io.dunning.reconcile.BankAccountId;
import java.time.DateTimeException;
import java.time.ZoneId;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;

/** Reads the values of {@code scenario.yaml}; what can't be used is a {@link BadCell}. */
final class YamlValues {

    private YamlValues() {}

    static String line(String key, String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadCell(key + " must be one line of at most 200 characters");
        }
        return text;
    }

    static String webName(String creditor) {
        return creditor.replaceAll("[^A-Za-z0-9-]", "-");
    }

    static String country(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new BadCell(
                    "country must be an ISO 3166 code of two letters, in quotes (NO without quotes means false)");
        }
        return text;
    }

    static CurrencyUnit currency(String text) {
        try {
            return Monetary.getCurrency(text);
        } catch (UnknownCurrencyException e) {
            throw new BadCell("currency must be an ISO 4217 code, such as EUR");
        }
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new BadCell("zone must be a time zone, such as Europe/Rome");
        }
    }

    static long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new BadCell("seed must be a whole number");
        }
        return Long.parseLong(text);
    }

    static BankAccountId account(String text) {
        try {
            return BankAccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell("account must be an IBAN, or the number that its country uses: 4 to 34 of A-Z and 0-9");
        }
    }
}
