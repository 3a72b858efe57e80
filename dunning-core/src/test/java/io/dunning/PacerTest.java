package io.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacerTest {

    private final List<Long> pausesMillis = new ArrayList<>();
    private long nowNanos = Long.MAX_VALUE - Duration.ofMillis(300).toNanos();

    @Test
    void messages_of_a_channel_keep_their_distance() {
        Pacer pacer = pacer(Map.of(ChannelKind.SMS, 4));

        for (int i = 0; i < 4; i++) {
            pacer.await(ChannelKind.SMS);
        }

        // The ticker runs over its end on the way, as System.nanoTime may.
        assertThat(pausesMillis).containsExactly(250L, 250L, 250L);
    }

    @Test
    void time_that_passed_anyway_is_not_waited_for_and_not_saved_up() {
        Pacer pacer = pacer(Map.of(ChannelKind.SMS, 4));
        pacer.await(ChannelKind.SMS);

        pass(100);
        pacer.await(ChannelKind.SMS);
        pass(60_000);
        pacer.await(ChannelKind.SMS);
        pacer.await(ChannelKind.SMS);

        assertThat(pausesMillis).containsExactly(150L, 250L);
    }

    @Test
    void channels_do_not_wait_for_each_other_and_one_without_a_pace_never_waits() {
        Pacer pacer = pacer(Map.of(ChannelKind.SMS, 1, ChannelKind.EMAIL, 1));

        pacer.await(ChannelKind.SMS);
        pacer.await(ChannelKind.EMAIL);
        for (int i = 0; i < 5; i++) {
            pacer.await(ChannelKind.LETTER);
        }
        assertThat(pausesMillis).isEmpty();

        pacer.await(ChannelKind.EMAIL);
        assertThat(pausesMillis).containsExactly(1000L);
    }

    @Test
    void who_comes_while_another_waits_is_given_the_place_after_it() {
        List<Long> places = new ArrayList<>();
        Pacer pacer = new Pacer(Map.of(ChannelKind.SMS, 10), () -> nowNanos, pause -> places.add(pause.toMillis()));

        for (int i = 0; i < 4; i++) {
            pacer.await(ChannelKind.SMS);
        }

        assertThat(places).as("places, while the clock stands still").containsExactly(100L, 200L, 300L);
    }

    private Pacer pacer(Map<ChannelKind, Integer> paces) {
        return new Pacer(paces, () -> nowNanos, pause -> {
            pausesMillis.add(pause.toMillis());
            pass(pause.toMillis());
        });
    }

    private void pass(long millis) {
        nowNanos += Duration.ofMillis(millis).toNanos();
    }
}
