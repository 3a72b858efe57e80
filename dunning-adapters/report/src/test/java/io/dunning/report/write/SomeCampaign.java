package io.dunning.report.write;

import io.dunning.campaign.Batch;
import io.dunning.campaign.CampaignEvent;
import io.dunning.campaign.CampaignEvent.PilotMeasured;
import io.dunning.campaign.CampaignEvent.PilotStarted;
import io.dunning.campaign.CampaignEvent.Planned;
import io.dunning.campaign.CampaignEvent.WaveReleased;
import io.dunning.campaign.CampaignId;
import io.dunning.campaign.CampaignPlan;
import io.dunning.campaign.DailyCap;
import io.dunning.campaign.Measure;
import io.dunning.campaign.Measured;
import io.dunning.campaign.Order;
import io.dunning.campaign.Released;
import io.dunning.campaign.Scope;
import io.dunning.campaign.Threshold;
import io.dunning.campaign.Threshold.Bound;
import io.dunning.campaign.UnusualBatch;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.evidence.Actor;
import io.dunning.receivable.ClaimKind;
import io.dunning.testkit.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A campaign whose pilot let go a notice of every case. */
final class SomeCampaign {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 2);
    private static final Actor BOSS = Actor.person("boss");

    private SomeCampaign() {}

    static List<CampaignEvent> over(List<List<RecordedEvent>> histories) {
        List<Released> all = histories.stream()
                .map(h -> new Released(h.get(0).caseId(), List.of(ChannelKind.LETTER)))
                .toList();
        Batch batch = new Batch(FROM, all.size(), Given.money("100 EUR"), Map.of(), Map.of(), 0, 0);
        return List.of(
                new Planned(FROM, BOSS, plan()),
                new PilotStarted(FROM, BOSS),
                new WaveReleased(FROM, Actor.ENGINE, all, batch),
                new PilotMeasured(FROM.plusDays(30), BOSS, List.of(new Measured(Measure.PAID, 3, 10))));
    }

    private static CampaignPlan plan() {
        Scope scope = new Scope(
                Set.copyOf(SomeCases.CREDITORS),
                Set.of(ClaimKind.values()),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2026, 12, 31));
        return new CampaignPlan(
                new CampaignId("old-years"),
                "1",
                scope,
                FROM,
                LocalDate.of(2026, 12, 31),
                1000,
                20,
                List.of(new Threshold(Measure.PAID, Bound.AT_LEAST, 100)),
                List.of(new DailyCap("printer", Set.of(ChannelKind.LETTER), 1000)),
                Order.LONGEST_DUE,
                new UnusualBatch(20, 10, 50, 50, 200, Given.money("10 EUR"), 365));
    }
}
