package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of settlements rely on in every {@link SettlementRegister}. Extend it, and the tests run against yours. */
public abstract class SettlementRegisterContract {

    private static final PersonId PLAN = new PersonId("plan-9");
    private static final PersonId OTHER_PLAN = new PersonId("plan-10");
    private static final SettlementId EFT = new SettlementId("EFT-1");
    private static final String PRINT = "a1".repeat(32);
    private static final String OTHER_PRINT = "b2".repeat(32);
    private static final int READERS = 8;
    private static final int EACH = 20;

    private SettlementRegister register;

    /** A register that remembers nothing yet. */
    protected abstract SettlementRegister newRegister();

    /** The register as after a restart of its process; one that keeps nothing durably gives itself. */
    protected SettlementRegister reopened(SettlementRegister before) {
        return before;
    }

    @BeforeEach
    void nothingYet() {
        register = newRegister();
    }

    @Test
    void a_settlement_that_was_never_handed_over_has_no_fingerprint() {
        register.remember(PLAN, EFT, PRINT);

        assertThat(register.fingerprint(PLAN, new SettlementId("EFT-2"))).isEmpty();
    }

    @Test
    void what_was_handed_over_is_remembered_as_it_was_and_after_a_restart() {
        register.remember(PLAN, EFT, PRINT);
        String odd = "sha-256:Ab0_.-+/=";
        register.remember(PLAN, new SettlementId("EFT-2"), odd);

        SettlementRegister after = reopened(register);

        assertThat(after.fingerprint(PLAN, EFT)).contains(PRINT);
        assertThat(after.fingerprint(PLAN, new SettlementId("EFT-2"))).contains(odd);
    }

    @Test
    void two_insurers_count_their_settlements_each_by_itself() {
        register.remember(PLAN, EFT, PRINT);
        assertThat(register.fingerprint(OTHER_PLAN, EFT)).isEmpty();

        register.remember(OTHER_PLAN, EFT, OTHER_PRINT);

        assertThat(register.fingerprint(PLAN, EFT)).contains(PRINT);
        assertThat(register.fingerprint(OTHER_PLAN, EFT)).contains(OTHER_PRINT);
    }

    @Test
    void numbers_that_look_alike_are_not_the_same() {
        List<SettlementId> alike = List.of(
                new SettlementId("a"),
                new SettlementId("A"),
                new SettlementId("0a"),
                new SettlementId("a-1"),
                new SettlementId("a_1"),
                new SettlementId("x".repeat(60)),
                new SettlementId("x".repeat(59) + "y"));

        for (int i = 0; i < alike.size(); i++) {
            register.remember(PLAN, alike.get(i), "print-" + i);
        }

        for (int i = 0; i < alike.size(); i++) {
            assertThat(register.fingerprint(PLAN, alike.get(i)))
                    .as("the fingerprint of %s", alike.get(i))
                    .contains("print-" + i);
        }
    }

    @Test
    void an_insurer_and_a_number_are_never_run_together() {
        register.remember(new PersonId("plan"), new SettlementId("-1.EFT"), PRINT);

        assertThat(register.fingerprint(new PersonId("plan-1"), new SettlementId(".EFT")))
                .isEmpty();
        assertThat(register.fingerprint(new PersonId("plan-1."), new SettlementId("EFT")))
                .isEmpty();
    }

    @Test
    void remembered_again_it_stays_what_it_was() {
        register.remember(PLAN, EFT, PRINT);
        register.remember(PLAN, EFT, PRINT);

        assertThat(register.fingerprint(PLAN, EFT)).contains(PRINT);
    }

    @Test
    void another_fingerprint_for_the_same_settlement_is_refused_and_the_first_stays() {
        register.remember(PLAN, EFT, PRINT);

        assertThatIllegalArgumentException()
                .as("the insurer used a number twice, or two readers read two contents: somebody must hear of it")
                .isThrownBy(() -> register.remember(PLAN, EFT, OTHER_PRINT));

        assertThat(register.fingerprint(PLAN, EFT)).contains(PRINT);
    }

    @Test
    void readers_of_several_insurers_lose_nothing_of_each_other() {
        List<Callable<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            PersonId insurer = new PersonId("plan-" + i);
            readers.add(() -> {
                for (int n = 0; n < EACH; n++) {
                    register.remember(insurer, new SettlementId("EFT-" + n), "print-" + n);
                }
                return true;
            });
        }

        assertThat(Together.run(readers))
                .allSatisfy(e -> assertThat(e.trouble()).isEmpty());

        for (int i = 0; i < READERS; i++) {
            for (int n = 0; n < EACH; n++) {
                assertThat(register.fingerprint(new PersonId("plan-" + i), new SettlementId("EFT-" + n)))
                        .contains("print-" + n);
            }
        }
    }
}
