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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A channel that sends nothing: what becomes of a message is drawn from the seed and the message's key, so that the same folder
 * always tells the same story.
 */
final class SimulatedChannel implements Channel {

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
        return new DeliveryContract.AtMostOnce();
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        Hash drawn = Hash.of(seed + "|" + dispatch.key());
        int lot = Math.floorMod(drawn.a(), 1000);
        if (lot < habits.refused()) {
            return new Handover.Rejected("the address is not valid", true);
        }
        outcome(lot - habits.refused()).ifPresent(outcome -> answer(dispatch.key(), outcome, drawn));
        return new Handover.Accepted("sim-" + dispatch.key().substring(0, 12));
    }

    private Optional<Outcome> outcome(int lot) {
        if (lot < habits.unknown()) {
            return Optional.of(Outcome.ADDRESS_UNKNOWN);
        }
        return lot < habits.unknown() + habits.undelivered() ? Optional.of(Outcome.UNDELIVERED) : habits.arrives();
    }

    private void answer(String key, Outcome outcome, Hash drawn) {
        int days = habits.daysMin() + Math.floorMod(drawn.b(), habits.daysMax() - habits.daysMin() + 1);
        LocalDate on = clock.day().plusDays(days);
        byte[] raw = (key + " " + outcome + " " + on).getBytes(StandardCharsets.UTF_8);
        // Noon by universal time lies on the business date all over the world but for the islands at the date line.
        post.send(
                on,
                new Receipt(key, "r-" + key, outcome, on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), raw));
    }
}
