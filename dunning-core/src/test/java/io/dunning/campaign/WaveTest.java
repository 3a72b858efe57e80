package io.dunning.campaign;

import static io.dunning.campaign.Campaigns.ANNA;
import static io.dunning.campaign.Campaigns.DAY;
import static io.dunning.campaign.Campaigns.act;
import static io.dunning.campaign.Campaigns.release;
import static io.dunning.campaign.Campaigns.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.desk.staffing.CallRate;
import io.dunning.desk.staffing.DeskHour;
import io.dunning.desk.staffing.PhoneDesk;
import io.dunning.desk.staffing.ServiceTarget;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Verdict;
import io.dunning.evidence.Actor;
import io.dunning.receivable.Amount;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every wave. */
class WaveTest {

    private static final LocalDate FIRST = DAY.plusDays(14);
    private static final List<ChannelKind> CHANNELS =
            List.of(ChannelKind.LETTER, ChannelKind.SMS, ChannelKind.EMAIL, ChannelKind.VOICE);

    private static final PhoneDesk DESK_OF_NOBODY = new PhoneDesk(
            Map.of(DayOfWeek.MONDAY, List.of(new DeskHour(LocalTime.NOON, Duration.ofHours(1), 0, 1000))),
            Map.of(),
            BusinessCalendar.WEEKDAYS,
            Duration.ofMinutes(5),
            ServiceTarget.PHONE,
            0);

