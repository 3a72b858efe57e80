package io.dunning.mail.pec;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a provider of certified mail says about a mail: the values of {@code X-Ricevuta}, and of {@code tipo} in {@code
 * daticert.xml} (RFC 6109, appendix A).
 *
 * <p>The value {@code mancata-consegna} doesn't exist, although the subject of {@link #NOT_DELIVERED} says so.
 */
public enum PecNotice {
    /** The sender's provider took the mail over (accettazione). */
    ACCEPTED("accettazione"),
    /** The sender's provider refused the mail (non-accettazione): it never left. */
    NOT_ACCEPTED("non-accettazione"),
    /** The recipient's provider took the mail over; between providers (presa-in-carico). */
    TAKEN_IN_CHARGE("presa-in-carico"),
    /** It lies in the recipient's mailbox (avvenuta-consegna): that is delivery. */
    DELIVERED("avvenuta-consegna"),
    /** It could not be delivered (errore-consegna). */
    NOT_DELIVERED("errore-consegna"),
    /** Nothing was heard for twelve hours (preavviso-errore-consegna); it may still arrive. */
    DELAYED("preavviso-errore-consegna"),
    /** A virus was found; between providers (rilevazione-virus). The sender hears {@link #NOT_DELIVERED}. */
    VIRUS_FOUND("rilevazione-virus"),
    /** No receipt but a certified mail that somebody sent (posta-certificata). */
    CERTIFIED_MAIL("posta-certificata");

    private final String value;

    PecNotice(String value) {
        this.value = value;
    }

    /** As it stands in headers and data. */
    public String value() {
        return value;
    }

    /** The notice of that value; empty if there is none. */
    public static Optional<PecNotice> of(String value) {
        return Arrays.stream(values()).filter(n -> n.value.equals(value)).findFirst();
    }
}
