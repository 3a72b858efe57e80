package io.dunning.spring;

import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.spring.events.CaseEvents;
import io.dunning.spring.schedule.NightShift;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HostTransactionTest {

    private final TestHost host = new TestHost();
    private final List<Object> heard = new ArrayList<>();

    @Test
    void an_act_in_a_transaction_of_the_hosts_is_told_after_its_commit_only() {
        DataSource source = TestHost.h2("joined");
        holdWithin(
                source,
                source,
                false,
                engine ->
                        assertThat(engine.find(theCase()).orElseThrow().holds()).hasSize(1));

        assertThat(heard).hasSize(1).first().isInstanceOf(CaseEvents.class);
    }

    @Test
    void an_act_that_the_host_takes_back_never_happened_and_is_not_told() {
        DataSource source = TestHost.h2("taken-back");
        holdWithin(
                source,
                source,
                true,
                engine ->
                        assertThat(engine.find(theCase()).orElseThrow().holds()).isEmpty());

        assertThat(heard).isEmpty();
    }

    @Test
    void a_transaction_on_another_database_is_not_waited_for() {
        holdWithin(
                TestHost.h2("own"),
                TestHost.h2("other"),
                true,
                engine ->
                        assertThat(engine.find(theCase()).orElseThrow().holds()).hasSize(1));

        assertThat(heard).hasSize(1);
    }

    @Test
    void attempts_are_told_as_events_of_the_context() {
        listening(TestHost.h2("told")).run(context -> {
            host.bill(context.getBean(DunningEngine.class));
            host.dayComes(TestHost.NIGHT);

            context.getBean(NightShift.class).night();

            assertThat(heard).hasAtLeastOneElementOfType(AttemptOutcome.class);
        });
    }

    @Test
    void a_host_without_springs_jdbc_has_its_cases_kept_too() {
        listening(TestHost.h2("plain"))
                .withClassLoader(new FilteredClassLoader("org.springframework.jdbc", "org.springframework.transaction"))
                .run(context -> {
                    host.bill(context.getBean(DunningEngine.class));
                    assertThat(heard).hasSize(1);
                });
    }

    private void holdWithin(
            DataSource source, DataSource ofTransaction, boolean takenBack, Consumer<DunningEngine> then) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(ofTransaction));
        listening(source).run(context -> {
            DunningEngine engine = context.getBean(DunningEngine.class);
            host.bill(engine);
            heard.clear();

            transaction.executeWithoutResult(status -> {
                engine.act(theCase(), Actor.person("clerk"), c -> c.hold(HoldReason.HARDSHIP, null, host.today()));
                assertThat(heard).as("told at once").hasSize(source == ofTransaction ? 0 : 1);
                if (takenBack) {
                    status.setRollbackOnly();
                }
            });

            then.accept(engine);
        });
    }

    private ApplicationContextRunner listening(DataSource source) {
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> heard.add(event.getPayload());
        return host.context(source).withInitializer(context -> context.addApplicationListener(listener));
    }
}
