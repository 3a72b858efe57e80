package io.dunning.examples.quickstart.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.escalation.Policy;
import io.dunning.examples.quickstart.year.BankYear;
import io.dunning.examples.quickstart.year.SetAside;
import io.dunning.hold.Hold;
import io.dunning.reconcile.AccountingRow;
import io.dunning.reconcile.Reconciliation;
import io.dunning.report.CsvCells;
import io.dunning.report.write.chart.MonthBars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables for spreadsheets: UTF-8, line feeds, cells that no spreadsheet takes for a formula; ids and no names. */
final class Tables {

    /** A line of actions.csv with what it is sorted by. */
    private record Action(LocalDate on, int number, List<String> cells) {}

    private final LocalDate to;
    private final Policy policy;
    private final List<Action> actions = new ArrayList<>();
    private final List<List<String>> cases = new ArrayList<>();

    Tables(LocalDate to, Policy policy) {
        this.to = to;
        this.policy = policy;
    }

    void add(CaseStory story) {
        story.notices().forEach(n -> actions.add(new Action(n.planned().on(), story.number(), action(story, n))));
        cases.add(line(story));
    }

    private List<String> action(CaseStory story, Notice notice) {
        var planned = notice.planned();
        LocalDate handedOn = notice.handedOn();
        return List.of(
                planned.on().toString(),
                story.id().toString(),
                planned.ladder(),
                planned.step(),
                planned.channel().name(),
                planned.items().stream().map(i -> i.value()).collect(Collectors.joining(" ")),
                Shown.plain(planned.claimed()),
                Shown.plain(planned.fee()),
                Shown.plain(planned.cost()),
                Shown.plain(planned.expected()),
                notice.isPrescribed(policy) ? "yes" : "no",
                planned.claimed().currency().getCurrencyCode(),
                planned.payBy().toString(),
                handedOn == null ? "" : handedOn.toString(),
                notice.outcome(),
                notice.state().grade().name(),
                notice.cancelledFor(),
                story.page());
    }

    private List<String> line(CaseStory story) {
        DunningCase dunningCase = story.dunningCase();
        Optional<Stuck.Blocked> stuck = Stuck.of(story, to);
        return List.of(
                story.id().toString(),
                dunningCase.state().name(),
                dunningCase.proposed().map(Enum::name).orElse(""),
                Integer.toString(story.level()),
                Shown.plain(dunningCase.open()),
                dunningCase.currency().getCurrencyCode(),
                Integer.toString(dunningCase.items().size()),
                dunningCase.activeHolds(to).stream()
                        .map(Hold::reason)
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                dunningCase.state() == CaseState.OPEN ? dunningCase.reviewOn().toString() : "",
                stuck.map(Stuck.Blocked::rule).orElse(""),
                stuck.map(Stuck.Blocked::since).map(LocalDate::toString).orElse(""),
                dunningCase.closedFor().map(Enum::name).orElse(""),
                dunningCase.policy().toString(),
                story.page());
    }

    void write(Path folder, List<SetAside> setAside) throws IOException {
        actions.sort(Comparator.comparing(Action::on).thenComparing(Action::number));
        write(
                folder.resolve("actions.csv"),
                List.of(
                        "date",
                        "case",
                        "ladder",
                        "step",
                        "channel",
                        "items",
                        "claimed",
                        "fee",
                        "cost",
                        "expected",
                        "prescribed_by_law",
                        "currency",
                        "pay_by",
                        "handed_over_on",
                        "outcome",
                        "evidence",
                        "cancelled_reason",
                        "page"),
                actions.stream().map(Action::cells).toList());
        write(
                folder.resolve("cases.csv"),
                List.of(
                        "case",
                        "state",
                        "proposed",
                        "level",
                        "open",
                        "currency",
                        "bills",
                        "holds",
                        "next_review",
                        "stuck_on",
                        "stuck_since",
                        "closing_reason",
                        "policy",
                        "page"),
                cases);
        write(
                folder.resolve("rejects.csv"),
                List.of("list", "row", "column", "reason", "sentence"),
                setAside.stream()
                        .map(r -> List.of(r.list(), Long.toString(r.row()), r.column(), r.reason(), r.sentence()))
                        .toList());
    }

    /** The rows for the accounts, month by month; the accounts are named by what they are for. */
    static void accounting(Path folder, BankYear bank, LocalDate from, LocalDate to) throws IOException {
        Reconciliation reconciliation = new Reconciliation(bank.reconciler());
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month : MonthBars.months(from, to)) {
            reconciliation.export(bank.creditor(), month, row -> rows.add(accounting(month, row)));
        }
        write(
                folder.resolve("accounting.csv"),
                List.of(
                        "month",
                        "row",
                        "booked_on",
                        "value_on",
                        "debit",
                        "credit",
                        "amount",
                        "currency",
                        "payment",
                        "bill",
                        "rule"),
                rows);
    }

    private static List<String> accounting(YearMonth month, AccountingRow row) {
        return List.of(
                month.toString(),
                Long.toString(row.position()),
                row.bookedOn().toString(),
                row.valueOn().toString(),
                row.debit().name(),
                row.credit().name(),
                Shown.plain(row.amount()),
                row.amount().currency().getCurrencyCode(),
                row.payment() == null ? "" : row.payment().toString(),
                row.bill() == null ? "" : row.bill().receivable().value(),
                row.rule().name());
    }

    private static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(CsvCells::neutralise).toList()));
        }
    }
}
