package io.dunning.voice.testing;

import io.dunning.channel.Handover;
import io.dunning.voice.Telephony;
import io.dunning.voice.VoiceChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A telephony provider in memory. No phone rings until a test {@linkplain #call takes} the call. Thread-safe. */
public final class SimulatedTelephony implements Telephony {

    /** What it does when a call is placed. */
    public enum Reaction {
        /** Places it. */
        PLACE,
        /** Places none: nobody has the number. */
        REFUSE,
        /** Places it, and no answer comes back. */
        PLACE_AND_BREAK,
        /** Places none, and no answer comes back. */
        BREAK
    }

    private final @Nullable Duration keyWindow;
    private final Instant at;
    private final Map<String, SimulatedCall> calls = new LinkedHashMap<>();
    private final List<String> placed = new ArrayList<>();
    private final List<String> hungUp = new ArrayList<>();
    private @Nullable VoiceChannel channel;
    private Reaction reaction = Reaction.PLACE;

    private SimulatedTelephony(@Nullable Duration keyWindow, Instant at) {
        this.keyWindow = keyWindow;
        this.at = at;
    }

    /** One that promises nothing about keys; {@code at} is the time of all that happens. */
    public static SimulatedTelephony promisingNothing(Instant at) {
        return new SimulatedTelephony(null, at);
    }

    /** One that knows keys for a day. */
    public static SimulatedTelephony knowingKeys(Instant at) {
        return new SimulatedTelephony(Duration.ofHours(24), at);
    }

    /** Where it reports. */
    public synchronized void reportTo(VoiceChannel to) {
        channel = to;
    }

    /** What it does from now on. */
    public synchronized void react(Reaction next) {
        reaction = next;
    }

    @Override
    public Optional<Duration> keyWindow() {
        return Optional.ofNullable(keyWindow);
    }

    @Override
    public synchronized Handover place(String key, String number) {
        if (reaction == Reaction.REFUSE) {
            return new Handover.Rejected("nobody has the number", true);
        }
        if (reaction != Reaction.BREAK && (keyWindow == null || !calls.containsKey(key))) {
            placed.add(key);
            VoiceChannel to = Objects.requireNonNull(channel, "reportTo comes first");
            calls.put(key, new SimulatedCall(key, "sim-" + placed.size(), number, at, to::take));
        }
        if (reaction != Reaction.PLACE) {
            throw new IllegalStateException("no answer");
        }
        return new Handover.Accepted(call(key).id());
    }

    @Override
    public synchronized void hangUp(String callId) {
        hungUp.add(callId);
    }

    /** The call of a key. */
    public synchronized SimulatedCall call(String key) {
        return Objects.requireNonNull(calls.get(key), "no call of this key");
    }

    /** How often a phone rings for a key. */
    public synchronized int placed(String key) {
        return (int) placed.stream().filter(key::equals).count();
    }

    /** The calls that were ended from here. */
    public synchronized List<String> hungUp() {
        return List.copyOf(hungUp);
    }
}
