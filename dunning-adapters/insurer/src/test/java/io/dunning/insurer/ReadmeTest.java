package io.dunning.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.AdjustmentReason;
import io.dunning.payer.ClaimEvent;
import io.dunning.payer.ClaimId;
import io.dunning.payer.ClaimLine;
import io.dunning.payer.ClaimOutcome;
import io.dunning.payer.InsurerClaim;
import io.dunning.payer.Liability;
import io.dunning.payer.LineId;
import io.dunning.payer.LineStatus;
import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.payer.TariffCode;
import io.dunning.payer.TickOff;
import io.dunning.payer.VisitId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        SettlementRegister register = new MemorySettlementRegister();
        LocalDate today = LocalDate.of(2026, 4, 21);
        Map<ClaimId, InsurerClaim> claims = new HashMap<>();
        InsurerClaim claim = claim();
        claims.put(claim.id(), claim);

        // begin of remittance
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
        // end of remittance

        assertThat(claims.values())
                .singleElement()
                .extracting(c -> c.position(new LineId("1")).status())
                .isEqualTo(LineStatus.SETTLED);
        assertReadmeHas("remittance");
    }

    @Test
    void the_example_of_a_csv_file_runs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("liquidacion.csv"),
                "Volante;Linea;Asegurado;Importe;Abonado;Motivo\nC1;1;Nombre Inventado;100,00;80,00;B1\n");
        SettlementRegister register = new MemorySettlementRegister();
        List<Settlement> settlements = new ArrayList<>();

        // begin of csv
        CsvMapping layout = new CsvMapping(
                ';',
                StandardCharsets.UTF_8,
                true, // 1.100,00
                "dd/MM/uuuu",
                Map.of(
                        "Volante", CsvColumn.CLAIM,
                        "Linea", CsvColumn.LINE,
                        "Importe", CsvColumn.BILLED,
                        "Abonado", CsvColumn.PAID,
                        "Motivo", CsvColumn.REASON),
                Set.of("Asegurado"), // names stay at the door
                Map.of("B1", new CsvMapping.Meaning(AdjustmentReason.TARIFF, Liability.UNSTATED)));
        CsvDelivery delivery = new CsvDelivery(
                () -> Files.newInputStream(file),
                new PersonId("insurer-1"),
                new CreditorId("coast", "clinic"),
                new SettlementId("LIQ-2026-04"),
                LocalDate.of(2026, 4, 20), // paid on
                Amount.of("72.00", "EUR"), // the sum that reached the bank
                List.of(new Settlement.Deduction("IRPF", "", Amount.of("8.00", "EUR"))));
        SettlementReport report = new CsvSettlements(layout, register).read(delivery, settlements::add);
        report.faults().forEach(fault -> System.out.println(fault.place() + ": " + fault.sentence()));
        // end of csv

        assertThat(report.count(SettlementReport.Fate.HANDED_OVER)).isEqualTo(1);
        assertReadmeHas("csv");
        the_claim_that_it_answers(settlements.get(0));
    }

    private void the_claim_that_it_answers(Settlement settlement) throws IOException {
        LocalDate drafted = LocalDate.of(2026, 3, 7);
        LocalDate today = LocalDate.of(2026, 4, 21);

        // begin of claim
        ClaimLine line = new ClaimLine(
                new LineId("1"),
                new VisitId("V1"),
                new PersonId("patient-1"),
                LocalDate.of(2026, 3, 2),
                BillingCategory.VISIT,
                new TariffCode("T-1"),
                Amount.of("100.00", "EUR"), // billed
                Amount.of("100.00", "EUR")); // what the tariff says
        ClaimEvent draft = InsurerClaim.draft(
                new ClaimId("C1"),
                new CreditorId("coast", "clinic"),
                new PersonId("insurer-1"),
                List.of(line),
                drafted);
        InsurerClaim claim = InsurerClaim.replay(List.of(draft));
        claim = after(claim, claim.submit("portal-17", drafted.plusDays(2)));
        claim = after(claim, claim.acknowledge("portal-17", drafted.plusDays(3)));

        TickOff tickOff = TickOff.of(settlement, Map.of(claim.id(), claim), today);
        claim = claim.evolve(tickOff.events().getOrDefault(claim.id(), List.of())); // store them: they are its history
        System.out.println(claim.position(line.id()).status() + ", open: " + claim.open());

        claim = after(claim, claim.object(line.id(), "letter-4", today.plusDays(7))); // the tariff says more
        // end of claim

        assertThat(tickOff.leftOver()).isEmpty();
        assertThat(claim.position(line.id()).status()).isEqualTo(LineStatus.BELOW_TARIFF);
        assertThat(claim.open()).isEqualTo(Amount.of("20.00", "EUR"));
        assertReadmeHas("claim");
    }

    private static InsurerClaim after(InsurerClaim claim, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Accepted accepted) {
            return claim.evolve(accepted.events());
        }
        throw new AssertionError("refused: " + outcome);
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

    private static void assertReadmeHas(String name) throws IOException {
        String example = Files.readAllLines(Path.of("src/test/java/io/dunning/insurer/ReadmeTest.java")).stream()
                .dropWhile(line -> !line.contains("// begin of " + name))
                .skip(1)
                .takeWhile(line -> !line.contains("// end of " + name))
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example + "\n```");
    }
}
