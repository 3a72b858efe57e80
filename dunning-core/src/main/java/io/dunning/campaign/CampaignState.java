package io.dunning.campaign;

/**
 * Where a campaign stands. {@link #mayBecome} is the one table of allowed changes.
 */
public enum CampaignState {
    /** It is being agreed; nothing goes out. */
    DRAFT,
    /** A sample goes out. */
    PILOT,
    /** The sample was measured; nothing goes out until people accepted it, or changed the plan. */
    PILOT_DONE,
    /** Waves go out. */
    RUNNING,
    /** Nothing goes out until somebody resumes it. */
    PAUSED,
    /** It is over. */
    ENDED;

    public boolean mayBecome(CampaignState next) {
        return switch (this) {
            case DRAFT -> next == PILOT || next == ENDED;
            case PILOT -> next == PILOT_DONE || next == PAUSED || next == ENDED;
            case PILOT_DONE -> next == RUNNING || next == DRAFT || next == ENDED;
            case RUNNING -> next == PAUSED || next == ENDED;
            case PAUSED -> next == PILOT || next == RUNNING || next == ENDED;
            case ENDED -> false;
        };
    }

    /** Whether notices go out. */
    public boolean isSending() {
        return this == PILOT || this == RUNNING;
    }
}
