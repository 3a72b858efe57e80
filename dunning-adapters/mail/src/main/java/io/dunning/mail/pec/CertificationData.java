package io.dunning.mail.pec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code daticert.xml} says (RFC 6109, section 7.4 and appendix).
 *
 * @param notice {@code tipo}
 * @param fault what stands in {@code errore}: {@code nessuno}, {@code no-dest}, {@code no-dominio}, {@code virus} or {@code altro}
 * @param messageId {@code msgid}: the Message-ID that the sender gave
 * @param recipient {@code consegna}, or the only one of {@code destinatari}; empty if it can't be told
 * @param id {@code identificativo}: the provider's own name for the mail
 * @param at {@code data}, with the zone that stands in it
 */
record CertificationData(PecNotice notice, String fault, String messageId, String recipient, String id, Instant at) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @throws MalformedData if something that is needed is missing or makes no sense */
    static CertificationData of(Map<String, List<String>> texts) throws MalformedData {
        String delivered = optional(texts, "/postacert/dati/consegna");
        List<String> recipients = texts.getOrDefault("/postacert/intestazione/destinatari", List.of());
        return new CertificationData(
                PecNotice.of(one(texts, "/postacert@tipo")).orElseThrow(MalformedData::new),
                one(texts, "/postacert@errore"),
                one(texts, "/postacert/dati/msgid"),
                delivered.isEmpty() && recipients.size() == 1 ? recipients.get(0) : delivered,
                one(texts, "/postacert/dati/identificativo"),
                at(
                        one(texts, "/postacert/dati/data/giorno"),
                        one(texts, "/postacert/dati/data/ora"),
                        one(texts, "/postacert/dati/data@zona")));
    }

    private static Instant at(String day, String time, String zone) throws MalformedData {
        try {
            return LocalDate.parse(day, DAY).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            throw new MalformedData(e);
        }
    }

    private static String one(Map<String, List<String>> texts, String path) throws MalformedData {
        String text = optional(texts, path);
        if (text.isEmpty()) {
            throw new MalformedData();
        }
        return text;
    }

    private static String optional(Map<String, List<String>> texts, String path) throws MalformedData {
        List<String> found = texts.getOrDefault(path, List.of());
        if (found.size() > 1) {
            throw new MalformedData();
        }
        return found.isEmpty() ? "" : found.get(0);
    }

    /** The data can't be read, or not as what they should be. */
    static final class MalformedData extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedData() {}

        MalformedData(Throwable cause) {
            super(cause);
        }
    }
}
