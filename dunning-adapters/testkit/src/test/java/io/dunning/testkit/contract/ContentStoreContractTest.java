package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good store that forgets passes the contract, and each of the wrong ones fails the tests that are named beside it. */
class ContentStoreContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_store_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("a wrong store is wrong in one way only").isNotEmpty();
        assertThat(run.said(test)).as("what the failed test said").isNotBlank();
    }

    @Test
    void a_good_store_fails_none() {
        ContractRun run = ContractRun.of(ContentStores.Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        ContentStores.ForgetsNothing.class,
                        "what_was_forgotten_is_known_no_more_and_its_history_stays_whole"),
                arguments(
                        ContentStores.ForgetsNothing.class,
                        "nothing_of_what_was_forgotten_waits_is_unsettled_or_to_be_called_back"),
                arguments(
                        ContentStores.ForgetsAlsoWhatWasRefused.class, "a_change_that_comes_too_late_forgets_nothing"),
                arguments(
                        ContentStores.ForgetsTheEvent.class,
                        "what_was_forgotten_is_known_no_more_and_its_history_stays_whole"),
                arguments(ContentStores.GivesTheLastOfAPageAgain.class, "old_notices_are_found_page_by_page_each_once"),
                arguments(ContentStores.FindsYoungNoticesToo.class, "what_is_found_is_as_it_was_planned"));
    }
}
