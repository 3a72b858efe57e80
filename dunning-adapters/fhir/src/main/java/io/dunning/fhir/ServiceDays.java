package io.dunning.fhir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Joins invoices with the days of their charges, whichever came first. Not safe for several threads. */
public final class ServiceDays {

    private final Map<String, LocalDate> days = new HashMap<>();

    public void add(BillingFact.Charge charge) {
        days.put(charge.id(), charge.serviceOn());
    }

    /** The first day of its charges; empty where it names none, or one that isn't known: limitation runs from it, so it isn't guessed. */
    public Optional<LocalDate> firstOf(BillingFact.Invoice invoice) {
        LocalDate first = null;
        for (String charge : invoice.charges()) {
            LocalDate day = days.get(charge);
            if (day == null) {
                return Optional.empty();
            }
            first = first == null || day.isBefore(first) ? day : first;
        }
        return Optional.ofNullable(first);
    }
}
