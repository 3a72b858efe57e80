package io.dunning.examples.clinic.demo;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Medium;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.examples.clinic.inbox.Outgoing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Who turned to the desk in the last days of the story because of what they were sent: some write, some are promised a call. Most are answered by the
 * next working day; what came in on the last day still waits.
 */
@Component
public class StoryEnquiries {

    private static final Actor DESK = Actor.person(StoryActs.DESK);
    private static final int DAYS = 7;
    private static final int WRITE = 3;
    private static final int WRITTEN_DAYS = 45;
    private static final int LATE_EVERY = 5;

    private final HostProperties properties;
    private final DunningEngine engine;
    private final Policies policies;
    private final Outgoing outgoing;
    private final Map<EnquiryId, Asked> open = new LinkedHashMap<>();
    private int count;

    public StoryEnquiries(HostProperties properties, DunningEngine engine, Policies policies, Outgoing outgoing) {
        this.properties = properties;
        this.engine = engine;
        this.policies = policies;
        this.outgoing = outgoing;
    }

    /** Somebody who waits for an answer, or for a call in that hour. */
    private record Asked(House house, CaseId caseId, LocalDate on, LocalTime hour, boolean call) {}

    /** What the desk heard and answered on that day; nothing on most days, and on none without work. */
    void play(LocalDate day) {
        boolean rests = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        if (rests || day.isBefore(properties.startsOn().minusDays(DAYS))) {
            return;
        }
        answer(day);
        properties.houses().forEach(house -> {
            List<CaseId> patients = patients(house, day);
            for (int i = 0; i < patients.size(); i++) {
                ask(house, patients.get(i), i < WRITE ? Medium.MAIL : Medium.PHONE, day);
            }
        });
    }

    private List<CaseId> patients(House house, LocalDate day) {
        return outgoing
                .since(
                        house.tenant(),
                        day.minusDays(WRITTEN_DAYS).atStartOfDay(house.zone()).toInstant())
                .stream()
                .sorted(Comparator.comparing(Outgoing.Item::key))
                .map(Outgoing.Item::caseId)
                .distinct()
                .filter(id -> engine.find(id).orElseThrow().desk().isEmpty())
                .limit(WRITE + 1)
                .toList();
    }

    private void ask(House house, CaseId caseId, Medium medium, LocalDate day) {
        EnquiryId id = new EnquiryId("story-" + ++count);
        LocalTime at = LocalTime.of(8, 10 + count % 4 * 15);
        act(
                caseId,
                desk -> desk.open(
                        id,
                        medium,
                        Caller.DEBTOR,
                        day.atTime(at).atZone(house.zone()).toOffsetDateTime(),
                        day));
        boolean call = medium == Medium.PHONE;
        LocalTime from = LocalTime.of(9 + count % 3, 0);
        if (call) {
            LocalDate on = day.equals(properties.startsOn()) ? day : day.plusDays(1);
            act(
                    caseId,
                    desk -> desk.promiseCallback(id, new CallWindow(on, from, from.plusHours(1), house.zone()), day));
        }
        open.put(id, new Asked(house, caseId, day, from, call));
    }

    /** What came in before is answered now, but for one letter in some, which waits another day. */
    private void answer(LocalDate day) {
        List<EnquiryId> answered = new ArrayList<>();
        open.forEach((id, asked) -> {
            boolean late = Integer.parseInt(id.value().substring(6)) % LATE_EVERY == 0;
            if (late && asked.on().isAfter(day.minusDays(2))) {
                return;
            }
            if (asked.call()) {
                var at = day.atTime(asked.hour().plusMinutes(20))
                        .atZone(asked.house().zone())
                        .toOffsetDateTime();
                act(asked.caseId(), desk -> desk.callbackTried(id, true, at, day));
            }
            act(asked.caseId(), desk -> desk.close(id, EnquiryOutcome.ANSWERED, day));
            answered.add(id);
        });
        answered.forEach(open::remove);
    }

    private void act(CaseId caseId, Function<Desk, Outcome> what) {
        engine.act(caseId, DESK, c -> what.apply(Desk.of(c, policies.version(c.policy()))));
    }
}
