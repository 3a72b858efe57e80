package io.dunning.reference;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The arithmetic of check digits. Callers have made sure that there are only ASCII digits, or digits and A to Z. */
final class CheckDigits {

    /** Each row of the table of modulo 10 recursive is this one, shifted by the digit carried so far. */
    private static final int[] RECURSION = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private CheckDigits() {}

    /**
     * The digit that completes a number by modulo 10 (Luhn): from the right, weights 2, 1, 2, 1 and so on, the digits of each product
     * added up, and what is missing to the next ten. Shows every single wrong digit, and swapped neighbours but for 09 and 90.
     */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /**
     * What completes a number by modulo 11: from the right, weights 2 to 7 over and over, and what is missing to the next eleven. 0 to 10;
     * no digit stands for ten. Shows every single wrong digit and all swapped neighbours.
     */
    static int mod11(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, digits.length() - 1 - i) * (2 + i % 6);
        }
        return (11 - sum % 11) % 11;
    }

    /** What is left of a number when divided by 97; letters count as two digits, A as 10 and Z as 35 (ISO 7064). */
    static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rest = (Written.isDigit(c) ? rest * 10 + c - '0' : rest * 100 + c - 'A' + 10) % 97;
        }
        return rest;
    }

    /** The digit that completes a number by modulo 10 recursive, as on Swiss payment slips. Shows every single wrong digit. */
    static int recursiveMod10(String digits) {
        int carried = 0;
        for (int i = 0; i < digits.length(); i++) {
            carried = RECURSION[(carried + digit(digits, i)) % 10];
        }
        return (10 - carried) % 10;
    }

    /** What is wrong with a number: its length, a character, or, where those are right, its check. */
    static @Nullable ReferenceFault faultOf(String value, int lengthMin, int lengthMax, Predicate<String> check) {
        if (value.length() < lengthMin || value.length() > lengthMax) {
            return ReferenceFault.LENGTH;
        }
        if (!Written.isDigits(value)) {
            return ReferenceFault.CHARACTER;
        }
        return check.test(value) ? null : ReferenceFault.CHECK;
    }

    /** Whether a last digit is the one that the digits before it ask for. */
    static boolean endsWith(String value, int check) {
        return digit(value, value.length() - 1) == check;
    }

    /** All but the last character. */
    static String base(String value) {
        return value.substring(0, value.length() - 1);
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
