package io.dunning.examples.clinic.wall;

import io.dunning.DunningEngine;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.DeskHour;
import io.dunning.desk.staffing.PhoneDesk;
import io.dunning.desk.staffing.Sent;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.desk.staffing.WaveCapacity.DayNeed;
import io.dunning.desk.staffing.WaveCapacity.HourNeed;
import io.dunning.escalation.StepOption;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.inbox.Outgoing;
import io.dunning.examples.clinic.proposal.Nights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which desk tomorrow needs, for the notices that went out these days and those that are proposed for tonight. */
@Component
public class Staffing {

    private static final int DAYS_BACK = 10;

    private final DunningEngine engine;
    private final PhoneDesks desks;
    private final Outgoing outgoing;
    private final DemoClock clock;
    private final Nights nights;

    public Staffing(DunningEngine engine, PhoneDesks desks, Outgoing outgoing, DemoClock clock, Nights nights) {
        this.engine = engine;
        this.desks = desks;
        this.outgoing = outgoing;
        this.clock = clock;
        this.nights = nights;
    }

    /** The desk of a tenant after what went out lately, but for what a campaign let go, which counts that itself. */
    public WaveCapacity besides(String tenant, List<Sent> own) {
        Map<Way, Long> counts = lately(tenant);
        own.forEach(sent -> counts.computeIfPresent(
                new Way(sent.on(), sent.channel()), (way, count) -> Math.max(0, count - sent.notices())));
        return desks.capacity(tenant).after(sent(counts));
    }

    private Map<Way, Long> lately(String tenant) {
        Instant since =
                clock.today().minusDays(DAYS_BACK).atStartOfDay(clock.getZone()).toInstant();
        return outgoing.since(tenant, since).stream()
                .collect(Collectors.groupingBy(
                        item -> new Way(LocalDate.ofInstant(item.at(), clock.getZone()), item.channel()),
                        HashMap::new,
                        Collectors.counting()));
    }

    private record Way(LocalDate on, ChannelKind channel) {}

    private static List<Sent> sent(Map<Way, Long> counts) {
        List<Sent> sent = new ArrayList<>();
        counts.forEach((way, count) -> sent.add(new Sent(way.on(), way.channel(), count)));
        return sent;
    }

    /** What tonight's proposal asks of the first open day after it. */
    Tomorrow tomorrow(String tenant) {
        LocalDate night = nights.next();
        PhoneDesk desk = desks.of(tenant);
        Map<ChannelKind, Long> proposed = proposed(tenant, night);
        WaveCapacity before = besides(tenant, List.of());
        WaveCapacity after = before.after(proposed.entrySet().stream()
                .map(way -> new Sent(night, way.getKey(), way.getValue()))
                .toList());
        LocalDate day = desk.openOnOrAfter(night);
        DayNeed need = after.after(List.of(new Sent(night, ChannelKind.LETTER, 0))).needs().stream()
                .filter(n -> n.on().equals(day))
                .findFirst()
                .orElseThrow();
        Map<LocalTime, Integer> needed =
                need.hours().stream().collect(Collectors.toMap(HourNeed::from, HourNeed::agents));
        List<Tomorrow.Hour> hours = new ArrayList<>();
        for (DeskHour hour : desk.hoursOn(day)) {
            hours.add(new Tomorrow.Hour(hour.from(), hour.agents(), needed.getOrDefault(hour.from(), 1)));
        }
        return new Tomorrow(night, proposed, day, need.calls(), hours, before.most(night, ChannelKind.LETTER));
    }

    private Map<ChannelKind, Long> proposed(String tenant, LocalDate night) {
        return engine.propose(night).notices().stream()
                .filter(d ->
                        d.situation().dunningCase().id().creditor().tenant().equals(tenant))
                .flatMap(d -> d.option().parts().stream())
                .collect(Collectors.groupingBy(StepOption::channel, TreeMap::new, Collectors.counting()));
    }
}
