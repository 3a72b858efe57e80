package io.dunning.spring.schedule;

import static io.dunning.spring.TestHost.NIGHT;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.cases.BalanceCause;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ReceivableId;
import io.dunning.retention.ErasureJournal;
import io.dunning.retention.ErasureReport;
import io.dunning.spring.TestHost;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ErasureRoundTest {

    private static final LocalDate PAID = NIGHT.plusDays(5);

    private final TestHost host = new TestHost();

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_erased_when_the_houses_term_is_over_and_noted_in_its_journal() {
        Path journal = folder.resolve("erasures.txt");
        host.context(TestHost.h2("erasures"))
                .withPropertyValues("dunning.retention.content=5y", "dunning.retention.journal=" + journal)
                .run(context -> {
                    NoticeKey key = sentAndPaid(context);
                    ErasureRound round = context.getBean(ErasureRound.class);

                    host.dayComes(PAID.plusYears(5).minusDays(1));
                    assertThat(round.erase().notices()).isZero();
                    host.dayComes(PAID.plusYears(5));
                    ErasureReport report = round.erase();

                    assertThat(report.notices()).isEqualTo(1);
                    assertThat(context.getBean(CaseStore.class).notice(key)).isEmpty();
                    assertThat(journal).content().contains("case=" + theCase());
                });
    }

    @Test
    void without_a_term_nothing_is_erased_and_without_a_journal_somebody_is_warned(CapturedOutput output) {
        host.context()
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ErasureRound.class)
                        .doesNotHaveBean(ErasureJournal.class));
        assertThat(output).doesNotContain("dunning.retention.journal");

        host.context()
                .withPropertyValues("dunning.retention.content=10y")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ErasureRound.class));
        assertThat(output).contains("dunning.retention.journal");
    }

    @Test
    void a_term_that_cannot_be_meant_is_refused_at_the_start() {
        host.context()
                .withPropertyValues("dunning.retention.content=51y")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("retention")
                        .hasMessageContaining("1 day to 50 years"));
    }

    private NoticeKey sentAndPaid(ApplicationContext context) {
        DunningEngine engine = context.getBean(DunningEngine.class);
        host.bill(engine);
        host.dayComes(NIGHT);
        context.getBean(NightShift.class).night();
        host.dayComes(PAID);
        host.ledger.book(
                HOSPITAL,
                new ReceivableId("R1"),
                BalanceCause.PAYMENT,
                Amount.of("-60", "EUR").toMoney(),
                PAID);
        engine.absorb(PAID);
        return engine.find(theCase()).orElseThrow().notices().get(0).key();
    }
}
