package io.dunning.reference;

import io.dunning.receivable.Amount;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the QR code of a SEPA credit transfer says (EPC069-12, in Germany known as GiroCode): the payer's bank fills in its form from it.
 * Version 002 in UTF-8. Sources for its fields: the wiki of BWIPP, "EPC QR Code"; for error correction M and symbol version 13 at the
 * most: the documentation of segno. The guideline itself was not read.
 *
 * <p>The reference and the text exclude each other: one of them is empty.
 *
 * @param beneficiary who is paid: 1 to 70 characters
 * @param iban of the beneficiary, without blanks; its check digits are checked, the length of its country is not
 * @param amount in euro, above zero, up to 999,999,999.99
 * @param reference an RF creditor reference, or empty
 * @param text what the transfer says in words, up to 140 characters, or empty. It is read by banks: no names, no
 *     treatments
 * @param bic of the beneficiary's bank, 8 or 11 characters, or empty; banks outside the European Economic Area ask for it
 * @param purpose a code of up to four letters and digits by ISO 20022, or empty
 * @param note shown to the payer and not sent along, up to 70 characters, or empty
 */
public record EpcQr(
        String beneficiary,
        String iban,
        Amount amount,
        String reference,
        String text,
        String bic,
        String purpose,
        String note) {

    /** What fits into symbol version 13 with error correction M. */
    public static final int BYTES_MAX = 331;

    private static final int NAME_LENGTH_MAX = 70;
    private static final int TEXT_LENGTH_MAX = 140;
    private static final int PURPOSE_LENGTH_MAX = 4;
    private static final long CENTS_MAX = 99_999_999_999L;

    public EpcQr {
        if (beneficiary.isBlank()) {
            throw new IllegalArgumentException("the beneficiary of a transfer has a name");
        }
        requireLine(beneficiary, NAME_LENGTH_MAX, "the beneficiary's name");
        if (!isIban(iban)) {
            throw new IllegalArgumentException("the beneficiary's IBAN is not valid");
        }
        Euros.requireCents(amount, CENTS_MAX);
        if (!reference.isEmpty()) {
            InvalidReference.throwFor(ReferenceKind.RF_CREDITOR_REFERENCE, RfReference.faultOf(reference));
        }
        requireLine(text, TEXT_LENGTH_MAX, "the text of a transfer");
        if (!reference.isEmpty() && !text.isEmpty()) {
            throw new IllegalArgumentException("a transfer has a reference or a text, not both");
        }
        if (!bic.isEmpty() && !isBic(bic)) {
            throw new IllegalArgumentException("a BIC has 8 or 11 characters, the first six of them letters");
        }
        if (purpose.length() > PURPOSE_LENGTH_MAX || !Written.isDigitsOrLetters(purpose)) {
            throw new IllegalArgumentException("a purpose has up to " + PURPOSE_LENGTH_MAX + " of A-Z and 0-9");
        }
        requireLine(note, NAME_LENGTH_MAX, "the note to the payer");
        int bytes = lines(bic, beneficiary, iban, euros(amount), purpose, reference, text, note)
                .getBytes(StandardCharsets.UTF_8)
                .length;
        if (bytes > BYTES_MAX) {
            throw new IllegalArgumentException("the code would hold " + bytes + " bytes, " + BYTES_MAX + " fit");
        }
    }

    /** A transfer with a reference: the one that matches by itself when the payment comes in. */
    public static EpcQr of(String beneficiary, String iban, Amount amount, RfReference reference) {
        return new EpcQr(beneficiary, iban, amount, reference.value(), "", "", "", "");
    }

    /** A transfer with a text, for instance the number of a bill. */
    public static EpcQr of(String beneficiary, String iban, Amount amount, String text) {
        return new EpcQr(beneficiary, iban, amount, "", text, "", "", "");
    }

    public EpcQr withBic(String bic) {
        return new EpcQr(beneficiary, iban, amount, reference, text, bic, purpose, note);
    }

    public EpcQr withPurpose(String purpose) {
        return new EpcQr(beneficiary, iban, amount, reference, text, bic, purpose, note);
    }

    public EpcQr withNote(String note) {
        return new EpcQr(beneficiary, iban, amount, reference, text, bic, purpose, note);
    }

    /** The payload of the code: up to twelve lines, parted by line feeds, none after the last one that says something. */
    public String payload() {
        return lines(bic, beneficiary, iban, euros(amount), purpose, reference, text, note);
    }

    private static String euros(Amount amount) {
        return "EUR" + amount.decimal().toPlainString();
    }

    private static String lines(String... fields) {
        String lines = "BCD\n002\n1\nSCT\n" + String.join("\n", fields);
        // No field ends with a line feed, so that all those at the end belong to empty fields.
        int end = lines.length();
        while (lines.charAt(end - 1) == '\n') {
            end--;
        }
        return lines.substring(0, end);
    }

    /** A line feed inside a field would move all that follows: another's IBAN could stand in place of ours. */
    private static void requireLine(String line, int lengthMax, String what) {
        Objects.requireNonNull(line, what);
        if (line.codePointCount(0, line.length()) > lengthMax) {
            throw new IllegalArgumentException(what + " has at most " + lengthMax + " characters");
        }
        boolean plain = line.codePoints().noneMatch(EpcQr::breaksLine);
        if (!plain || !StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
            throw new IllegalArgumentException(what + " holds a control character, a line break or half a character");
        }
    }

    private static boolean breaksLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isIban(String iban) {
        return iban.length() >= 15
                && iban.length() <= 34
                && Written.isDigitsOrLetters(iban)
                && iban.substring(0, 2).chars().allMatch(Written::isLetter)
                && Written.isDigits(iban.substring(2, 4))
                && CheckDigits.mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    private static boolean isBic(String bic) {
        return (bic.length() == 8 || bic.length() == 11)
                && Written.isDigitsOrLetters(bic)
                && bic.substring(0, 6).chars().allMatch(Written::isLetter);
    }
}
