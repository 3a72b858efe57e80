package io.dunning.campaign;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.campaign.Threshold.Bound;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.evidence.Actor;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A campaign for tests: a pilot of five, at least 250 of a thousand paid, at most 100 disputed, ten letters and texts a day. */
final class Campaigns {

    static final LocalDate DAY = Fixtures.DUE.plusDays(10);
    static final Actor ANNA = Actor.person("anna");
    static final Actor BRUNO = Actor.person("bruno");

    private Campaigns() {}

    static CampaignPlan plan(String version, int pilotSize, int perDay) {
        return new CampaignPlan(
                new CampaignId("spring"),
                version,
                new Scope(
                        Set.of(CREDITOR),
                        Set.of(ClaimKind.COPAYMENT),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31)),
                DAY,
                DAY.plusYears(2),
                pilotSize,
                14,
                List.of(
                        new Threshold(Measure.PAID, Bound.AT_LEAST, 250),
                        new Threshold(Measure.DISPUTED, Bound.AT_MOST, 100)),
                List.of(new DailyCap("printer", Set.of(ChannelKind.LETTER, ChannelKind.SMS), perDay)),
                Order.FIRST_TO_LAPSE,
                new UnusualBatch(20, 10, 50, 50, 200, eur("10.00"), 365));
    }

    static CampaignLog planned(int pilotSize, int perDay) {
        return new CampaignLog(List.of(Campaign.plan(plan("1", pilotSize, perDay), ANNA, DAY.minusDays(5))));
    }

    static CampaignLog started(int pilotSize, int perDay) {
        return act(planned(pilotSize, perDay), c -> c.start(ANNA, DAY.minusDays(1)));
    }

    /** Its pilot went out on {@link #DAY}, of 30 cases that were due, and was accepted two weeks later. */
    static CampaignLog running(int pilotSize, int perDay) {
        CampaignLog log = release(started(pilotSize, perDay), DAY, letters(30));
        log = act(log, c -> c.measure(good(), ANNA, DAY.plusDays(14)));
        log = act(log, c -> c.proposeAcceptance(ANNA, DAY.plusDays(14)));
        return act(log, c -> c.accept(BRUNO, DAY.plusDays(14)));
    }

    static List<Measured> good() {
        return List.of(new Measured(Measure.PAID, 5, 20), new Measured(Measure.DISPUTED, 2, 20));
    }

    static CampaignLog act(CampaignLog log, Function<Campaign, CampaignOutcome> act) {
        return log.and(act.apply(log.campaign()));
    }

    static CampaignLog release(CampaignLog log, LocalDate on, List<Candidate> proposed) {
        return act(log, c -> c.release(c.choose(on, proposed, null), Actor.ENGINE));
    }

    static @Nullable String refusal(CampaignOutcome outcome) {
        return outcome instanceof CampaignOutcome.Refused refused ? refused.code() : null;
    }

    static void assertRefused(CampaignOutcome outcome, String code) {
        assertThat(refusal(outcome)).isEqualTo(code);
    }

    static Candidate candidate(int number, String amount, ChannelKind... channels) {
        LocalDate due = LocalDate.of(2026, 1, 1).plusDays(number % 30);
        return new Candidate(
                caseOf(number),
                List.of(channels),
                DebtorKind.CONSUMER,
                eur(amount),
                due.minusDays(30),
                due,
                due.plusYears(10));
    }

    static CaseId caseOf(int number) {
        return Fixtures.caseOf("P" + number);
    }

    static List<Candidate> letters(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(candidate(i, "80.00", ChannelKind.LETTER));
        }
        return candidates;
    }
}
