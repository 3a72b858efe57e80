package io.dunning.economics;

import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one message of a channel costs during a time, everything included.
 *
 * <p>Fractions of a minor unit matter here (an e-mail costs a tenth of a cent), so the parts are millionths of the major
 * unit; the whole is rounded up to the next minor unit once, in {@link #wholeMinor}.
 *
 * @param channel which channel
 * @param from first day of this price
 * @param until last day; {@code null} until a newer one
 * @param fixedMicros postage, supplies, gateway fee: millionths of the major unit; of the first unit where the channel charges by units
 * @param unitMicros what each further unit costs, such as a segment of a text message ({@link io.dunning.channel.Metered}): millionths of
 *     the major unit; 0 where it costs nothing
 * @param handlingSeconds work of a person for one message
 * @param inboundCallsPerThousand calls that a thousand such messages cause
 * @param secondsPerCall how long such a call keeps a person
 * @param minuteMicros what a minute of a person costs: millionths of the major unit
 * @param source where the figures come from
 */
public record UnitCost(
        ChannelKind channel,
        LocalDate from,
        @Nullable LocalDate until,
        long fixedMicros,
        long unitMicros,
        int handlingSeconds,
        int inboundCallsPerThousand,
        int secondsPerCall,
        long minuteMicros,
        String source) {

    public UnitCost {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(source, "source");
        if (fixedMicros < 0
                || unitMicros < 0
                || handlingSeconds < 0
                || inboundCallsPerThousand < 0
                || secondsPerCall < 0
                || minuteMicros < 0) {
            throw new IllegalArgumentException("a cost of " + channel + " is negative");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a cost of " + channel + " ends before it begins: " + until);
        }
    }

    /** A price that doesn't depend on the size of a message. */
    public UnitCost(
            ChannelKind channel,
            LocalDate from,
            @Nullable LocalDate until,
            long fixedMicros,
            int handlingSeconds,
            int inboundCallsPerThousand,
            int secondsPerCall,
            long minuteMicros,
            String source) {
        this(
                channel,
                from,
                until,
                fixedMicros,
                0,
                handlingSeconds,
                inboundCallsPerThousand,
                secondsPerCall,
                minuteMicros,
                source);
    }

    /** Fixed cost, handling and the calls it causes, in millionths of the major unit, of a message of one unit. */
    public long micros() {
        long people = Math.multiplyExact(minuteMicros, handlingSeconds) / 60;
        long calls = Math.multiplyExact(minuteMicros, (long) inboundCallsPerThousand * secondsPerCall) / 60_000;
        return fixedMicros + people + calls;
    }

    /** {@link #micros} in minor units, rounded up: a cost is never understated. */
    public long wholeMinor(int fractionDigits) {
        return wholeMinor(fractionDigits, 1);
    }

    /** The whole cost of a message of so many units in minor units, rounded up. */
    public long wholeMinor(int fractionDigits, int units) {
        long microsPerMinor = 1_000_000;
        for (int i = 0; i < fractionDigits; i++) {
            microsPerMinor /= 10;
        }
        long micros = Math.addExact(micros(), Math.multiplyExact(unitMicros, units - 1L));
        return -Math.floorDiv(-micros, microsPerMinor);
    }

    boolean applies(long epochDay) {
        return from.toEpochDay() <= epochDay && (until == null || epochDay <= until.toEpochDay());
    }
}
