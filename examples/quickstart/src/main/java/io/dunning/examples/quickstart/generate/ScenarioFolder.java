package io.dunning.examples.quickstart.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a scenario: UTF-8, lines that end with a line feed, and the same bytes each time. */
final class ScenarioFolder {

    static final List<String> PAYMENT_COLUMNS =
            List.of("payment_id", "receivable_id", "kind", "amount", "currency", "value_on", "booked_on");
    static final List<String> ACT_COLUMNS = List.of("on", "debtor_id", "claim_kind", "act", "value", "value2");

    private final Scenario scenario;
    private final Path folder;

    private ScenarioFolder(Scenario scenario, Path folder) {
        this.scenario = scenario;
        this.folder = folder;
    }

    /** Writes a folder of the scenario's own below the target. */
    static Path write(Scenario scenario, Path target) throws IOException {
        Path folder = Files.createDirectories(target.resolve(scenario.header().folder()));
        new ScenarioFolder(scenario, folder).write();
        return folder;
    }

    private void write() throws IOException {
        text("scenario.yaml", ScenarioText.yaml(scenario));
        text("README.md", ScenarioText.readme(scenario));
        debtors();
        House house = scenario.recipe().house();
        if (house == null) {
            csv("payments.csv", PAYMENT_COLUMNS, payments(scenario.entries()));
        } else {
            Movements movements = Movements.of(scenario, house);
            csv("payments.csv", PAYMENT_COLUMNS, payments(movements.creditNotes()));
            bank(house, movements.all());
        }
        csv(
                "acts.csv",
                ACT_COLUMNS,
                scenario.acts().stream().map(ScenarioFolder::row).toList());
    }

    private void bank(House house, List<Movement> movements) throws IOException {
        Path bank = Files.createDirectories(folder.resolve("bank"));
        Header header = scenario.header();
        for (BankFile file : BankPost.of(header, house, BankStatements.of(movements, header.from(), header.to()))) {
            Files.write(bank.resolve(file.fileName()), file.bytes());
        }
    }

    private void debtors() throws IOException {
        Map<LocalDate, List<Bill>> lists = scenario.bills().stream()
                .collect(Collectors.groupingBy(Bill::listedOn, TreeMap::new, Collectors.toList()));
        String currency = scenario.header().currency();
        for (Map.Entry<LocalDate, List<Bill>> list : lists.entrySet()) {
            boolean first = list.getKey().equals(scenario.header().from());
            csv(
                    first ? "debtors.csv" : "debtors-" + list.getKey() + ".csv",
                    DebtorColumns.NAMES,
                    list.getValue().stream()
                            .map(bill -> DebtorColumns.row(bill, currency))
                            .toList());
        }
    }

    private List<List<String>> payments(List<LedgerEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            rows.add(List.of(
                    String.format(Locale.ROOT, "%s-P%06d", scenario.recipe().prefix(), rows.size() + 1),
                    entry.receivableId(),
                    entry.kind().column(),
                    Decimal.of(entry.amountMinor()),
                    scenario.header().currency(),
                    entry.valueOn().toString(),
                    entry.bookedOn().toString()));
        }
        return rows;
    }

    private static List<String> row(DeskAct act) {
        return List.of(act.on().toString(), act.debtorId(), act.kind().column(), act.act(), act.value(), act.value2());
    }

    private void text(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }

    private void csv(String file, List<String> header, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(file), StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        }
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
