package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good log passes the contract, and each of the wrong ones fails the tests that are named beside it. */
class EvidenceLogContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_log_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("a wrong log is wrong in one way only").isNotEmpty();
        assertThat(run.said(test)).as("what the failed test said").isNotBlank();
    }

    @Test
    void a_good_log_fails_none() {
        ContractRun run = ContractRun.of(EvidenceLogs.Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        EvidenceLogs.GivesHashesBackwards.class,
                        "the_hashes_are_those_of_the_events_in_the_order_of_their_positions"),
                arguments(
                        EvidenceLogs.RepeatsTheFirstOfARange.class,
                        "a_range_begins_after_its_first_position_and_ends_with_its_last"),
                arguments(
                        EvidenceLogs.PromisesTooMuch.class,
                        "what_is_recorded_later_comes_after_what_the_log_had_reached"),
                arguments(EvidenceLogs.StopsBeforeTheLast.class, "while_nobody_writes_the_log_reaches_the_last_event"),
                arguments(EvidenceLogs.CountsFromTheEnd.class, "a_position_never_changes"),
                arguments(EvidenceLogs.CountsPerCase.class, "no_two_events_have_the_same_position"),
                arguments(EvidenceLogs.KnowsEveryEvent.class, "an_event_nobody_recorded_has_no_position"),
                arguments(EvidenceLogs.RecordsBeforeTheCommit.class, "a_change_that_was_refused_leaves_no_trace"),
                arguments(EvidenceLogs.SwallowsTrouble.class, "what_a_reader_throws_comes_out_and_the_log_goes_on"),
                arguments(
                        EvidenceLogs.KeepsAnyCheckpoint.class,
                        "a_checkpoint_that_does_not_follow_is_refused_and_not_kept"),
                arguments(
                        EvidenceLogs.KeepsAnyCheckpoint.class, "of_checkpoints_at_the_same_moment_exactly_one_is_kept"),
                arguments(EvidenceLogs.KeepsAnyCheckpoint.class, "a_checkpoint_of_another_store_is_refused"),
                arguments(EvidenceLogs.KeepsOnlyTheLatest.class, "a_checkpoint_is_kept_to_the_letter"),
                arguments(EvidenceLogs.ForgetsTheDay.class, "checkpoints_are_given_from_a_day_on"));
    }
}
