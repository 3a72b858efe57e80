package io.dunning.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Approval;
import io.dunning.BusinessCalendar;
import io.dunning.Fixtures;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.CallRate;
import io.dunning.desk.staffing.DeskHour;
import io.dunning.desk.staffing.PhoneDesk;
import io.dunning.desk.staffing.Sent;
import io.dunning.desk.staffing.ServiceTarget;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.evidence.Actor;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class ReadmeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void how_many_letters_the_desk_can_answer_for() {
        List<CallRate> pilot =
                List.of(new CallRate(ChannelKind.LETTER, 120, List.of(0, 200, 500, 300), "pilot of February"));
        List<DeskHour> fiveAgents = List.of(
                new DeskHour(LocalTime.of(9, 0), Duration.ofHours(3), 5, 600),
                new DeskHour(LocalTime.of(13, 0), Duration.ofHours(3), 5, 400));
        BusinessCalendar calendar = BusinessCalendar.WEEKDAYS;
        var week = Map.of(
                DayOfWeek.MONDAY,
                fiveAgents,
                DayOfWeek.TUESDAY,
                fiveAgents,
                DayOfWeek.WEDNESDAY,
                fiveAgents,
                DayOfWeek.THURSDAY,
                fiveAgents,
                DayOfWeek.FRIDAY,
                fiveAgents);

        // README
        var desk = new PhoneDesk(week, Map.of(), calendar, Duration.ofMinutes(5), ServiceTarget.PHONE, 40);
        var capacity = WaveCapacity.of(desk, pilot); // calls per thousand letters, and on which days, as measured

        var most = capacity.most(MONDAY, ChannelKind.LETTER); // how many letters, and which day allows no more
        var needs = capacity.after(List.of(new Sent(MONDAY, ChannelKind.LETTER, 5_000)))
                .needs(); // which desk 5,000 need
        // README

        assertThat(most.notices()).isBetween(1_000L, 5_000L);
        assertThat(most.tightest()).isEqualTo(MONDAY.plusDays(2));
        assertThat(needs).hasSize(3);
        assertThat(needs.get(1).calls()).isEqualTo(340);
        assertThat(needs.get(1).hours().get(0).agents()).isGreaterThan(5);
    }

    @Test
    void a_night_of_a_campaign() {
        Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
        hospital.billPeople(30);
        LocalDate today = Campaigns.DAY;
        hospital.begin(today);
        var engine = hospital.engine;
        CampaignLog log = Campaigns.started(20, 12);

        // README
        var proposal = engine.propose(today);
        var campaign = log.campaign();
        var wave = campaign.wave(proposal); // campaign.wave(proposal, capacity) looks at the desk, too

        log = log.and(campaign.release(wave, Actor.ENGINE)); // store it before the run
        engine.run(today, log.campaign().approval(today, Approval.ALL));
        // README

        engine.dispatch(today);
        assertThat(wave.goes()).hasSize(12);
        assertThat(wave.waits()).hasSize(18);
        assertThat(hospital.sent()).isEqualTo(12);
    }
}
