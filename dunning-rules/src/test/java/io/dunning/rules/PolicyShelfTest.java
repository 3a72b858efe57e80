package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.rules.NoPolicyInForce.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PolicyShelfTest {

    private static final CreditorId CLINIC = new CreditorId("region", "clinic");
    private static final CreditorId OTHER = new CreditorId("region", "other");

    private final PolicyPack first = pack("1", "2026-01-01\nvalidTo: 2026-03-31");
    private final PolicyPack second = pack("2", "2026-05-01");

    private static PolicyPack pack(String version, String from) {
        return Small.load(Small.YAML
                .replace("version: \"2026.1\"", "version: \"" + version + "\"")
                .replace("validFrom: 2026-01-01 ", "validFrom: " + from + " "));
    }

    private static PolicyVersion current(PolicyShelf shelf, CreditorId creditor, String on) {
        return shelf.current(creditor, ClaimKind.COPAYMENT, LocalDate.parse(on)).version();
    }

    private static Reason refusal(PolicyShelf shelf, ClaimKind kind, String on) {
        return catchThrowableOfType(NoPolicyInForce.class, () -> shelf.current(CLINIC, kind, LocalDate.parse(on)))
                .reason();
    }

    @Test
    void each_day_has_the_policy_that_is_valid_on_it() {
        PolicyShelf shelf = new PolicyShelf().with(first).with(second);

        assertThat(current(shelf, CLINIC, "2026-03-31")).isEqualTo(first.version());
        assertThat(current(shelf, CLINIC, "2026-05-01")).isEqualTo(second.version());
    }

    @Test
    void a_question_in_a_gap_is_refused() {
        PolicyShelf shelf = new PolicyShelf().with(first).with(second);

        assertThat(refusal(shelf, ClaimKind.COPAYMENT, "2026-04-15")).isEqualTo(Reason.GAP);
        assertThat(refusal(shelf, ClaimKind.PRIVATE_FEE, "2026-01-15")).isEqualTo(Reason.GAP);
    }

    @Test
    void a_question_after_the_review_is_refused() {
        PolicyShelf shelf = new PolicyShelf().with(second);

        assertThat(current(shelf, CLINIC, "2026-12-31")).isEqualTo(second.version());
        assertThat(refusal(shelf, ClaimKind.COPAYMENT, "2027-01-01")).isEqualTo(Reason.REVIEW_IS_OVER);
    }

    @Test
    void two_policies_for_one_day_are_refused() {
        PolicyShelf shelf = new PolicyShelf().with(first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shelf.with(pack("3", "2026-03-31")))
                .withMessageContaining("my-clinic@1 and my-clinic@3");
    }

    @Test
    void a_creditor_with_policies_of_its_own_uses_no_others() {
        PolicyShelf shelf = new PolicyShelf().with(first).with(CLINIC, second);

        assertThat(current(shelf, OTHER, "2026-02-01")).isEqualTo(first.version());
        assertThat(current(shelf, CLINIC, "2026-06-01")).isEqualTo(second.version());
        assertThat(refusal(shelf, ClaimKind.COPAYMENT, "2026-02-01")).isEqualTo(Reason.GAP);
    }

    @Test
    void a_case_finds_the_version_it_was_judged_under() {
        PolicyShelf shelf = new PolicyShelf().with(first).with(second);

        assertThat(shelf.version(first.version())).isSameAs(first.policy());
        assertThat(catchThrowableOfType(NoPolicyInForce.class, () -> shelf.version(new PolicyVersion("my-clinic", "0")))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_VERSION);
    }

    @Test
    void a_changed_policy_needs_a_new_version() {
        PolicyPack changed = Small.load(Small.YAML
                .replace("version: \"2026.1\"", "version: \"1\"")
                .replace("reviewDays: 30", "reviewDays: 20"));
        PolicyShelf shelf = new PolicyShelf().with(OTHER, first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shelf.with(changed))
                .withMessageContaining("another content");
    }
}
