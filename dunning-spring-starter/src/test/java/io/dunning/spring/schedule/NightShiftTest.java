package io.dunning.spring.schedule;

import static io.dunning.spring.TestHost.NIGHT;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.Approval;
import io.dunning.DunningEngine;
import io.dunning.RunReport;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.outcome.AttemptResult;
import io.dunning.spring.TestHost;
import io.dunning.testkit.RecordingChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class NightShiftTest {

    private final TestHost host = new TestHost();

    @Test
    void a_host_that_starts_for_the_first_time_sends_nothing_by_that() {
        host.context().run(context -> {
            host.bill(engine(context));

            assertThat(shift(context).night()).isEmpty();
            assertThat(shift(context).dispatch()).isEmpty();
            assertThat(host.sent()).isZero();
        });
    }

    @Test
    void a_night_is_run_handed_over_and_sealed_once() {
        host.context(TestHost.h2("night")).run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);

            Optional<RunReport> first = shift(context).night();
            Optional<RunReport> second = shift(context).night();

            assertThat(first).map(RunReport::planned).contains(1);
            assertThat(second).isEmpty();
            assertThat(host.sent()).isEqualTo(1);
            assertThat(context.getBean(JdbcCaseStore.class).lastCheckpoint())
                    .hasValueSatisfying(c -> assertThat(c.day()).isEqualTo(NIGHT));
        });
    }

    @Test
    void missed_nights_are_made_up_by_one_run_when_the_host_is_back() {
        host.context(TestHost.h2("missed")).run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);
            shift(context).night();
        });
        host.dayComes(NIGHT.plusDays(3));

        host.context(TestHost.h2("missed")).run(context -> {
            Optional<RunReport> report = shift(context).night();

            assertThat(report).map(RunReport::on).contains(NIGHT.plusDays(3));
            assertThat(engine(context).lastClosed()).contains(NIGHT.plusDays(3));
            assertThat(host.sent()).isEqualTo(1);
        });
    }

    @Test
    void a_night_that_was_closed_and_not_sealed_is_sealed_by_the_next_look() {
        host.context(TestHost.h2("unsealed")).run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);
            shift(context).night();
        });
        host.context(TestHost.h2("unsealed"))
                .run(context -> assertThat(shift(context).night())
                        .map(RunReport::alreadyClosed)
                        .contains(true));
    }

    @Test
    void a_clock_that_is_set_back_runs_nothing() {
        host.context().run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);
            shift(context).night();
            host.clock.set(NIGHT.minusDays(5));

            assertThat(shift(context).night()).isEmpty();
        });
    }

    @Test
    void what_the_host_does_not_approve_stays() {
        host.context().withBean(Approval.class, () -> decision -> false).run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);

            shift(context).night();

            assertThat(host.sent()).isZero();
        });
    }

    @Test
    void receipts_are_counted_and_acknowledged() {
        host.context().run(context -> {
            sendOne(context);

            assertThat(shift(context).receipts()).isEqualTo(1);
            assertThat(shift(context).receipts()).isZero();
            assertThat(engine(context).outcomes(theCase()).get(0).result()).isEqualTo(AttemptResult.DELIVERED);
        });
    }

    @Test
    void a_provider_that_tells_nothing_keeps_no_night_back() {
        Channel silent = new SilentSource(RecordingChannel.of(ChannelKind.PORTAL));
        host.context().withBean(Channel.class, () -> silent).run(context -> {
            host.bill(engine(context));
            host.dayComes(NIGHT);

            assertThat(shift(context).night()).map(RunReport::isClosed).contains(true);
            assertThat(host.sent()).isEqualTo(1);
            assertThatIllegalStateException().isThrownBy(() -> shift(context).receipts());
        });
    }

    private void sendOne(ApplicationContext context) {
        host.bill(engine(context));
        host.dayComes(NIGHT);
        shift(context).night();
        var channel = host.texts.delivered().isEmpty() ? host.letters : host.texts;
        channel.receipt(channel.delivered().get(0).key(), "r1", Receipt.Outcome.DELIVERED, host.clock.instant());
    }

    private static DunningEngine engine(ApplicationContext context) {
        return context.getBean(DunningEngine.class);
    }

    private static NightShift shift(ApplicationContext context) {
        return context.getBean(NightShift.class);
    }
}
