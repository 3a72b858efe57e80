package io.dunning.contact;

import java.time.LocalDate;
import java.util.Arrays;

/** The days on which a person was contacted, whoever by and about whichever case. Immutable. */
public final class ContactLog {

    /** Nobody ever wrote. */
    public static final ContactLog EMPTY = new ContactLog(new int[0]);

    private final int[] epochDays;

    private ContactLog(int[] epochDays) {
        this.epochDays = epochDays;
    }

    /** In any order; a day with two contacts stands twice. */
    public static ContactLog of(int... epochDays) {
        int[] sorted = epochDays.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? EMPTY : new ContactLog(sorted);
    }

    public ContactLog plus(LocalDate day) {
        int[] more = Arrays.copyOf(epochDays, epochDays.length + 1);
        more[epochDays.length] = (int) day.toEpochDay();
        return of(more);
    }

    public int size() {
        return epochDays.length;
    }

    /** How many contacts there were on that day or later. */
    public int countSince(long epochDay) {
        int count = 0;
        for (int i = epochDays.length - 1; i >= 0 && epochDays[i] >= epochDay; i--) {
            count++;
        }
        return count;
    }

    /** The first day from {@code epochDay} on which one more contact stays within the cap. */
    public long firstDayWithin(ContactCap cap, long epochDay) {
        if (countSince(epochDay - cap.days() + 1) < cap.contactsMax()) {
            return epochDay;
        }
        return Math.max(epochDay + 1, (long) epochDays[epochDays.length - cap.contactsMax()] + cap.days());
    }
}
