package io.dunning.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.payer.ClaimEvent;
import io.dunning.payer.ClaimId;
import io.dunning.payer.ClaimLine;
import io.dunning.payer.InsurerClaim;
import io.dunning.payer.LineId;
import io.dunning.payer.LineStatus;
import io.dunning.payer.TariffCode;
import io.dunning.payer.TickOff;
import io.dunning.payer.VisitId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_example_of_the_readme_runs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("remittance.835"),
                A835.file()
                        .payment(
                                "EFT1", "80", "CLP*C1*1*100*80**12*P1", "SVC*HC:T-1*100*80", "CAS*CO*45*20", "REF*6R*1")
                        .text());
        SettlementRegister register = new InMemorySettlementRegister();
        LocalDate today = LocalDate.of(2026, 4, 21);
        Map<ClaimId, InsurerClaim> claims = new HashMap<>();
        InsurerClaim claim = claim();
        claims.put(claim.id(), claim);

        // begin of example
        X12Settlements remittances = X12Settlements.with(register)
                .insurer("PLAN9", new PersonId("plan-9"))
                .creditor("1999999984", new CreditorId("coast", "clinic"))
                .build();
        SettlementReport report = remittances.read(() -> Files.newInputStream(file), settlement -> {
            TickOff tickOff = TickOff.of(settlement, claims, today);
            tickOff.events()
                    .forEach((id, events) -> claims.computeIfPresent(id, (same, before) -> before.evolve(events)));
            tickOff.leftOver().forEach(line -> System.out.println(line.ref() + ": " + line.sentence()));
        });
        System.out.println(report.count(SettlementReport.Fate.HANDED_OVER) + " settlements ticked off");
        // end of example

        assertThat(claims.values())
                .singleElement()
                .extracting(c -> c.position(new LineId("1")).status())
                .isEqualTo(LineStatus.SETTLED);
        assertThat(Files.readString(Path.of("README.md"))).contains(example());
    }

    private static InsurerClaim claim() {
        ClaimLine line = new ClaimLine(
                new LineId("1"),
                new VisitId("V1"),
                new PersonId("patient-1"),
                LocalDate.of(2026, 3, 2),
                BillingCategory.VISIT,
                new TariffCode("T-1"),
                Amount.of("100.00", "USD"),
                Amount.of("80.00", "USD"));
        InsurerClaim draft = InsurerClaim.replay(List.of(InsurerClaim.draft(
                new ClaimId("C1"),
                new CreditorId("coast", "clinic"),
                new PersonId("plan-9"),
                List.of(line),
                LocalDate.of(2026, 3, 7))));
        return draft.evolve(new ClaimEvent.Submitted(LocalDate.of(2026, 3, 9), "portal-1"));
    }

    private static String example() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/io/dunning/insurer/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of example"))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of example"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
    }
}
