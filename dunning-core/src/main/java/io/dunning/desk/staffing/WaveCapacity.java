package io.dunning.desk.staffing;

import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many notices may go out for the desk that there is, and which desk a number of notices needs: notices cause calls, calls come over the following
 * days, and each day has room for so many.
 *
 * <p>Counts expected calls in millionths, so that nothing is lost in rounding; what varies around them within an hour is in the queue's formula ({@link
 * ErlangC}). Pure.
 */
public final class WaveCapacity {

    static final long MICRO = 1_000_000;

    private final PhoneDesk desk;
    private final Map<ChannelKind, CallRate> rates;
    private final SortedMap<LocalDate, Long> expectedMicro;

    private WaveCapacity(PhoneDesk desk, Map<ChannelKind, CallRate> rates, SortedMap<LocalDate, Long> expectedMicro) {
        this.desk = desk;
        this.rates = rates;
        this.expectedMicro = expectedMicro;
    }

    /** Of a desk to which nothing was sent yet; {@link IllegalArgumentException} for two rates of a channel. */
    public static WaveCapacity of(PhoneDesk desk, Collection<CallRate> rates) {
        Map<ChannelKind, CallRate> byChannel = rates.stream()
                .collect(Collectors.toMap(CallRate::channel, Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("two call rates of " + one.channel());
                }));
        return new WaveCapacity(desk, Map.copyOf(byChannel), new TreeMap<>());
    }

    /**
     * The same desk after these went out, too: what earlier waves and other campaigns still cause.
     *
     * @throws IllegalArgumentException where one went by a channel whose call rate isn't known: it is not guessed
     */
    public WaveCapacity after(Collection<Sent> earlier) {
        SortedMap<LocalDate, Long> expected = new TreeMap<>(expectedMicro);
        for (Sent sent : earlier) {
            callsMicro(sent.on(), sent.channel())
                    .forEach((day, micro) ->
                            expected.merge(day, Math.multiplyExact(micro, sent.notices()), Math::addExact));
        }
        return new WaveCapacity(desk, rates, expected);
    }

    /** Whether it is known how many calls that channel causes. */
    public boolean knows(ChannelKind channel) {
        return rates.containsKey(channel);
    }

    /**
     * How many notices may go out.
     *
     * @param notices 0 to 1,000,000,000
     * @param tightest the day that allows no more; {@code null} where the channel causes no calls
     * @param why a sentence with the numbers
     */
    public record Most(long notices, @Nullable LocalDate tightest, String why) {}

    /** The most notices of that channel, whose call rate is known, that may be handed over on that day, with all that was sent before. */
    public Most most(LocalDate on, ChannelKind channel) {
        long most = Sent.NOTICES_MAX;
        LocalDate tightest = null;
        for (Map.Entry<LocalDate, Long> day : callsMicro(on, channel).entrySet()) {
            long notices = Math.max(0, freeMicro(day.getKey())) / day.getValue();
            if (notices < most) {
                most = notices;
                tightest = day.getKey();
            }
        }
        String why = tightest == null
                ? "Notices by " + channel.words() + " cause no calls."
                : "On " + tightest + " the desk has room for "
                        + Math.max(0, freeMicro(tightest)) / MICRO + " more calls: " + most + " notices by "
                        + channel.words()
                        + " handed over on " + on + ".";
        return new Most(most, tightest, why);
    }

    /** The room for notices of several channels that are handed over on that day. */
    public CallRoom roomOn(LocalDate on) {
        return new CallRoom(this, on);
    }

    /**
     * What a day needs.
     *
     * @param calls that are expected, rounded up, the other calls of the day included
     * @param hours how many agents each hour needs
     */
    public record DayNeed(LocalDate on, long calls, List<HourNeed> hours) {
        public DayNeed {
            hours = List.copyOf(hours);
        }
    }

    /**
     * What an hour needs.
     *
     * @param agents the fewest that meet the target, 1 or more
     */
    public record HourNeed(LocalTime from, int agents) {}

    /**
     * The calls and agents of each day on which something that was sent is felt; in the order of the days.
     *
     * @throws IllegalArgumentException where a day has more than a million calls
     */
    public List<DayNeed> needs() {
        List<DayNeed> needs = new ArrayList<>();
        for (LocalDate day : expectedMicro.keySet()) {
            long calls = -Math.floorDiv(-expectedMicro(day), MICRO);
            if (calls > PhoneDesk.CALLS_OF_DAY_MAX) {
                throw new IllegalArgumentException("more than a million calls on " + day);
            }
            List<HourNeed> hours = desk.hoursOn(day).stream()
                    .map(hour -> new HourNeed(
                            hour.from(),
                            ErlangC.agentsFor(hour.load(calls, desk.handling()), desk.target())
                                    .orElseThrow(() -> new IllegalArgumentException("no desk answers " + day))))
                    .toList();
            needs.add(new DayNeed(day, calls, hours));
        }
        return needs;
    }

    private long expectedMicro(LocalDate day) {
        return expectedMicro.getOrDefault(day, 0L) + desk.otherCallsPerDay() * MICRO;
    }

    /** Calls that the desk still has room for on that day, in millionths; negative where too many are expected already. */
    long freeMicro(LocalDate day) {
        return desk.callsOn(day) * MICRO - expectedMicro(day);
    }

    /** Calls that one notice causes, by day, in millionths; days without any left out. */
    SortedMap<LocalDate, Long> callsMicro(LocalDate on, ChannelKind channel) {
        CallRate rate = rates.get(channel);
        if (rate == null) {
            throw new IllegalArgumentException("no call rate of " + channel + " is known");
        }
        SortedMap<LocalDate, Long> calls = new TreeMap<>();
        LocalDate day = on;
        for (int i = 0; i < rate.spreadPermille().size(); i++) {
            day = desk.openOnOrAfter(day);
            if (rate.callsMicro(i) > 0) {
                calls.put(day, rate.callsMicro(i));
            }
            day = day.plusDays(1);
        }
        return calls;
    }
}
