package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignEvent;
import io.dunning.campaign.CampaignEvent.AcceptanceProposed;
import io.dunning.campaign.CampaignEvent.ResumptionProposed;
import io.dunning.campaign.CampaignLog;
import io.dunning.campaign.CampaignState;
import io.dunning.campaign.Measured;
import io.dunning.campaign.Threshold;
import io.dunning.campaign.Wave;
import io.dunning.escalation.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is shown.
 *
 * @param log all of it
 * @param numbers of its pilot: those that were measured, or before that those of now
 * @param wave what would go tonight; {@code null} while it doesn't send
 * @param acts what can be done to it now
 */
public record CampaignPage(
        CampaignLog log, List<Figure> numbers, @Nullable Wave wave, List<CampaignAct> acts) {

    /**
     * A number against its threshold.
     *
     * @param finding what the threshold says of it; {@code null} before anything was counted
     */
    public record Figure(
            Threshold threshold,
            Measured measured,
            @Nullable Finding finding) {
        /** In per cent. */
        public double share() {
            return measured.of() == 0 ? 0 : measured.count() * 100.0 / measured.of();
        }

        public double asked() {
            return threshold.permille() / 10.0;
        }
    }

    static List<Figure> numbers(Campaign campaign, List<Measured> measured) {
        List<Figure> numbers = new ArrayList<>();
        for (Threshold threshold : campaign.plan().thresholds()) {
            measured.stream()
                    .filter(m -> m.measure() == threshold.measure())
                    .forEach(m -> numbers.add(new Figure(threshold, m, m.of() == 0 ? null : threshold.judge(m))));
        }
        return numbers;
    }

    /** What can be done now, by somebody of the right role. */
    static List<CampaignAct> acts(Campaign campaign, @Nullable Wave wave) {
        List<CampaignAct> acts = new ArrayList<>();
        CampaignState state = campaign.state();
        switch (state) {
            case DRAFT -> acts.add(CampaignAct.START);
            case PILOT, RUNNING -> {
                if (wave != null && (!wave.goes().isEmpty() || !wave.findings().isEmpty())) {
                    acts.add(CampaignAct.RELEASE);
                }
                if (state == CampaignState.PILOT) {
                    acts.add(CampaignAct.MEASURE);
                }
                acts.add(CampaignAct.PAUSE);
            }
            case PILOT_DONE -> {
                acts.add(CampaignAct.PROPOSE_ACCEPTANCE);
                acts.add(CampaignAct.ACCEPT);
            }
            case PAUSED -> {
                if (!campaign.anomaly().isEmpty()) {
                    acts.add(CampaignAct.PROPOSE_RESUMPTION);
                }
                acts.add(CampaignAct.RESUME);
            }
            case ENDED -> {}
        }
        if (state != CampaignState.ENDED) {
            acts.add(CampaignAct.END);
        }
        return acts;
    }

    /** Who was the first of two; empty where nobody was, which is nothing to somebody who needs no second. */
    static Optional<String> proposer(CampaignLog log) {
        return last(log.events())
                .filter(event -> event instanceof AcceptanceProposed || event instanceof ResumptionProposed)
                .map(event -> event.by().id());
    }

    private static Optional<CampaignEvent> last(List<CampaignEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    public Campaign campaign() {
        return log.campaign();
    }

    /** Who proposed what a second person is asked for; {@code null} while nobody did. */
    public @Nullable String proposedBy() {
        return proposer(log).orElse(null);
    }

    /** What happened, the latest first. */
    public List<CampaignEvent> latest() {
        List<CampaignEvent> latest = new ArrayList<>(log.events());
        Collections.reverse(latest);
        return latest;
    }

    /** Why notices wait tonight. */
    public List<Waves.Group> waiting() {
        return wave == null ? List.of() : Waves.waiting(wave);
    }
}
