package io.dunning.campaign;

import io.dunning.Approval;
import io.dunning.Proposal;
import io.dunning.campaign.CampaignEvent.AcceptanceProposed;
import io.dunning.campaign.CampaignEvent.AnomalyFound;
import io.dunning.campaign.CampaignEvent.CapsChanged;
import io.dunning.campaign.CampaignEvent.Ended;
import io.dunning.campaign.CampaignEvent.Paused;
import io.dunning.campaign.CampaignEvent.PilotAccepted;
import io.dunning.campaign.CampaignEvent.PilotMeasured;
import io.dunning.campaign.CampaignEvent.PilotStarted;
import io.dunning.campaign.CampaignEvent.Planned;
import io.dunning.campaign.CampaignEvent.Resumed;
import io.dunning.campaign.CampaignEvent.ResumptionProposed;
import io.dunning.campaign.CampaignEvent.WaveReleased;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.Sent;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Finding;
import io.dunning.evidence.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign: a plan that was agreed, a pilot, its numbers, the word of two people, then waves.
 *
 * <p>Immutable and pure. What people do to it are its methods; they answer a {@link CampaignOutcome}, whose events the host stores and {@link #evolve}
 * applies. A night is: {@code engine.propose(day)}, {@link #wave}, {@link #release}, store, {@code engine.run(day, campaign.approval(day, others))}.
 * After a crash the approval comes from the stored events again, and is the same.
 */
public final class Campaign {

    private final CampaignDraft state;

    Campaign(CampaignDraft state) {
        this.state = state;
    }

    // ---- from history ----

    /** The event that begins a campaign. */
    public static Planned plan(CampaignPlan plan, Actor by, LocalDate on) {
        return new Planned(on, by, plan);
    }

    /** The campaign that these events tell of; the first one planned it. */
    public static Campaign replay(List<? extends CampaignEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Planned planned)) {
            throw new IllegalArgumentException("a campaign begins with Planned");
        }
        CampaignDraft draft = new CampaignDraft(planned);
        events.forEach(draft::apply);
        return draft.freeze();
    }

    /** The campaign after these events. */
    public Campaign evolve(List<? extends CampaignEvent> events) {
        CampaignDraft draft = new CampaignDraft(state);
        events.forEach(draft::apply);
        return draft.freeze();
    }

    // ---- the plan and the pilot ----

    /** Another version of the plan, before the pilot or after one that is not good enough: it gets a pilot of its own. */
    public CampaignOutcome replan(CampaignPlan plan, Actor by, LocalDate on) {
        if (!plan.id().equals(id())) {
            throw new IllegalArgumentException("a plan of campaign " + plan.id() + " for campaign " + id());
        }
        if (!plan.currency().equals(plan().currency())) {
            return CampaignOutcome.refused("other-currency", "Another currency is another campaign.");
        }
        if (plan.version().equals(plan().version())) {
            return CampaignOutcome.refused("same-version", "What was agreed doesn't change; give it another version.");
        }
        boolean open = state() == CampaignState.DRAFT || state() == CampaignState.PILOT_DONE;
        return whenIt(open, by, on, new Planned(on, by, plan));
    }

    /** The pilot begins. */
    public CampaignOutcome start(Actor by, LocalDate on) {
        return when(CampaignState.DRAFT, by, on, new PilotStarted(on, by));
    }

    /** The pilot is over, and these are its numbers: of every measure that has a threshold, and of others. */
    public CampaignOutcome measure(List<Measured> measured, Actor by, LocalDate on) {
        LocalDate last = state.pilotOn;
        LocalDate first = last == null ? null : last.plusDays(plan().pilotDays());
        if (state() == CampaignState.PILOT && (first == null || on.isBefore(first))) {
            return CampaignOutcome.refused(
                    "too-early",
                    first == null
                            ? "Nothing of the pilot went out yet."
                            : "The pilot is measured from " + first + " on.");
        }
        for (Threshold threshold : plan().thresholds()) {
            long found = measured.stream()
                    .filter(m -> m.measure() == threshold.measure())
                    .count();
            if (found != 1) {
                return CampaignOutcome.refused(
                        "not-measured", "There is not one number of " + threshold.measure() + " but " + found + ".");
            }
        }
        return when(CampaignState.PILOT, by, on, new PilotMeasured(on, by, measured));
    }

    /** What numbers say against the thresholds: those of the pilot, or of a later wave. */
    public List<Finding> judge(List<Measured> measured) {
        List<Finding> findings = new ArrayList<>();
        for (Threshold threshold : plan().thresholds()) {
            measured.stream()
                    .filter(m -> m.measure() == threshold.measure())
                    .forEach(m -> findings.add(threshold.judge(m)));
        }
        return findings;
    }

    /** A first person accepts the pilot. */
    public CampaignOutcome proposeAcceptance(Actor by, LocalDate on) {
        Optional<Finding> missed =
                judge(measured()).stream().filter(Finding::forbids).findFirst();
        if (state() == CampaignState.PILOT_DONE && missed.isPresent()) {
            return CampaignOutcome.refused(missed.get().rule(), missed.get().sentence() + " The plan needs to change.");
        }
        return when(CampaignState.PILOT_DONE, by, on, new AcceptanceProposed(on, by));
    }

    /** A second person accepts the pilot: waves go out from now on. */
    public CampaignOutcome accept(Actor by, LocalDate on) {
        Optional<CampaignOutcome> alone = state() == CampaignState.PILOT_DONE ? alone(by) : Optional.empty();
        return alone.orElseGet(() -> when(CampaignState.PILOT_DONE, by, on, new PilotAccepted(on, by)));
    }

    // ---- pausing and ending ----

    /** Nothing goes out until it is resumed. */
    public CampaignOutcome pause(Actor by, LocalDate on) {
        return state() == CampaignState.PAUSED
                ? CampaignOutcome.of()
                : whenIt(state().isSending(), by, on, new Paused(on, by));
    }

    /** A first person takes the unusual batch for right. */
    public CampaignOutcome proposeResumption(Actor by, LocalDate on) {
        return whenIt(state.anomaly != null, by, on, new ResumptionProposed(on, by));
    }

    /** It goes on. After an unusual batch that takes a second person. */
    public CampaignOutcome resume(Actor by, LocalDate on) {
        Optional<CampaignOutcome> alone = state.anomaly == null ? Optional.empty() : alone(by);
        return alone.orElseGet(() -> when(CampaignState.PAUSED, by, on, new Resumed(on, by)));
    }

    /** The channels can bear more or less from now on; the plan stays. */
    public CampaignOutcome changeCaps(List<DailyCap> caps, Actor by, LocalDate on) {
        CampaignPlan.checkCaps(id(), caps);
        return whenIt(state() != CampaignState.ENDED, by, on, new CapsChanged(on, by, caps));
    }

    /** It is over. */
    public CampaignOutcome end(Actor by, LocalDate on) {
        return state() == CampaignState.ENDED ? CampaignOutcome.of() : whenIt(true, by, on, new Ended(on, by));
    }

    private Optional<CampaignOutcome> alone(Actor by) {
        Actor first = state.proposedBy;
        return first == null || first.equals(by)
                ? Optional.of(
                        CampaignOutcome.refused("four-eyes", "Two people decide this: one proposes, another agrees."))
                : Optional.empty();
    }

    private CampaignOutcome when(CampaignState needed, Actor by, LocalDate on, CampaignEvent event) {
        return whenIt(state() == needed, by, on, event);
    }

    /** Only people do these things, in order of the days. */
    private CampaignOutcome whenIt(boolean may, Actor by, LocalDate on, CampaignEvent event) {
        if (by.kind() != Actor.Kind.PERSON) {
            return CampaignOutcome.refused("not-a-person", "A person decides this.");
        }
        return !may ? notNow() : inOrder(on, event);
    }

    private CampaignOutcome inOrder(LocalDate on, CampaignEvent event) {
        return on.isBefore(state.lastOn)
                ? CampaignOutcome.refused("out-of-time", "Something happened on " + state.lastOn + " already.")
                : CampaignOutcome.of(event);
    }

    private CampaignOutcome notNow() {
        return CampaignOutcome.refused("campaign-state", "That can't be done while the campaign is " + state() + ".");
    }

    // ---- waves ----

    /** What of a proposal would go out, by the caps alone. The same in whatever order the proposal is. */
    public Wave wave(Proposal proposal) {
        return choose(proposal.on(), candidates(proposal), null);
    }

    /**
     * What of a proposal would go out, by the caps and by what the desk can answer. The same in whatever order the proposal is.
     *
     * @param capacity the desk with what other campaigns sent; what this one did is counted here
     */
    public Wave wave(Proposal proposal, WaveCapacity capacity) {
        return choose(proposal.on(), candidates(proposal), capacity);
    }

    /**
     * As {@link #wave(Proposal, WaveCapacity)}, of a part of a day's notices: caps and capacity hold for all parts of the day together.
     *
     * @param capacity {@code null} for no limit but the caps
     */
    public Wave choose(LocalDate on, Collection<Candidate> proposed, @Nullable WaveCapacity capacity) {
        return new WaveChoice(state, on, capacity).of(proposed);
    }

    private static List<Candidate> candidates(Proposal proposal) {
        return proposal.notices().stream().map(Candidate::of).toList();
    }

    /** Lets a wave go; an unusual one pauses the campaign instead. {@code by} may be the engine. */
    public CampaignOutcome release(Wave wave, Actor by) {
        if (wave.version() != version()) {
            return CampaignOutcome.refused("stale", "The campaign changed since the wave was put together.");
        }
        if (!wave.findings().isEmpty()) {
            return inOrder(wave.on(), new AnomalyFound(wave.on(), by, wave.batch(), wave.findings()));
        }
        if (!state().isSending()) {
            return notNow();
        }
        boolean nothingMore = wave.goes().isEmpty() && wave.on().equals(state.releasedOn);
        return nothingMore || wave.batch().notices() == 0
                ? CampaignOutcome.of()
                : inOrder(wave.on(), new WaveReleased(wave.on(), by, wave.goes(), wave.batch()));
    }

    /**
     * Approves what this campaign let go for that day, by the channels for which it did, and of other notices what others approve. Nothing of its own
     * before the pilot, while it is measured, and while the campaign is paused; all is for others once it is over.
     *
     * @param others asked for what isn't this campaign's
     */
    public Approval approval(LocalDate on, Approval others) {
        if (state() == CampaignState.ENDED) {
            return others;
        }
        boolean goes = state().isSending() && on.equals(state.releasedOn);
        Map<CaseId, List<ChannelKind>> approved = goes ? Map.copyOf(state.released) : Map.of();
        Scope scope = plan().scope();
        return decision ->
                scope.covers(Candidate.of(decision)) ? isIn(approved, decision, on) : others.approves(decision);
    }

    private static boolean isIn(Map<CaseId, List<ChannelKind>> approved, Decision decision, LocalDate on) {
        return decision.situation().on().equals(on)
                && Candidate.channelsOf(decision)
                        .equals(approved.get(decision.situation().dunningCase().id()));
    }

    // ---- asking it ----

    public CampaignId id() {
        return plan().id();
    }

    /** What was agreed. */
    public CampaignPlan plan() {
        return state.plan;
    }

    /** What may go out on a day by now. */
    public List<DailyCap> caps() {
        return state.caps;
    }

    public CampaignState state() {
        return state.state;
    }

    /** How many events it had. */
    public long version() {
        return state.version;
    }

    /** The cases of the pilot. */
    public Set<CaseId> pilotCases() {
        return Set.copyOf(state.pilot);
    }

    /** The numbers of the last pilot that was measured: what later waves are held against. */
    public List<Measured> measured() {
        return state.measured;
    }

    /** What paused it, where that was an unusual batch. */
    public List<Finding> anomaly() {
        return state.anomaly == null ? List.of() : state.anomaly.findings();
    }

    /** What it let go, by day and channel, for the calls that it causes. */
    public List<Sent> sent() {
        return List.copyOf(state.sent);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Campaign[" + id() + "]";
    }
}
