package io.dunning.reconcile;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.JournalEntry.Booking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What has to be booked so that the journal says what was worked out. */
final class Difference {

    /** By place: a posting whose amount doesn't matter. */
    private final Map<Posting, Long> changes = new LinkedHashMap<>();

    private final Map<PaymentId, Payment> payments = new HashMap<>();
    private final Map<String, Fact> makers = new HashMap<>();
    private final Map<PaymentId, Fact> makerOf = new HashMap<>();
    private final Set<PaymentId> news = new HashSet<>();
    private final Set<PaymentId> returned = new HashSet<>();
    private final Set<PaymentId> refunded = new HashSet<>();
    private final Fact latest;
    private final Function<CreditorId, LocalDate> closedThrough;

    /**
     * A difference.
     *
     * @param stood what the journal says
     * @param stands what was worked out
     * @param group what it was worked out from
     * @param seeds the facts that made it necessary; at least one
     * @param closedThrough up to which day the books of a creditor are closed
     */
    Difference(
            List<Posting> stood,
            List<Posting> stands,
            Group group,
            Collection<? extends Fact> seeds,
            Function<CreditorId, LocalDate> closedThrough) {
        this.closedThrough = closedThrough;
        latest = seeds.stream().map(Fact.class::cast).reduce(Difference::later).orElseThrow();
        for (Payment payment : group.payments()) {
            payments.put(payment.id(), payment);
            makers.put(payment.id().toString(), payment);
        }
        group.decisions().forEach(d -> makers.put(d.id(), d));
        for (Fact seed : seeds) {
            if (seed instanceof Payment payment) {
                payments.putIfAbsent(payment.id(), payment);
                news.add(payment.id());
            }
        }
        stands.forEach(p -> add(p, 1));
        stood.forEach(p -> add(p, -1));
        changes.values().removeIf(v -> v == 0);
        changes.forEach(this::note);
    }

    private void add(Posting posting, int sign) {
        Amount zero = Amount.zero(posting.amount().currency());
        changes.merge(posting.with(zero), sign * posting.amount().minor(), Long::sum);
    }

    private void note(Posting place, long minor) {
        Fact maker = makers.get(place.by());
        if (minor > 0 && place.payment() != null && maker != null) {
            makerOf.merge(place.payment(), maker, Difference::later);
            if (place.rule() == PostingRule.RETURNED) {
                returned.add(place.payment());
            } else if (place.rule() == PostingRule.REFUND) {
                refunded.add(place.payment());
            }
        }
    }

    /** The bookings, by their days. */
    List<Booking> bookings() {
        List<Booking> bookings = new ArrayList<>(changes.size());
        changes.forEach((place, minor) -> bookings.add(booking(place, minor)));
        bookings.sort(Comparator.comparing(Booking::bookedOn));
        return bookings;
    }

    private Booking booking(Posting place, long minor) {
        Fact maker = maker(place, minor);
        Payment payment = place.payment() == null ? null : payments.get(place.payment());
        LocalDate day = day(maker);
        LocalDate closed = closedThrough.apply(place.creditor());
        return new Booking(
                day.isAfter(closed) ? day : closed.plusDays(1),
                minor > 0 && payment != null ? payment.movedOn() : moved(maker),
                place.with(Amount.ofMinor(minor, place.amount().currency())),
                place.bill() == null ? null : cause(place, minor));
    }

    /** The fact that made the change: a decision or a return, the payment itself where it is new, else whatever came last. */
    private Fact maker(Posting place, long minor) {
        Fact named = minor > 0 ? makers.get(place.by()) : null;
        if (named != null) {
            return named;
        }
        PaymentId id = place.payment();
        Payment payment = id == null ? null : payments.get(id);
        if (id == null || payment == null) {
            return latest;
        }
        boolean isNew = news.contains(id) && (minor > 0) == (payment.amount().minor() > 0);
        return isNew ? payment : makerOf.getOrDefault(id, latest);
    }

    private BalanceCause cause(Posting place, long minor) {
        if (place.payment() == null) {
            return minor > 0 ? BalanceCause.CREDIT_NOTE : BalanceCause.CORRECTION;
        }
        if (minor > 0) {
            return BalanceCause.PAYMENT;
        }
        if (returned.contains(place.payment())) {
            return BalanceCause.REVERSAL;
        }
        return refunded.contains(place.payment()) ? BalanceCause.REFUND : BalanceCause.CORRECTION;
    }

    private static Fact later(Fact one, Fact other) {
        return day(one).isBefore(day(other)) ? other : one;
    }

    private static LocalDate day(Fact fact) {
        return fact instanceof Payment payment ? payment.bookedOn() : ((Decision) fact).on();
    }

    private static LocalDate moved(Fact fact) {
        return fact instanceof Payment payment ? payment.movedOn() : ((Decision) fact).on();
    }
}
