package io.dunning.evidence;

/** How well it is proved that a notice arrived; each grade includes those before it. */
public enum EvidenceGrade {
    /** It failed, or nothing is known. */
    NONE,
    /** It waits in our outbox. */
    QUEUED,
    /** A channel took it over. */
    HANDED_OVER,
    /** A receipt says that it arrived. */
    DELIVERED,
    /** A receipt says that it was taken in hand, or law deems it served. */
    ACKNOWLEDGED;

    public boolean reaches(EvidenceGrade required) {
        return compareTo(required) >= 0;
    }
}
