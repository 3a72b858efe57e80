package io.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void one_worker_works_on_the_thread_of_the_caller() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Workers.run(1, () -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void several_work_at_the_same_time_and_all_are_waited_for() {
        CountDownLatch together = new CountDownLatch(3);
        AtomicInteger done = new AtomicInteger();

        Workers.run(3, () -> {
            meet(together);
            done.incrementAndGet();
        });

        assertThat(done).hasValue(3);
    }

    @Test
    void one_that_breaks_is_heard_of_when_all_the_others_are_done() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(3);

        assertThatThrownBy(() -> Workers.run(3, () -> {
                    int number = begun.incrementAndGet();
                    meet(together);
                    if (number == 1) {
                        throw new IllegalArgumentException("broken");
                    }
                    done.incrementAndGet();
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThat(done).hasValue(2);
    }

    @Test
    void if_several_break_none_is_forgotten() {
        assertThatThrownBy(() -> Workers.run(3, () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
    }

    @Test
    void the_same_trouble_of_all_comes_out_once() {
        IllegalArgumentException shared = new IllegalArgumentException("broken");

        assertThatThrownBy(() -> Workers.run(3, () -> {
                    throw shared;
                }))
                .isSameAs(shared);
    }

    @Test
    void an_error_comes_out_as_it_is_when_all_the_others_are_done() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(3);

        assertThatThrownBy(() -> Workers.run(3, () -> {
                    int number = begun.incrementAndGet();
                    meet(together);
                    if (number == 1) {
                        throw new AssertionError("broken adapter");
                    }
                    done.incrementAndGet();
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(done).hasValue(2);
    }

    @Test
    void a_caller_that_is_interrupted_is_told_and_stays_interrupted() {
        CountDownLatch never = new CountDownLatch(3);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Workers.run(2, () -> meet(never)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("can be taken up again");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private static void meet(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
