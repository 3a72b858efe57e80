package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrdinalsTest {

    @Test
    void each_name_is_counted_by_itself_among_many() {
        Ordinals ordinals = new Ordinals();
        Map<String, Integer> expected = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);

        for (int i = 0; i < 50_000; i++) {
            String name = "R" + random.nextInt(30_000);
            assertThat(ordinals.next(name)).isEqualTo(expected.merge(name, 1, Integer::sum));
        }
    }
}
