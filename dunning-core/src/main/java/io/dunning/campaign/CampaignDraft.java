package io.dunning.campaign;

import io.dunning.campaign.CampaignEvent.AnomalyFound;
import io.dunning.campaign.CampaignEvent.Planned;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.Sent;
import io.dunning.evidence.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A campaign while events are applied to it. Only events touch it; what comes out is a {@link Campaign}. */
public final class CampaignDraft {

    CampaignPlan plan;
    List<DailyCap> caps;
    CampaignState state = CampaignState.DRAFT;
    private CampaignState pausedFrom = CampaignState.DRAFT;
    LocalDate lastOn;
    long version;
    List<Measured> measured = List.of();

    @Nullable
    Actor proposedBy;

    @Nullable
    AnomalyFound anomaly;

    final Set<CaseId> pilot = new HashSet<>();

    /** When the last case came into the pilot. */
    @Nullable
    LocalDate pilotOn;

    /** What went on each day, in the order of the days. */
    final List<Sent> sent = new ArrayList<>();

    /** The batches so far, as far back as is looked. */
    final List<Batch> batches = new ArrayList<>();

    @Nullable
    LocalDate releasedOn;

    final Map<CaseId, List<ChannelKind>> released = new LinkedHashMap<>();

    CampaignDraft(Planned planned) {
        plan = planned.plan();
        caps = plan.caps();
        lastOn = planned.on();
    }

    CampaignDraft(CampaignDraft from) {
        plan = from.plan;
        caps = from.caps;
        state = from.state;
        pausedFrom = from.pausedFrom;
        lastOn = from.lastOn;
        version = from.version;
        measured = from.measured;
        proposedBy = from.proposedBy;
        anomaly = from.anomaly;
        pilot.addAll(from.pilot);
        pilotOn = from.pilotOn;
        sent.addAll(from.sent);
        batches.addAll(from.batches);
        releasedOn = from.releasedOn;
        released.putAll(from.released);
    }

    void apply(CampaignEvent event) {
        event.applyTo(this);
        lastOn = event.on();
        version++;
    }

    void plan(CampaignPlan agreed) {
        if (state != CampaignState.DRAFT) {
            become(CampaignState.DRAFT);
            pilot.clear();
            pilotOn = null;
        }
        plan = agreed;
        caps = agreed.caps();
    }

    void become(CampaignState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("campaign " + plan.id() + " cannot go from " + state + " to " + next);
        }
        state = next;
        proposedBy = null;
    }

    void pause() {
        CampaignState from = state;
        become(CampaignState.PAUSED);
        pausedFrom = from;
    }

    void resume() {
        become(pausedFrom);
        if (anomaly != null) {
            remember(anomaly.batch());
            anomaly = null;
        }
    }

    void release(LocalDate on, List<Released> notices, Batch batch) {
        if (!on.equals(releasedOn)) {
            releasedOn = on;
            released.clear();
        }
        remember(batch);
        Map<ChannelKind, Long> counts = new EnumMap<>(ChannelKind.class);
        for (Released notice : notices) {
            released.put(notice.caseId(), notice.channels());
            notice.channels().forEach(channel -> counts.merge(channel, 1L, Long::sum));
            if (state == CampaignState.PILOT && pilot.add(notice.caseId())) {
                pilotOn = on;
            }
        }
        counts.forEach((channel, count) -> sent.add(new Sent(on, channel, count)));
    }

    private void remember(Batch batch) {
        batches.add(batch);
        if (batches.size() > plan.unusual().runs()) {
            batches.remove(0);
        }
    }

    Campaign freeze() {
        return new Campaign(this);
    }
}
