package io.dunning.examples.quickstart.year;

import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.evidence.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A channel that sends nothing: what becomes of a message is drawn from the seed and the message's key, so that the same folder
 * always tells the same story. The same message again has the same fate, and is one message: that is why it may be repeated.
 */
final class SimulatedChannel implements Channel {

    /** Nothing is forgotten; the days of a year would do. */
    private static final Duration WINDOW = Duration.ofDays(366);

    private final ChannelKind kind;
    private final Habits habits;
    private final long seed;
    private final DayClock clock;
    private final Post post;

    SimulatedChannel(ChannelKind kind, long seed, DayClock clock, Post post) {
        this.kind = kind;
        this.habits = Habits.of(kind);
        this.seed = seed;
        this.clock = clock;
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(WINDOW);
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        if (lot(drawn(dispatch.key())) < habits.refused()) {
            return new Handover.Rejected("the address is not valid", true);
        }
        accepted(dispatch.key(), clock.day());
        return new Handover.Accepted("sim-" + dispatch.key().substring(0, 12));
    }

    /** From the day on which a message was taken over on, its receipt is on its way. */
    void accepted(String key, LocalDate on) {
        Hash drawn = drawn(key);
        outcome(lot(drawn) - habits.refused()).ifPresent(outcome -> answer(key, outcome, drawn, on));
    }

    private Hash drawn(String key) {
        return Hash.of(seed + "|" + key);
    }

    private static int lot(Hash drawn) {
        return Math.floorMod(drawn.a(), 1000);
    }

    private Optional<Outcome> outcome(int lot) {
        if (lot < habits.unknown()) {
            return Optional.of(Outcome.ADDRESS_UNKNOWN);
        }
        return lot < habits.unknown() + habits.undelivered() ? Optional.of(Outcome.UNDELIVERED) : habits.arrives();
    }

    private void answer(String key, Outcome outcome, Hash drawn, LocalDate acceptedOn) {
        int days = habits.daysMin() + Math.floorMod(drawn.b(), habits.daysMax() - habits.daysMin() + 1);
        LocalDate on = acceptedOn.plusDays(days);
        byte[] raw = (key + " " + outcome + " " + on).getBytes(StandardCharsets.UTF_8);
        // Noon by universal time lies on the business date all over the world but for the islands at the date line.
        post.send(
                on,
                new Receipt(key, "r-" + key, outcome, on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), raw));
    }
}
