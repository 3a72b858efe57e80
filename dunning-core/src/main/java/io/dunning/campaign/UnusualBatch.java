package io.dunning.campaign;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Verdict;
import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * From when on a batch is so unlike those before it that people look at it first: a wrong list, a wrong date or a changed master file shows in the figures
 * before it shows at the patients'.
 *
 * <p>Each figure is held against the greatest of the batches before: a day like one that was normal is normal. Where there is none before, nothing can be
 * said; then the pilot's size is what limits the harm.
 *
 * @param runs how many batches back it looks, 1 to 400
 * @param noticesMin smaller batches are never unusual, and no measure for the shares of others; 1 or more
 * @param countMorePercent by how much the number of notices may grow, 0 to 1000
 * @param sumMorePercent by how much what they ask for may grow, 0 to 1000
 * @param shareMorePermille by how many thousandths of all notices the share of one channel, one kind of debtor, small amounts or old services may grow, 0
 *     to 1000
 * @param smallBelow what a small amount is less than; in the campaign's currency
 * @param oldAfterDays how long ago an old service was
 */
public record UnusualBatch(
        int runs,
        int noticesMin,
        int countMorePercent,
        int sumMorePercent,
        int shareMorePermille,
        Amount smallBelow,
        int oldAfterDays) {

    public UnusualBatch {
        Objects.requireNonNull(smallBelow, "smallBelow");
        check(runs, 1, 400, "runs");
        check(noticesMin, 1, Integer.MAX_VALUE, "noticesMin");
        check(countMorePercent, 0, 1000, "countMorePercent");
        check(sumMorePercent, 0, 1000, "sumMorePercent");
        check(shareMorePermille, 0, 1000, "shareMorePermille");
        check(oldAfterDays, 0, 36_600, "oldAfterDays");
    }

    private static void check(int value, int min, int max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " is " + min + " to " + max + ": " + value);
        }
    }

    /** What is unusual in a batch, one finding each, all forbidding; none where nothing is. */
    public List<Finding> findings(Batch batch, List<Batch> before) {
        List<Finding> found = new ArrayList<>();
        if (before.isEmpty() || batch.notices() < noticesMin) {
            return found;
        }
        List<Batch> last = before.subList(Math.max(0, before.size() - runs), before.size());
        long notices = greatest(last, Batch::notices);
        if (exceeds(batch.notices(), Math.max(notices, noticesMin), countMorePercent)) {
            found.add(finding(
                    "count", batch.notices() + " notices are proposed; no batch before had more than " + notices));
        }
        long sum = greatest(last, b -> b.sum().minor());
        if (exceeds(batch.sum().minor(), sum, sumMorePercent)) {
            found.add(finding(
                    "sum",
                    batch.sum() + " are asked for; no batch before asked for more than "
                            + new Amount(sum, smallBelow.currency())));
        }
        for (ChannelKind channel : ChannelKind.values()) {
            share(batch, last, b -> b.by(channel), "channel", "by " + channel.words(), found);
        }
        for (DebtorKind kind : DebtorKind.values()) {
            share(batch, last, b -> b.by(kind), "debtor-kind", "to a " + kind, found);
        }
        share(batch, last, Batch::small, "small-amounts", "about less than " + smallBelow, found);
        share(
                batch,
                last,
                Batch::old,
                "old-claims",
                "about a service of more than " + oldAfterDays + " days ago",
                found);
        return found;
    }

    private static long greatest(List<Batch> batches, ToLongFunction<Batch> figure) {
        return batches.stream().mapToLong(figure).max().orElse(0);
    }

    private static boolean exceeds(long value, long before, int morePercent) {
        return Math.multiplyExact(value, 100) > Math.multiplyExact(before, 100 + morePercent);
    }

    private void share(
            Batch batch,
            List<Batch> before,
            ToLongFunction<Batch> part,
            String code,
            String what,
            List<Finding> found) {
        List<Batch> comparable =
                before.stream().filter(b -> b.notices() >= noticesMin).toList();
        int greatest =
                comparable.stream().mapToInt(b -> permille(b, part)).max().orElse(1000);
        int now = permille(batch, part);
        if (now - greatest > shareMorePermille) {
            found.add(finding(
                    code,
                    now + " of a thousand notices are " + what + "; in no batch before were more than " + greatest));
        }
    }

    private static int permille(Batch batch, ToLongFunction<Batch> part) {
        return (int) (part.applyAsLong(batch) * 1000 / batch.notices());
    }

    private static Finding finding(String code, String sentence) {
        return new Finding("unusual-" + code, Verdict.FORBID, sentence + ".");
    }
}
