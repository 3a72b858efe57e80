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
    @MethodSource({"stores", "sharers", "ports", "channels"})
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
                        WrongStores.CountsCancelledNotices.class,
                        "a_call_and_the_same_in_writing_are_one_contact_on_one_day_and_two_on_two"),
                arguments(
                        WrongStores.CountsContactsPerCreditor.class,
                        "a_call_and_the_same_in_writing_are_one_contact_on_one_day_and_two_on_two"),
                arguments(
                        WrongStores.CountsADayOnce.class,
                        "two_notices_of_one_case_that_do_not_go_together_are_two_contacts_on_one_day_too"),
                arguments(
                        WrongStores.TakesCancelledForNotLeft.class,
                        "a_notice_that_was_stopped_after_an_attempt_is_a_contact_until_it_is_known_that_it_did_not_leave"),
                arguments(
                        WrongStores.KeepsCancelledNoticesInTheOutbox.class,
                        "a_cancelled_notice_does_not_wait_any_more"),
                arguments(WrongStores.ForgetsResults.class, "an_attempt_is_unsettled_until_it_has_a_result"),
                arguments(
                        WrongStores.TellsHistoryBackwards.class,
                        "a_history_holds_every_event_in_order_and_to_the_byte"),
                arguments(
                        WrongStores.HandsOutItsOwnHistory.class,
                        "what_was_read_of_a_history_does_not_change_afterwards"),
                arguments(WrongStores.MixesCreditors.class, "the_case_of_a_receivable_is_found_within_its_creditor"),
                arguments(
                        WrongStores.ForgetsWhatAChangeRestsOn.class,
                        "a_change_that_rests_on_a_case_that_was_changed_meanwhile_is_refused"),
                arguments(WrongStores.TrimsTexts.class, "events_keep_odd_and_long_texts_to_the_byte"),
                arguments(WrongStores.CutsTexts.class, "notices_keep_odd_and_long_texts_to_the_byte"),
                arguments(
                        WrongStores.KeepsLocalTimes.class,
                        "instants_come_back_to_the_microsecond_even_in_hours_that_clocks_show_twice"),
                arguments(
                        WrongStores.LetsEverybodyWin.class,
                        "of_commits_at_the_same_moment_on_one_case_exactly_one_wins"));
    }

    static Stream<Arguments> sharers() {
        return Stream.of(
                arguments(
                        WrongSharers.ListsDueCasesByTheirIds.class,
                        "due_cases_come_by_their_days_then_by_person_then_by_id"),
                arguments(
                        WrongSharers.OrdersKeysWithoutSign.class,
                        "due_cases_come_by_their_days_then_by_person_then_by_id"),
                arguments(
                        WrongSharers.OrdersIdsAsDatabasesDo.class,
                        "ids_are_ordered_by_their_characters_and_by_the_order_of_the_kinds"),
                arguments(
                        WrongSharers.IgnoresThePage.class, "due_cases_are_read_page_by_page_without_gap_or_repetition"),
                arguments(WrongSharers.IgnoresThePage.class, "the_outbox_is_read_page_by_page_by_person_then_by_key"),
                arguments(
                        WrongSharers.GivesAllAtOnce.class, "due_cases_are_read_page_by_page_without_gap_or_repetition"),
                arguments(WrongSharers.GivesAllAtOnce.class, "the_cases_of_one_person_and_day_are_never_torn_apart"),
                arguments(WrongSharers.TearsPersonsApart.class, "the_cases_of_one_person_and_day_are_never_torn_apart"),
                arguments(
                        WrongSharers.GoesOnByTheDayOfNow.class,
                        "the_next_page_is_found_though_the_cases_of_the_page_before_have_moved"),
                arguments(WrongSharers.ListsClosedCasesAsDue.class, "only_open_cases_are_due"),
                arguments(
                        WrongSharers.MixesPartitions.class,
                        "each_case_is_due_in_exactly_one_partition_however_many_there_are"),
                arguments(WrongSharers.MixesPartitions.class, "a_partition_is_read_page_by_page_without_the_others"),
                arguments(
                        WrongSharers.MixesPartitions.class,
                        "each_notice_stands_in_exactly_one_partition_however_many_there_are"),
                arguments(
                        WrongSharers.ListsTheOutboxByItsKeys.class,
                        "the_outbox_is_read_page_by_page_by_person_then_by_key"),
                arguments(
                        WrongSharers.ForgetsRecalls.class,
                        "a_notice_is_to_be_called_back_once_however_often_that_was_asked"),
                arguments(
                        WrongSharers.RecallsAsOftenAsAsked.class,
                        "a_notice_is_to_be_called_back_once_however_often_that_was_asked"),
                arguments(
                        WrongSharers.NeverEndsARecall.class,
                        "a_notice_of_which_it_is_known_whether_it_could_be_called_back_is_not_asked_for_again"),
                arguments(WrongSharers.ForgetsClosedDays.class, "the_last_closed_day_of_each_partition_is_kept"),
                arguments(WrongSharers.ClosesAllForOne.class, "the_last_closed_day_of_each_partition_is_kept"),
                arguments(WrongSharers.ClosesBackwards.class, "a_closed_day_never_goes_back"),
                arguments(WrongSharers.SharesOneCursor.class, "cursors_are_kept_per_creditor"),
                arguments(WrongSharers.ReadsBackwards.class, "a_cursor_never_goes_back"),
                arguments(
                        WrongSharers.KnowsOnlyLedgersThatWereRead.class,
                        "all_creditors_that_have_cases_have_a_cursor_from_the_beginning"),
                arguments(
                        WrongSharers.LetsTwoNodesHoldOnePartition.class,
                        "while_a_node_holds_a_partition_others_are_refused"),
                arguments(
                        WrongSharers.LetsTwoNodesHoldOnePartition.class,
                        "of_claims_at_the_same_moment_exactly_one_wins"),
                arguments(WrongSharers.LocksAllForOne.class, "a_lease_is_of_its_own_partition_only"),
                arguments(WrongSharers.MakesANodeWaitForItself.class, "a_node_takes_over_at_once_what_it_holds_itself"),
                arguments(WrongSharers.NeverLetsGo.class, "what_was_held_for_too_long_may_be_claimed_by_others"),
                arguments(WrongSharers.BeginsEpochsAnew.class, "epochs_rise_with_each_claim"),
                arguments(WrongSharers.BeginsEpochsAnew.class, "what_was_given_back_may_be_claimed_by_others"),
                arguments(
                        WrongSharers.IgnoresTheEpoch.class,
                        "a_change_under_a_lease_that_somebody_else_has_taken_over_stores_nothing"),
                arguments(
                        WrongSharers.IgnoresTheEpoch.class,
                        "a_lease_that_was_taken_over_stays_worthless_after_the_other_gave_it_back"),
                arguments(WrongSharers.AsksForTheEpochOnlyWhereCasesChange.class, "a_renewed_lease_runs_out_too"),
                arguments(
                        WrongSharers.NeverRenews.class, "a_commit_renews_the_lease_it_is_made_under_even_an_empty_one"),
                arguments(
                        WrongSharers.RefusesWhoComesLate.class,
                        "a_commit_renews_the_lease_it_is_made_under_even_an_empty_one"),
                arguments(
                        WrongSharers.ReleasesWhoeverHoldsIt.class,
                        "giving_an_old_lease_back_takes_nothing_from_the_new_holder"));
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
                arguments(
                        WrongChannels.TakesSilenceForNever.class,
                        "a_provider_that_is_down_is_never_taken_for_one_that_never_had_it"),
                arguments(
                        WrongChannels.TakesSilenceForNever.class,
                        "while_the_provider_is_down_nothing_is_said_never_to_have_left"),
                arguments(
                        WrongChannels.TrustsItsCacheWhileItsProviderIsDown.class,
                        "while_the_provider_is_down_nothing_is_said_never_to_have_left"),
                arguments(WrongChannels.StopsAtAGarbledReceipt.class, "one_garbled_answer_holds_up_no_others"),
                arguments(WrongChannels.CountsItsReceipts.class, "the_same_receipt_given_twice_has_the_same_id"),
                arguments(WrongChannels.GivesAReceiptOnce.class, "a_receipt_is_given_until_it_is_acknowledged"),
                arguments(WrongChannels.NeverForgetsAReceipt.class, "an_acknowledged_receipt_is_not_given_again"),
                arguments(WrongChannels.ClaimsToHaveRecalled.class, "a_message_that_was_recalled_does_not_go_out"),
                arguments(WrongChannels.ClaimsToHaveRecalled.class, "what_is_gone_cannot_be_recalled"),
                arguments(
                        WrongChannels.CannotBeAskedThoughReconcilable.class,
                        "a_channel_that_can_be_reconciled_can_be_asked_by_key"));
    }
}
