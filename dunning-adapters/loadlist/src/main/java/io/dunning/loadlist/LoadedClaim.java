package io.dunning.loadlist;

import io.dunning.contact.Debtor;
import io.dunning.receivable.Receivable;
import java.util.Objects;

/**
 * One good row of a debtor list.
 *
 * @param row the line of the file at which it begins; the header is line 1
 * @param receivable what is owed
 * @param debtor by whom, as this row describes them
 * @param cover what the sender says about cover
 * @param priorNotices how many notices were sent elsewhere before, 0 to 99; nothing proves them
 */
public record LoadedClaim(long row, Receivable receivable, Debtor debtor, CoverStatus cover, int priorNotices) {

    static final int PRIOR_NOTICES_MAX = 99;

    public LoadedClaim {
        Objects.requireNonNull(cover, "cover");
        if (!receivable.debtor().equals(debtor.id())) {
            throw new IllegalArgumentException(receivable.id() + " is owed by somebody else than " + debtor.id());
        }
        if (priorNotices < 0 || priorNotices > PRIOR_NOTICES_MAX) {
            throw new IllegalArgumentException("priorNotices must lie in 0 to " + PRIOR_NOTICES_MAX);
        }
    }

    /** Names the ids only. */
    @Override
    public String toString() {
        return "LoadedClaim[row " + row + ", " + receivable.id() + "]";
    }
}
