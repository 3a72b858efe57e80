package io.dunning.jdbc.faults;

import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.channel.Receipt;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Policy;
import io.dunning.jdbc.faults.Happening.Booking;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What there is and what will happen, whoever lives through it. Immutable; write one with {@link ScenarioWriter}.
 *
 * @param dates the business dates on which the host is at work, in order
 * @param intake the bills that come in, by date
 * @param bills all that there will ever be
 * @param cases theirs, in order
 * @param happenings all else, by date and moment, in order
 * @param debtors who a person is at an instant
 * @param policies those in use
 * @param policy the one whose limits the contacts are checked by
 * @param behaviours what a provider does with the first message {@code channel bill/step}; it accepts what isn't named
 * @param receipts what a provider says later about its message {@code channel bill/step}
 * @param strays receipts for keys that nobody here knows, by their date
 * @param booksClosed the dates on which the ledger doesn't answer
 * @param booksLate the dates on which the ledger is days behind
 * @param chunkSize how many cases are judged and committed together
 */
record Scenario(
        List<LocalDate> dates,
        Map<LocalDate, List<Receivable>> intake,
        Map<ReceivableId, Receivable> bills,
        Set<CaseId> cases,
        Map<LocalDate, Map<Moment, List<Happening>>> happenings,
        BiFunction<PersonId, Instant, Optional<Debtor>> debtors,
        Policies policies,
        Policy policy,
        Map<String, Behaviour> behaviours,
        Map<String, List<ReceiptPlan>> receipts,
        Map<LocalDate, Receipt> strays,
        Set<LocalDate> booksClosed,
        Set<LocalDate> booksLate,
        int chunkSize) {

    private static final int LATE_DAYS = 4;

    /**
     * A receipt that will come.
     *
     * @param daysLater how many days after the hand-over; 0 for at once
     * @param pushed whether the provider calls the host at once, before its own answer to the hand-over, and not only waits to be asked
     * @param againDaysLater when the same receipt is given once more, though it was acknowledged; 0 for never
     */
    record ReceiptPlan(Receipt.Outcome outcome, int daysLater, boolean pushed, int againDaysLater) {}

    Scenario {
        dates = List.copyOf(dates);
    }

    LocalDate last() {
        return dates.get(dates.size() - 1);
    }

    List<Receivable> billsOf(LocalDate date) {
        return intake.getOrDefault(date, List.of());
    }

    List<Happening> at(LocalDate date, Moment moment) {
        return happenings.getOrDefault(date, Map.of()).getOrDefault(moment, List.of());
    }

    Booking booking(String id) {
        return happenings.values().stream()
                .flatMap(moments -> moments.values().stream())
                .flatMap(List::stream)
                .filter(h -> h instanceof Booking booking && booking.id().equals(id))
                .map(Booking.class::cast)
                .findFirst()
                .orElseThrow();
    }

    Set<CreditorId> creditors() {
        return bills.values().stream().map(Receivable::creditor).collect(Collectors.toCollection(TreeSet::new));
    }

    CaseId caseOf(ReceivableId bill) {
        return caseOf(Objects.requireNonNull(bills.get(bill), "a bill of this scenario"));
    }

    static CaseId caseOf(Receivable receivable) {
        return new CaseId(receivable.creditor(), receivable.debtor(), receivable.kind());
    }

    Behaviour behaviour(String message) {
        return behaviours.getOrDefault(message, Behaviour.ACCEPT);
    }

    /** The day up to which every payment is booked. */
    LocalDate booksCompleteUpTo(LocalDate date) {
        return date.minusDays(booksLate.contains(date) ? LATE_DAYS : 1);
    }

    Debtor debtor(PersonId person, Instant now) {
        return Objects.requireNonNull(debtors.apply(person, now).orElse(null), "everybody here is known");
    }
}
