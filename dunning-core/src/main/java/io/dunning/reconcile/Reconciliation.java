package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accounts for every line of the bank: the report to zero, the rows for the accounts, the closing of a month. */
public final class Reconciliation {

    private static final int PAGE = 1000;

    private final Reconciler reconciler;

    public Reconciliation(Reconciler reconciler) {
        this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
    }

    /**
     * An account for some days, as everything stands now.
     *
     * @param account which account
     * @param from the first day
     * @param to the last day
     * @param complete whether the statements of these days are there without a gap
     * @param opening the balance before, by the bank's word
     * @param closing the balance after, by the bank's word
     * @param byRule where the money of the lines stands, by rule; {@link PostingRule#OPEN} is what nobody can explain yet
     * @param unexplained the payments of which something is open, oldest first
     * @param advisedOnly payments that an advice told of and no statement; they are in no other figure
     */
    public record Report(
            HouseAccount account,
            LocalDate from,
            LocalDate to,
            boolean complete,
            Amount opening,
            Amount closing,
            Map<PostingRule, Amount> byRule,
            List<Unexplained> unexplained,
            List<PaymentId> advisedOnly) {
        public Report {
            byRule = Map.copyOf(byRule);
            unexplained = List.copyOf(unexplained);
            advisedOnly = List.copyOf(advisedOnly);
        }

        /** All lines together. */
        public Amount lines() {
            return byRule.values().stream().reduce(Amount.zero(account.currency()), Amount::plus);
        }

        /** What the bank says less what the lines account for: zero, or something is missing in the book. */
        public Amount difference() {
            return closing.minus(opening).minus(lines());
        }

        /** Whether every line is justified and nothing is missing. */
        public boolean isZero() {
            return complete && unexplained.isEmpty() && difference().isZero();
        }
    }

    /** A payment of which something is open. */
    public record Unexplained(PaymentId payment, LocalDate bookedOn, Amount amount) {}

    /**
     * The report to zero.
     *
     * @throws IllegalArgumentException where the account is none of this house's, or the days are out of order
     */
    public Report report(BankAccountId account, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the report ends before it begins");
        }
        PaymentBook book = reconciler.book();
        HouseAccount house = book.accounts().stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new StatementSink.UnknownAccount(account));
        reconciler.catchUp();
        Tally tally = new Tally();
        forEachPage(account, from, to, tally::count);
        Amount zero = Amount.zero(house.currency());
        Amount closing = book.balance(account, to).orElse(zero);
        return new Report(
                house,
                from,
                to,
                !book.coverage(account).completeUpTo().isBefore(to),
                book.balance(account, from.minusDays(1)).orElse(zero),
                closing,
                tally.byRule,
                tally.unexplained,
                tally.advisedOnly);
    }

    private void forEachPage(BankAccountId account, LocalDate from, LocalDate to, Consumer<List<Payment>> each) {
        Payment after = null;
        while (true) {
            List<Payment> page = reconciler.book().payments(account, from, to, after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            each.accept(page);
            after = page.get(page.size() - 1);
        }
    }

    private final class Tally {
        private final Map<PostingRule, Amount> byRule = new EnumMap<>(PostingRule.class);
        private final List<Unexplained> unexplained = new ArrayList<>();
        private final List<PaymentId> advisedOnly = new ArrayList<>();

        void count(List<Payment> page) {
            Map<PaymentId, Payment> told = new LinkedHashMap<>();
            for (Payment payment : page) {
                if (payment.inStatement()) {
                    told.put(payment.id(), payment);
                } else {
                    advisedOnly.add(payment.id());
                }
            }
            Map<PaymentId, Amount> open = new HashMap<>();
            for (Posting posting : reconciler.journal().postings(told.keySet(), List.of())) {
                byRule.merge(posting.rule(), posting.amount(), Amount::plus);
                if (posting.rule() == PostingRule.OPEN && posting.payment() != null) {
                    open.put(posting.payment(), posting.amount());
                }
            }
            told.values().stream()
                    .filter(p -> open.containsKey(p.id()))
                    .forEach(p -> unexplained.add(
                            new Unexplained(p.id(), p.bookedOn(), open.getOrDefault(p.id(), p.amount()))));
        }
    }

    // ---- the accounts ----

    /** Gives the rows of a month to {@code each}, in the order in which they were booked. */
    public void export(CreditorId creditor, YearMonth month, Consumer<AccountingRow> each) {
        reconciler.catchUp();
        long after = 0;
        while (true) {
            List<JournalEntry> page =
                    reconciler.journal().booked(creditor, month.atDay(1), month.atEndOfMonth(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(e -> each.accept(AccountingRow.of(e)));
            after = page.get(page.size() - 1).position();
        }
    }

    /**
     * Closes a month: whatever comes to be known or decided later is booked in the first open one. Again, it changes nothing.
     *
     * @return why not; {@code null} where it is closed now
     */
    public @Nullable Refusal close(CreditorId creditor, YearMonth month) {
        reconciler.catchUp();
        LocalDate end = month.atEndOfMonth();
        if (!reconciler.journal().closedThrough(creditor).isBefore(end)) {
            return null;
        }
        List<HouseAccount> accounts = reconciler.book().accounts().stream()
                .filter(a -> a.creditor().equals(creditor))
                .toList();
        for (HouseAccount account : accounts) {
            LocalDate completeUpTo = reconciler.book().coverage(account.id()).completeUpTo();
            if (completeUpTo.isBefore(end)) {
                return new Refusal(Reason.STATEMENTS_MISSING, account.id(), completeUpTo.plusDays(1));
            }
            if (!isZero(account, month.atDay(1), end)) {
                return new Refusal(Reason.DIFFERENCE, account.id(), firstDifference(account, month));
            }
        }
        reconciler.journal().close(creditor, end);
        return null;
    }

    private boolean isZero(HouseAccount account, LocalDate from, LocalDate to) {
        return report(account.id(), from, to).difference().isZero();
    }

    private LocalDate firstDifference(HouseAccount account, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return month.atDay(1)
                .datesUntil(end)
                .filter(day -> !isZero(account, day, day))
                .findFirst()
                .orElse(end);
    }

    /**
     * Why a month can't be closed, and where to look.
     *
     * @param reason what is wrong
     * @param account the first account of the creditor that it is wrong with
     * @param day the first day whose statement is missing, or on which the lines don't give the balance; a missing day may lie before the
     *     month
     */
    public record Refusal(Reason reason, BankAccountId account, LocalDate day) {
        public Refusal {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(day, "day");
        }

        /** For the person who wanted to close it; of the account the last four characters. */
        public String sentence() {
            String ending = account.value().substring(account.value().length() - 4);
            return switch (reason) {
                case STATEMENTS_MISSING ->
                    "The statements of the account ending in " + ending + " are missing from " + day + " on.";
                case DIFFERENCE ->
                    "The lines of the account ending in " + ending + " don't give its balance on " + day + ".";
            };
        }
    }

    /** What can be wrong with a month. */
    public enum Reason {
        /** Statements of the month, or of days before it, are missing. */
        STATEMENTS_MISSING,
        /** The lines don't give the balances. */
        DIFFERENCE
    }
}
