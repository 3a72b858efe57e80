package io.dunning.loadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.channel.Message;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                SampleList.aList().row().row("amount", "1,50").csv());
        Path rejectsCsv = folder.resolve("rejects.csv");
        LoadRegister register = new InMemoryLoadRegister();
        List<LoadedClaim> claims = new ArrayList<>();

        // begin of example
        try (RejectsFile rejects = RejectsFile.create(rejectsCsv)) {
            LoadList lists = LoadList.settings(
                            new CreditorId("coast", "fjord-clinic"), ZoneId.of("Europe/Rome"), register)
                    .phonePrefixes("+393")
                    .onReject(rejects)
                    .build();
            LoadReport report = lists.load(
                    Delivery.of(file, LocalDate.of(2027, 3, 1)), LoadMode.QUARANTINE, claim -> claims.add(claim));
            System.out.println(report);
        }
        // end of example

        assertThat(claims).hasSize(1);
        assertThat(rejectsCsv).content().contains("BAD_AMOUNT");
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    @Test
    void the_example_of_the_way_back_runs() throws IOException {
        DunningEngine engine = anEngineWithoutCases();
        Path outcomesCsv = folder.resolve("outcomes.csv");
        CreditorId creditor = new CreditorId("coast", "fjord-clinic");
        List<ReceivableId> receivables = List.of(new ReceivableId("R1"));
        LocalDate monthBegin = LocalDate.of(2027, 3, 1);
        LocalDate monthEnd = LocalDate.of(2027, 3, 31);

        // begin of the way back
        try (OutcomesFile file = OutcomesFile.csv(outcomesCsv)) {
            engine.outcomes(creditor, receivables, monthBegin, monthEnd, file);
        }
        // end of the way back

        assertThat(Files.readAllLines(outcomesCsv)).hasSize(1);
        assertThat(Files.readString(Path.of("README.md"))).contains(lines("of the way back"));
    }

    private static DunningEngine anEngineWithoutCases() {
        Policies none = new Policies() {
            @Override
            public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
                throw new IllegalArgumentException("no policy");
            }

            @Override
            public Policy version(PolicyVersion version) {
                throw new IllegalArgumentException("no policy");
            }
        };
        return DunningEngine.builder()
                .store(new MemoryCaseStore())
                .ledger(new MemoryLedger())
                .debtors(new MemoryDebtors())
                .policies(none)
                .renderer(request -> new Message("it", "subject", "body"))
                .build();
    }

    private static String example() throws IOException {
        return lines("of example");
    }

    private static String lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/loadlist/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin " + name))
                .skip(1)
                .takeWhile(line -> !line.contains("// end " + name))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
