package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good journal passes its contract, the wrong ones fail it. */
class AllocationJournalContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_journal_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("a wrong journal is wrong in one way only").isNotEmpty();
        assertThat(run.said(test)).as("what the failed test said").isNotBlank();
    }

    @Test
    void a_good_journal_fails_none() {
        ContractRun run = ContractRun.of(WrongJournals.Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        WrongJournals.KeepsPostingsAtZero.class,
                        "the_entries_of_a_posting_add_up_to_where_it_stands_and_at_zero_it_stands_nowhere"),
                arguments(
                        WrongJournals.AnswersWhatIsAskedForTwiceTwice.class,
                        "a_posting_is_found_by_its_payment_and_by_its_bill_and_answered_once"),
                arguments(WrongJournals.MixesCurrencies.class, "amounts_of_any_currency_stay_what_they_are"),
                arguments(WrongJournals.IgnoresCase.class, "ids_that_look_alike_are_not_the_same"),
                arguments(
                        WrongJournals.IgnoresTheRevision.class, "of_several_that_rest_on_the_same_revision_one_stores"),
                arguments(WrongJournals.IgnoresTheRevision.class, "whoever_was_overtaken_stores_nothing_at_all"),
                arguments(WrongJournals.LooksAndThenStores.class, "whoever_was_overtaken_stores_nothing_at_all"),
                arguments(
                        WrongJournals.CountsNoClosing.class,
                        "whoever_worked_something_out_before_books_were_closed_is_overtaken"),
                arguments(
                        WrongJournals.CountsEachHouseByItself.class,
                        "each_booking_gets_the_next_position_in_the_order_in_which_it_was_given"),
                arguments(
                        WrongJournals.ShowsLaterEntriesFirst.class, "whoever_reads_behind_each_store_misses_no_entry"),
                arguments(
                        WrongJournals.BooksByTheDayOfTheMoney.class,
                        "entries_of_some_days_are_those_booked_on_them_first_and_last_included"),
                arguments(
                        WrongJournals.LeavesOutTheLastDay.class,
                        "entries_of_some_days_are_those_booked_on_them_first_and_last_included"),
                arguments(
                        WrongJournals.ForgetsWhoseTenantItIs.class,
                        "entries_on_bills_are_those_of_the_bills_creditor_read_page_by_page"),
                arguments(
                        WrongJournals.KeepsOldPoints.class,
                        "points_replace_those_that_their_payments_had_and_no_others"),
                arguments(
                        WrongJournals.ForgetsOtherPoints.class,
                        "points_replace_those_that_their_payments_had_and_no_others"),
                arguments(WrongJournals.SortsPointsByName.class, "points_are_read_in_their_order_page_by_page"),
                arguments(
                        WrongJournals.OpensBooksAgain.class,
                        "books_that_are_closed_never_open_again_and_each_closing_is_a_revision"),
                arguments(
                        WrongJournals.ClosesTheBooksOfAll.class,
                        "books_of_a_creditor_are_closed_without_those_of_others"));
    }
}
