package io.dunning.report;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignEvent;
import io.dunning.campaign.CampaignEvent.WaveReleased;
import io.dunning.campaign.CampaignState;
import io.dunning.campaign.Measured;
import io.dunning.campaign.Released;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.outcome.AttemptResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of a campaign: all notices to its cases in its time.
 *
 * @param campaign its id
 * @param state where it stands
 * @param period from its first day to the day of the report
 * @param released notices that its waves let go
 * @param waves on how many days
 * @param pilot what its last pilot came to
 * @param figures of its cases in its time
 * @param volumes messages by month and channel, in that order
 * @param results what became of them, by channel and result
 */
public record CampaignReport(
        String campaign,
        CampaignState state,
        ReportPeriod period,
        long released,
        long waves,
        List<Measured> pilot,
        KpiTable figures,
        List<Volume> volumes,
        List<Result> results) {

    /**
     * Messages that left.
     *
     * @param month when
     * @param channel by which channel
     * @param messages how many; what goes along with a notice is a message of its own here
     */
    public record Volume(YearMonth month, ChannelKind channel, long messages) {}

    /**
     * What became of messages.
     *
     * @param channel by which channel
     * @param result what became of them
     * @param messages how many
     */
    public record Result(ChannelKind channel, AttemptResult result, long messages) {}

    public CampaignReport {
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(figures, "figures");
        pilot = List.copyOf(pilot);
        volumes = List.copyOf(volumes);
        results = List.copyOf(results);
    }

    /**
     * Makes it.
     *
     * @param events all events of the campaign, in order
     * @param asOf the day of the report; not before the campaign begins
     * @param histories all events of each case, in order; cases that aren't the campaign's are left out
     */
    public static CampaignReport of(
            List<CampaignEvent> events,
            LocalDate asOf,
            Stream<List<RecordedEvent>> histories,
            ReportSettings settings) {
        List<CampaignEvent> past =
                events.stream().filter(e -> !e.on().isAfter(asOf)).toList();
        Campaign campaign = Campaign.replay(past);
        Set<CaseId> cases = new HashSet<>();
        long released = 0;
        Set<LocalDate> days = new HashSet<>();
        for (CampaignEvent event : past) {
            if (event instanceof WaveReleased wave) {
                wave.notices().stream().map(Released::caseId).forEach(cases::add);
                released += wave.notices().size();
                days.add(wave.on());
            }
        }
        ReportPeriod period = new ReportPeriod(campaign.plan().from(), asOf);
        KpiFold figures = new KpiFold(period, settings, HostFigures.NONE);
        MessageTally messages = new MessageTally(period);
        histories
                .filter(history ->
                        !history.isEmpty() && cases.contains(history.get(0).caseId()))
                .forEach(history -> {
                    figures.add(history);
                    messages.add(history);
                });
        return new CampaignReport(
                campaign.id().toString(),
                campaign.state(),
                period,
                released,
                days.size(),
                campaign.measured(),
                figures.table(),
                messages.volumes(),
                messages.results());
    }
}
