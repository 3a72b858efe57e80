package io.dunning.campaign;

import io.dunning.campaign.Wave.Held;
import io.dunning.cases.CaseId;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.staffing.CallRoom;
import io.dunning.desk.staffing.WaveCapacity;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Verdict;
import io.dunning.evidence.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses a wave, notice by notice in the campaign's order, while there is room. */
final class WaveChoice {

    private final CampaignDraft campaign;
    private final LocalDate on;
    private final @Nullable WaveCapacity capacity;
    private final @Nullable CallRoom room;
    private final Map<DailyCap, Long> used = new HashMap<>();
    private final Set<CaseId> pilot;
    private final List<Released> goes = new ArrayList<>();
    private final List<Held> waits = new ArrayList<>();

    WaveChoice(CampaignDraft campaign, LocalDate on, @Nullable WaveCapacity capacity) {
        this.campaign = campaign;
        this.on = on;
        this.capacity = capacity == null ? null : capacity.after(campaign.sent);
        room = this.capacity == null ? null : this.capacity.roomOn(on);
        pilot = new HashSet<>(campaign.pilot);
        campaign.caps.forEach(cap -> used.put(cap, 0L));
        if (on.equals(campaign.releasedOn)) {
            campaign.released.values().forEach(this::use);
        }
    }

    Wave of(Collection<Candidate> proposed) {
        Map<CaseId, Candidate> own = new TreeMap<>();
        for (Candidate candidate : proposed) {
            if (campaign.plan.scope().covers(candidate) && !isReleased(candidate)) {
                Candidate other = own.putIfAbsent(candidate.caseId(), candidate);
                if (other != null && !other.equals(candidate)) {
                    throw new IllegalArgumentException("case " + candidate.caseId() + " is proposed twice");
                }
            }
        }
        List<Candidate> fitting = new ArrayList<>();
        own.values().forEach(candidate -> {
            if (candidate.open().currency().equals(campaign.plan.currency())) {
                fitting.add(candidate);
            } else {
                hold(candidate, "other-currency", "The campaign is in another currency", Verdict.FORBID);
            }
        });
        Batch batch = Batch.of(on, fitting, campaign.plan.unusual());
        List<Finding> findings = findings(batch);
        sorted(fitting).forEach(candidate -> choose(candidate, findings));
        waits.sort(Comparator.comparing(Held::caseId));
        return new Wave(on, campaign.version, goes, waits, findings, batch);
    }

    private boolean isReleased(Candidate candidate) {
        return on.equals(campaign.releasedOn) && campaign.released.containsKey(candidate.caseId());
    }

    private List<Finding> findings(Batch batch) {
        return campaign.state.isSending() ? campaign.plan.unusual().findings(batch, campaign.batches) : List.of();
    }

    /** The pilot is a sample, not the head of the list: its order has nothing to do with age, amount or name. */
    private List<Candidate> sorted(List<Candidate> candidates) {
        if (campaign.state != CampaignState.PILOT) {
            return candidates.stream()
                    .sorted(campaign.plan.order().comparator())
                    .toList();
        }
        Map<CaseId, String> lots = new HashMap<>();
        candidates.forEach(c -> lots.put(
                c.caseId(), Hash.of(campaign.plan.id() + "|" + c.caseId()).toString()));
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate c) -> lots.getOrDefault(c.caseId(), ""))
                        .thenComparing(Candidate::caseId))
                .toList();
    }

    private void choose(Candidate candidate, List<Finding> findings) {
        CampaignPlan plan = campaign.plan;
        int tomorrow = Verdict.deferUntil(on.plusDays(1).toEpochDay());
        if (!campaign.state.isSending()) {
            hold(candidate, "campaign-state", "The campaign is " + campaign.state, tomorrow);
        } else if (on.isBefore(plan.from())) {
            int until = Verdict.deferUntil(plan.from().toEpochDay());
            hold(candidate, "campaign-not-begun", "The campaign begins on " + plan.from(), until);
        } else if (on.isAfter(plan.until())) {
            hold(candidate, "campaign-over", "The campaign ended on " + plan.until(), Verdict.FORBID);
        } else if (!findings.isEmpty()) {
            hold(candidate, "unusual-batch", "The batch is unusual; two people look at it first", tomorrow);
        } else if (isBeyondPilot(candidate)) {
            hold(candidate, "pilot", "The pilot has its " + plan.pilotSize() + " cases", tomorrow);
        } else {
            chooseByRoom(candidate, tomorrow);
        }
    }

    private void chooseByRoom(Candidate candidate, int tomorrow) {
        if (isByKnownChannels(candidate) && isWithinCaps(candidate, tomorrow) && hasRoom(candidate, tomorrow)) {
            use(candidate.channels());
            if (campaign.state == CampaignState.PILOT) {
                pilot.add(candidate.caseId());
            }
            goes.add(new Released(candidate.caseId(), candidate.channels()));
        }
    }

    private boolean isByKnownChannels(Candidate candidate) {
        for (ChannelKind channel : candidate.channels()) {
            if (campaign.caps.stream().noneMatch(cap -> cap.channels().contains(channel))) {
                return hold(
                        candidate,
                        "channel-not-agreed",
                        "The campaign did not agree on messages by " + channel.words(),
                        Verdict.FORBID);
            }
            if (capacity != null && !capacity.knows(channel)) {
                String sentence = "How many people call after a message by " + channel.words() + " isn't known";
                return hold(candidate, "call-rate-unknown", sentence, Verdict.FORBID);
            }
        }
        return true;
    }

    private boolean isWithinCaps(Candidate candidate, int tomorrow) {
        for (DailyCap cap : campaign.caps) {
            if (used.getOrDefault(cap, 0L) + uses(cap, candidate.channels()) > cap.noticesMax()) {
                String sentence = "Of " + cap.noticesMax() + " a day for " + cap.name() + " none is left";
                return hold(candidate, "daily-cap", sentence, tomorrow);
            }
        }
        return true;
    }

    private boolean hasRoom(Candidate candidate, int tomorrow) {
        return room == null
                || room.take(candidate.channels())
                || hold(candidate, "inbound-capacity", "The desk could not answer the calls of more notices", tomorrow);
    }

    private boolean isBeyondPilot(Candidate candidate) {
        return campaign.state == CampaignState.PILOT
                && !pilot.contains(candidate.caseId())
                && pilot.size() >= campaign.plan.pilotSize();
    }

    private void use(List<ChannelKind> channels) {
        used.replaceAll((cap, count) -> count + uses(cap, channels));
    }

    private static long uses(DailyCap cap, List<ChannelKind> channels) {
        return channels.stream().filter(cap.channels()::contains).count();
    }

    /** Lets it wait; always false, as it doesn't go. */
    private boolean hold(Candidate candidate, String rule, String sentence, int verdict) {
        waits.add(new Held(candidate.caseId(), new Finding(rule, verdict, sentence + ".")));
        return false;
    }
}