    private static List<Candidate> random(Random random, int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ChannelKind channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            List<ChannelKind> channels =
                    channel == ChannelKind.VOICE ? List.of(channel, ChannelKind.SMS) : List.of(channel);
            LocalDate due = FIRST.minusDays(30 + random.nextInt(200));
            candidates.add(new Candidate(
                    Campaigns.caseOf(i),
                    channels,
                    DebtorKind.values()[random.nextInt(3)],
                    Amount.of(1 + random.nextInt(300) + ".00", "EUR"),
                    due.minusDays(30),
                    due,
                    due.plusYears(10)));
        }
        return candidates;
    }

    private static List<Candidate> shuffled(List<Candidate> candidates, Random random) {
        List<Candidate> other = new ArrayList<>(candidates);
        Collections.shuffle(other, random);
        return other;
    }

    private static List<DailyCap> caps(Random random) {
        return List.of(
                new DailyCap("printer", Set.of(ChannelKind.LETTER), random.nextInt(20)),
                new DailyCap("texts", Set.of(ChannelKind.SMS), random.nextInt(20)),
                new DailyCap(
                        "digital", Set.of(ChannelKind.SMS, ChannelKind.EMAIL, ChannelKind.VOICE), random.nextInt(30)));
    }

    private static WaveCapacity desk(int agents) {
        List<DeskHour> hours = List.of(
                new DeskHour(LocalTime.of(9, 0), Duration.ofHours(3), agents, 600),
                new DeskHour(LocalTime.of(13, 0), Duration.ofHours(3), agents, 400));
        Map<DayOfWeek, List<DeskHour>> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), d -> hours));
        PhoneDesk desk =
                new PhoneDesk(week, Map.of(), BusinessCalendar.WEEKDAYS, Duration.ofMinutes(5), ServiceTarget.PHONE, 0);
        return WaveCapacity.of(
                desk,
                CHANNELS.stream()
                        .map(c -> new CallRate(c, 2_000, List.of(300, 700), "invented for tests"))
                        .toList());
    }

    private static void assertWithinCaps(Iterable<Released> gone, List<DailyCap> caps) {
        for (DailyCap cap : caps) {
            long used = 0;
            for (Released one : gone) {
                used += one.channels().stream().filter(cap.channels()::contains).count();
            }
            assertThat(used).as(cap.name()).isLessThanOrEqualTo(cap.noticesMax());
        }
    }

    @Property(tries = 100)
    void caps_hold_and_the_wave_is_the_same_in_whatever_order_notices_are_proposed(
            @ForAll long seed, @ForAll @IntRange(max = 80) int count, @ForAll @IntRange(max = 4) int agents) {
        Random random = new Random(seed);
        List<DailyCap> caps = caps(random);
        Campaign campaign =
                act(usual(random), c -> c.changeCaps(caps, ANNA, FIRST)).campaign();
        List<Candidate> proposed = random(random, count);

        Wave wave = campaign.choose(FIRST, proposed, desk(agents));

        assertThat(campaign.choose(FIRST, shuffled(proposed, random), desk(agents)))
                .isEqualTo(wave);
        assertWithinCaps(wave.goes(), caps);
        assertThat(wave.goes().size() + wave.waits().size()).isEqualTo(count);
    }

    @Property(tries = 60)
    void parts_of_a_day_keep_its_caps_together_and_let_no_case_go_twice(
            @ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        Random random = new Random(seed);
        List<DailyCap> caps = caps(random);
        CampaignLog log = act(usual(random), c -> c.changeCaps(caps, ANNA, FIRST));
        List<Released> gone = new ArrayList<>();
        List<Candidate> proposed = random(random, count);
        for (int part = 0; part < 4; part++) {
            List<Candidate> some =
                    proposed.stream().filter(c -> random.nextInt(3) > 0).toList();
            Wave wave = log.campaign().choose(FIRST, some, null);
            gone.addAll(wave.goes());
            log = act(log, c -> c.release(wave, Actor.ENGINE));
        }

        assertThat(gone).extracting(Released::caseId).doesNotHaveDuplicates();
        assertWithinCaps(gone, caps);
    }

    @Property(tries = 40)
    void pausing_loses_nothing_and_everything_goes_once_in_the_end(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int count) {
        Random random = new Random(seed);
        CampaignLog log = running(5, 7);
        List<Candidate> open = new ArrayList<>(Campaigns.letters(count));
        Set<CaseId> gone = new HashSet<>();
        LocalDate day = FIRST;
        for (int i = 0; i < 200 && !open.isEmpty(); i++) {
            LocalDate on = day.plusDays(i);
            boolean paused = log.campaign().state() == CampaignState.PAUSED;
            if (random.nextInt(3) == 0) {
                log = act(log, c -> paused ? c.resume(ANNA, on) : c.pause(ANNA, on));
            }
            Campaign campaign = log.campaign();
            Wave wave = campaign.choose(on, shuffled(open, random), null);
            if (campaign.state().isSending()) {
                log = release(log, on, open);
            } else {
                assertThat(wave.goes()).isEmpty();
            }
            wave.goes().forEach(r -> assertThat(gone.add(r.caseId())).isTrue());
            open.removeIf(c -> gone.contains(c.caseId()));
        }

        assertThat(open).isEmpty();
        assertThat(gone).hasSize(count);
    }

    @Property(tries = 100)
    void a_day_like_one_that_was_normal_is_normal(@ForAll long seed, @ForAll @IntRange(max = 20) int days) {
        Random random = new Random(seed);
        UnusualBatch limits = new UnusualBatch(
                20,
                1 + random.nextInt(20),
                random.nextInt(50),
                random.nextInt(50),
                random.nextInt(200),
                Amount.of("9.00", "EUR"),
                90);
        List<Batch> history = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            history.add(Batch.of(FIRST.plusDays(i), random(random, random.nextInt(60)), limits));
        }

        assertThat(history)
                .allSatisfy(b -> assertThat(limits.findings(b, history)).isEmpty());
    }

    @Property(tries = 40)
    void replaying_the_log_gives_the_same_campaign(@ForAll long seed) {
        Random random = new Random(seed);
        CampaignLog log = usual(random);
        Campaign stepwise = Campaign.replay(log.events().subList(0, 1));
        for (CampaignEvent event : log.events().subList(1, log.events().size())) {
            stepwise = stepwise.evolve(List.of(event));
        }
        List<Candidate> proposed = random(random, 30);

        assertThat(log.campaign().choose(FIRST, proposed, desk(3)))
                .isEqualTo(stepwise.choose(FIRST, proposed, desk(3)));
        assertThat(log.campaign().sent()).isEqualTo(stepwise.sent());
        assertThat(log.campaign().version()).isEqualTo(log.events().size());
    }

    /** Running, with a past so mixed that nothing of the same kind is unusual. */
    private static CampaignLog usual(Random random) {
        CampaignLog log = running(5, 10);
        Campaign campaign = log.campaign();
        Batch all = Batch.of(FIRST, random(random, 500), campaign.plan().unusual());
        List<CampaignEvent> events = new ArrayList<>(log.events());
        events.add(new CampaignEvent.WaveReleased(FIRST, Actor.ENGINE, List.of(), all));
        for (ChannelKind channel : CHANNELS) {
            List<Candidate> one = random(random, 200).stream()
                    .filter(c -> c.channels().contains(channel))
                    .toList();
            for (DebtorKind kind : DebtorKind.values()) {
                List<Candidate> same =
                        one.stream().filter(c -> c.debtorKind() == kind).toList();
                events.add(new CampaignEvent.WaveReleased(
                        FIRST,
                        Actor.ENGINE,
                        List.of(),
                        Batch.of(FIRST, same, campaign.plan().unusual())));
            }
        }
        return new CampaignLog(events);
    }

    @Test
    void a_wave_leaves_room_for_the_calls_of_the_wave_before() {
        List<DailyCap> wide = List.of(new DailyCap("all", Set.copyOf(CHANNELS), 10_000));
        CampaignLog log = act(usual(new Random(1)), c -> c.changeCaps(wide, ANNA, FIRST));
        List<Candidate> many = Campaigns.letters(400);
        Wave alone = log.campaign().choose(FIRST, many, desk(4));
        log = act(log, c -> c.release(alone, Actor.ENGINE));

        Wave next = log.campaign().choose(FIRST.plusDays(1), many, desk(4));

        assertThat(alone.goes()).hasSizeBetween(10, 390);
        assertThat(next.goes()).hasSizeLessThan(alone.goes().size());
        assertThat(next.waits())
                .allSatisfy(held -> assertThat(held.finding().rule()).isEqualTo("inbound-capacity"));
    }

    @Test
    void a_channel_whose_calls_nobody_measured_waits() {
        WaveCapacity lettersOnly = WaveCapacity.of(
                DESK_OF_NOBODY, List.of(new CallRate(ChannelKind.LETTER, 0, List.of(1000), "invented for tests")));
        List<Candidate> proposed = List.of(
                Campaigns.candidate(1, "80.00", ChannelKind.LETTER), Campaigns.candidate(2, "80.00", ChannelKind.SMS));

        Wave wave = running(5, 10).campaign().choose(FIRST, proposed, lettersOnly);

        assertThat(wave.goes()).extracting(Released::caseId).containsExactly(Campaigns.caseOf(1));
        assertThat(wave.waits())
                .singleElement()
                .satisfies(held -> assertThat(held.finding())
                        .isEqualTo(new Finding(
                                "call-rate-unknown",
                                Verdict.FORBID,
                                "How many people call after a message by text message isn't known.")));
    }

    @Test
    void a_case_that_is_proposed_in_two_ways_is_a_mistake_of_the_caller() {
        List<Candidate> twice = List.of(
                Campaigns.candidate(1, "80.00", ChannelKind.LETTER), Campaigns.candidate(1, "80.00", ChannelKind.SMS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> running(5, 10).campaign().choose(FIRST, twice, null))
                .withMessageContaining("P1");
    }
}
