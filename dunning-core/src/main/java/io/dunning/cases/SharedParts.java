package io.dunning.cases;

import io.dunning.escalation.PolicyVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryException;

/**
 * What nearly all cases have in common and what is slow to make: looked up once and kept. Any thread may ask.
 *
 * <p>Both maps stay small: there are few currencies, and of policy versions only the first thousand are kept.
 */
final class SharedParts {

    private static final int POLICIES_MAX = 1_000;

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private static final Map<String, CurrencyUnit> CURRENCIES = new ConcurrentHashMap<>();
    private static final Map<String, PolicyVersion> POLICIES = new ConcurrentHashMap<>();

    private SharedParts() {}

    /** The currency of an ISO 4217 code; {@link IllegalArgumentException} for anything else. */
    static CurrencyUnit currency(String code) {
        CurrencyUnit known = CURRENCIES.get(code);
        return known != null ? known : CURRENCIES.computeIfAbsent(code, SharedParts::lookedUp);
    }

    private static CurrencyUnit lookedUp(String code) {
        // Asked first, since the providers of currencies take a code for a regular expression.
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a currency code has three letters A-Z");
        }
        try {
            return Monetary.getCurrency(code);
        } catch (MonetaryException e) {
            throw new IllegalArgumentException("no currency has the code " + code, e);
        }
    }

    /** The version that {@link PolicyVersion#toString} printed so; {@link IllegalArgumentException} for another text. */
    static PolicyVersion policy(String text) {
        PolicyVersion known = POLICIES.get(text);
        if (known != null) {
            return known;
        }
        PolicyVersion parsed = PolicyVersion.parse(text);
        if (POLICIES.size() < POLICIES_MAX) {
            POLICIES.put(text, parsed);
        }
        return parsed;
    }
}
