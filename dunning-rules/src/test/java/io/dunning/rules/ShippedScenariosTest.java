package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.escalation.Policy;
import io.dunning.receivable.ClaimKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that come along decide about every bill of the scenario folders that come along. */
class ShippedScenariosTest {

    private static final Path FOLDERS = Path.of("../examples/quickstart/scenarios");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_kind_of_claim_in_a_shipped_folder_has_a_track(Path folder) throws IOException {
        Policy policy = new PolicyFiles().builtIn(policyOf(folder)).policy();
        Set<ClaimKind> kinds = kindsIn(folder);

        assertThat(kinds).isNotEmpty();
        assertThat(policy.tracks()).containsKeys(kinds.toArray(ClaimKind[]::new));
    }

    private static String policyOf(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("scenario.yaml")).stream()
                .filter(line -> line.startsWith("policy:"))
                .map(line -> line.substring("policy:".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static Set<ClaimKind> kindsIn(Path folder) throws IOException {
        Set<ClaimKind> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path list : files.filter(f -> f.getFileName().toString().startsWith("debtors"))
                    .toList()) {
                List<String> rows = Files.readAllLines(list);
                assertThat(rows.get(0)).startsWith("receivable_id,claim_kind,");
                rows.stream().skip(1).forEach(row -> kinds.add(kind(row)));
            }
        }
        return kinds;
    }

    private static ClaimKind kind(String row) {
        return ClaimKind.valueOf(row.split(",", 3)[1].toUpperCase(Locale.ROOT));
    }
}
