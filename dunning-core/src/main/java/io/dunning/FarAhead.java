package io.dunning;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a business date that only a wrong clock can have come to. A node whose clock is a year ahead would close dates that no other node
 * could open again; its own clock can't tell it, but nobody's books are that far.
 */
final class FarAhead {

    /** So many days may be missed, or the books be late, before somebody has to look. */
    static final int DAYS_MAX = 90;

    private static final Logger LOG = LoggerFactory.getLogger(FarAhead.class);

    private final CaseStore store;
    private final Ledger ledger;

    FarAhead(CaseStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Refuses a date long after the last closed one, if no creditor's books have come near it either. Ledgers are asked only then.
     *
     * @throws RunRefused where the clock must be wrong, or no ledger answers
     */
    void refuse(LocalDate on, LocalDate lastClosed) {
        if (isFar(on, lastClosed)) {
            throw new RunRefused("business date " + on + " lies far after " + lastClosed
                    + ", the last closed one, and no ledger is complete up to less than " + DAYS_MAX
                    + " days before it; check the clock, or let the ledgers catch up");
        }
    }

    /** Whether it is such a date. */
    boolean isFar(LocalDate on, LocalDate lastClosed) {
        if (!on.isAfter(lastClosed.plusDays(DAYS_MAX))) {
            return false;
        }
        Collection<CreditorId> creditors = store.cursors().keySet();
        return !creditors.isEmpty() && creditors.stream().noneMatch(creditor -> isNear(creditor, on));
    }

    private boolean isNear(CreditorId creditor, LocalDate on) {
        try {
            return !ledger.balances(creditor, List.of())
                    .completeUpTo()
                    .plusDays(DAYS_MAX)
                    .isBefore(on);
        } catch (RuntimeException e) {
            LOG.warn("the ledger of {} could not be asked how far it is", creditor, e);
            return false;
        }
    }
}
