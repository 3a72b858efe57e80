package io.dunning.loadlist;

import io.dunning.receivable.CreditorId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A list that is written cell by cell; what a test doesn't say is good. */
final class SampleList {

    static final CreditorId CREDITOR = new CreditorId("coast", "fjord-clinic");
    static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final List<Map<String, String>> rows = new ArrayList<>();

    static SampleList aList() {
        return new SampleList();
    }

    static LoadList.Settings settings(LoadRegister register) {
        return LoadList.settings(CREDITOR, ZONE, register).phonePrefixes("+393", "+47");
    }

    static LoadReport load(String csv, LoadMode mode, List<LoadedClaim> target) {
        return load(csv.getBytes(StandardCharsets.UTF_8), mode, target);
    }

    static LoadReport load(byte[] bytes, LoadMode mode, List<LoadedClaim> target) {
        return settings(new InMemoryLoadRegister()).build().load(delivery(bytes), mode, target::add);
    }

    static Delivery delivery(String csv) {
        return delivery(csv.getBytes(StandardCharsets.UTF_8));
    }

    static Delivery delivery(byte[] bytes) {
        return Delivery.of(() -> new ByteArrayInputStream(bytes), TODAY);
    }

    /** A good row, changed by header and cell in turns. */
    SampleList row(String... changes) {
        Map<String, String> row = goodRow(rows.size() + 1);
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        rows.add(row);
        return this;
    }

    SampleList rows(int count) {
        for (int i = 0; i < count; i++) {
            row();
        }
        return this;
    }

    private static Map<String, String> goodRow(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("receivable_id", "R" + number);
        row.put("claim_kind", "copayment");
        row.put("service_on", "2026-05-04");
        row.put("due_on", "2026-06-04");
        row.put("amount", "36.15");
        row.put("currency", "EUR");
        row.put("source_document", "INV-" + number);
        row.put("debtor_id", "D" + number);
        row.put("debtor_name", "Ada Invented");
        row.put("debtor_language", "it");
        row.put("patient_id", "D" + number);
        return row;
    }

    String header() {
        return String.join(",", columns());
    }

    String csv() {
        Set<String> columns = columns();
        return header() + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                        .map(column -> quoted(row.getOrDefault(column, "")))
                                        .collect(Collectors.joining(","))
                                + "\n")
                        .collect(Collectors.joining());
    }

    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(goodRow(1).keySet());
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    private static String quoted(String cell) {
        return cell.matches("[A-Za-z0-9.-]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
