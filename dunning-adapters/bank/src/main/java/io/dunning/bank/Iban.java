package io.dunning.bank;

import java.math.BigInteger;

/** Account numbers of a country as IBAN (ISO 13616), so that an account has one number in all formats. */
final class Iban {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    /** By the Spanish banks' rule for the control digits, units last. */
    private static final int[] SPANISH_WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

    private Iban() {}

    /** @param number digits only */
    static String of(String country, String number) {
        StringBuilder rearranged = new StringBuilder(number);
        country.chars().forEach(c -> rearranged.append(c - 'A' + 10));
        int rest =
                new BigInteger(rearranged.append("00").toString()).mod(MODULUS).intValue();
        int check = 98 - rest;
        return country + (check < 10 ? "0" : "") + check + number;
    }

    /** From bank, branch and number without control digits, as Cuaderno 43 has it. */
    static String spanish(String bank, String branch, String number) {
        return of("ES", bank + branch + control("00" + bank + branch) + control(number) + number);
    }

    private static int control(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < SPANISH_WEIGHTS.length; i++) {
            sum += SPANISH_WEIGHTS[i] * (tenDigits.charAt(i) - '0');
        }
        int control = 11 - sum % 11;
        return control == 10 ? 1 : control == 11 ? 0 : control;
    }
}
