package io.dunning.campaign;

import io.dunning.escalation.Finding;
import io.dunning.evidence.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Something that happened to a campaign. The host stores them in order; {@link Campaign#replay} makes the campaign of them again.
 *
 * <p>None holds a name or an address.
 */
public sealed interface CampaignEvent {

    /** The business date on which it took effect. */
    LocalDate on();

    /** Who did it. */
    Actor by();

    /** Changes the campaign as this event did. */
    void applyTo(CampaignDraft draft);

    /** A plan was agreed: the first one, or another version after a pilot. */
    record Planned(LocalDate on, Actor by, CampaignPlan plan) implements CampaignEvent {
        public Planned {
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public void applyTo(CampaignDraft draft) {
            draft.plan(plan);
        }
    }

    /** The pilot begins. */
    record PilotStarted(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.become(CampaignState.PILOT);
        }
    }

    /** Notices may go out that day; {@code batch} is what they were chosen from. */
    record WaveReleased(LocalDate on, Actor by, List<Released> notices, Batch batch) implements CampaignEvent {
        public WaveReleased {
            notices = List.copyOf(notices);
            Objects.requireNonNull(batch, "batch");
        }

        @Override
        public void applyTo(CampaignDraft draft) {
            draft.release(on, notices, batch);
        }
    }

    /** A batch was unlike those before it: nothing of it goes out until two people looked. */
    record AnomalyFound(LocalDate on, Actor by, Batch batch, List<Finding> findings) implements CampaignEvent {
        public AnomalyFound {
            Objects.requireNonNull(batch, "batch");
            findings = List.copyOf(findings);
        }

        @Override
        public void applyTo(CampaignDraft draft) {
            draft.pause();
            draft.anomaly = this;
        }
    }

    /** The pilot was measured. */
    record PilotMeasured(LocalDate on, Actor by, List<Measured> measured) implements CampaignEvent {
        public PilotMeasured {
            measured = List.copyOf(measured);
        }

        @Override
        public void applyTo(CampaignDraft draft) {
            draft.become(CampaignState.PILOT_DONE);
            draft.measured = measured;
        }
    }

    /** A first person accepts the pilot. */
    record AcceptanceProposed(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.proposedBy = by;
        }
    }

    /** A second person accepts the pilot: waves go out from now on. */
    record PilotAccepted(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.become(CampaignState.RUNNING);
        }
    }

    /** Somebody stops it for the time being. */
    record Paused(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.pause();
        }
    }

    /** A first person takes an unusual batch for right. */
    record ResumptionProposed(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.proposedBy = by;
        }
    }

    /** It goes on where it was paused; after an unusual batch, a second person took it for right, and others like it are usual from now on. */
    record Resumed(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.resume();
        }
    }

    /** The channels can bear more or less than before. */
    record CapsChanged(LocalDate on, Actor by, List<DailyCap> caps) implements CampaignEvent {
        public CapsChanged {
            caps = List.copyOf(caps);
        }

        @Override
        public void applyTo(CampaignDraft draft) {
            draft.caps = caps;
        }
    }

    /** It is over. */
    record Ended(LocalDate on, Actor by) implements CampaignEvent {
        @Override
        public void applyTo(CampaignDraft draft) {
            draft.become(CampaignState.ENDED);
        }
    }
}
