package io.dunning.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that is safe in a header and in an SMTP command: ASCII, one {@code @}, no quotes, no spaces, no control
 * characters. A domain with other letters is kept in its ASCII form ({@code xn--…}), so that what looks alike shows.
 *
 * <p>Quoted local parts and those that need SMTPUTF8 are refused, although RFC 5321 and RFC 6531 know them: hardly anybody
 * has one, and they are how commands get into a line. Lengths are those of RFC 5321, section 4.5.3.1 (64 for the local part,
 * 254 for the whole).
 *
 * @param value the address; the domain in lower case, the local part as given
 */
public record MailAddress(String value) {

    private static final int LENGTH_MAX = 254;
    private static final int LOCAL_MAX = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    /** @throws IllegalArgumentException if it is no such address; the message doesn't repeat it */
    public MailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1 || at > LOCAL_MAX || !LOCAL.matcher(value.substring(0, at)).matches()) {
            throw refused();
        }
        value = value.substring(0, at + 1) + asciiDomain(value.substring(at + 1));
        if (value.length() > LENGTH_MAX) {
            throw refused();
        }
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** In ASCII and lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** A domain as it is compared: ASCII, lower case, with at least one dot. */
    static String asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (ascii.indexOf('.') < 1 || ascii.endsWith(".")) {
                throw refused();
            }
            return ascii;
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("not an e-mail address that can be used safely");
    }

    /** Names nobody: addresses stay out of logs. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
