package io.dunning.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The day from which law takes a registered letter as served. Where our sources give no rule, there is no answer: a person decides.
 *
 * @param on the day
 * @param rule how it was found, in words
 * @param source the law
 * @param verified whether the text of the law was read; {@code false} for all that this version knows, so have them checked
 */
public record LegalEffect(LocalDate on, String rule, String source, boolean verified) {

    private static final int JUDICIAL_STORAGE_DAYS = 10;

    public LegalEffect {
        Objects.requireNonNull(on, "on");
        if (rule.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a legal effect has a rule and a source");
        }
    }

    /**
     * The effect of all that is known of one letter.
     *
     * @param events of one key and one service, in any order
     * @return empty while nothing is settled, and where no rule is known
     */
    public static Optional<LegalEffect> of(List<PostalEvent> events) {
        if (events.stream().map(e -> e.key() + " " + e.post()).distinct().count() > 1) {
            throw new IllegalArgumentException("events of several letters have no common effect");
        }
        return first(events, PostalMeaning.DELIVERED)
                .map(delivered -> effect(delivered.on(), "delivered", delivered.post()))
                .or(() -> first(events, PostalMeaning.COLLECTED).map(collected -> collected(collected, events)))
                .or(() -> first(events, PostalMeaning.UNCLAIMED).flatMap(unclaimed -> unclaimed(unclaimed, events)));
    }

    private static LegalEffect collected(PostalEvent collected, List<PostalEvent> events) {
        Optional<LegalEffect> deemed = collected.post() == RegisteredPost.ITALY_890 ? tenth(events) : Optional.empty();
        return deemed.filter(effect -> effect.on().isBefore(collected.on()))
                .orElseGet(() -> effect(collected.on(), "fetched at the post office", collected.post()));
    }

    private static Optional<LegalEffect> unclaimed(PostalEvent unclaimed, List<PostalEvent> events) {
        return switch (unclaimed.post()) {
            case ITALY_AR ->
                word(events)
                        .map(word ->
                                effect(word.on(), "not fetched: the day on which word was left", unclaimed.post()));
            case ITALY_890 -> tenth(events);
            case FRANCE_LRAR, SPAIN_BUROFAX -> Optional.empty();
        };
    }

    /** The tenth day after the notice of storage; without that notice (RECAG012) there is none. */
    private static Optional<LegalEffect> tenth(List<PostalEvent> events) {
        return first(events, PostalMeaning.STORAGE_NOTICE)
                .map(notice -> effect(
                        notice.on().plusDays(JUDICIAL_STORAGE_DAYS),
                        "the tenth day after the notice of storage",
                        notice.post()));
    }

    /** Storage rather than the attempt before it: the later day is the kinder one. */
    private static Optional<PostalEvent> word(List<PostalEvent> events) {
        return first(events, PostalMeaning.IN_STORAGE).or(() -> first(events, PostalMeaning.ATTEMPTED));
    }

    private static Optional<PostalEvent> first(List<PostalEvent> events, PostalMeaning meaning) {
        return events.stream().filter(event -> event.meaning() == meaning).min(Comparator.comparing(PostalEvent::on));
    }

    private static LegalEffect effect(LocalDate on, String rule, RegisteredPost post) {
        String source = switch (post) {
            case ITALY_AR -> "Italy, c.c. art. 1335";
            case ITALY_890 -> "Italy, L. 890/1982";
            case FRANCE_LRAR -> "France, lettre recommandée: the day of delivery";
            case SPAIN_BUROFAX -> "Spain, burofax: the day of delivery";
        };
        return new LegalEffect(on, rule, source, false);
    }
}
