package io.dunning.examples.benchmarks;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One of many invented people with a bill each, drawn from the seed and their number alone: nobody has to be remembered.
 *
 * @param number who, from 0
 * @param situation what has come of the bill
 * @param kind what it is for
 * @param billedMinor what was billed
 * @param phone whether a phone number is known
 * @param letter whether a postal address is known
 */
record Inhabitant(int number, Situation situation, ClaimKind kind, long billedMinor, boolean phone, boolean letter) {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate SEEN_ON = LocalDate.of(2026, 1, 2);

    /** What has come of a bill by the day on which a first notice would go out. */
    enum Situation {
        /** Nothing. */
        OPEN(62),
        /** It was paid, and only the ledger knows. */
        PAID(10),
        /** Half of it was paid, and only the ledger knows. */
        PART_PAID(3),
        /** It is below what a notice goes out for. */
        SMALL(7),
        /** No contact point is known. */
        UNREACHABLE(6),
        /** The debtor objects. */
        DISPUTED(5),
        /** More time was given. */
        DEFERRED(2),
        /** A promise to pay was made and not kept. */
        PROMISED(5);

        private final int percent;

        Situation(int percent) {
            this.percent = percent;
        }

        private static Situation of(int percentile) {
            int left = percentile;
            for (Situation each : values()) {
                left -= each.percent;
                if (left < 0) {
                    return each;
                }
            }
            throw new IllegalStateException("the shares add up to a hundred");
        }
    }

    static Inhabitant of(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Situation situation = Situation.of(random.nextInt(100));
        ClaimKind kind = random.nextInt(5) == 0 ? ClaimKind.PRIVATE_FEE : ClaimKind.COPAYMENT;
        // StrictMath: the same cents on every machine.
        long billed = situation == Situation.SMALL
                ? 200 + random.nextInt(300)
                : 1000 + (long) StrictMath.exp(5 + random.nextDouble() * 6);
        int home = situation == Situation.UNREACHABLE ? 10 : random.nextInt(10);
        return new Inhabitant(number, situation, kind, billed, home < 6 || home == 9, home < 9);
    }

    /** What the ledger says is open. */
    long openMinor() {
        return switch (situation) {
            case PAID -> 0;
            case PART_PAID -> billedMinor / 2;
            case OPEN, SMALL, UNREACHABLE, DISPUTED, DEFERRED, PROMISED -> billedMinor;
        };
    }

    PersonId person() {
        return new PersonId("D" + number);
    }

    String receivable() {
        return "R" + number;
    }

    /** As the master data know them. */
    Debtor debtor() {
        List<ContactPoint> points = new ArrayList<>(3);
        if (phone) {
            points.add(point(
                    ChannelKind.SMS,
                    "+39000" + "0".repeat(8 - Integer.toString(number).length()) + number));
        }
        if (letter) {
            String address = "Via Inventata " + number + "\n00000 Esempio";
            points.add(point(ChannelKind.LETTER, address));
            points.add(point(ChannelKind.REGISTERED_LETTER, address));
        }
        return Debtor.adult(person(), "Prova Esempio", "it", ROME, points);
    }

    private static ContactPoint point(ChannelKind kind, String value) {
        return new ContactPoint(new Address(kind, "Prova Esempio", value), Provenance.CONFIRMED, SEEN_ON);
    }
}
