package io.dunning.examples.quickstart.year;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.evidence.Hash;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of messages: drawn from the folder's seed and the message's key, so that the same folder always tells the same story,
 * and the same message always has the same fate.
 *
 * @param seed the folder's
 */
public record Fates(long seed) {

    /** Whether whoever takes the message over refuses it, as its address is not valid. */
    public boolean isRefused(ChannelKind kind, String key) {
        return lot(drawn(key)) < Habits.of(kind).refused();
    }

    /** What is heard of a message that was taken over, and when; empty where nothing is. */
    public Optional<News> news(ChannelKind kind, String key, String reference, LocalDate acceptedOn) {
        Habits habits = Habits.of(kind);
        Hash drawn = drawn(key);
        int days = habits.daysMin() + Math.floorMod(drawn.b(), habits.daysMax() - habits.daysMin() + 1);
        return outcome(habits, lot(drawn) - habits.refused())
                .map(outcome -> new News(key, kind, reference, outcome, acceptedOn.plusDays(days)));
    }

    private Hash drawn(String key) {
        return Hash.of(seed + "|" + key);
    }

    private static int lot(Hash drawn) {
        return Math.floorMod(drawn.a(), 1000);
    }

    private static Optional<Outcome> outcome(Habits habits, int lot) {
        if (lot < habits.unknown()) {
            return Optional.of(Outcome.ADDRESS_UNKNOWN);
        }
        return lot < habits.unknown() + habits.undelivered() ? Optional.of(Outcome.UNDELIVERED) : habits.arrives();
    }
}
