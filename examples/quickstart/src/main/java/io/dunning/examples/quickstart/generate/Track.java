package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * A kind of bill that a creditor follows up, and all that is particular to it.
 *
 * @param share how many of the bills are of this kind, relative to the other tracks
 * @param amounts how they are spread
 * @param services how long before the list the service was
 * @param dueDays from the service to the due day
 * @param billsTogether how many bills one debtor has on one list
 * @param debtors who owes
 * @param habit how they pay
 */
record Track(
        ClaimKind kind,
        Category category,
        int share,
        AmountLaw amounts,
        ServiceDays services,
        int dueDays,
        List<Weighted<Integer>> billsTogether,
        Debtors debtors,
        Habit habit) {

    /** Who owes. */
    enum Debtors {
        /** Patients and those who answer for them; a few companies and public bodies. */
        PEOPLE,
        /** A handful of insurers, each with many bills. */
        INSURERS
    }

    /** When the services were that stand on a list. */
    interface ServiceDays {
        LocalDate serviceOn(Dice dice, LocalDate listedOn);

        /** So many days before the list. */
        static ServiceDays before(int daysMin, int daysMax) {
            return (dice, listedOn) -> listedOn.minusDays(dice.between(daysMin, daysMax));
        }
    }
}
