package io.dunning.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.channel.ChannelKind;
import io.dunning.memory.MemoryLedger;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.schedule.Nights;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PropertiesTest {

    private final ApplicationContextRunner host = TestHost.starter()
            .withPropertyValues("dunning.policies=no-practices")
            .withBean(Ledger.class, MemoryLedger::new);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dunning.workers=0                        | workers                 | is 1 to 64",
                "dunning.chunk-size=10001                 | chunkSize               | is 1 to 10,000",
                "dunning.batch-size=0                     | batchSize               | is 1 to 1,000",
                "dunning.lease-time=2h                    | leaseTime               | is 1 second to 1 hour",
                "dunning.node=node 1                      | node                    | has 1 to 64 letters",
                "dunning.paces.sms=0                      | paces[SMS]              | is 1 to 100,000 in a second",
                "dunning.creditors[0].tenant=region       | creditors[0].phone      | is not set",
                "dunning.store.schema=My Schema           | store.schema            | is 1 to 40 of a-z",
                "dunning.schedule.days=                   | schedule.days           | names no day",
                "dunning.schedule.dispatch-every=0s       | schedule.dispatchEvery  | is 1 second to 1 day",
                "dunning.health.nights-max=-1             | health.nightsMax        | is 0 or more",
                "dunning.webhooks.path=hooks              | webhooks.path           | is a path such as",
            })
    void a_bad_value_is_refused_at_the_start_with_its_name_and_what_is_right(
            String property, String name, String message) {
        host.withPropertyValues(property)
                .run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .isInstanceOf(BindValidationException.class)
                        .hasMessageContaining("'" + name + "'")
                        .hasMessageContaining(message));
    }

    @Test
    void a_creditor_that_stands_twice_is_refused() {
        String creditor = "dunning.creditors[%d].%s";
        ApplicationContextRunner twice = host;
        for (int i = 0; i < 2; i++) {
            for (String each : new String[] {"tenant", "creditor", "name", "phone", "web"}) {
                twice = twice.withPropertyValues(creditor.formatted(i, each) + "=x");
            }
        }
        twice.run(context -> assertThat(requireNonNull(context.getStartupFailure()))
                .rootCause()
                .hasMessageContaining("names a creditor twice"));
    }

    @Test
    void values_are_read_alike_in_every_locale() {
        host.withPropertyValues(
                        "dunning.zone=Europe/Rome",
                        "dunning.schedule.night=21:30",
                        "dunning.schedule.days=monday,friday",
                        "dunning.paces.registered-letter=5",
                        "dunning.paces.digital_mailbox=7",
                        "dunning.desk.roles.time-barred=ROLE_LEAD",
                        "dunning.lease-time=30s",
                        "dunning.node=billing-2")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(DunningEngine.class);
                    DunningProperties properties = context.getBean(DunningProperties.class);
                    assertThat(context.getBean(Nights.class))
                            .isEqualTo(new Nights(
                                    ZoneId.of("Europe/Rome"),
                                    LocalTime.of(21, 30),
                                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
                    assertThat(properties.paces())
                            .containsEntry(ChannelKind.REGISTERED_LETTER, 5)
                            .containsEntry(ChannelKind.DIGITAL_MAILBOX, 7);
                    assertThat(properties.desk().roles()).containsOnlyKeys(DeskAct.TIME_BARRED);
                    assertThat(properties.leaseTime()).isEqualTo(Duration.ofSeconds(30));
                });
    }
}
