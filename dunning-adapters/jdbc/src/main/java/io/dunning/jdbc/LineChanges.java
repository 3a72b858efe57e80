package io.dunning.jdbc;

import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some lines change in what is known of an account. Nothing is stored by it. Not thread-safe. */
final class LineChanges {

    private final HouseAccount house;
    private final List<Payments.Stored> gone = new ArrayList<>();
    private final List<Placed> fresh = new ArrayList<>();
    private final Map<LocalDate, Long> days = new HashMap<>();
    private long lines;

    /** A payment that gets a new position, and its place in its line: from 0, and below 0 where it is superseded. */
    record Placed(int place, Payment payment) {}

    LineChanges(HouseAccount house) {
        this.house = house;
    }

    /**
     * Whether it changes anything.
     *
     * @param known all payments of the line that are stored, superseded ones too
     */
    boolean add(BookedLine told, List<Payments.Stored> known) {
        List<Payments.Stored> counting =
                known.stream().filter(s -> !s.payment().superseded()).toList();
        BookedLine line = told;
        if (!counting.isEmpty()) {
            BookedLine before = Payments.line(counting);
            line = before.with(told);
            if (line.equals(before)) {
                return false;
            }
            count(before, -1);
        }
        lines++;
        count(line, 1);
        replace(known, line.payments(house.id(), house.creditor()));
        return true;
    }

    private void count(BookedLine line, int sign) {
        if (line.inStatement()) {
            days.merge(line.line().bookedOn(), sign * line.line().amount().minor(), Math::addExact);
        }
    }

    private void replace(List<Payments.Stored> known, List<Payment> payments) {
        Map<PaymentId, Payments.Stored> others = new LinkedHashMap<>();
        known.forEach(stored -> others.put(stored.payment().id(), stored));
        for (int place = 0; place < payments.size(); place++) {
            Payment payment = payments.get(place);
            Payments.Stored old = others.remove(payment.id());
            if (old != null && old.place() == place && old.payment().equals(payment)) {
                continue;
            }
            if (old != null) {
                gone.add(old);
            }
            fresh.add(new Placed(place, payment));
        }
        int free = -1;
        for (Payments.Stored stored : known) {
            free = Math.min(free, stored.place() - 1);
        }
        for (Payments.Stored other : others.values()) {
            if (!other.payment().superseded()) {
                gone.add(other);
                fresh.add(new Placed(free--, other.payment().supersede()));
            }
        }
    }

    List<Payments.Stored> gone() {
        return gone;
    }

    List<Placed> fresh() {
        return fresh;
    }

    /** Minor units that statements tell of more, by day. */
    Map<LocalDate, Long> days() {
        return days;
    }

    /** How many of the lines were new, or told more than was known. */
    long lines() {
        return lines;
    }
}
