package io.dunning.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.spring.TestHost;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;

class ProcessScheduleTest {

    @Test
    void a_chore_that_fails_is_tried_again() throws InterruptedException {
        CountDownLatch tries = new CountDownLatch(3);
        ProcessSchedule schedule = new ProcessSchedule(List.of(new Chore("failing", Duration.ofMillis(1), () -> {
            tries.countDown();
            throw new IllegalStateException("told to fail");
        })));

        schedule.start();
        schedule.start();

        assertThat(tries.await(60, TimeUnit.SECONDS)).isTrue();
        schedule.stop();
        assertThat(schedule.isRunning()).isFalse();
    }

    @Test
    void a_host_in_memory_and_one_without_db_scheduler_have_their_nights_in_their_own_process() {
        TestHost host = new TestHost();
        host.context()
                .withPropertyValues("dunning.schedule.enabled=true")
                .run(context -> assertThat(context.getBean(DunningSchedule.class))
                        .isInstanceOf(ProcessSchedule.class)
                        .returns(true, DunningSchedule::isRunning));
        host.context(TestHost.h2("no-scheduler"))
                .withPropertyValues("dunning.schedule.enabled=true")
                .withClassLoader(new FilteredClassLoader("com.github.kagkarlsson"))
                .run(context ->
                        assertThat(context.getBean(DunningSchedule.class)).isInstanceOf(ProcessSchedule.class));
    }
}
