package io.dunning.reference;

/** Which check digit a KID ends with; agreed with the bank. */
public enum KidCheck {
    /** Modulo 10, also named after Luhn. */
    MOD10,
    /** Modulo 11 with weights 2 to 7. */
    MOD11;

    /** What completes a base number: a digit, or 10 where modulo 11 has no digit. */
    int of(String base) {
        return switch (this) {
            case MOD10 -> CheckDigits.luhn(base);
            case MOD11 -> CheckDigits.mod11(base);
        };
    }
}
