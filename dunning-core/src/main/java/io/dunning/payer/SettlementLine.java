package io.dunning.payer;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an insurer says about one service, or about the rest of a claim. Nobody's name stands in it.
 *
 * @param position its place within the settlement, from 1; the same in a file that is sent again
 * @param kind what sort of answer
 * @param claim the creditor's number as the insurer sent it back; {@code null} where it can be none of ours
 * @param line the creditor's line as the insurer sent it back; {@code null} where it sent none
 * @param serviceOn the day of the service; {@code null} where the insurer tells none
 * @param code which price was claimed; {@code null} for what concerns the claim as a whole
 * @param billed what the insurer read as billed; negative in a reversal, zero for adjustments of the claim as a whole
 * @param paid what it pays; billed less all adjustments
 * @param adjustments what it doesn't pay, and why
 */
public record SettlementLine(
        int position,
        Kind kind,
        @Nullable ClaimId claim,
        @Nullable LineId line,
        @Nullable LocalDate serviceOn,
        @Nullable TariffCode code,
        Amount billed,
        Amount paid,
        List<Adjustment> adjustments) {

    /** Sorts of answers. */
    public enum Kind {
        /** The insurer decided. */
        ANSWER,
        /** It takes an earlier answer back; another one may follow. */
        REVERSAL,
        /** A word in advance that pays nothing. */
        ESTIMATE
    }

    public SettlementLine {
        Objects.requireNonNull(kind, "kind");
        adjustments = List.copyOf(adjustments);
        if (position < 1) {
            throw new IllegalArgumentException("positions begin at 1, not " + position);
        }
        if (!billed.minus(sum(adjustments, billed)).equals(paid)) {
            throw new IllegalArgumentException("line " + position + ": billed less adjustments is not what is paid");
        }
        // What takes back an adjustment of the claim as a whole bills nothing and may give something.
        boolean gives = billed.isPositive() || !billed.isZero() && paid.isPositive();
        if (kind == Kind.REVERSAL && gives) {
            throw new IllegalArgumentException("line " + position + ": a reversal takes back and gives nothing");
        }
    }

    private static Amount sum(List<Adjustment> adjustments, Amount like) {
        return adjustments.stream().map(Adjustment::amount).reduce(Amount.zero(like.currency()), Amount::plus);
    }

    /** Names its place only. */
    @Override
    public String toString() {
        return "SettlementLine[" + position + "]";
    }
}
