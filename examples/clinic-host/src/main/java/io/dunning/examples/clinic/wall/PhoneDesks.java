package io.dunning.examples.clinic.wall;

import io.dunning.BusinessCalendar;
import io.dunning.Policies;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.CallRate;
import io.dunning.desk.staffing.DeskHour;
import io.dunning.desk.staffing.PhoneDesk;
import io.dunning.desk.staffing.ServiceTarget;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.rules.Holidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who answers the phone of each tenant, and how many call after a notice. All figures are the demonstration's: there is no figure of general use, and a
 * house measures its own.
 */
@Component
public class PhoneDesks {

    /** Five minutes a call, the work after it included: what a plan reckons with, and no target for anybody. */
    private static final Duration HANDLING = Duration.ofMinutes(5);

    private static final int OPENS = 8;
    private static final List<Integer> CALLS_PERMILLE = List.of(90, 170, 180, 150, 90, 90, 120, 110);
    private static final List<Integer> AGENTS = List.of(2, 3, 4, 3, 2, 2, 3, 2);
    private static final int OTHER_CALLS = 30;
    private static final List<Integer> OVER_DAYS = List.of(350, 300, 200, 100, 50);
    private static final String SOURCE = "invented for the demonstration";

    private final CaseShelf shelf;
    private final Policies policies;
    private final Map<String, PhoneDesk> desks = new ConcurrentHashMap<>();

    public PhoneDesks(CaseShelf shelf, Policies policies) {
        this.shelf = shelf;
        this.policies = policies;
    }

    public PhoneDesk of(String tenant) {
        return desks.computeIfAbsent(tenant, this::plan);
    }

    /** What the desk of a tenant can bear, before anything is counted that went out. */
    public WaveCapacity capacity(String tenant) {
        return WaveCapacity.of(of(tenant), rates());
    }

    /** How many call after a thousand notices by each way. */
    static List<CallRate> rates() {
        return Arrays.stream(ChannelKind.values())
                .map(channel -> new CallRate(channel, perThousand(channel), OVER_DAYS, SOURCE))
                .toList();
    }

    private static int perThousand(ChannelKind channel) {
        return switch (channel) {
            case LETTER -> 180;
            case REGISTERED_LETTER, JUDICIAL_SERVICE, CERTIFIED_MAIL -> 300;
            case EMAIL, DIGITAL_MAILBOX, PORTAL -> 80;
            case SMS, VOICE, AGENT_CALL -> 60;
        };
    }

    private PhoneDesk plan(String tenant) {
        List<DeskHour> hours = new ArrayList<>();
        for (int i = 0; i < AGENTS.size(); i++) {
            hours.add(new DeskHour(
                    LocalTime.of(OPENS + i, 0), Duration.ofHours(1), AGENTS.get(i), CALLS_PERMILLE.get(i)));
        }
        Map<DayOfWeek, List<DeskHour>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, hours);
            }
        }
        return new PhoneDesk(week, Map.of(), calendar(tenant), HANDLING, ServiceTarget.PHONE, OTHER_CALLS);
    }

    /** The holidays of the country whose law its policies follow. */
    private BusinessCalendar calendar(String tenant) {
        return shelf.of(tenant)
                .findFirst()
                .<BusinessCalendar>map(
                        c -> Holidays.of(policies.version(c.policy()).country()))
                .orElse(BusinessCalendar.WEEKDAYS);
    }
}
