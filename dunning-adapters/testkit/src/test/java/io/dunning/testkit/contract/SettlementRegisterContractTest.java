package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.memory.MemorySettlementRegister;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.PersonId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good register passes its contract, the wrong ones fail it. */
class SettlementRegisterContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_register_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("wrong in one way only").isNotEmpty();
    }

    @Test
    void a_good_register_fails_none() {
        ContractRun run = ContractRun.of(Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(ForgetsTheInsurer.class, "two_insurers_count_their_settlements_each_by_itself"),
                arguments(IgnoresCase.class, "numbers_that_look_alike_are_not_the_same"),
                arguments(RunsKeysTogether.class, "an_insurer_and_a_number_are_never_run_together"),
                arguments(
                        LetsTheLastOneWin.class,
                        "another_fingerprint_for_the_same_settlement_is_refused_and_the_first_stays"),
                arguments(
                        ForgetsWithTheProcess.class,
                        "what_was_handed_over_is_remembered_as_it_was_and_after_a_restart"),
                arguments(RefusesARepetition.class, "remembered_again_it_stays_what_it_was"));
    }

    static class Good extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new MemorySettlementRegister();
        }
    }

    /** A register that finds its entries by a text. */
    private static class ByText implements SettlementRegister {
        final Map<String, String> prints = new ConcurrentHashMap<>();
        private final BiFunction<PersonId, SettlementId, String> key;

        ByText(BiFunction<PersonId, SettlementId, String> key) {
            this.key = key;
        }

        @Override
        public Optional<String> fingerprint(PersonId insurer, SettlementId id) {
            return Optional.ofNullable(prints.get(key.apply(insurer, id)));
        }

        @Override
        public void remember(PersonId insurer, SettlementId id, String fingerprint) {
            String known = prints.putIfAbsent(key.apply(insurer, id), fingerprint);
            if (known != null && !known.equals(fingerprint)) {
                throw new IllegalArgumentException("known otherwise");
            }
        }
    }

    static class ForgetsTheInsurer extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new ByText((insurer, id) -> id.value());
        }
    }

    static class IgnoresCase extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new ByText((insurer, id) -> insurer + "|" + id.value().toLowerCase(Locale.ROOT));
        }
    }

    static class RunsKeysTogether extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new ByText((insurer, id) -> insurer.value() + id.value());
        }
    }

    static class LetsTheLastOneWin extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new ByText((insurer, id) -> insurer + "|" + id) {
                @Override
                public void remember(PersonId insurer, SettlementId id, String fingerprint) {
                    prints.put(insurer + "|" + id, fingerprint);
                }
            };
        }
    }

    static class ForgetsWithTheProcess extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            return new MemorySettlementRegister();
        }

        @Override
        protected SettlementRegister reopened(SettlementRegister before) {
            return newRegister();
        }
    }

    static class RefusesARepetition extends SettlementRegisterContract {
        @Override
        protected SettlementRegister newRegister() {
            Map<String, String> all = new HashMap<>();
            return new SettlementRegister() {
                @Override
                public synchronized Optional<String> fingerprint(PersonId insurer, SettlementId id) {
                    return Optional.ofNullable(all.get(insurer + "|" + id));
                }

                @Override
                public synchronized void remember(PersonId insurer, SettlementId id, String fingerprint) {
                    if (all.putIfAbsent(insurer + "|" + id, fingerprint) != null) {
                        throw new IllegalArgumentException("known");
                    }
                }
            };
        }
    }
}
