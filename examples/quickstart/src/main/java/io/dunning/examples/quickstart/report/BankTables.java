package io.dunning.examples.quickstart.report;

import io.dunning.bank.ImportReport;
import io.dunning.bank.Quarantined;
import io.dunning.examples.quickstart.year.BankYear;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.PostingRule;
import io.dunning.reconcile.Reconciliation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The tables about a bank account: its report to zero, what is open, files and gaps. */
final class BankTables {

    private static final int SHOWN_MAX = 40;

    private final BankYear bank;
    private final LocalDate to;

    BankTables(BankYear bank, LocalDate to) {
        this.bank = bank;
        this.to = to;
    }

    Grid zero(Reconciliation.Report report) {
        Grid grid = Grid.of(
                "Account ending in " + ending(report.account().id()) + ", " + report.from() + " to " + report.to(),
                "What",
                "#Amount");
        grid.row("Opening balance, by the bank's word", Shown.money(report.opening()));
        for (PostingRule rule : PostingRule.values()) {
            Amount amount = report.byRule().get(rule);
            if (amount != null && !amount.isZero()) {
                grid.row(Shown.capital(words(rule)), Shown.money(amount));
            }
        }
        grid.row("All lines", Shown.money(report.lines()));
        grid.row("Closing balance, by the bank's word", Shown.money(report.closing()));
        grid.row("Difference", Shown.money(report.difference()));
        return grid;
    }

    private static String ending(BankAccountId account) {
        return account.value().substring(account.value().length() - 4);
    }

    /** Up to which day the books are complete, and what that means for the days after it. */
    String complete(BankAccountId account, Coverage coverage) {
        LocalDate complete = coverage.completeUpTo();
        String books =
                "The books of the account ending in " + ending(account) + " are complete up to " + complete + ".";
        if (!complete.isBefore(to)) {
            return books;
        }
        long days = ChronoUnit.DAYS.between(complete, to);
        String after = days == 1
                ? " No statement of " + to + " is there yet"
                : " Of the " + Shown.count(days, "day") + " after it, up to " + to + ", statements are missing";
        return books + after + ": nothing that was paid then is recognised unless an advice told of it.";
    }

    private static String words(PostingRule rule) {
        return switch (rule) {
            case REFERENCE -> "pays a bill, by its reference";
            case CONFIRMED -> "pays a bill, as a person confirmed";
            case CREDIT_NOTE -> "credit notes";
            case EXEMPTION -> "exemptions found later";
            case SMALL_DIFFERENCE -> "small differences";
            case WRITE_OFF -> "written off";
            case RETURNED -> "payments that were taken back";
            case TAKES_BACK -> "the lines that took them back";
            case REFUND -> "to be paid back";
            case REFUND_PAID -> "the lines that paid it back";
            case WRITE_BACK -> "too small to be paid back, and kept";
            case NOT_OURS -> "not the creditor's";
            case BANK_CHARGE -> "the bank's charges";
            case OWN_TRANSFER -> "transfers of the house's own";
            case OTHER -> "other";
            case OPEN -> "nobody can explain it yet";
        };
    }

    Grid open(List<OpenPoint> points) {
        String caption = points.size() > SHOWN_MAX
                ? "The " + SHOWN_MAX + " most pressing of what nobody can explain yet"
                : "What nobody can explain yet";
        Grid grid = Grid.of(caption, "Payment", "What is unclear", "Bill", "Booked on", "#Days", "#Amount");
        points.stream()
                .limit(SHOWN_MAX)
                .forEach(p -> grid.row(
                        name(p.payment()),
                        Shown.capital(Shown.words(p.kind())),
                        p.bill() == null ? "" : p.bill().receivable().value(),
                        p.since().toString(),
                        Shown.count(ChronoUnit.DAYS.between(p.since(), to)),
                        Shown.money(p.amount())));
        return grid;
    }

    /** The line, and its detail where that has another name. */
    private static String name(PaymentId payment) {
        return payment.line().equals(payment.detail()) ? payment.line() : payment.toString();
    }

    Grid files() {
        Grid grid = Grid.of(
                "Files that were refused or set aside, or told nothing new", "Arrived on", "File", "#Line", "Why");
        for (BankYear.TakenFile file : bank.files()) {
            ImportReport report = file.report();
            for (Quarantined bad : report.quarantined()) {
                grid.row(
                        file.on().toString(),
                        report.file(),
                        Shown.count(bad.line()),
                        Shown.capital(bad.fault().sentence()));
            }
            if (report.lines() > 0 && report.fresh() == 0) {
                grid.row(file.on().toString(), report.file(), "", "Told nothing new: all of it was there already");
            }
            if (report.refused() != null) {
                grid.row(
                        file.on().toString(),
                        report.file(),
                        Shown.count(report.refusedAtLine()),
                        Shown.capital(report.refused().sentence()));
            }
        }
        return grid;
    }

    /** @param coverage as it is on the last day: its end may be a gap that no later statement shows */
    Grid gaps(Coverage coverage) {
        Grid grid = Grid.of(
                "Gaps between statements and after the last one: the books were held back before each of them",
                "Lines may be missing from",
                "Seen from",
                "Until",
                "What showed it");
        bank.gaps()
                .forEach(g -> grid.row(
                        g.gap().from().toString(),
                        g.first().toString(),
                        g.last().equals(to) ? "still there" : g.last().toString(),
                        why(g.gap().why())));
        boolean endsEarly = coverage.completeUpTo().isBefore(to.minusDays(1));
        if (endsEarly && coverage.gaps().isEmpty()) {
            grid.row(
                    coverage.completeUpTo().plusDays(1).toString(),
                    "",
                    "still there",
                    "No statement came after the last one");
        }
        return grid;
    }

    private static String why(Coverage.Gap.Why why) {
        return switch (why) {
            case DAYS -> "No statement tells of these days";
            case SEQUENCE -> "The next statement's number doesn't follow";
            case BALANCE -> "The next statement opens with another balance";
        };
    }
}
