package io.dunning.campaign;

import static io.dunning.campaign.Campaigns.ANNA;
import static io.dunning.campaign.Campaigns.BRUNO;
import static io.dunning.campaign.Campaigns.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Approval;
import io.dunning.Fixtures;
import io.dunning.Proposal;
import io.dunning.RunReport;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A campaign and the engine together, night after night. */
class CampaignNightTest {

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy(), 4);
    private CampaignLog log = Campaigns.started(20, 12);

    private RunReport night(LocalDate on, Approval others) {
        hospital.begin(on);
        Proposal proposal = hospital.engine.propose(on);
        if (log.campaign().state().isSending()) {
            act(c -> c.release(c.wave(proposal), Actor.ENGINE));
        }
        RunReport report = hospital.engine.run(on, log.campaign().approval(on, others));
        hospital.engine.dispatch(on);
        return report;
    }

    private void act(Function<Campaign, CampaignOutcome> act) {
        log = Campaigns.act(log, act);
    }

    @Test
    void a_pilot_of_twenty_then_waves_under_a_cap_until_everybody_was_written_to() {
        List<CaseId> cases = hospital.billPeople(60);

        night(DAY, Approval.ALL);
        night(DAY.plusDays(1), Approval.ALL);
        night(DAY.plusDays(2), Approval.ALL);

        assertThat(hospital.sms.received)
                .as("12, then the other 8 of the pilot")
                .hasSize(20);
        assertThat(log.campaign().pilotCases()).hasSize(20);

        List<CaseId> pilot = log.campaign().pilotCases().stream().sorted().toList();
        hospital.begin(DAY.plusDays(3));
        pilot.subList(0, 5)
                .forEach(id -> hospital.pay("R" + id.debtor().value().substring(1), "80.00", DAY.plusDays(3)));
        hospital.engine.act(
                pilot.get(6), ANNA, c -> c.dispute(DisputeGround.values()[0], DAY.plusDays(30), DAY.plusDays(3)));
        LocalDate measured = DAY.plusDays(15);
        night(measured, Approval.ALL);
        List<List<RecordedEvent>> histories =
                pilot.stream().map(hospital.engine::history).toList();
        List<Measured> numbers = PilotNumbers.in(histories, DAY);
        assertThat(numbers)
                .containsExactly(
                        new Measured(Measure.PAID, 5, 20),
                        new Measured(Measure.DISPUTED, 1, 20),
                        new Measured(Measure.WRONG, 0, 20),
                        new Measured(Measure.UNDELIVERED, 0, 20));
        act(c -> c.measure(numbers, ANNA, measured));
        night(measured.plusDays(1), Approval.ALL);
        assertThat(hospital.sent())
                .as("nothing more before two people accepted it")
                .isEqualTo(20);
        act(c -> c.proposeAcceptance(ANNA, measured.plusDays(1)));
        act(c -> c.accept(BRUNO, measured.plusDays(1)));

        for (int day = 2; day < 12; day++) {
            int before = hospital.sent();
            night(measured.plusDays(day), Approval.ALL);
            assertThat(hospital.sent() - before).isLessThanOrEqualTo(12);
        }

        assertThat(hospital.sms.received).hasSize(60);
        assertThat(hospital.sms.received).extracting(d -> d.key()).doesNotHaveDuplicates();
        assertThat(cases)
                .allSatisfy(id -> assertThat(hospital.engine.history(id))
                        .anySatisfy(e -> assertThat(e.event()).isInstanceOf(NoticeHandedOver.class)));
    }

    @Test
    void what_waits_says_that_it_was_not_approved_and_comes_again_the_next_day() {
        List<CaseId> cases = hospital.billPeople(30);
        RunReport report = night(DAY, Approval.ALL);
        CaseId waiting = cases.stream()
                .filter(id -> !log.campaign().pilotCases().contains(id))
                .findFirst()
                .orElseThrow();

        assertThat(report.planned()).isEqualTo(12);
        assertThat(report.dropped()).isEqualTo(18);
        List<RecordedEvent> history = hospital.engine.history(waiting);
        assertThat(history.get(history.size() - 1).event())
                .isInstanceOfSatisfying(
                        ReviewDeferred.class, e -> assertThat(e.until()).isEqualTo(DAY.plusDays(1)));
    }

    @Test
    void other_notices_of_the_night_go_by_what_others_approve() {
        hospital.bill(Fixtures.receivable("OLD", Fixtures.DEBTOR, "80.00", LocalDate.of(2024, 5, 1)), Fixtures.DUE);
        night(DAY, decision -> false);
        assertThat(hospital.sent()).isZero();

        night(DAY.plusDays(1), Approval.ALL);
        assertThat(hospital.sent())
                .as("its service lies before the campaign's days")
                .isEqualTo(1);
    }

    @Test
    void after_a_crash_the_same_approval_comes_from_the_stored_events() {
        hospital.billPeople(30);
        hospital.begin(DAY);
        Proposal proposal = hospital.engine.propose(DAY);
        act(c -> c.release(c.wave(proposal), Actor.ENGINE));

        // The node dies between the release and the run; the next one begins the night anew.
        log = new CampaignLog(log.events());
        RunReport report = night(DAY, Approval.ALL);

        assertThat(report.planned()).isEqualTo(12);
        assertThat(log.campaign().state()).isEqualTo(CampaignState.PILOT);
        assertThat(log.campaign().pilotCases()).hasSize(12);
    }

    @Test
    void a_pause_between_release_and_run_lets_nothing_go() {
        hospital.billPeople(5);
        hospital.begin(DAY);
        Proposal proposal = hospital.engine.propose(DAY);
        act(c -> c.release(c.wave(proposal), Actor.ENGINE));
        act(c -> c.pause(ANNA, DAY));

        assertThat(hospital.engine
                        .run(DAY, log.campaign().approval(DAY, Approval.ALL))
                        .planned())
                .isZero();
    }

    @Test
    void what_an_ended_campaign_left_over_is_for_others() {
        hospital.billPeople(30);
        night(DAY, Approval.ALL);
        act(c -> c.pause(ANNA, DAY.plusDays(1)));
        night(DAY.plusDays(1), Approval.ALL);
        assertThat(hospital.sent()).isEqualTo(12);

        act(c -> c.end(ANNA, DAY.plusDays(2)));
        night(DAY.plusDays(2), Approval.ALL);

        assertThat(hospital.sent()).isEqualTo(30);
    }

    @Test
    void a_candidate_tells_what_the_decision_is_about() {
        hospital.billPeople(1);
        hospital.begin(DAY);

        Optional<Candidate> candidate = hospital.engine.propose(DAY).notices().stream()
                .map(Candidate::of)
                .findFirst();

        assertThat(candidate).hasValueSatisfying(c -> {
            assertThat(c.caseId()).isEqualTo(Campaigns.caseOf(0));
            assertThat(c.open()).isEqualTo(Fixtures.eur("80.00"));
            assertThat(c.servedOn()).isEqualTo(Fixtures.DUE.minusDays(30));
            assertThat(c.dueOn()).isEqualTo(Fixtures.DUE);
            assertThat(c.lapsesOn()).isEqualTo(Fixtures.DUE.minusDays(30).plusYears(10));
        });
    }
}
