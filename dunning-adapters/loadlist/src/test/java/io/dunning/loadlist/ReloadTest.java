package io.dunning.loadlist;

import static io.dunning.loadlist.SampleList.CREDITOR;
import static io.dunning.loadlist.SampleList.aList;
import static io.dunning.loadlist.SampleList.delivery;
import static io.dunning.loadlist.SampleList.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that come again, grow, shrink or contradict themselves. */
class ReloadTest {

    private final LoadRegister register = new InMemoryLoadRegister();
    private final List<String> handedOver = new ArrayList<>();

    private LoadReport load(String csv, LoadMode mode) {
        return settings(register).build().load(delivery(csv), mode, this::take);
    }

    private LoadReport loadFull(String csv) {
        return settings(register).fullListsKeeping(80).build().load(delivery(csv), LoadMode.QUARANTINE, this::take);
    }

    private void take(LoadedClaim claim) {
        handedOver.add(claim.receivable().id().value());
    }

    @Test
    void the_same_file_again_is_known_and_hands_nothing_over() {
        load(aList().rows(2).csv(), LoadMode.ALL_OR_NOTHING);

        LoadReport again = load(aList().rows(2).csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(again.outcome()).isEqualTo(LoadOutcome.KNOWN);
        assertThat(again.handedOver()).isZero();
        assertThat(handedOver).containsExactly("R1", "R2");
    }

    @Test
    void a_refused_file_is_not_known() {
        load(aList().row("amount", "x").csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(load(aList().row("amount", "x").csv(), LoadMode.ALL_OR_NOTHING)
                        .outcome())
                .isEqualTo(LoadOutcome.REFUSED);
    }

    @Test
    void a_newer_file_hands_over_only_what_is_new() {
        load(aList().rows(2).csv(), LoadMode.ALL_OR_NOTHING);

        LoadReport newer = load(aList().rows(3).csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(newer.alreadyLoaded()).isEqualTo(2);
        assertThat(newer.handedOver()).isEqualTo(1);
        assertThat(handedOver).containsExactly("R1", "R2", "R3");
    }

    @Test
    void a_known_receivable_with_other_content_is_set_aside() {
        load(aList().row().csv(), LoadMode.ALL_OR_NOTHING);

        LoadReport newer = load(aList().row("amount", "99.00").row().csv(), LoadMode.QUARANTINE);

        assertThat(newer.rejects()).extracting(Reject::reason).containsExactly(RejectReason.CONTENT_DIFFERS);
        assertThat(newer.rejects().get(0).row()).isEqualTo(2);
        assertThat(handedOver).containsExactly("R1", "R2");
    }

    @Test
    void the_same_id_of_another_creditor_is_another_receivable() {
        LoadReport report = load(
                aList().row()
                        .row("receivable_id", "R1", "amount", "1.00", "creditor", "island-clinic")
                        .csv(),
                LoadMode.ALL_OR_NOTHING);

        assertThat(report.handedOver()).isEqualTo(2);
    }

    @Test
    void naming_the_default_creditor_is_no_other_content() {
        load(aList().row().csv(), LoadMode.ALL_OR_NOTHING);

        LoadReport again = load(aList().row("creditor", CREDITOR.creditor()).csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(again.alreadyLoaded()).isEqualTo(1);
    }

    @Test
    void a_rejected_row_gets_its_chance_when_the_list_is_examined_again() {
        String csv = aList().row().row("mobile", "+33612345678").csv();
        load(csv, LoadMode.QUARANTINE);
        LoadList wider = settings(register).phonePrefixes("+33").build();

        LoadReport report = wider.load(delivery(csv).examinedAgain(), LoadMode.QUARANTINE, this::take);

        assertThat(report.handedOver()).isEqualTo(1);
        assertThat(report.alreadyLoaded()).isEqualTo(1);
        assertThat(handedOver).containsExactly("R1", "R2");
    }

    @Test
    void a_load_that_broke_off_goes_on_where_it_stopped() {
        String csv = aList().rows(5).csv();
        LoadList list = settings(register).fullListsKeeping(80).build();
        assertThatThrownBy(() -> list.load(delivery(csv), LoadMode.ALL_OR_NOTHING, claim -> {
                    if (handedOver.size() == 2) {
                        throw new IllegalStateException("the store is down");
                    }
                    take(claim);
                }))
                .hasMessage("the store is down");

        LoadReport report = list.load(delivery(csv), LoadMode.ALL_OR_NOTHING, this::take);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(handedOver).containsExactly("R1", "R2", "R3", "R4", "R5");
    }

    @Test
    void a_full_list_that_lost_most_of_the_last_one_waits_for_confirmation() {
        loadFull(aList().rows(10).csv());

        LoadReport shrunk = loadFull(aList().rows(7).row("receivable_id", "N1").csv());

        assertThat(shrunk.outcome()).isEqualTo(LoadOutcome.NEEDS_CONFIRMATION);
        assertThat(shrunk.faults())
                .extracting(FileFault::sentence)
                .containsExactly("of the 10 receivables of the last list only 7 are in this one; ask the sender, then"
                        + " confirm the delivery");
        assertThat(handedOver).hasSize(10).doesNotContain("N1");
    }

    @Test
    void a_shrunken_list_is_loaded_once_a_person_confirms() {
        loadFull(aList().rows(10).csv());
        Delivery confirmed =
                delivery(aList().rows(3).row("receivable_id", "N1").csv()).confirmed();

        LoadReport report =
                settings(register).fullListsKeeping(80).build().load(confirmed, LoadMode.QUARANTINE, this::take);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(handedOver).contains("N1");
    }

    @Test
    void a_list_that_lost_a_few_goes_through() {
        loadFull(aList().rows(10).csv());

        assertThat(loadFull(aList().rows(8).csv()).outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(loadFull(aList().rows(7).csv()).outcome()).isEqualTo(LoadOutcome.LOADED);
    }

    @Test
    void receivables_of_older_lists_do_not_make_up_for_those_of_the_last() {
        load(aList().rows(10).csv(), LoadMode.ALL_OR_NOTHING);
        SampleList others = aList();
        for (int i = 0; i < 10; i++) {
            others.row("receivable_id", "S" + i);
        }
        load(others.csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(loadFull(aList().rows(11).csv()).outcome()).isEqualTo(LoadOutcome.NEEDS_CONFIRMATION);
    }

    @Test
    void rows_that_are_bad_this_time_still_stand_in_the_list() {
        loadFull(aList().rows(10).csv());
        SampleList bad = aList();
        for (int i = 0; i < 10; i++) {
            bad.row("amount", "x");
        }

        assertThat(loadFull(bad.csv()).rejected()).isEqualTo(10);
        assertThat(loadFull(aList().rows(9).csv()).outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(loadFull(aList().rows(2).csv()).outcome()).isEqualTo(LoadOutcome.NEEDS_CONFIRMATION);
    }

    @Test
    void lists_of_additions_may_be_as_short_as_they_like() {
        load(aList().rows(10).csv(), LoadMode.ALL_OR_NOTHING);

        assertThat(load(aList().row("receivable_id", "N1").csv(), LoadMode.ALL_OR_NOTHING)
                        .outcome())
                .isEqualTo(LoadOutcome.LOADED);
    }
}
