package io.dunning.desk.staffing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody at the desk who is free, as far as it matters for who takes what. How long anybody takes for a call is neither asked nor kept.
 *
 * @param id the host's key, never a name
 * @param first what they are there for: it gives their place in the phone loop
 * @param also what else they can do; {@code first} need not be named again
 * @param freeSince since when they are free: of equals, whoever has waited longest takes the next call
 */
public record Agent(String id, Skill first, Set<Skill> also, Instant freeSince) {
    public Agent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(freeSince, "freeSince");
        EnumSet<Skill> all = EnumSet.of(first);
        all.addAll(also);
        also = Set.copyOf(all);
    }

    /** Whether they can do what needs that skill. */
    public boolean can(Skill skill) {
        return also.contains(skill);
    }

    /** Whether they are there for the post: mails, letters, the portal. */
    public boolean isForMail() {
        return first == Skill.BACK_OFFICE;
    }
}
