package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.cases.CaseId;
import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of code that the README quotes, run. */
class ReadmeExampleTest {

    private static final Path SOURCE = Path.of("src/test/java/io/dunning/examples/quickstart/ReadmeExampleTest.java");
    private static final Path README = Path.of("../../README.md");

    private final LocalDate today = LocalDate.of(2026, 3, 2);
    private final CreditorId creditor = new CreditorId("coast", "hospital");
    private final Sender sender = new Sender("Ospedale Esempio", "000 000 000", "https://hospital.example");
    private final Receivable bill = new Receivable(
            new ReceivableId("B-1"),
            creditor,
            new PersonId("D-1"),
            new PersonId("D-1"),
            ClaimKind.COPAYMENT,
            BillingCategory.VISIT,
            LocalDate.of(2025, 11, 3),
            LocalDate.of(2025, 12, 3),
            Amount.of("36.15", "EUR").toMoney(),
            "INV-1",
            2025);
    private final CaseId caseId = new CaseId(creditor, new PersonId("D-1"), ClaimKind.COPAYMENT);

    @Test
    void the_lines_of_the_readme_open_a_case_run_a_day_and_explain_it() {
        MemoryLedger ledger = ledger();
        Debtors debtors = debtors();
        Letters letters = new Letters();
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

        run(ledger, debtors, letters, clock, out);

        assertThat(letters.sent).isEqualTo(1);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("is not due before");
    }

    private void run(Ledger ledger, Debtors debtors, Channel letters, Clock clock, PrintStream out) {
        // README begins
        PolicyPack pack = new PolicyFiles().builtIn("it-health-authority");
        DunningEngine engine = DunningEngine.builder()
                .store(new MemoryCaseStore())
                .ledger(ledger)
                .debtors(debtors)
                .policies(new PolicyShelf().with(pack))
                .renderer(new TextRenderer(List.of(pack), Map.of(creditor, sender)))
                .channel(letters)
                .clock(clock)
                .build();

        engine.open(bill, today, Actor.person("clerk-7"));
        engine.run(today);
        engine.dispatch(today);
        out.println(engine.explain(caseId, today.plusDays(1)).reason());
        // README ends
    }

    private MemoryLedger ledger() {
        MemoryLedger ledger = new MemoryLedger();
        ledger.bill(bill);
        ledger.completeUpTo(creditor, today.minusDays(1));
        return ledger;
    }

    private static Debtors debtors() {
        Address home = new Address(ChannelKind.LETTER, "Prova Esempio", "Via Inventata 1\n00000 Esempiopoli");
        ContactPoint point = new ContactPoint(home, Provenance.REGISTER, LocalDate.of(2025, 11, 3));
        MemoryDebtors debtors = new MemoryDebtors();
        debtors.put(Debtor.adult(new PersonId("D-1"), "Prova Esempio", "it", ZoneId.of("Europe/Rome"), List.of(point)));
        return debtors;
    }

    @Test
    void the_readme_quotes_exactly_these_lines() throws IOException {
        assumeTrue(Files.exists(README), "the main README is not there yet");

        assertThat(Files.readString(README, StandardCharsets.UTF_8).lines().map(String::stripTrailing))
                .containsSequence(quoted());
    }

    private static List<String> quoted() throws IOException {
        List<String> source = Files.readAllLines(SOURCE, StandardCharsets.UTF_8);
        int begins = source.indexOf("        // README begins");
        int ends = source.indexOf("        // README ends");
        return source.subList(begins + 1, ends).stream()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .toList();
    }

    /** A print shop that takes everything. */
    private static final class Letters implements Channel {
        private int sent;

        @Override
        public ChannelKind kind() {
            return ChannelKind.LETTER;
        }

        @Override
        public DeliveryContract contract() {
            return new DeliveryContract.AtMostOnce();
        }

        @Override
        public Handover dispatch(Dispatch dispatch) {
            sent++;
            return new Handover.Accepted("L-" + sent);
        }
    }
}
