package io.dunning.loadlist;

/** What the sender says about cover by an insurer or an exemption. */
public enum CoverStatus {
    /** The debtor pays. */
    NONE,
    /** An insurer or an office hasn't answered yet whether it pays. */
    PENDING,
    /** The patient is exempt; nobody should be asked. */
    EXEMPT
}
