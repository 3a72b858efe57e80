package io.dunning.reference;

import io.dunning.receivable.Amount;
import java.util.Objects;

/**
 * What the bar code of a Spanish payment slip says (Cuaderno 57, format 507, for payment at a counter or a machine). Not verified, see
 * {@link Cuaderno57Variant}; the formats 514 to 529 are left out.
 *
 * @param variant by which source; there is no default
 * @param issuer <i>emisora</i>: 8 digits, those of the issuer's tax number
 * @param suffix <i>sufijo</i>: 3 digits. From 500 on the identification is the last day to pay, as DDMMYY
 * @param number the issuer's own number of 11 digits, to which the check digits are added
 * @param identification 6 digits of the issuer's
 * @param amount in euro, above zero, up to 99,999,999.99
 */
public record Cuaderno57Slip(
        Cuaderno57Variant variant, String issuer, String suffix, String number, String identification, Amount amount) {

    private static final String APPLICATION = "90";
    private static final String FORMAT = "507";
    /** Called parity by the sources, and always this. */
    private static final String LAST = "0";

    private static final int NUMBER_LENGTH = Cuaderno57Reference.LENGTH - 2;
    private static final int AMOUNT_LENGTH = 10;
    private static final long CENTS_MAX = 9_999_999_999L;

    public Cuaderno57Slip {
        Objects.requireNonNull(variant, "variant");
        Written.requireDigits(issuer, 8, 8, "the issuer");
        Written.requireDigits(suffix, 3, 3, "the suffix");
        Written.requireDigits(number, NUMBER_LENGTH, NUMBER_LENGTH, "the number");
        Written.requireDigits(identification, 6, 6, "the identification");
        Euros.requireCents(amount, CENTS_MAX);
        if (variant == Cuaderno57Variant.SUM_OF_SLIP && rest(issuer, suffix, number, identification, amount) == 0) {
            throw new IllegalArgumentException("the source has no two check digits for this slip: take another number");
        }
    }

    /** The reference with its check digits, as the slip prints it and the bank reports it. */
    public Cuaderno57Reference reference() {
        String check = switch (variant) {
            case SUM_OF_SLIP -> {
                int hundredths = rest(issuer, suffix, number, identification, amount) * 100 / 97;
                yield Written.padded("" + (100 - hundredths), 2);
            }
            case MOD_97_OF_REFERENCE -> Cuaderno57Reference.check(number);
        };
        return new Cuaderno57Reference(number + check, variant);
    }

    private static int rest(String issuer, String suffix, String number, String identification, Amount amount) {
        long sum = Long.parseLong(issuer)
                + Long.parseLong(suffix)
                + Long.parseLong(number)
                + Long.parseLong(identification)
                + amount.minor();
        return (int) (sum % 97);
    }

    /** The text of the code: 46 digits, of which the first two are the application identifier. */
    public String payload() {
        String middle = switch (variant) {
            case SUM_OF_SLIP -> reference().value() + identification;
            case MOD_97_OF_REFERENCE -> identification + reference().value();
        };
        return APPLICATION
                + FORMAT
                + issuer
                + suffix
                + middle
                + Written.padded("" + amount.minor(), AMOUNT_LENGTH)
                + LAST;
    }
}
