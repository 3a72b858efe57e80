package io.dunning.loadlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentIndexTest {

    private final ContentIndex index = new ContentIndex();

    @Test
    void an_id_with_one_content_is_taken_once() {
        assertThat(index.add(7, 100)).isTrue();
        assertThat(index.add(7, 100)).isFalse();

        assertThat(index.isContradicted(7)).isFalse();
        assertThat(index.take(7)).isTrue();
        assertThat(index.take(7)).isFalse();
    }

    @Test
    void an_id_with_two_contents_is_contradicted_and_stays_so() {
        index.add(7, 100);
        index.add(7, 200);
        index.add(7, 100);
        index.take(7);

        assertThat(index.isContradicted(7)).isTrue();
    }

    @Test
    void what_was_put_back_can_be_taken_again() {
        index.add(7, 100);
        index.take(7);

        index.putBack();

        assertThat(index.take(7)).isTrue();
    }

    @Test
    void zero_is_an_id_and_a_content_like_others() {
        index.add(0, 0);

        assertThat(index.holds(0, 0)).isTrue();
        assertThat(index.isContradicted(0)).isFalse();
        assertThat(index.holds(5, 0)).isFalse();
    }

    @Test
    void a_hundred_thousand_rows_are_found_again() {
        SplittableRandom ids = new SplittableRandom(42);
        for (int i = 0; i < 100_000; i++) {
            index.add(ids.nextLong(), 4L * i + 4);
        }

        assertThat(index.size()).isEqualTo(100_000);
        SplittableRandom again = new SplittableRandom(42);
        for (int i = 0; i < 100_000; i++) {
            long id = again.nextLong();
            assertThat(index.holds(id, 4L * i + 4)).isTrue();
            assertThat(index.holds(id, 4L * i + 8)).isFalse();
        }
    }
}
