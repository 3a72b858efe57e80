package io.dunning.report;

import io.dunning.desk.ComplaintGround;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.WrongNotice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a {@link ComplianceReport}. */
public final class ComplianceRows {

    private ComplianceRows() {}

    /**
     * What a rule held back. Of several rules that say no at once, the strictest is named.
     *
     * @param rule its code
     * @param protects whether it holds back what law or fairness forbid, rather than what isn't worth it or isn't due
     * @param deferred reviews at which nothing was sent because of it
     * @param stopped notices that it stopped between decision and hand-over
     * @param cases in how many cases
     */
    public record Blocked(String rule, boolean protects, long deferred, long stopped, long cases) {}

    /**
     * Complaints of one ground.
     *
     * @param ground what they are about
     * @param made in the period
     * @param answered in the period
     * @param upheld of those answered, in whole or in part
     */
    public record Complaints(ComplaintGround ground, long made, long answered, long upheld) {}

    /**
     * Notices to somebody who had paid, by why that wasn't known.
     *
     * @param cause why
     * @param notices how many turned out wrong in the period
     */
    public record Wrong(WrongNotice.Cause cause, long notices) {}

    /**
     * Whether hours and caps were kept.
     *
     * @param handedOver messages that left
     * @param outsideHours of these, outside the hours of their policy; {@code -1} where the debtors' zone wasn't named
     * @param contactDays days on which a case had a notice
     * @param overCap of these, above a cap of its policy; of one case, as a report does not know whose cases belong together
     */
    public record Contacts(long handedOver, long outsideHours, long contactDays, long overCap) {}

    /**
     * Fees of one kind.
     *
     * @param code which kind
     * @param sum of the fees on notices that left
     * @param notices how many
     * @param unlawful of these, greater than the claim or than the policy's tariff of that day, or without any
     */
    public record Fee(String code, Amount sum, long notices, long unlawful) {}

    /**
     * A policy that open cases are judged by.
     *
     * @param version which
     * @param cases not closed on the last day
     * @param open of these, by currency
     * @param reviewedThrough the last day for which its law was reviewed; {@code null} where nobody says
     * @param due whether that day is over, or nobody says
     * @param staleSources its sources that nobody looked at for a year
     */
    public record Watch(
            PolicyVersion version,
            long cases,
            List<Amount> open,
            @Nullable LocalDate reviewedThrough,
            boolean due,
            List<PolicyReview.Source> staleSources) {
        public Watch {
            open = List.copyOf(open);
            staleSources = List.copyOf(staleSources);
        }
    }
}
