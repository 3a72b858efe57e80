package io.dunning.report;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.ClosingReason;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bill of a case, with all that changed what is open of it. In minor units; what is overpaid counts as nothing open. */
final class Bill {

    /**
     * One change.
     *
     * @param place of its event in the history
     * @param on when the case heard of it
     * @param valueOn when the money moved
     * @param cause {@code null} where the bill was given up
     * @param gaveUp for what reason it was given up; {@code null} for a booking
     * @param less by how much less is open in the ledger
     * @param asked what is asked for from then on
     * @param askedBefore what was asked for until then
     */
    record Change(
            int place,
            LocalDate on,
            LocalDate valueOn,
            @Nullable BalanceCause cause,
            @Nullable ClosingReason gaveUp,
            long less,
            long asked,
            long askedBefore) {

        /** What came in by it; negative for what went back. */
        long collected() {
            return cause == BalanceCause.PAYMENT || cause == BalanceCause.REVERSAL || cause == BalanceCause.REFUND
                    ? less
                    : 0;
        }

        /** What was credited or corrected by it. */
        long adjusted() {
            return cause == BalanceCause.CREDIT_NOTE || cause == BalanceCause.CORRECTION ? less : 0;
        }
    }

    private final ReceivableAdded added;
    private final List<Change> changes = new ArrayList<>(2);
    private long open;
    private boolean withdrawn;

    Bill(ReceivableAdded added) {
        this.added = added;
        open = billed();
    }

    void change(BalanceChanged event, int place) {
        long now = Math.max(0, event.open().minor());
        long askedBefore = asked();
        long less = open - now;
        open = now;
        changes.add(new Change(place, event.on(), event.valueOn(), event.cause(), null, less, asked(), askedBefore));
    }

    void giveUp(LocalDate on, ClosingReason reason, int place) {
        long askedBefore = asked();
        withdrawn = true;
        changes.add(new Change(place, on, on, null, reason, 0, 0, askedBefore));
    }

    private long asked() {
        return withdrawn ? 0 : open;
    }

    ReceivableId id() {
        return added.id();
    }

    LocalDate addedOn() {
        return added.on();
    }

    LocalDate dueOn() {
        return added.dueOn();
    }

    LocalDate serviceOn() {
        return added.serviceOn();
    }

    long billed() {
        return Math.max(0, added.billed().minor());
    }

    List<Change> changes() {
        return changes;
    }

    /** What is asked for now. */
    long askedNow() {
        return asked();
    }

    /** What was asked for at the end of that day. */
    long askedOn(LocalDate day) {
        if (added.on().isAfter(day)) {
            return 0;
        }
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (!changes.get(i).on().isAfter(day)) {
                return changes.get(i).asked();
            }
        }
        return billed();
    }
}
