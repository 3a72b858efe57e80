package io.dunning.cases;

/**
 * Where a case stands. What rests it is a hold, how far it has gone is the level of its items: neither is a state.
 *
 * <p>{@link #mayBecome} is the one table of allowed changes.
 */
public enum CaseState {
    /** It is followed up. */
    OPEN,
    /** Nothing more happens until a person decides (credit, refer, close). */
    AWAITING_DECISION,
    /** A court, a board, an enforcement body or an agency has it; nothing goes out from here. */
    REFERRED,
    /** It is over; a bounced payment, a refund or a new bill opens it again. */
    CLOSED;

    public boolean mayBecome(CaseState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case AWAITING_DECISION -> next != AWAITING_DECISION;
            case REFERRED -> next == OPEN || next == CLOSED;
            case CLOSED -> next == OPEN;
        };
    }
}
