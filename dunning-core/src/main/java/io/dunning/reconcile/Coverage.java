package io.dunning.reconcile;

import io.dunning.BusinessCalendar;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day the statements of an account are there without a gap.
 *
 * @param completeUpTo every line booked up to and including this day is known
 * @param gaps what is missing or doesn't fit, oldest first; the watermark stands before the first of them
 */
public record Coverage(LocalDate completeUpTo, List<Gap> gaps) {

    private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::from)
            .thenComparing(s -> s.sequence() == null ? Long.MIN_VALUE : s.sequence())
            .thenComparing(Statement::to)
            .thenComparing(Statement::id);

    public Coverage {
        Objects.requireNonNull(completeUpTo, "completeUpTo");
        gaps = List.copyOf(gaps);
    }

    /**
     * A statement, as far as gaps depend on it.
     *
     * @param id the bank's name for it
     * @param sequence its number; {@code null} where the bank counts none
     * @param from the first day
     * @param to the last day
     * @param completeTo the last day of which it surely tells everything: {@code to} where the bank names it, else the day before its last
     *     line
     * @param opening booked balance before
     * @param closing booked balance after
     */
    public record Statement(
            String id,
            @Nullable Long sequence,
            LocalDate from,
            LocalDate to,
            LocalDate completeTo,
            Amount opening,
            Amount closing) {}

    /**
     * Something is missing before a statement.
     *
     * @param statement the bank's name of the statement that doesn't follow
     * @param why what shows it
     * @param from from this day on, lines may be missing
     */
    public record Gap(String statement, Why why, LocalDate from) {

        /** What shows a gap. */
        public enum Why {
            /** Nothing tells of the days before it. */
            DAYS,
            /** Its number doesn't follow. */
            SEQUENCE,
            /** It opens with another balance than the one before closed with. */
            BALANCE
        }
    }

    /** Sums of lines, for statements that overlap. */
    @FunctionalInterface
    public interface Booked {
        /** What statements told of lines booked from one day up to, and without, another: in minor units. */
        long minorBetween(LocalDate from, LocalDate before);
    }

    /**
     * What a set of statements covers; their order doesn't matter. They follow each other by number and balance where the bank counts
     * them, else by day and balance; one that overlaps must open with the balance of its first day.
     *
     * @param bankDays on which days banks book: others leave no gap
     */
    public static Coverage of(
            HouseAccount account, Collection<Statement> statements, Booked booked, BusinessCalendar bankDays) {
        return new Walk(account, booked, bankDays).through(statements);
    }

    /**
     * The booked balance at the end of a day by the bank's word: what a statement that ends on it closes with; else what one opens with and
     * its lines up to then. Before the first statement it is what that one opens with; empty where there is none.
     */
    public static Optional<Amount> balance(Collection<Statement> statements, Booked booked, LocalDate endOf) {
        Statement latest = statements.stream()
                .filter(s -> !s.from().isAfter(endOf))
                .max(ORDER)
                .orElse(null);
        if (latest == null) {
            return statements.stream().min(ORDER).map(Statement::opening);
        }
        if (!latest.to().isAfter(endOf)) {
            return Optional.of(latest.closing());
        }
        long lines = booked.minorBetween(latest.from(), endOf.plusDays(1));
        return Optional.of(
                latest.opening().plus(new Amount(lines, latest.opening().currency())));
    }

    private static final class Walk {
        private final HouseAccount account;
        private final Booked booked;
        private final BusinessCalendar bankDays;
        private final List<Gap> gaps = new ArrayList<>();
        private LocalDate complete;
        private @Nullable Statement first;
        private @Nullable Statement last;

        Walk(HouseAccount account, Booked booked, BusinessCalendar bankDays) {
            this.account = account;
            this.booked = booked;
            this.bankDays = bankDays;
            complete = account.from().minusDays(1);
        }

        Coverage through(Collection<Statement> statements) {
            statements.stream().sorted(ORDER).forEach(this::next);
            return new Coverage(complete, gaps);
        }

        private void next(Statement statement) {
            Gap.Why fault = fault(statement);
            if (fault != null) {
                LocalDate since =
                        last == null ? account.from() : last.completeTo().plusDays(1);
                gaps.add(new Gap(statement.id(), fault, since));
                first = statement;
            }
            if (first == null) {
                first = statement;
            }
            if (gaps.isEmpty() && statement.completeTo().isAfter(complete)) {
                complete = statement.completeTo();
            }
            if (last == null || fault != null || !statement.to().isBefore(last.to())) {
                last = statement;
            }
        }

        private Gap.@Nullable Why fault(Statement statement) {
            if (last == null || first == null) {
                return adjoins(account.from().minusDays(1), statement.from()) ? null : Gap.Why.DAYS;
            }
            Long number = statement.sequence();
            Long before = last.sequence();
            boolean counted = number != null && before != null;
            if (number != null && before != null && number > before + 1) {
                return Gap.Why.SEQUENCE;
            }
            boolean inRow = counted && number != null && before != null && number == before + 1;
            boolean adjoins = adjoins(last.to(), statement.from());
            if (!inRow && !adjoins) {
                return counted ? Gap.Why.SEQUENCE : Gap.Why.DAYS;
            }
            boolean follows = statement.opening().equals(last.closing());
            return follows || overlaps(first, last, statement) ? null : Gap.Why.BALANCE;
        }

        /** The same days cut in another way: its balance must be that of its first day. */
        private boolean overlaps(Statement start, Statement before, Statement statement) {
            return !statement.from().isAfter(before.to())
                    && statement.opening().minor()
                            == start.opening().minor() + booked.minorBetween(start.from(), statement.from());
        }

        /** Whether no bank day lies between the two. */
        private boolean adjoins(LocalDate end, LocalDate begin) {
            for (LocalDate day = end.plusDays(1); day.isBefore(begin); day = day.plusDays(1)) {
                if (bankDays.isBusinessDay(day)) {
                    return false;
                }
            }
            return true;
        }
    }
}
