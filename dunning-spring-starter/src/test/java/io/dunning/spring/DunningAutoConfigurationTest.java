package io.dunning.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Partition;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DunningAutoConfigurationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DunningAutoConfiguration.class))
            .withPropertyValues(
                    "dunning.policies=it-health-authority",
                    "dunning.creditors[0].tenant=region",
                    "dunning.creditors[0].creditor=hospital",
                    "dunning.creditors[0].name=Ufficio Pagamenti Esempio",
                    "dunning.creditors[0].phone=+39 200 0000000",
                    "dunning.creditors[0].web=https://pagamenti.example.org");

    @Test
    void a_ledger_and_master_data_are_all_that_a_host_must_bring() {
        MemoryLedger ledger = new MemoryLedger();
        MemoryDebtors debtors = new MemoryDebtors();
        host.withBean(Ledger.class, () -> ledger)
                .withBean(Debtors.class, () -> debtors)
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC))
                .run(context -> {
                    DunningEngine engine = context.getBean(DunningEngine.class);
                    debtors.put(Debtor.adult(
                            new PersonId("P1"),
                            "Prova Esempio",
                            "it",
                            ZoneId.of("Europe/Rome"),
                            List.of(new ContactPoint(
                                    new Address(ChannelKind.LETTER, "Prova Esempio", "Via Inventata 1\n00000 Esempio"),
                                    Provenance.REGISTER,
                                    DAY))));
                    Receivable bill = bill();
                    ledger.bill(bill);
                    ledger.completeUpTo(bill.creditor(), DAY.minusDays(1));

                    engine.open(bill, DAY, Actor.person("clerk"));

                    assertThat(engine.run(DAY).planned()).isEqualTo(1);
                    CaseId id = new CaseId(bill.creditor(), bill.debtor(), bill.kind());
                    assertThat(context.getBean(CaseStore.class)
                                    .planned(Partition.WHOLE, null, 1)
                                    .get(0)
                                    .caseId())
                            .isEqualTo(id);
                });
    }

    @Test
    void without_a_ledger_there_is_no_engine() {
        host.run(context -> assertThat(context).doesNotHaveBean(DunningEngine.class));
    }

    @Test
    void a_bean_of_the_host_replaces_ours() {
        MemoryCaseStore own = new MemoryCaseStore();
        host.withBean(Ledger.class, MemoryLedger::new)
                .withBean(Debtors.class, MemoryDebtors::new)
                .withBean(CaseStore.class, () -> own)
                .run(context -> assertThat(context.getBean(CaseStore.class)).isSameAs(own));
    }

    @Test
    void a_host_without_policy_is_told_what_to_set() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DunningAutoConfiguration.class))
                .withBean(Ledger.class, MemoryLedger::new)
                .withBean(Debtors.class, MemoryDebtors::new)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("dunning.policies is empty")
                        .hasMessageContaining("it-health-authority"));
    }

    @Test
    void a_misspelt_policy_is_refused_at_the_start() {
        host.withPropertyValues("dunning.policies=it-health-autority.yaml")
                .withBean(Ledger.class, MemoryLedger::new)
                .withBean(Debtors.class, MemoryDebtors::new)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void a_creditor_without_phone_is_named() {
        host.withPropertyValues("dunning.creditors[1].tenant=region", "dunning.creditors[1].creditor=other")
                .withBean(Ledger.class, MemoryLedger::new)
                .withBean(Debtors.class, MemoryDebtors::new)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("dunning.creditors[1].name is not set"));
    }

    @Test
    void the_policies_of_the_host_are_used_when_it_has_its_own() {
        Policies own = Policies.always(
                new io.dunning.rules.PolicyFiles().builtIn("no-practices").policy());
        host.withBean(Ledger.class, MemoryLedger::new)
                .withBean(Debtors.class, MemoryDebtors::new)
                .withBean(Policies.class, () -> own)
                .withBean(io.dunning.notice.NoticeRenderer.class, () -> r -> {
                    throw new io.dunning.notice.RenderingRefused("not in this test");
                })
                .run(context -> assertThat(context.getBean(Policies.class)).isSameAs(own));
    }

    private static Receivable bill() {
        return new Receivable(
                new ReceivableId("R1"),
                new CreditorId("region", "hospital"),
                new PersonId("P1"),
                new PersonId("P1"),
                ClaimKind.COPAYMENT,
                BillingCategory.VISIT,
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 6, 4),
                Money.of(60, "EUR"),
                "INV-1",
                2026);
    }
}
