package io.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dunning.cases.CaseId;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PartitionTest {

    /** Keys are stored: a change here would scatter the cases of every host. */
    @Test
    void keys_never_change() {
        Map<String, Long> keys = Map.of(
                "region/P1", -3975257214169341793L,
                "region/P2", 5383622973247700014L,
                "region/p1", 4881897880881793378L,
                "other/P1", -5554985207056088408L,
                "a/b", 8831782500897897773L,
                "ab/c", 8818752081659147275L,
                "a/bc", -8129921414054179381L,
                "region/0000000001", -2398462362048067332L,
                "r.e-g_1:2/Zz9", 590904244363910668L);

        keys.forEach((text, key) -> {
            String[] parts = text.split("/", -1);
            assertThat(Partition.key(parts[0], new PersonId(parts[1])))
                    .as("the key of %s", text)
                    .isEqualTo(key);
        });
    }

    @Test
    void all_cases_of_a_person_of_a_tenant_have_one_key() {
        PersonId person = new PersonId("P1");
        long key = Partition.key("region", person);

        for (ClaimKind kind : ClaimKind.values()) {
            assertThat(Partition.key(new CaseId(new CreditorId("region", "clinic"), person, kind)))
                    .isEqualTo(key);
        }
        assertThat(Partition.key(new CaseId(new CreditorId("other", "clinic"), person, ClaimKind.COPAYMENT)))
                .isNotEqualTo(key);
    }

    @Test
    void a_case_is_in_the_one_partition_whose_range_holds_its_key() {
        for (int count : List.of(1, 2, 8, 64, 1024)) {
            for (int i = 0; i < 500; i++) {
                CaseId id = Fixtures.caseOf("P" + i);
                Partition own = Partition.of(id, count);
                long key = Partition.key(id);

                assertThat(Partition.all(count).stream().filter(p -> p.holds(id)))
                        .containsExactly(own);
                assertThat(Partition.all(count).stream().filter(p -> key >= p.keyMin() && key <= p.keyMax()))
                        .containsExactly(own);
            }
        }
    }

    @Test
    void the_ranges_follow_each_other_without_a_gap() {
        for (int count : List.of(1, 2, 8, 1024)) {
            List<Partition> all = Partition.all(count);

            assertThat(all.get(0).keyMin()).isEqualTo(Long.MIN_VALUE);
            assertThat(all.get(count - 1).keyMax()).isEqualTo(Long.MAX_VALUE);
            for (int i = 1; i < count; i++) {
                assertThat(all.get(i).keyMin()).isEqualTo(all.get(i - 1).keyMax() + 1);
            }
        }
    }

    @Test
    void people_are_spread_evenly_however_their_ids_look() {
        List<IntFunction<String>> looks = List.of(
                i -> "P" + i,
                i -> String.format(Locale.ROOT, "%08d", i),
                i -> "2026-" + i * 10,
                i -> Integer.toHexString(i * 7919));
        for (IntFunction<String> look : looks) {
            for (int count : List.of(2, 16, 64)) {
                int[] sizes = new int[count];
                for (int i = 0; i < 100_000; i++) {
                    sizes[Partition.of(Fixtures.caseOf(look.apply(i)), count).number()]++;
                }

                int even = 100_000 / count;
                for (int size : sizes) {
                    assertThat(size)
                            .as("people in one of %s, with ids such as %s", count, look.apply(7))
                            .isCloseTo(even, within(even / 10));
                }
            }
        }
    }

    @Test
    void there_are_a_power_of_two_up_to_1024() {
        for (int count : List.of(-1, 0, 3, 6, 1000, 2048)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Partition(0, count));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition(4, 4));
        assertThat(new Partition(3, 8)).hasToString("3/8");
    }
}
