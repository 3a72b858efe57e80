package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignEvent;
import io.dunning.campaign.CampaignEvent.AcceptanceProposed;
import io.dunning.campaign.CampaignEvent.PilotMeasured;
import io.dunning.campaign.CampaignEvent.Planned;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is shown to somebody.
 *
 * @param log all of it
 * @param found the numbers of its pilot: those that were measured, or before that those of now
 * @param wave what would go tonight; {@code null} while it doesn't send
 * @param viewer the id of who looks
 * @param may what their role may do
 */
public record CampaignPage(
        CampaignLog log, List<Measured> found, @Nullable Wave wave, String viewer, Predicate<CampaignAct> may) {

    /**
     * A number against its threshold.
     *
     * @param finding what the threshold says of it; {@code null} while that is open
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

    /** Each number against its threshold. Of nothing nothing is said, until it was measured: then it reaches no threshold. */
    public List<Figure> numbers() {
        boolean measured = isMeasured();
        List<Figure> numbers = new ArrayList<>();
        for (Threshold threshold : campaign().plan().thresholds()) {
            found.stream()
                    .filter(m -> m.measure() == threshold.measure())
                    .forEach(m ->
                            numbers.add(new Figure(threshold, m, measured || m.of() > 0 ? threshold.judge(m) : null)));
        }
        return numbers;
    }

    /** Which thresholds the pilot missed, once it was measured. */
    public List<Figure> missed() {
        return campaign().state() != CampaignState.PILOT_DONE
                ? List.of()
                : numbers().stream()
                        .filter(n -> n.finding() != null && n.finding().forbids())
                        .toList();
    }

    /** Whether the pilot of the plan that holds was measured: another version of it has a pilot of its own. */
    static boolean isMeasured(CampaignLog log) {
        boolean measured = false;
        for (CampaignEvent event : log.events()) {
            measured = event instanceof PilotMeasured || (measured && !(event instanceof Planned));
        }
        return measured;
    }

    public boolean isMeasured() {
        return isMeasured(log);
    }

    /** Whether another version of the plan can be agreed: before the pilot, or after one that missed something. */
    public boolean canBePlannedAnew() {
        return campaign().state() == CampaignState.DRAFT || !missed().isEmpty();
    }

    /** What who looks can do now. */
    public List<CampaignAct> acts() {
        return possible().stream().filter(may).toList();
    }

    /** What can be done now, but by another role; the end of it comes without being waited for. */
    public List<CampaignAct> others() {
        return possible().stream()
                .filter(may.negate())
                .filter(act -> act != CampaignAct.END)
                .toList();
    }

    private List<CampaignAct> possible() {
        List<CampaignAct> acts = new ArrayList<>();
        CampaignState state = campaign().state();
        switch (state) {
            case DRAFT -> acts.add(CampaignAct.START);
            case PILOT, RUNNING -> {
                if (wave != null && (!wave.goes().isEmpty() || !wave.findings().isEmpty())) {
                    acts.add(CampaignAct.RELEASE);
                }
                if (state == CampaignState.PILOT && !campaign().pilotCases().isEmpty()) {
                    acts.add(CampaignAct.MEASURE);
                }
                acts.add(CampaignAct.PAUSE);
            }
            case PILOT_DONE -> {
                if (missed().isEmpty()) {
                    byTwo(CampaignAct.PROPOSE_ACCEPTANCE, CampaignAct.ACCEPT, acts);
                }
            }
            case PAUSED -> {
                if (campaign().anomaly().isEmpty()) {
                    acts.add(CampaignAct.RESUME);
                } else {
                    byTwo(CampaignAct.PROPOSE_RESUMPTION, CampaignAct.RESUME, acts);
                }
            }
            case ENDED -> {}
        }
        if (state != CampaignState.ENDED) {
            acts.add(CampaignAct.END);
        }
        return acts;
    }

    /**
     * The second step stands there once somebody else took the first one. Who may not take the second can take the first again, so that whoever took it
     * can be the second.
     */
    private void byTwo(CampaignAct first, CampaignAct second, List<CampaignAct> acts) {
        String proposer = proposedBy();
        boolean bySomebodyElse = proposer != null && !proposer.equals(viewer);
        if (proposer == null || (bySomebodyElse && !may.test(second))) {
            acts.add(first);
        }
        if (bySomebodyElse) {
            acts.add(second);
        }
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
