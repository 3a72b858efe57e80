package io.dunning.examples.quickstart.report;

import io.dunning.examples.quickstart.year.BankYear;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import io.dunning.reconcile.Reconciliation;
import io.dunning.report.write.chart.MonthBars;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the bank told, which bills it pays by which rule, what nobody can explain yet, and that it all comes to zero. */
final class Reconciled implements Figure {

    private static final int PAGE = 1000;

    /** Where the money of a payment stands, told apart for the chart; the strongest first where it stands in several places. */
    private enum Way {
        REFERENCE("by its reference", "#2f6f4f"),
        CONFIRMED("confirmed by a person", "#3f7cac"),
        TAKEN_BACK("taken back or paid back", "#8a7090"),
        OTHERWISE("accounted for otherwise", "#b9c4cb"),
        OPEN("nobody knows yet", "#b5523b");

        private final String words;
        private final String colour;

        Way(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        static Way of(PostingRule rule) {
            return switch (rule) {
                case REFERENCE -> REFERENCE;
                case CONFIRMED -> CONFIRMED;
                case RETURNED, TAKES_BACK, REFUND, REFUND_PAID -> TAKEN_BACK;
                case OPEN -> OPEN;
                case CREDIT_NOTE,
                        EXEMPTION,
                        SMALL_DIFFERENCE,
                        WRITE_OFF,
                        WRITE_BACK,
                        NOT_OURS,
                        BANK_CHARGE,
                        OWN_TRANSFER,
                        OTHER -> OTHERWISE;
            };
        }
    }

    private final BankYear bank;
    private final LocalDate from;
    private final LocalDate to;
    private final BankTables tables;
    private final Map<Way, Map<YearMonth, Integer>> byMonth = new EnumMap<>(Way.class);
    private final Map<Way, Integer> byWay = new EnumMap<>(Way.class);
    private int payments;

    Reconciled(BankYear bank, LocalDate from, LocalDate to) {
        this.bank = bank;
        this.from = from;
        this.to = to;
        tables = new BankTables(bank, to);
        Payment after = null;
        List<Payment> page = page(after);
        while (!page.isEmpty()) {
            count(page);
            after = page.get(page.size() - 1);
            page = page(after);
        }
    }

    private List<Payment> page(@Nullable Payment after) {
        return bank.payments().payments(bank.settings().account(), LocalDate.MIN, LocalDate.MAX, after, PAGE);
    }

    private void count(List<Payment> page) {
        Map<PaymentId, Way> ways = new HashMap<>();
        for (Posting posting :
                bank.journal().postings(page.stream().map(Payment::id).toList(), List.of())) {
            PaymentId id = posting.payment();
            if (id != null) {
                // The way of which most is wrong counts: a payment that is open in part is open.
                ways.merge(id, Way.of(posting.rule()), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        page.stream().filter(p -> p.kind() == BankLine.Kind.PAYMENT).forEach(p -> {
            Way way = ways.getOrDefault(p.id(), Way.OPEN);
            byMonth.computeIfAbsent(way, w -> new TreeMap<>()).merge(YearMonth.from(p.bookedOn()), 1, Integer::sum);
            byWay.merge(way, 1, Integer::sum);
            payments++;
        });
    }

    /** Cases have no part in it: it is about the account. */
    @Override
    public void add(CaseStory story) {}

    @Override
    public Section section() {
        Coverage coverage = bank.payments().coverage(bank.settings().account());
        LocalDate complete = coverage.completeUpTo();
        LocalDate end = complete.isAfter(to) ? to : complete;
        Reconciliation.Report report = new Reconciliation(bank.reconciler())
                .report(bank.settings().account(), bank.settings().from(), end);
        List<OpenPoint> points = points();
        String first = Shown.capital(Shown.count(payments, "payment")) + " came in; "
                + Shown.count(byWay.getOrDefault(Way.REFERENCE, 0)) + " ("
                + Shown.share(byWay.getOrDefault(Way.REFERENCE, 0), payments)
                + ") found their bills by the reference alone, "
                + Shown.count(byWay.getOrDefault(Way.CONFIRMED, 0)) + " because a person confirmed a suggestion. "
                + "Nothing is paid because of a name, a text or an amount.";
        String second = "Opening balance and lines give the closing balance up to " + end + ", with a difference of "
                + Shown.money(report.difference()) + ". "
                + Shown.capital(Shown.count(points.size(), "payment"))
                + " still wait" + (points.size() == 1 ? "s" : "") + " for an explanation.";
        return new Section(
                "reconciliation",
                "Reconciliation with the bank",
                List.of(first, second, tables.complete(bank.settings().account(), coverage)),
                payments == 0 ? List.of() : List.of(chart()),
                List.of(ways(), tables.zero(report), tables.open(points), tables.files(), tables.gaps(coverage)));
    }

    private String chart() {
        List<MonthBars.Series> series = new ArrayList<>();
        byMonth.forEach((way, counts) -> series.add(new MonthBars.Series(way.words, way.colour, counts)));
        return new MonthBars(
                        "matched-chart",
                        "Payments by month, and how they found their bills",
                        MonthBars.months(from, to),
                        series)
                .svg();
    }

    private Grid ways() {
        List<String> head = new ArrayList<>(List.of("Month"));
        byMonth.keySet().forEach(way -> head.add("#" + Shown.capital(way.words)));
        Grid grid = Grid.of("Payments by the month of their booking, and how they found their bills", head);
        for (YearMonth month : MonthBars.months(from, to)) {
            List<Object> row = new ArrayList<>(List.of(month.toString()));
            byMonth.values().forEach(counts -> row.add(Shown.count(counts.getOrDefault(month, 0))));
            grid.row(row);
        }
        return grid;
    }

    private List<OpenPoint> points() {
        List<OpenPoint> points = new ArrayList<>();
        List<OpenPoint> page = bank.journal().points(bank.creditor(), null, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(p -> p.kind().isUnjustified()).forEach(points::add);
            page = bank.journal().points(bank.creditor(), page.get(page.size() - 1), PAGE);
        }
        return points;
    }
}
