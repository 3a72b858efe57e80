package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract is worth something only if wrong implementations fail it: each of these fails the test that is named beside it. */
class WrongOnPurposeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"stores", "ports", "channels"})
    void a_wrong_implementation_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed())
                .as("the tests that %s failed", wrong.getSimpleName())
                .contains(test);
        assertThat(run.passed())
                .as("the tests that %s passed: a wrong implementation is wrong in one way only", wrong.getSimpleName())
                .isNotEmpty();
        assertThat(run.said(test)).as("what the failed test said").isNotBlank();
    }

    static Stream<Arguments> stores() {
        return Stream.of(
                arguments(WrongStores.ForgetsTheExpectedVersion.class, "a_change_from_an_old_version_is_refused"),
                arguments(WrongStores.LosesHalfOfAChange.class, "a_change_is_stored_with_all_its_parts"),
                arguments(WrongStores.StoresCaseByCase.class, "a_change_is_stored_whole_or_not_at_all"),
                arguments(WrongStores.AllowsAKeyTwice.class, "a_key_is_used_only_once"),
                arguments(WrongStores.TakesAttemptsInAnyOrder.class, "attempts_count_up_from_one"),
                arguments(
                        WrongStores.TakesAttemptsInAnyOrder.class,
                        "of_first_attempts_at_the_same_moment_exactly_one_wins"),
                arguments(
                        WrongStores.ListsDueCasesByTheirDay.class,
                        "due_cases_come_in_the_order_of_their_ids_whatever_their_days"),
                arguments(
                        WrongStores.IgnoresThePage.class, "due_cases_are_read_page_by_page_without_gap_or_repetition"),
                arguments(WrongStores.ListsClosedCasesAsDue.class, "only_open_cases_are_due"),
                arguments(
                        WrongStores.OrdersIdsAsDatabasesDo.class,
                        "ids_are_ordered_by_their_characters_and_by_the_order_of_the_kinds"),
                arguments(
                        WrongStores.CountsContactsOfAllTenants.class,
                        "contacts_of_another_tenant_are_nobodys_business"),
                arguments(
                        WrongStores.CountsContactsPerCreditor.class,
                        "contacts_count_per_person_over_all_creditors_of_a_tenant"),
                arguments(
                        WrongStores.CountsCancelledNotices.class,
                        "a_notice_that_was_cancelled_or_refused_by_its_channel_is_no_contact"),
                arguments(
                        WrongStores.CountsCancelledNotices.class,
                        "a_notice_that_left_later_counts_on_the_day_on_which_it_left"),
                arguments(
                        WrongStores.KeepsCancelledNoticesInTheOutbox.class,
                        "a_cancelled_notice_does_not_wait_any_more"),
                arguments(WrongStores.ForgetsResults.class, "an_attempt_is_unresolved_until_it_has_a_result"),
                arguments(
                        WrongStores.TellsHistoryBackwards.class,
                        "a_history_holds_every_event_in_order_and_to_the_byte"),
                arguments(
                        WrongStores.HandsOutItsOwnHistory.class,
                        "what_was_read_of_a_history_does_not_change_afterwards"),
                arguments(WrongStores.MixesCreditors.class, "the_case_of_a_receivable_is_found_within_its_creditor"),
                arguments(WrongStores.ForgetsClosedDays.class, "the_last_closed_day_is_kept"),
                arguments(WrongStores.SharesOneCursor.class, "cursors_are_kept_per_creditor"),
                arguments(
                        WrongStores.LetsEverybodyWin.class,
                        "of_commits_at_the_same_moment_on_one_case_exactly_one_wins"));
    }

    static Stream<Arguments> ports() {
        return Stream.of(
                arguments(
                        WrongPorts.WatermarkStandsStill.class,
                        "the_watermark_is_the_day_up_to_which_all_payments_are_booked"),
                arguments(WrongPorts.InventsUnknownBills.class, "a_bill_the_books_do_not_know_is_left_out"),
                arguments(
                        WrongPorts.TakesCreditsForDebts.class,
                        "an_overpaid_bill_is_never_answered_with_something_open"),
                arguments(WrongPorts.RepeatsTheLastMovement.class, "at_the_end_there_is_nothing_more"),
                arguments(WrongPorts.TellsTheNewestFirst.class, "positions_rise_and_are_never_used_twice"),
                arguments(WrongPorts.WritesToTheDead.class, "a_change_counts_at_once"),
                arguments(WrongPorts.HasAStandInForStrangers.class, "a_person_nobody_knows_is_left_out"),
                arguments(WrongPorts.AnswersEveryVersion.class, "a_version_nobody_gave_is_refused"),
                arguments(WrongPorts.ForgetsWhatItGave.class, "a_version_that_was_given_is_found_again"),
                arguments(WrongPorts.ForgetsWhatItGave.class, "the_same_question_gives_the_same_policy"),
                arguments(WrongPorts.NeverWorks.class, "offices_work_at_least_once_in_any_fortnight"),
                arguments(WrongPorts.NeverRests.class, "offices_rest_on_some_day_of_every_fortnight"),
                arguments(WrongPorts.NeverRests.class, "holidays_are_no_business_days"),
                arguments(WrongPorts.ChangesItsMind.class, "the_same_day_gets_the_same_answer"),
                arguments(WrongPorts.LeavesAPlaceholder.class, "nothing_is_left_to_fill_in"),
                arguments(WrongPorts.LeavesAPlaceholder.class, "a_text_nobody_wrote_is_refused"),
                arguments(WrongPorts.TellsEverythingEverywhere.class, "the_subject_tells_passers_by_nothing"),
                arguments(
                        WrongPorts.TellsEverythingEverywhere.class,
                        "a_place_whose_reader_is_unknown_is_told_neither_amount_nor_name"),
                arguments(
                        WrongPorts.TellsEverythingEverywhere.class,
                        "a_place_the_patient_only_claimed_is_told_no_amount"),
                arguments(WrongPorts.NumbersItsMessages.class, "the_same_request_gives_the_same_message"),
                arguments(WrongPorts.NumbersItsMessages.class, "a_refusal_names_no_person_and_no_amount"),
                arguments(WrongPorts.SaysOneThingAndExplainsAnother.class, "its_verdict_is_that_of_its_finding"),
                arguments(WrongPorts.ShoutsItsCode.class, "its_code_is_short_and_stable"),
                arguments(WrongPorts.WaitsForThePast.class, "a_wait_ends_on_a_day_that_is_still_to_come"),
                arguments(WrongPorts.RemembersWhatItSaw.class, "it_is_pure"));
    }

    static Stream<Arguments> channels() {
        return Stream.of(
                arguments(WrongChannels.SaysAcceptedWithoutHandingOver.class, "what_is_accepted_was_handed_over_once"),
                arguments(
                        WrongChannels.SendsTwiceThoughIdempotent.class,
                        "a_key_repeated_within_an_idempotent_contract_is_delivered_once"),
                arguments(
                        WrongChannels.SendsTwiceThoughIdempotent.class,
                        "one_key_from_several_threads_is_delivered_once_by_an_idempotent_channel"),
                arguments(WrongChannels.AcceptsWhileItsProviderIsDown.class, "a_provider_that_is_down_accepts_nothing"),
                arguments(WrongChannels.AcceptsWhileItsProviderIsDown.class, "of_what_is_rejected_nothing_left"),
                arguments(WrongChannels.SaysRejectedThoughItLeft.class, "a_provider_that_is_down_accepts_nothing"),
                arguments(WrongChannels.ChangesItsContract.class, "kind_and_contract_never_change"),
                arguments(WrongChannels.DeniesWhatItSent.class, "what_the_provider_has_is_never_denied"),
                arguments(WrongChannels.KnowsEveryKey.class, "a_key_the_provider_never_had_is_not_found"),
                arguments(WrongChannels.GivesAReceiptOnce.class, "a_receipt_is_given_until_it_is_acknowledged"),
                arguments(WrongChannels.NeverForgetsAReceipt.class, "an_acknowledged_receipt_is_not_given_again"),
                arguments(WrongChannels.ClaimsToHaveRecalled.class, "a_message_that_was_recalled_does_not_go_out"),
                arguments(WrongChannels.ClaimsToHaveRecalled.class, "what_is_gone_cannot_be_recalled"),
                arguments(
                        WrongChannels.CannotBeAskedThoughReconcilable.class,
                        "a_channel_that_can_be_reconciled_can_be_asked_by_key"));
    }
}
