package io.dunning.examples.clinic.wall;

import io.dunning.desk.staffing.CallRate;
import io.dunning.desk.staffing.DeskHour;
import io.dunning.desk.staffing.PhoneDesk;
import io.dunning.desk.staffing.ServiceDay;
import io.dunning.desk.staffing.Skill;
import io.dunning.desk.staffing.Waiting;
import io.dunning.evidence.Hash;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.inbox.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stands in for the telephony that a demonstration lacks: makes up the calls of a day from the notices that went out before, the same ones whenever it is
 * asked. Their number follows the rates of {@link PhoneDesks}, their times its hours.
 */
@Component
public class CallLog {

    private static final int DAYS_BACK = 10;

    private final PhoneDesks desks;
    private final Outgoing outgoing;
    private final DemoClock clock;

    public CallLog(PhoneDesks desks, Outgoing outgoing, DemoClock clock) {
        this.desks = desks;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * A call that was made up.
     *
     * @param key tells it from others
     * @param needs whom they ask for
     */
    record Rung(String key, Skill needs, ServiceDay.Call call) {}

    /** The calls of that day so far; who hasn't been answered yet is still ringing. */
    List<Rung> on(String tenant, LocalDate day, Instant now) {
        PhoneDesk desk = desks.of(tenant);
        List<DeskHour> hours = desk.hoursOn(day);
        List<Rung> calls = new ArrayList<>();
        if (hours.isEmpty()) {
            return calls;
        }
        Instant since = day.minusDays(DAYS_BACK).atStartOfDay(clock.getZone()).toInstant();
        for (Outgoing.Item item : outgoing.since(tenant, since)) {
            if (day.equals(callsOn(desk, item))) {
                add(calls, "n" + item.key().value(), day, hours, now);
            }
        }
        for (int i = 0; i < desk.otherCallsPerDay(); i++) {
            add(calls, "o" + tenant + day + "/" + i, day, hours, now);
        }
        return calls;
    }

    /** Those who are on the line. */
    static List<Waiting> ringing(List<Rung> calls) {
        return calls.stream()
                .filter(rung -> rung.call().endedAt() == null)
                .map(rung -> new Waiting(
                        rung.key(),
                        Waiting.Kind.CALL,
                        rung.needs(),
                        false,
                        null,
                        rung.call().rangAt()))
                .toList();
    }

    /** On which day somebody calls because of a notice; {@code null} for never. */
    private @Nullable LocalDate callsOn(PhoneDesk desk, Outgoing.Item item) {
        CallRate rate = PhoneDesks.rates().get(item.channel().ordinal());
        Dice dice = new Dice("calls" + item.key().value());
        if (dice.permille() >= rate.callsPerThousand()) {
            return null;
        }
        LocalDate day = desk.openOnOrAfter(LocalDate.ofInstant(item.at(), clock.getZone()));
        int part = pick(rate.spreadPermille(), dice.permille());
        for (int i = 0; i < part; i++) {
            day = desk.openOnOrAfter(day.plusDays(1));
        }
        return day;
    }

    private void add(List<Rung> calls, String key, LocalDate day, List<DeskHour> hours, Instant now) {
        Dice dice = new Dice(key);
        DeskHour hour =
                hours.get(pick(hours.stream().map(DeskHour::callsPermille).toList(), dice.permille()));
        Instant rang = day.atTime(hour.from())
                .atZone(clock.getZone())
                .plus(hour.length().multipliedBy(dice.permille()).dividedBy(1000))
                .toInstant();
        if (rang.isAfter(now)) {
            return;
        }
        boolean answered = dice.permille() >= 40;
        int luck = dice.permille();
        long waits = luck < 650 ? luck / 25 : luck < 880 ? 26 + (luck - 650) / 7 : 60 + (luck - 880);
        Instant end = rang.plus(Duration.ofSeconds(waits));
        boolean over = !end.isAfter(now);
        Skill needs = dice.permille() < 250 ? Skill.BILLING_AND_LAW : Skill.GENERAL;
        calls.add(new Rung(key, needs, new ServiceDay.Call(rang, over ? end : null, over && answered)));
    }

    /** Into which of these parts of a thousand a number falls. */
    private static int pick(List<Integer> parts, int permille) {
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += parts.get(i);
            if (permille < sum) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    /** Numbers that look thrown and are always the same for a key. */
    private static final class Dice {

        private final byte[] bytes;
        private int at;

        Dice(String key) {
            bytes = Hash.of(key).bytes();
        }

        int permille() {
            int number = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            at += 2;
            return number * 1000 >> 16;
        }
    }
}
