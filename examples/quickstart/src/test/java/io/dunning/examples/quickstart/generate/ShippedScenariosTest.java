package io.dunning.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunning.examples.quickstart.generate.Contact.Way;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ShippedScenariosTest {

    private static final String ID = "[A-Za-z0-9._:-]{1,100}";
    private static final String AMOUNT = "(0|[1-9][0-9]*)\\.[0-9]{2}";
    private static final String DAY = "20[0-9]{2}-[0-9]{2}-[0-9]{2}";
    private static final String PHONE = "\\+(39200\\d{7}|3363998\\d{4}|4700\\d{6}|34200\\d{6}|1\\d{3}55501\\d{2})";
    private static final long SIZE_MAX_BYTES = 6L << 20;

    static Stream<Folder> shipped() {
        return Folder.shipped();
    }

    @Test
    void the_shipped_country_folders_are_what_the_generator_writes(@TempDir Path fresh) throws IOException {
        GenerateScenarios.main(new String[] {fresh.toString()});

        for (String country : List.of("italy", "france", "norway", "spain")) {
            Folder expected = new Folder(fresh.resolve(country));
            Folder shipped = new Folder(Folder.SHIPPED.resolve(country));
            assertSame(shipped.files(), expected.files());
            assertSame(shipped.bankFiles(), expected.bankFiles());
        }
    }

    private static void assertSame(List<Path> shipped, List<Path> fresh) {
        assertThat(shipped)
                .extracting(Path::getFileName)
                .containsExactlyElementsOf(fresh.stream().map(Path::getFileName).toList());
        for (int i = 0; i < fresh.size(); i++) {
            assertThat(shipped.get(i)).hasSameBinaryContentAs(fresh.get(i));
        }
    }

    @Test
    void all_folders_together_stay_small() throws IOException {
        try (Stream<Path> files = Files.walk(Folder.SHIPPED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(SIZE_MAX_BYTES);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_debtor_list_passes_a_strict_reader(Folder folder) {
        Set<String> ids = new HashSet<>();

        for (NamedCsvRecord row : folder.debtors()) {
            assertThat(row.getHeader()).isEqualTo(DebtorColumns.NAMES);
            assertThat(row.getFieldCount()).isEqualTo(DebtorColumns.NAMES.size());
            assertThat(ids.add(row.getField("receivable_id"))).isTrue();
            for (String column : List.of("receivable_id", "source_document", "debtor_id", "patient_id")) {
                assertThat(row.getField(column)).matches(ID);
            }
            assertThat(row.getField("authority_ref")).matches("(" + ID + ")?");
            assertThat(row.getField("amount")).matches(AMOUNT);
            assertThat(new BigDecimal(row.getField("amount"))).isPositive();
            assertThat(row.getField("debtor_language")).matches("[a-z]{2}(-[A-Z]{2})?");
            assertThat(Normalizer.isNormalized(row.getField("debtor_name"), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(day(row, "due_on")).isAfterOrEqualTo(day(row, "service_on"));
            assertThat(day(row, "service_on").getYear()).isEqualTo(Integer.parseInt(row.getField("competence_year")));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void contact_points_are_complete_and_ring_nowhere(Folder folder) {
        for (NamedCsvRecord row : folder.debtors()) {
            for (Way way : Way.values()) {
                boolean known = !row.getField(way.valueColumn).isEmpty();
                assertThat(row.getField(way.sourceColumn)).matches(known ? "[a-z]+" : "");
                assertThat(row.getField(way.seenOnColumn)).matches(known ? DAY : "");
            }
            assertThat(row.getField("mobile")).matches("(" + PHONE + ")?");
            for (String column : List.of("email", "certified_mail", "digital_mailbox")) {
                assertThat(row.getField(column))
                        .matches("([a-z0-9-]+@(example\\.org|example\\.com|[a-z]+\\.example))?");
            }
            assertThat(row.getField("post_address")).matches("([^|]+\\|[^|]+)?");
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nobody_was_seen_or_born_or_died_after_the_list(Folder folder) {
        for (Path file : folder.files()) {
            String name = file.getFileName().toString();
            if (name.startsWith("debtors")) {
                LocalDate listedOn = name.equals("debtors.csv") ? from(folder) : LocalDate.parse(name.substring(8, 18));
                for (NamedCsvRecord row : Folder.rows(file)) {
                    Stream.concat(
                                    Stream.of("due_on", "debtor_born_on", "debtor_died_on"),
                                    Stream.of(Way.values()).map(way -> way.seenOnColumn))
                            .map(row::getField)
                            .filter(day -> !day.isEmpty())
                            .forEach(day -> assertThat(LocalDate.parse(day)).isBeforeOrEqualTo(listedOn));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void one_debtor_reads_the_same_on_every_list(Folder folder) {
        Map<String, String> known = new HashMap<>();

        for (NamedCsvRecord row : folder.debtors()) {
            String debtor = row.getField("debtor_name")
                    + row.getField("debtor_born_on")
                    + row.getField("post_address")
                    + row.getField("email")
                    + row.getField("mobile");
            assertThat(known.merge(row.getField("debtor_id"), debtor, (old, fresh) -> old))
                    .isEqualTo(debtor);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_ledger_is_never_overpaid_and_takes_back_only_what_was_paid(Folder folder) {
        Map<String, BigDecimal> open = folder.debtors().stream()
                .collect(Collectors.toMap(
                        row -> row.getField("receivable_id"), row -> new BigDecimal(row.getField("amount"))));
        Map<String, BigDecimal> lastPaid = new HashMap<>();
        Set<String> ids = new HashSet<>();
        LocalDate before = LocalDate.MIN;

        for (NamedCsvRecord row : folder.rows("payments.csv")) {
            String id = row.getField("receivable_id");
            BigDecimal amount = new BigDecimal(row.getField("amount"));
            String kind = row.getField("kind");
            assertThat(row.getField("amount")).matches(AMOUNT);
            assertThat(ids.add(row.getField("payment_id"))).isTrue();
            assertThat(day(row, "booked_on"))
                    .isAfterOrEqualTo(day(row, "value_on"))
                    .isAfterOrEqualTo(before);
            before = day(row, "booked_on");
            if (kind.equals("reversal") || kind.equals("refund")) {
                assertThat(lastPaid.remove(id)).isEqualTo(amount);
                open.merge(id, amount, BigDecimal::add);
            } else {
                lastPaid.put(id, amount);
                assertThat(open.merge(id, amount.negate(), BigDecimal::add)).isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_act_speaks_of_a_case_that_is_listed(Folder folder) {
        Set<String> cases = folder.debtors().stream()
                .map(row -> row.getField("debtor_id") + row.getField("claim_kind"))
                .collect(Collectors.toSet());
        LocalDate before = LocalDate.MIN;

        for (NamedCsvRecord row : folder.rows("acts.csv")) {
            assertThat(row.getHeader()).isEqualTo(ScenarioFolder.ACT_COLUMNS);
            assertThat(cases).contains(row.getField("debtor_id") + row.getField("claim_kind"));
            assertThat(row.getField("value")).matches(values(row.getField("act")));
            assertThat(day(row, "on")).isAfterOrEqualTo(before);
            before = day(row, "on");
        }
    }

    private static String values(String act) {
        return switch (act) {
            case "promise" -> AMOUNT;
            case "plan" -> "[2-6]";
            case "defer" -> DAY;
            case "dispute" -> "exempt|not_present|already_paid|amount|terminal_showed_zero";
            case "decide" -> "conciliation|credit|claim_stands";
            case "hold", "release" -> "hardship|moratorium|insolvency|manual|coverage_pending";
            case "uncollectible" -> ID;
            default -> throw new AssertionError("no act: " + act);
        };
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_scenario_says_who_where_when_and_under_which_policy(Folder folder) throws IOException {
        JsonNode scenario =
                new YAMLMapper().readTree(folder.path().resolve("scenario.yaml").toFile());

        Set<String> names = new TreeSet<>(scenario.propertyNames());
        assertThat(names.removeAll(List.of("account", "references", "tolerance")))
                .isEqualTo(!folder.bankFiles().isEmpty());
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "name",
                        "tenant",
                        "creditor",
                        "creditor_name",
                        "country",
                        "currency",
                        "zone",
                        "from",
                        "to",
                        "policy",
                        "seed",
                        "phone_prefixes");
        assertThat(LocalDate.parse(scenario.get("to").asString()))
                .isEqualTo(LocalDate.parse(scenario.get("from").asString())
                        .plusYears(1)
                        .minusDays(1));
    }

    private static LocalDate from(Folder folder) {
        return LocalDate.parse(new YAMLMapper()
                .readTree(folder.path().resolve("scenario.yaml").toFile())
                .get("from")
                .asString());
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }
}
