package io.dunning.sms;

import java.util.Objects;

/**
 * Whom a message says it is from. Neutral, as others may see it on the phone: no word of debt. What such words are is a matter of policies,
 * which a channel doesn't know: a host asks {@code DebtWords} of {@code dunning-rules} before it makes one.
 *
 * @param kind how networks read it
 * @param value digits, or a name
 */
public record SmsSender(Kind kind, String value) {

    /** How networks read a sender. */
    public enum Kind {
        /** A number that can be answered: E.164 without the plus. */
        INTERNATIONAL,
        /** A short number of one country's networks. */
        SHORT_CODE,
        /** A name, which can't be answered. */
        NAME
    }

    private static final int NAME_MAX = 11;

    public SmsSender {
        Objects.requireNonNull(kind, "kind");
        boolean good = switch (kind) {
            case INTERNATIONAL -> value.matches("[1-9][0-9]{6,14}");
            case SHORT_CODE -> value.matches("[0-9]{3,8}");
            case NAME ->
                value.length() <= NAME_MAX
                        && value.matches("[A-Za-z0-9][A-Za-z0-9 ._&-]*")
                        && value.chars().anyMatch(Character::isLetter);
        };
        if (!good) {
            throw new IllegalArgumentException("not a sender of kind " + kind + ": " + value);
        }
    }

    /** A number in E.164 form, with its plus. */
    public static SmsSender number(String e164) {
        if (!e164.startsWith("+")) {
            throw new IllegalArgumentException("a number begins with a plus: " + e164);
        }
        return new SmsSender(Kind.INTERNATIONAL, e164.substring(1));
    }

    /** Three to eight digits. */
    public static SmsSender shortCode(String digits) {
        return new SmsSender(Kind.SHORT_CODE, digits);
    }

    /** One to eleven plain characters, a letter among them. Some countries want it registered. */
    public static SmsSender named(String name) {
        return new SmsSender(Kind.NAME, name);
    }

    /** As it is printed: numbers with their plus. */
    public String printed() {
        return kind == Kind.INTERNATIONAL ? "+" + value : value;
    }
}
