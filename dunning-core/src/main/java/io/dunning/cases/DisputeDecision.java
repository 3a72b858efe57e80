package io.dunning.cases;

/** What the provider decides when an objection can't be settled. */
public enum DisputeDecision {
    /** The claim stands; the terms go on where they stood. */
    CLAIM_STANDS,
    /** It is credited; for small claims the sensible way. */
    CREDIT,
    /** It goes to the conciliation board or court. */
    CONCILIATION
}
