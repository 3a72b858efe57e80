package io.dunning;

import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.escalation.guard.Guards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last look before a notice leaves: is it still owed, still allowed, still the right address, and is it the hour? */
final class LastLook {

    /** A notice that could not leave for so long speaks of yesterday: it is cancelled and decided anew. */
    private static final int WAITING_DAYS_MAX = 5;

    private static final ContactCap ONCE_A_DAY = new ContactCap(1, 1);

    private final Policies policies;

    LastLook(Policies policies) {
        this.policies = policies;
    }

    Check check(PlannedNotice notice, DunningCase dunningCase, Judge.Chunk facts, Instant now, LocalDate on) {
        NoticeRecord record = dunningCase.notice(notice.key()).orElse(null);
        if (record == null || record.cancelled() || record.failed() || record.replaced()) {
            return Check.cancel("stopped");
        }
        NoticeRecord main = dunningCase.mainOf(record).orElse(null);
        if (main != null && (main.cancelled() || main.isRejected())) {
            return Check.cancel("main-stopped");
        }
        if (notice.plannedOn().isAfter(on)) {
            return Check.await("planned-later");
        }
        if (notice.plannedOn().plusDays(WAITING_DAYS_MAX).isBefore(on)) {
            return Check.cancel("waited-too-long");
        }
        long open = dunningCase.items().stream()
                .filter(i -> record.covers(i.id()))
                .mapToLong(CaseItem::askedMinor)
                .sum();
        if (open != notice.claimed().minor()) {
            return Check.cancel("balance-changed");
        }
        Debtor debtor = facts.debtor(dunningCase);
        if (debtor == null) {
            return facts.isMasterDataSilent(dunningCase) ? Check.await("debtor-known") : Check.cancel("debtor-known");
        }
        Policy policy = policies.version(dunningCase.policy());
        Situation situation = new Situation(dunningCase, facts.facts(dunningCase, debtor), policy, on);
        for (Rule guard : Guards.AT_HAND_OVER) {
            int verdict = guard.verdict(situation);
            if (verdict != Verdict.ALLOW) {
                return Guards.PASSING.contains(guard) ? Check.await(guard.code()) : Check.cancel(guard.code());
            }
        }
        ContactPoint point = debtor.bestPoint(notice.option().channel());
        if (point == null
                || !point.address().equals(notice.dispatch().to())
                || !point.reaches().reaches(notice.option().discloses())) {
            return Check.cancel("address-changed");
        }
        if (dunningCase.isDead(point, debtor)) {
            return Check.cancel("address-alive");
        }
        // What leaves on the day of its main is one contact with it.
        boolean counted = main != null && leftOn(main, on);
        if (!counted && isOverCap(notice, main, policy, facts, dunningCase, on)) {
            return Check.await("contact-cap");
        }
        if (!policy.contact().isOpen(notice.option().channel(), now, debtor.zone())) {
            return Check.await("window-open");
        }
        LocalDate lastOn = notice.plannedOn().plusDays(WAITING_DAYS_MAX);
        if (debtor.preferences().isAwaited(notice.option().channel(), now, debtor.zone(), policy.contact(), lastOn)) {
            return Check.await("preferred-hours");
        }
        if (main != null && main.isWaiting()) {
            return Check.await("main-first");
        }
        return new Check(Check.Next.GO, "", situation.facts().ledger().completeUpTo());
    }

    /** Whether a main left on that day for certain, or waits and will, if anything does. A later receipt moves the day of its grade. */
    private static boolean leftOn(NoticeRecord main, LocalDate on) {
        return main.plannedOn().equals(on)
                || main.gradedOn().equals(on) && main.receipts().isEmpty();
    }

    /** Caps were kept when it was planned; after some days of waiting others may stand in its place. */
    private static boolean isOverCap(
            PlannedNotice notice,
            @Nullable NoticeRecord main,
            Policy policy,
            Judge.Chunk facts,
            DunningCase dunningCase,
            LocalDate on) {
        boolean alone = main == null || main.isWaiting() || leftLater(main);
        return Stream.concat(Stream.of(ONCE_A_DAY), policy.contact().caps().stream())
                .anyMatch(cap -> {
                    int own = alone && notice.plannedOn().isAfter(on.minusDays(cap.days())) ? 1 : 0;
                    return facts.contactsWithin(dunningCase, cap.days()) - own >= cap.contactsMax();
                });
    }

    /** Whether what waits to go along with it is counted on another day, its own: else one contact stands for both, and was made. */
    private static boolean leftLater(NoticeRecord main) {
        return !main.gradedOn().equals(main.plannedOn()) && main.receipts().isEmpty();
    }

    /**
     * What it comes to.
     *
     * @param reason the rule that says so; empty for go
     * @param completeUpTo the watermark of the ledger answer on which it rests
     */
    record Check(Next next, String reason, LocalDate completeUpTo) {
        enum Next {
            GO,
            WAIT,
            CANCEL
        }

        static Check cancel(String reason) {
            return new Check(Next.CANCEL, reason, LocalDate.MIN);
        }

        static Check await(String reason) {
            return new Check(Next.WAIT, reason, LocalDate.MIN);
        }
    }
}
