package io.dunning.agreement;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Instalments that together pay what was open when they were agreed.
 *
 * @param instalments 1 to 60, in strictly rising order of their days, in one currency
 */
public record InstalmentPlan(List<Instalment> instalments) {

    private static final int INSTALMENTS_MAX = 60;

    public InstalmentPlan {
        instalments = List.copyOf(instalments);
        if (instalments.isEmpty() || instalments.size() > INSTALMENTS_MAX) {
            throw new IllegalArgumentException("a plan has 1 to " + INSTALMENTS_MAX + " instalments");
        }
        for (int i = 1; i < instalments.size(); i++) {
            if (!instalments.get(i).by().isAfter(instalments.get(i - 1).by())) {
                throw new IllegalArgumentException("instalment " + (i + 1) + " is not later than the one before");
            }
        }
        total(instalments);
    }

    /**
     * Equal monthly parts of a total; what doesn't divide goes to the first, so that the parts add up exactly.
     *
     * @param parts 1 to 60
     * @param firstBy the day of the first part; the others follow on the same day of the month, or its last day
     */
    public static InstalmentPlan monthly(Amount total, int parts, LocalDate firstBy) {
        if (parts < 1 || parts > INSTALMENTS_MAX || total.minor() < parts) {
            throw new IllegalArgumentException("cannot divide " + total + " into " + parts + " parts");
        }
        long part = total.minor() / parts;
        List<Instalment> instalments = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            long minor = i == 0 ? total.minor() - part * (parts - 1) : part;
            instalments.add(new Instalment(firstBy.plusMonths(i), new Amount(minor, total.currency())));
        }
        return new InstalmentPlan(instalments);
    }

    public Amount total() {
        return total(instalments);
    }

    public LocalDate lastBy() {
        return instalments.get(instalments.size() - 1).by();
    }

    /** What should have been paid by the end of that day. */
    public Amount dueThrough(LocalDate day) {
        return instalments.stream()
                .filter(i -> !i.by().isAfter(day))
                .map(Instalment::amount)
                .reduce(Amount.zero(total().currency()), Amount::plus);
    }

    /** The first instalment day after that day, or the last one where none is. */
    public LocalDate nextByAfter(LocalDate day) {
        return instalments.stream()
                .map(Instalment::by)
                .filter(by -> by.isAfter(day))
                .findFirst()
                .orElse(lastBy());
    }

    private static Amount total(List<Instalment> instalments) {
        return instalments.stream().map(Instalment::amount).reduce(Amount::plus).orElseThrow();
    }
}
