package io.dunning.examples.benchmarks;

import io.dunning.CaseStore.CaseChange;
import io.dunning.Debtors;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.Recording;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Policy;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * An invented region, too large to be held in memory: one bill for each inhabitant, all computed from the seed and their numbers. Any
 * thread may ask.
 */
final class Region {

    static final CreditorId HOSPITAL = Town.HOSPITAL;
    static final LocalDate OPENED_ON = LocalDate.of(2026, 4, 1);

    private static final Instant OPENED_AT = Instant.parse("2026-04-01T08:00:00Z");
    private static final Actor LOADER = Actor.person("loader");
    private static final LocalDate DEFERRED_UNTIL = LocalDate.of(2026, 12, 24);
    private static final double GOLDEN = 0.6180339887498949;

    private final long seed;
    private final DueDays dueDays;
    private final long stride;
    private final Policy policy = BenchPolicy.policy();

    /**
     * A region.
     *
     * @param scattered whether those who are due on a day lie as far from each other as can be in the order of loading, and not side by side
     */
    Region(long seed, DueDays dueDays, boolean scattered) {
        this.seed = seed;
        this.dueDays = dueDays;
        stride = scattered ? coprime(dueDays.people()) : 1;
    }

    private static long coprime(int people) {
        long stride = Math.max(1, Math.round(people * GOLDEN));
        while (gcd(stride, people) != 1) {
            stride++;
        }
        return stride;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    int people() {
        return dueDays.people();
    }

    DueDays dueDays() {
        return dueDays;
    }

    Inhabitant inhabitant(int number) {
        return Inhabitant.of(seed, number);
    }

    static CaseId caseId(Inhabitant of) {
        return new CaseId(HOSPITAL, of.person(), of.kind());
    }

    /** When the case is looked at first. */
    LocalDate reviewOn(int number) {
        return dueDays.day((int) (number * stride % people()));
    }

    LocalDate dueOn(Inhabitant of) {
        return reviewOn(of.number()).minusDays(daysAfterDue(of.kind()));
    }

    private long daysAfterDue(ClaimKind kind) {
        return policy.firstReviewOn(kind, LocalDate.EPOCH).toEpochDay();
    }

    /** The case of an inhabitant, as it is to be stored. */
    CaseChange opened(Inhabitant of) {
        CaseOpened opened = new CaseOpened(OPENED_ON, caseId(of), "EUR", policy.version());
        Recording recording = Recording.opening(opened, LOADER, OPENED_AT);
        LocalDate dueOn = dueOn(of);
        add(recording, recording.current().add(bill(of, dueOn), policy.firstReviewOn(of.kind(), dueOn), OPENED_ON));
        add(recording, happened(of, recording.current()));
        return recording.change();
    }

    private static Receivable bill(Inhabitant of, LocalDate dueOn) {
        LocalDate serviceOn = dueOn.minusDays(30);
        return new Receivable(
                new ReceivableId(of.receivable()),
                HOSPITAL,
                of.person(),
                of.person(),
                of.kind(),
                BillingCategory.VISIT,
                serviceOn,
                dueOn,
                new Amount(of.billedMinor(), BenchPolicy.EUR).toMoney(),
                "INV-" + of.number(),
                serviceOn.getYear());
    }

    private static Outcome happened(Inhabitant of, DunningCase now) {
        return switch (of.situation()) {
            case OPEN, PAID, PART_PAID, SMALL, UNREACHABLE -> Outcome.of();
            case DISPUTED -> now.dispute(DisputeGround.values()[0], OPENED_ON.plusYears(3), OPENED_ON);
            case DEFERRED -> now.hold(HoldReason.DEFERRAL, DEFERRED_UNTIL, OPENED_ON);
            case PROMISED -> now.promise(now.open(), OPENED_ON.plusDays(5), OPENED_ON);
        };
    }

    private static void add(Recording recording, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            recording.add(accepted.events(), LOADER);
        } else {
            throw new IllegalStateException("could not be taken in: " + outcome);
        }
    }

    /** How the statements know what holds the case: the reason and its last day, both empty for nothing or for no end. */
    static String[] hold(Inhabitant of) {
        return switch (of.situation()) {
            case OPEN, PAID, PART_PAID, SMALL, UNREACHABLE -> new String[] {"", ""};
            case DISPUTED -> new String[] {"DISPUTE", ""};
            case DEFERRED -> new String[] {"DEFERRAL", DEFERRED_UNTIL.toString()};
            case PROMISED -> new String[] {"PROMISE", ""};
        };
    }

    /** The master data: computed, as if they were at hand. */
    static Debtors debtors(long seed) {
        return (tenant, persons) -> {
            Map<PersonId, Debtor> found = new HashMap<>(persons.size() * 2);
            for (PersonId person : persons) {
                int number = Integer.parseInt(person.value(), 1, person.value().length(), 10);
                found.put(person, Inhabitant.of(seed, number).debtor());
            }
            return found;
        };
    }
}
