package io.dunning.campaign;

import static io.dunning.campaign.Campaigns.ANNA;
import static io.dunning.campaign.Campaigns.BRUNO;
import static io.dunning.campaign.Campaigns.DAY;
import static io.dunning.campaign.Campaigns.act;
import static io.dunning.campaign.Campaigns.assertRefused;
import static io.dunning.campaign.Campaigns.good;
import static io.dunning.campaign.Campaigns.letters;
import static io.dunning.campaign.Campaigns.plan;
import static io.dunning.campaign.Campaigns.planned;
import static io.dunning.campaign.Campaigns.release;
import static io.dunning.campaign.Campaigns.running;
import static io.dunning.campaign.Campaigns.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.escalation.Finding;
import io.dunning.evidence.Actor;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate MEASURED = DAY.plusDays(14);

    // ---- the pilot ----

    @Test
    void nothing_goes_out_before_the_pilot_begins() {
        Campaign draft = planned(5, 10).campaign();
        Wave wave = draft.choose(DAY, letters(3), null);

        assertThat(wave.goes()).isEmpty();
        assertThat(wave.waits()).extracting(held -> held.finding().sentence()).containsOnly("The campaign is DRAFT.");
        assertRefused(draft.release(wave, Actor.ENGINE), "campaign-state");
    }

    @Test
    void the_pilot_takes_its_cases_and_no_more() {
        CampaignLog log = release(started(5, 3), DAY, letters(30));
        Set<CaseId> first = log.campaign().pilotCases();
        List<Candidate> others =
                letters(30).stream().filter(c -> !first.contains(c.caseId())).toList();
        log = release(log, DAY.plusDays(1), others);
        log = act(log, c -> c.changeCaps(plan("1", 5, 10).caps(), ANNA, DAY.plusDays(2)));
        Wave third = log.campaign().choose(DAY.plusDays(2), letters(30), null);

        assertThat(first).hasSize(3);
        assertThat(log.campaign().pilotCases()).hasSize(5).containsAll(first);
        assertThat(third.goes())
                .as("a later step of a case of the pilot still goes")
                .extracting(Released::caseId)
                .containsExactlyInAnyOrderElementsOf(log.campaign().pilotCases());
        assertThat(third.waits())
                .hasSize(25)
                .allSatisfy(held -> assertThat(held.finding().rule()).isEqualTo("pilot"));
    }

    @Test
    void the_pilot_is_a_sample_and_not_the_head_of_the_list() {
        Wave wave = started(20, 100).campaign().choose(DAY, letters(100), null);

        List<Integer> numbers = wave.goes().stream()
                .map(r -> Integer.parseInt(r.caseId().debtor().value().substring(1)))
                .toList();
        assertThat(numbers).hasSize(20);
        assertThat(numbers.stream().filter(n -> n < 50)).hasSizeBetween(5, 15);
    }

    @Test
    void a_pilot_is_measured_when_its_days_are_over_and_by_all_that_was_declared() {
        Campaign pilot = release(started(5, 10), DAY, letters(30)).campaign();

        assertRefused(started(5, 10).campaign().measure(good(), ANNA, MEASURED), "too-early");
        assertRefused(pilot.measure(good(), ANNA, MEASURED.minusDays(1)), "too-early");
        assertRefused(pilot.measure(good().subList(0, 1), ANNA, MEASURED), "not-measured");
        assertThat(pilot.measure(good(), ANNA, MEASURED)).isInstanceOf(CampaignOutcome.Accepted.class);
    }

    @Test
    void later_steps_of_the_pilot_do_not_put_its_measuring_off() {
        CampaignLog log = release(started(5, 10), DAY, letters(5));
        log = release(log, DAY.plusDays(13), letters(5));

        assertThat(log.campaign().measure(good(), ANNA, MEASURED)).isInstanceOf(CampaignOutcome.Accepted.class);
    }

    @Test
    void two_people_accept_a_pilot_and_no_machine_does() {
        CampaignLog log = release(started(5, 10), DAY, letters(30));
        log = act(log, c -> c.measure(good(), ANNA, MEASURED));
        Campaign done = log.campaign();

        assertRefused(done.accept(ANNA, MEASURED), "four-eyes");
        assertRefused(done.proposeAcceptance(Actor.ENGINE, MEASURED), "not-a-person");
        Campaign proposed = act(log, c -> c.proposeAcceptance(ANNA, MEASURED)).campaign();
        assertRefused(proposed.accept(ANNA, MEASURED), "four-eyes");
        assertRefused(proposed.accept(Actor.ENGINE, MEASURED), "not-a-person");
        assertThat(act(act(log, c -> c.proposeAcceptance(ANNA, MEASURED)), c -> c.accept(BRUNO, MEASURED))
                        .campaign()
                        .state())
                .isEqualTo(CampaignState.RUNNING);
    }

    @Test
    void a_pilot_that_missed_a_threshold_is_not_accepted_but_planned_anew() {
        CampaignLog log = release(started(5, 10), DAY, letters(30));
        List<Measured> poor = List.of(new Measured(Measure.PAID, 4, 20), new Measured(Measure.DISPUTED, 2, 20));
        log = act(log, c -> c.measure(poor, ANNA, MEASURED));

        assertThat(log.campaign().proposeAcceptance(ANNA, MEASURED))
                .isEqualTo(new CampaignOutcome.Refused(
                        "pilot-paid",
                        "Of 20, 4 paid; agreed were at least 250 of a thousand. The plan needs to change."));
        assertRefused(log.campaign().replan(plan("1", 5, 10), ANNA, MEASURED), "same-version");
        log = act(log, c -> c.replan(plan("2", 8, 10), ANNA, MEASURED));
        log = act(log, c -> c.start(ANNA, MEASURED));
        log = release(log, MEASURED, letters(30));
        assertThat(log.campaign().pilotCases()).hasSize(8);
        assertThat(log.campaign().measured())
                .as("the first pilot's numbers stay")
                .isEqualTo(poor);
    }

    @Test
    void numbers_just_on_the_threshold_reach_it_and_nothing_of_nothing_does_not() {
        Campaign campaign = planned(5, 10).campaign();

        assertThat(campaign.judge(good())).allMatch(Finding::allows);
        assertThat(campaign.judge(List.of(new Measured(Measure.PAID, 0, 0), new Measured(Measure.DISPUTED, 0, 0))))
                .hasSize(2)
                .allMatch(Finding::forbids);
    }

    // ---- waves ----

    @Test
    void a_wave_is_as_great_as_its_cap_and_the_first_to_lapse_go_first() {
        Wave wave = running(5, 10).campaign().choose(MEASURED, letters(30), null);

        assertThat(wave.goes()).hasSize(10).extracting(Released::caseId).doesNotContain(Campaigns.caseOf(29));
        assertThat(wave.goes().get(0).caseId()).isEqualTo(Campaigns.caseOf(0));
        assertThat(wave.waits())
                .hasSize(20)
                .allSatisfy(held ->
                        assertThat(held.finding().sentence()).isEqualTo("Of 10 a day for printer none is left."));
        assertThat(wave.waits().get(0).finding().until()).isEqualTo(MEASURED.plusDays(1));
    }

    @Test
    void a_call_with_a_text_counts_for_both_channels() {
        List<DailyCap> caps = List.of(
                new DailyCap("calls", Set.of(ChannelKind.VOICE), 3), new DailyCap("texts", Set.of(ChannelKind.SMS), 4));
        Campaign campaign =
                act(running(5, 10), c -> c.changeCaps(caps, ANNA, MEASURED)).campaign();
        List<Candidate> proposed = List.of(
                Campaigns.candidate(1, "80.00", ChannelKind.VOICE, ChannelKind.SMS),
                Campaigns.candidate(2, "80.00", ChannelKind.VOICE, ChannelKind.SMS),
                Campaigns.candidate(3, "80.00", ChannelKind.SMS),
                Campaigns.candidate(4, "80.00", ChannelKind.SMS),
                Campaigns.candidate(5, "80.00", ChannelKind.SMS),
                Campaigns.candidate(6, "80.00", ChannelKind.VOICE));

        assertThat(campaign.choose(MEASURED, proposed, null).goes())
                .extracting(Released::caseId)
                .containsExactly(
                        Campaigns.caseOf(1),
                        Campaigns.caseOf(2),
                        Campaigns.caseOf(3),
                        Campaigns.caseOf(4),
                        Campaigns.caseOf(6));
    }

    @Test
    void what_was_not_agreed_waits_and_says_why() {
        Campaign campaign = running(5, 10).campaign();
        Candidate registered = Campaigns.candidate(1, "80.00", ChannelKind.REGISTERED_LETTER);
        Candidate foreign = new Candidate(
                Campaigns.caseOf(2),
                List.of(ChannelKind.LETTER),
                registered.debtorKind(),
                Amount.of("80.00", "NOK"),
                registered.servedOn(),
                registered.dueOn(),
                registered.lapsesOn());

        Wave wave = campaign.choose(MEASURED, List.of(registered, foreign), null);

        assertThat(wave.waits())
                .extracting(held -> held.finding().rule())
                .containsExactly("channel-not-agreed", "other-currency");
        assertThat(campaign.choose(DAY.plusYears(3), letters(1), null).waits())
                .extracting(held -> held.finding().rule())
                .containsExactly("campaign-over");
    }

    @Test
    void a_wave_for_a_campaign_that_changed_meanwhile_is_stale() {
        CampaignLog log = running(5, 10);
        Wave wave = log.campaign().choose(MEASURED, letters(3), null);

        assertRefused(release(log, MEASURED, letters(3)).campaign().release(wave, Actor.ENGINE), "stale");
    }

    @Test
    void the_same_proposal_once_more_on_a_day_lets_nothing_more_go() {
        CampaignLog log = release(running(5, 10), MEASURED, letters(12));

        assertThat(release(log, MEASURED, letters(12))).isEqualTo(log);
    }

    // ---- unusual batches ----

    @Test
    void a_sudden_volume_is_held_until_two_people_took_it_for_right() {
        CampaignLog log = release(running(5, 10), MEASURED, letters(30));
        LocalDate next = MEASURED.plusDays(1);
        Wave flood = log.campaign().choose(next, letters(46), null);
        assertThat(flood.goes()).isEmpty();
        assertThat(flood.findings())
                .extracting(Finding::sentence)
                .contains("46 notices are proposed; no batch before had more than 30.");
        log = act(log, c -> c.release(flood, Actor.ENGINE));
        Campaign held = log.campaign();

        assertThat(held.state()).isEqualTo(CampaignState.PAUSED);
        assertThat(held.anomaly()).isEqualTo(flood.findings());
        assertRefused(held.resume(ANNA, next), "four-eyes");
        log = act(log, c -> c.proposeResumption(ANNA, next));
        assertRefused(log.campaign().resume(ANNA, next), "four-eyes");
        log = act(log, c -> c.resume(BRUNO, next));
        assertThat(log.campaign().state()).isEqualTo(CampaignState.RUNNING);
        assertThat(release(log, next, letters(46)).campaign().sent())
                .extracting(sent -> sent.notices())
                .containsExactly(5L, 10L, 10L);
    }

    @Test
    void small_amounts_another_channel_and_old_services_are_noticed_too() {
        CampaignLog log = release(running(5, 50), MEASURED, letters(20));
        List<Candidate> odd = new ArrayList<>(letters(10));
        for (int i = 10; i < 20; i++) {
            Candidate text = Campaigns.candidate(i, "4.00", ChannelKind.SMS);
            odd.add(new Candidate(
                    text.caseId(),
                    text.channels(),
                    DebtorKind.BUSINESS,
                    text.open(),
                    LocalDate.of(2025, 1, 2),
                    text.dueOn(),
                    text.lapsesOn()));
        }

        assertThat(log.campaign().choose(MEASURED.plusDays(1), odd, null).findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "unusual-channel", "unusual-debtor-kind", "unusual-small-amounts", "unusual-old-claims");
    }

    // ---- pausing and ending ----

    @Test
    void one_person_pauses_and_resumes_where_nothing_was_unusual() {
        CampaignLog log = release(running(5, 10), MEASURED, letters(20));
        log = act(log, c -> c.pause(ANNA, MEASURED));
        assertThat(log.campaign().pause(ANNA, MEASURED)).isEqualTo(CampaignOutcome.of());
        assertRefused(log.campaign().proposeResumption(ANNA, MEASURED), "campaign-state");
        assertThat(log.campaign()
                        .choose(MEASURED.plusDays(1), letters(20), null)
                        .goes())
                .isEmpty();

        log = act(log, c -> c.resume(ANNA, MEASURED));

        assertThat(log.campaign()
                        .choose(MEASURED.plusDays(1), letters(20), null)
                        .goes())
                .hasSize(10);
    }

    @Test
    void an_ended_campaign_stays_so() {
        CampaignLog log = act(running(5, 10), c -> c.end(ANNA, MEASURED));

        assertThat(log.campaign().end(ANNA, MEASURED)).isEqualTo(CampaignOutcome.of());
        assertRefused(log.campaign().resume(ANNA, MEASURED), "campaign-state");
        assertRefused(log.campaign().start(ANNA, MEASURED), "campaign-state");
    }

    @Test
    void nothing_happens_before_what_happened_already() {
        assertRefused(running(5, 10).campaign().pause(ANNA, MEASURED.minusDays(1)), "out-of-time");
    }

    @Test
    void the_states_change_as_the_table_says_and_no_event_passes_it_by() {
        for (CampaignState state : CampaignState.values()) {
            assertThat(state.mayBecome(state)).isFalse();
            assertThat(CampaignState.ENDED.mayBecome(state)).isFalse();
            assertThat(state == CampaignState.ENDED || state.mayBecome(CampaignState.ENDED))
                    .isTrue();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> planned(5, 10).campaign().evolve(List.of(new CampaignEvent.PilotAccepted(DAY, ANNA))))
                .withMessageContaining("from DRAFT to RUNNING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Campaign.replay(List.of(new CampaignEvent.Paused(DAY, ANNA))));
    }

    @Test
    void a_plan_that_can_not_be_is_refused() {
        CampaignPlan plan = plan("1", 5, 10);

        assertThatIllegalArgumentException().isThrownBy(() -> plan("", 5, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> plan("1", 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new CampaignId("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyCap("printer", Set.of(), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planned(5, 10).campaign().changeCaps(List.of(), ANNA, DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(plan.scope().creditors(), Set.of(), DAY, DAY));
    }
}
