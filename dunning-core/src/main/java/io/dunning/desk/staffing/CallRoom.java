package io.dunning.desk.staffing;

import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The calls that a desk still has room for while a wave is put together, notice by notice. Not thread-safe. */
public final class CallRoom {

    private final WaveCapacity capacity;
    private final LocalDate on;
    private final Map<LocalDate, Long> freeMicro = new HashMap<>();
    private final Map<ChannelKind, SortedMap<LocalDate, Long>> callsMicro = new EnumMap<>(ChannelKind.class);

    CallRoom(WaveCapacity capacity, LocalDate on) {
        this.capacity = capacity;
        this.on = on;
    }

    /**
     * Takes the room of one notice that goes by these channels, each causing its calls; takes nothing where there is not enough.
     *
     * @return whether there was room
     */
    public boolean take(Collection<ChannelKind> channels) {
        SortedMap<LocalDate, Long> calls = new TreeMap<>();
        for (ChannelKind channel : channels) {
            callsMicro
                    .computeIfAbsent(channel, c -> capacity.callsMicro(on, c))
                    .forEach((day, micro) -> calls.merge(day, micro, Long::sum));
        }
        boolean enough = calls.entrySet().stream()
                .allMatch(c -> c.getValue() <= freeMicro.computeIfAbsent(c.getKey(), capacity::freeMicro));
        if (enough) {
            calls.forEach((day, micro) -> freeMicro.merge(day, -micro, Long::sum));
        }
        return enough;
    }
}
