package io.dunning.campaign;

/** What a pilot is judged by. Each is a share: so many of so many. */
public enum Measure {
    /** Cases that somebody paid on after their first notice, of all cases that had one. */
    PAID,
    /** Cases with an objection, of all cases that had a notice. */
    DISPUTED,
    /** Notices to somebody who had paid or whose objection was upheld, of all notices that left. */
    WRONG,
    /** Notices of which a channel says that they didn't arrive, of all notices that left. */
    UNDELIVERED,
    /** Complaints, of all notices that left; the desk counts them. */
    COMPLAINED,
    /** Calls and messages that came in, of all notices that left: it may be more than one each; the desk counts them. */
    CALLED
}
