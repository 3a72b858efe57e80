package io.dunning.examples.clinic.wall;

import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.WaveCapacity;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What tonight's notices ask of the desk.
 *
 * @param night the business date of tonight's run
 * @param notices how many are proposed, by way
 * @param day the first open day on which they are felt
 * @param calls how many are expected on it, those for other reasons included
 * @param hours each hour of it
 * @param most how many letters could go
 */
public record Tomorrow(
        LocalDate night,
        Map<ChannelKind, Long> notices,
        LocalDate day,
        long calls,
        List<Hour> hours,
        WaveCapacity.Most most) {

    /**
     * An hour.
     *
     * @param agents who are there
     * @param needed how many meet the target
     */
    public record Hour(LocalTime from, int agents, int needed) {
        public boolean isEnough() {
            return agents >= needed;
        }
    }
}
