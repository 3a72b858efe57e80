package io.dunning.cases;

import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * An event as it stands in the history of its case.
 *
 * @param caseId whose history
 * @param seq its place, from 1, without gaps
 * @param at when it was recorded
 * @param actor who did it
 * @param policy the policy version in force
 * @param event what happened
 * @param hash proves this event and all before it: SHA-256 of the hash before, followed by {@link #canonical}
 */
public record RecordedEvent(
        CaseId caseId, long seq, Instant at, Actor actor, PolicyVersion policy, CaseEvent event, Hash hash) {

    public RecordedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(hash, "hash");
    }

    /** The event that comes after the one with hash {@code before}; see {@link History#start} for the first. */
    public static RecordedEvent after(
            Hash before, CaseId caseId, long seq, Instant at, Actor actor, PolicyVersion policy, CaseEvent event) {
        return new RecordedEvent(
                caseId, seq, at, actor, policy, event, before.then(canonical(caseId, seq, at, actor, policy, event)));
    }

    /** What the hash is taken of: one line of text, in UTF-8. */
    public String canonical() {
        return canonical(caseId, seq, at, actor, policy, event);
    }

    private static String canonical(
            CaseId caseId, long seq, Instant at, Actor actor, PolicyVersion policy, CaseEvent event) {
        StringBuilder text =
                new StringBuilder(600).append("dunning-event-1|case=").append(caseId);
        text.append("|seq=").append(seq).append("|at=").append(at);
        text.append("|actor=").append(actor).append("|policy=").append(policy).append('|');
        EventText.write(event, text);
        return text.toString();
    }
}
