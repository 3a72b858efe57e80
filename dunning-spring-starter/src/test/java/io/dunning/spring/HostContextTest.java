package io.dunning.spring;

import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.theCase;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.Debtors;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Provenance;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.jdbc.Layout;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeRenderer;
import io.dunning.rules.PolicyFiles;
import io.dunning.spring.schedule.DunningSchedule;
import io.dunning.spring.schedule.NightShift;
import io.dunning.testkit.RecordingChannel;
import io.dunning.testkit.SampleBill;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HostContextTest {

    private final TestHost host = new TestHost();

    private final ApplicationContextRunner onlyLedger = TestHost.starter()
            .withPropertyValues("dunning.policies=it-health-authority")
            .withBean(Ledger.class, MemoryLedger::new);

    @Test
    void a_ledger_and_the_name_of_a_policy_are_enough() {
        onlyLedger.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(DunningEngine.class)
                .hasSingleBean(NightShift.class)
                .hasSingleBean(MemoryCaseStore.class)
                .hasSingleBean(MemoryDebtors.class)
                .doesNotHaveBean(DunningSchedule.class));
    }

    @Test
    void whoever_keeps_cases_in_memory_is_warned(CapturedOutput output) {
        onlyLedger.run(context -> {
            context.getBean(DunningEngine.class);
            assertThat(output)
                    .contains("cases are kept in memory")
                    .contains("there is no bean of type io.dunning.Debtors");
        });
    }

    @Test
    void a_data_source_keeps_the_cases() {
        host.context(TestHost.h2("keeps")).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(JdbcCaseStore.class);

            host.bill(context.getBean(DunningEngine.class));
        });

        host.context(TestHost.h2("keeps"))
                .run(context -> assertThat(context.getBean(DunningEngine.class).find(theCase()))
                        .isPresent());
    }

    @Test
    void a_host_that_makes_the_tables_itself_has_them_checked() {
        DataSource source = TestHost.h2("checked");
        ApplicationContextRunner checking =
                host.context(source).withPropertyValues("dunning.store.layout=check", "dunning.store.schema=billing");
        checking.run(context -> assertThat(problem(context.getStartupFailure()).getAction())
                .contains("dunning.store.layout", "HostTables.sql"));

        Layout.migrate(source, "billing");
        new HostTables(source, "billing").create();

        checking.run(context -> assertThat(context).hasNotFailed().hasSingleBean(JdbcCaseStore.class));
    }

    @Test
    void a_notice_leaves_by_the_channel_beans_of_the_host() {
        host.context().run(context -> {
            host.bill(context.getBean(DunningEngine.class));
            NightShift shift = context.getBean(NightShift.class);
            host.dayComes(TestHost.NIGHT);

            shift.night();

            assertThat(host.sent()).isEqualTo(1);
        });
    }

    @Test
    void a_notice_is_written_by_the_built_in_policy_in_the_name_of_the_configured_creditor() {
        TestHost.starter()
                .withBean(Clock.class, () -> host.clock)
                .withBean(Ledger.class, () -> host.ledger)
                .withBean(Channel.class, () -> host.letters)
                .withPropertyValues(
                        "dunning.policies=it-health-authority",
                        "dunning.creditors[0].tenant=region",
                        "dunning.creditors[0].creditor=hospital",
                        "dunning.creditors[0].name=Ufficio Pagamenti Esempio",
                        "dunning.creditors[0].phone=+39 200 0000000",
                        "dunning.creditors[0].web=https://pagamenti.example.org")
                .run(context -> {
                    host.dayComes(LocalDate.of(2026, 8, 31));
                    context.getBean(MemoryDebtors.class)
                            .put(aDebtor()
                                    .withoutContacts()
                                    .reachedBy(ChannelKind.LETTER, Provenance.REGISTER)
                                    .debtor());
                    SampleBill bill = aBill("R1").of("60 EUR").dueOn(LocalDate.of(2026, 6, 4));
                    host.bill(context.getBean(DunningEngine.class), bill);
                    NightShift shift = context.getBean(NightShift.class);
                    host.dayComes(LocalDate.of(2026, 9, 1));

                    shift.night();

                    assertThat(host.letters.delivered()).hasSize(1);
                    assertThat(host.letters.delivered().get(0).message().body()).contains("Ufficio Pagamenti Esempio");
                });
    }

    @Test
    void steps_by_channels_that_the_host_has_not_are_told_at_the_start(CapturedOutput output) {
        onlyLedger
                .withBean("letters", Channel.class, () -> host.letters)
                .withBean("texts", Channel.class, () -> host.texts)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(output)
                            .contains("policy it-health-authority@", "EMAIL (avviso)", "JUDICIAL_SERVICE (verbale)")
                            .contains("CERTIFIED_MAIL (avviso, diffida)")
                            .doesNotContain("LETTER (avviso", "SMS (");
                });
    }

    @Test
    void nothing_is_said_where_every_step_has_its_channels(CapturedOutput output) {
        ApplicationContextRunner complete = onlyLedger;
        for (ChannelKind kind : ChannelKind.values()) {
            complete = complete.withBean(kind.name(), Channel.class, () -> RecordingChannel.of(kind));
        }
        complete.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output).doesNotContain("io.dunning.channel.Channel");
        });
    }

    @Test
    void two_channels_of_one_kind_are_refused() {
        host.context()
                .withBean("moreLetters", Channel.class, () -> RecordingChannel.of(ChannelKind.LETTER))
                .run(context -> assertThat(problem(context.getStartupFailure()).getDescription())
                        .contains("two channels of the kind LETTER"));
    }

    @Test
    void beans_of_the_host_replace_ours() {
        MemoryCaseStore store = new MemoryCaseStore();
        host.context(TestHost.h2("replaced"))
                .withBean(CaseStore.class, () -> store)
                .run(context -> {
                    assertThat(context.getBean(CaseStore.class)).isSameAs(store);
                    assertThat(context).doesNotHaveBean(HostTables.class).doesNotHaveBean("dunningDebtors");
                    assertThat(context.getBean(Debtors.class)).isSameAs(host.debtors);
                });
    }

    @Test
    void without_a_ledger_the_host_is_told_what_to_add() {
        TestHost.starter()
                .withPropertyValues("dunning.policies=it-health-authority")
                .run(context -> {
                    FailureAnalysis problem = problem(context.getStartupFailure());
                    assertThat(problem.getDescription()).contains("io.dunning.Ledger");
                    assertThat(problem.getAction()).contains("Declare one", "dunning.enabled=false");
                });
    }

    @Test
    void a_host_may_have_the_starter_and_no_engine() {
        TestHost.starter()
                .withPropertyValues("dunning.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DunningEngine.class));
    }

    @Test
    void without_a_policy_the_host_is_told_what_there_is() {
        TestHost.starter()
                .withBean(Ledger.class, MemoryLedger::new)
                .run(context -> assertThat(problem(context.getStartupFailure()).getAction())
                        .contains("dunning.policies", "it-health-authority"));
    }

    @Test
    void a_misspelt_policy_is_refused_with_the_nearest_name() {
        TestHost.starter()
                .withPropertyValues("dunning.policies=it-health-autority")
                .withBean(Ledger.class, MemoryLedger::new)
                .run(context -> assertThat(problem(context.getStartupFailure()).getDescription())
                        .contains("did you mean it-health-authority?"));
    }

    @Test
    void own_policies_need_their_own_texts() {
        TestHost.starter()
                .withBean(Ledger.class, MemoryLedger::new)
                .withBean(
                        Policies.class,
                        () -> Policies.always(
                                new PolicyFiles().builtIn("no-practices").policy()))
                .run(context -> assertThat(problem(context.getStartupFailure()).getAction())
                        .contains(NoticeRenderer.class.getName()));
    }

    private static FailureAnalysis problem(@Nullable Throwable failure) {
        return requireNonNull(new HostNotReadyAnalyzer().analyze(requireNonNull(failure)));
    }
}
