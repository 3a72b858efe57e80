package io.dunning.reference;

import io.dunning.receivable.Amount;
import java.util.Objects;

/**
 * What the QR code of a pagoPA notice says. Source: docs.pagopa.it, <i>Codice QR</i>, which also prescribes symbol version 4, error
 * correction M and 25 x 25 mm.
 *
 * @param notice which notice it pays
 * @param creditorCode the body's <i>codice fiscale</i>: 11 digits. Its check digit isn't checked here
 * @param amount in euro, above zero, up to 999,999,999.99
 */
public record PagoPaQr(PagoPaNotice notice, String creditorCode, Amount amount) {

    private static final int CREDITOR_CODE_LENGTH = 11;
    private static final long CENTS_MAX = 99_999_999_999L;

    public PagoPaQr {
        Objects.requireNonNull(notice, "notice");
        Written.requireDigits(creditorCode, CREDITOR_CODE_LENGTH, CREDITOR_CODE_LENGTH, "the body's fiscal code");
        Euros.requireCents(amount, CENTS_MAX);
    }

    /** The text of the code: five fields, the amount in cents with two digits at least. */
    public String payload() {
        return "PAGOPA|002|" + notice.value() + "|" + creditorCode + "|" + Written.padded("" + amount.minor(), 2);
    }
}
