package io.dunning.sms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises replies that mean "no more messages", in Italian, French, Norwegian, Spanish, English and Arabic.
 *
 * <p>A reply counts when it begins with such a word and says little else: "STOP", "stop 36180", "Stopp!", "arrêt SMS". Longer
 * texts ("stop, I have paid") are for people to read: they may say more, and must not be taken for less.
 */
final class OptOutWords {

    private static final int WORDS_MAX = 3;

    private static final Set<String> WORDS = Set.of(
            "stop",
            "stopall",
            "stopsms",
            "end",
            "quit",
            "unsubscribe",
            "optout",
            "opt-out",
            // it
            "basta",
            "cancellami",
            "disiscrivi",
            "disiscrivimi",
            "ferma",
            // fr
            "arret",
            "arreter",
            "arretez",
            "desabonner",
            "desinscription",
            "desinscrire",
            // nb
            "stopp",
            "slutt",
            "avslutt",
            "meldav",
            // es
            "baja",
            "alto",
            "parar",
            "cancelar",
            // ar: stop, stopping, cancel, cancelling
            "توقف",
            "ايقاف",
            "الغ",
            "الغاء");

    private OptOutWords() {}

    /** The word that a reply begins with, if that is all it means. */
    static Optional<String> in(String reply) {
        List<String> words = words(reply);
        return words.isEmpty() || words.size() > WORDS_MAX || !WORDS.contains(words.get(0))
                ? Optional.empty()
                : Optional.of(words.get(0));
    }

    /** Marks of letters, digits of all scripts and punctuation are left out: people write on phones. */
    private static List<String> words(String reply) {
        String bounded = reply.substring(0, Math.min(reply.length(), 200));
        String plain = Normalizer.normalize(bounded, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}-]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
