package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a scenario really has, counted from its bills and entries. */
final class Summary {

    private static final int WINDOW_DAYS = 30;

    private final Scenario scenario;
    private final Map<String, List<LedgerEntry>> entries;

    Summary(Scenario scenario) {
        this.scenario = scenario;
        this.entries = scenario.entries().stream().collect(Collectors.groupingBy(LedgerEntry::receivableId));
    }

    List<ClaimKind> kinds() {
        return Arrays.stream(ClaimKind.values())
                .filter(kind -> count(bill -> bill.kind() == kind) > 0)
                .toList();
    }

    long count(Predicate<Bill> which) {
        return scenario.bills().stream().filter(which).count();
    }

    long debtors(Predicate<Person> which) {
        return scenario.bills().stream()
                .map(bill -> bill.payer().person())
                .filter(which)
                .map(Person::id)
                .distinct()
                .count();
    }

    long totalMinor(Predicate<Bill> which) {
        return scenario.bills().stream()
                .filter(which)
                .mapToLong(Bill::amountMinor)
                .sum();
    }

    /** In currency units. */
    double mean(Predicate<Bill> which) {
        return totalMinor(which) / 100.0 / count(which);
    }

    /** What a letter asks for on average: all bills of one kind that a debtor has on one list. */
    double meanLetter(ClaimKind kind) {
        long letters = scenario.bills().stream()
                .filter(bill -> bill.kind() == kind)
                .map(bill -> bill.payer().person().id() + bill.listedOn())
                .distinct()
                .count();
        return totalMinor(bill -> bill.kind() == kind) / 100.0 / letters;
    }

    /** The share of bills paid or credited in full within 30 days of their list. */
    double closedSoon(ClaimKind kind) {
        return share(kind, bill -> true, bill -> isClosed(bill, bill.listedOn().plusDays(WINDOW_DAYS)));
    }

    /** Of the bills still open when a first notice is assumed to arrive, the share closed 30 days later. */
    double answeredFirst(ClaimKind kind) {
        int notice = scenario.recipe().habitOf(kind).firstNoticeDay();
        return share(
                kind,
                bill -> !isClosed(bill, bill.listedOn().plusDays(notice - 1)),
                bill -> isClosed(bill, bill.listedOn().plusDays(notice + WINDOW_DAYS)));
    }

    double closedInTheYear(ClaimKind kind) {
        return share(kind, bill -> true, bill -> isClosed(bill, LocalDate.MAX));
    }

    /** By amount instead of by number, and payments only. */
    double collected() {
        long paid = scenario.entries().stream()
                .filter(entry -> entry.kind() != LedgerEntry.Kind.CREDIT_NOTE)
                .mapToLong(entry -> -entry.kind().sign * entry.amountMinor())
                .sum();
        return (double) paid / totalMinor(bill -> true);
    }

    long entries(LedgerEntry.Kind kind) {
        return scenario.entries().stream().filter(entry -> entry.kind() == kind).count();
    }

    long bookedLate() {
        return scenario.entries().stream()
                .filter(entry -> entry.bookedOn().toEpochDay() - entry.valueOn().toEpochDay() >= 5)
                .count();
    }

    private double share(ClaimKind kind, Predicate<Bill> of, Predicate<Bill> which) {
        List<Bill> all = scenario.bills().stream()
                .filter(bill -> bill.kind() == kind)
                .filter(of)
                .toList();
        return (double) all.stream().filter(which).count() / all.size();
    }

    private boolean isClosed(Bill bill, LocalDate on) {
        long moved = Objects.requireNonNullElse(entries.get(bill.id()), List.<LedgerEntry>of()).stream()
                .filter(entry -> !entry.valueOn().isAfter(on))
                .mapToLong(entry -> entry.kind().sign * entry.amountMinor())
                .sum();
        return bill.amountMinor() + moved == 0;
    }
}
