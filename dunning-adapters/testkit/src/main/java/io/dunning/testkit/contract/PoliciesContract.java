package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.Policies;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Policies} promises. Extend it, name a question it has an answer to, run it. */
public abstract class PoliciesContract {

    private static final int THREADS = 6;

    private Policies policies;

    /** The policies. Called once before each test. */
    protected abstract Policies newPolicies();

    /** A question that has an answer. */
    protected abstract Question known();

    /** A question that has none; empty where every question has an answer. */
    protected Optional<Question> unknown() {
        return Optional.empty();
    }

    /**
     * Which policy holds.
     *
     * @param creditor for whose claims
     * @param kind for which of them
     * @param on on which day
     */
    public record Question(CreditorId creditor, ClaimKind kind, LocalDate on) {}

    @BeforeEach
    void begin() {
        policies = newPolicies();
    }

    @Test
    void the_same_question_gives_the_same_policy() {
        assertThat(current().version())
                .as("the version that holds for %s, asked twice", known())
                .isEqualTo(current().version());
        assertThat(current().tracks().keySet()).isEqualTo(current().tracks().keySet());
    }

    @Test
    void a_version_that_was_given_is_found_again() {
        Policy policy = current();

        Policy again = policies.version(policy.version());

        assertThat(again.version())
                .as("a case goes on under the version it was opened with: keep every version that was ever given")
                .isEqualTo(policy.version());
        assertThat(again.tracks()).as("the tracks of that version").isEqualTo(policy.tracks());
        assertThat(again.contact()).as("the contact rules of that version").isEqualTo(policy.contact());
        assertThat(again.ledgerAgeDaysMax()).isEqualTo(policy.ledgerAgeDaysMax());
    }

    @Test
    void a_version_nobody_gave_is_refused() {
        PolicyVersion never = new PolicyVersion("never-given", "0");

        assertThatThrownBy(() -> policies.version(never))
                .as("an unknown version: another policy in its stead would change running cases silently")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_question_without_an_answer_is_refused() {
        Question question = unknown().orElse(null);
        Assumptions.assumeTrue(question != null, "every question has an answer here");

        assertThatThrownBy(() -> policies.current(question.creditor(), question.kind(), question.on()))
                .as("no policy holds for %s", question)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_policy_that_holds_follows_up_the_kind_it_was_asked_for() {
        assertThat(current().track(known().kind()))
                .as("the track of %s in %s", known().kind(), current().version())
                .isPresent();
    }

    @Test
    void several_threads_get_the_same_answers() {
        PolicyVersion alone = current().version();

        var endings = Together.run(THREADS, () -> {
            Policy policy = current();
            return policies.version(policy.version()).version();
        });

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads was told; trouble: %s", THREADS, e.trouble())
                        .containsExactly(alone));
    }

    private Policy current() {
        return policies.current(known().creditor(), known().kind(), known().on());
    }
}
