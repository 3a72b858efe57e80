package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.testkit.Script.Bill;
import io.dunning.testkit.Script.Happening;
import io.dunning.testkit.Script.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the engine whatever happens in a hospital. */
class EnginePropertiesTest {

    @Property(tries = 150)
    void whatever_happens_nothing_leaves_that_should_not_and_every_history_replays(@ForAll("scripts") Script script) {
        Play play = new Play(script).whole();

        play.watch.endOfPlay();
    }

    @Property(tries = 200)
    void caps_hold_on_the_day_on_which_a_delayed_notice_leaves(@ForAll("delays") Script script) {
        new Play(script).whole().watch.endOfPlay();
        new Play(script, Given.aPolicy().withCap(1, 3)).whole().watch.endOfPlay();
    }

    @Property(tries = 200)
    void what_left_counts_though_its_outcome_was_unknown_and_it_was_stopped(@ForAll("breakdowns") Script script) {
        new Play(script).whole().watch.endOfPlay();
        new Play(script, Given.aPolicy().withCap(1, 7)).whole().watch.endOfPlay();
    }

    @Property(tries = 40)
    void a_day_run_twice_sends_nothing_new_and_stores_nothing(@ForAll("scripts") Script script) {
        Play play = new Play(script);
        for (int day = 0; day < Script.DAYS; day++) {
            play.begin(day);
            play.run();
            Map<CaseId, List<RecordedEvent>> before = play.histories();
            int sent = play.hospital.sent().size();

            play.hospital.whenRun();

            assertThat(play.hospital.lastRun().alreadyClosed()).isTrue();
            assertThat(play.histories()).as("histories after a second run").isEqualTo(before);
            assertThat(play.hospital.sent()).as("messages after a second run").hasSize(sent);
        }
    }

    @Property(tries = 40)
    void a_day_dispatched_twice_sends_nothing_new_while_channels_answer(@ForAll("quietScripts") Script script) {
        Play play = new Play(script);
        for (int day = 0; day < Script.DAYS; day++) {
            play.begin(day);
            play.run();
            Map<CaseId, List<RecordedEvent>> before = play.histories();

            play.hospital.whenDispatched();

            assertThat(play.histories()).as("histories after a second dispatch").isEqualTo(before);
        }
    }

    @Property(tries = 40)
    void a_fresh_engine_every_morning_gives_the_same_events(@ForAll("scripts") Script script) {
        assertThat(new Play(script).withRestarts().histories())
                .isEqualTo(new Play(script).whole().histories());
    }

    @Property(tries = 100)
    void chunks_of_any_size_give_the_same_events_whatever_is_booked(
            @ForAll("bookings") Script script, @ForAll @IntRange(min = 1, max = 9) int size) {
        assertThat(new Play(script).chunksOf(size).whole().histories())
                .isEqualTo(new Play(script).chunksOf(1000).whole().histories());
    }

    @Property(tries = 40)
    void chunks_of_any_size_give_the_same_events(
            @ForAll("scripts") Script script, @ForAll @IntRange(min = 1, max = 9) int size) {
        assertThat(new Play(script).chunksOf(size).whole().histories())
                .isEqualTo(new Play(script).chunksOf(1000).whole().histories());
    }

    @Property(tries = 60)
    void however_the_work_is_divided_the_same_events_come_of_it(
            @ForAll("crowds") Script script, @ForAll("divisions") Division d) {
        Play whole = new Play(script).whole();

        Play divided = new Play(script)
                .dividedBy(d.partitions(), d.workers())
                .chunksOf(d.chunk())
                .inBatchesOf(d.batch())
                .whole();

        assertThat(divided.histories()).isEqualTo(whole.histories());
        divided.watch.endOfPlay();
    }

    @Property(tries = 60)
    void delayed_notices_leave_on_the_same_days_whatever_the_size_of_a_batch(
            @ForAll("delays") Script script, @ForAll @IntRange(min = 1, max = 5) int size) {
        assertThat(new Play(script).inBatchesOf(size).whole().histories())
                .isEqualTo(new Play(script).whole().histories());
    }

    @Property(tries = 30)
    void two_nodes_in_turn_do_what_one_does(@ForAll("crowds") Script script, @ForAll("divisions") Division d) {
        Play two = new Play(script).dividedBy(d.partitions(), d.workers()).withTwoNodesInTurn();

        assertThat(two.histories()).isEqualTo(new Play(script).whole().histories());
        two.watch.endOfPlay();
    }

    @Property(tries = 30)
    void two_nodes_at_once_do_what_one_does_and_hand_over_each_notice_once(
            @ForAll("quietCrowds") Script script, @ForAll("divisions") Division d) {
        Play two = new Play(script)
                .dividedBy(d.partitions(), d.workers())
                .chunksOf(d.chunk())
                .inBatchesOf(d.batch())
                .withTwoNodesAtOnce();

        assertThat(two.histories()).isEqualTo(new Play(script).whole().histories());
        assertThat(two.asked()).as("keys that were handed over").doesNotHaveDuplicates();
        two.watch.endOfPlay();
    }

    /** How the work is divided. */
    record Division(int partitions, int workers, int chunk, int batch) {}

    @Provide
    Arbitrary<Division> divisions() {
        return Combinators.combine(
                        Arbitraries.of(1, 4, 16),
                        Arbitraries.of(1, 3),
                        Arbitraries.of(1, 3, 1000),
                        Arbitraries.of(1, 2, 100))
                .as(Division::new);
    }

    @Provide
    Arbitrary<Script> crowds() {
        return Script.crowd(What.values());
    }

    /** Nothing breaks between a channel and the house: what is unknown may be asked for by either node, and sooner. */
    @Provide
    Arbitrary<Script> quietCrowds() {
        return Script.crowd(
                What.PAY_PART,
                What.PAY_ALL,
                What.REVERSE,
                What.CREDIT_NOTE,
                What.BOOKS_LAG,
                What.HOLD,
                What.RELEASE,
                What.PROMISE,
                What.DISPUTE,
                What.RECEIPT);
    }

    @Property(tries = 40)
    void the_order_of_bills_that_come_in_together_changes_nothing(
            @ForAll("scripts") Script script, @ForAll Random random) {
        List<Bill> shuffled = new ArrayList<>(script.bills());
        Collections.shuffle(shuffled, random);
        Script other = new Script(shuffled, List.of());

        assertThat(new Play(other).whole().histories())
                .isEqualTo(
                        new Play(new Script(script.bills(), List.of())).whole().histories());
    }

    @Property(tries = 60)
    void after_days_without_a_run_a_case_takes_one_step(
            @ForAll("scripts") Script script,
            @ForAll @IntRange(min = 5, max = 60) int from,
            @ForAll @IntRange(min = 2, max = 80) int missed) {
        Play play = new Play(script).days(0, from);
        Map<CaseId, List<RecordedEvent>> before = play.histories();
        for (int day = from; day < from + missed; day++) {
            play.begin(day);
        }

        play.run();

        play.histories().forEach((id, history) -> {
            List<RecordedEvent> added =
                    history.subList(before.getOrDefault(id, List.of()).size(), history.size());
            assertThat(added.stream().filter(e -> e.event() instanceof NoticePlanned))
                    .as("notices of %s after %s missed days", id, missed)
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @Property(tries = 60)
    void a_payment_that_comes_a_day_earlier_never_costs_a_notice_more(
            @ForAll("onePersonEach") List<Bill> bills,
            @ForAll @IntRange(min = 21, max = 140) int day,
            @ForAll @IntRange(min = 0, max = 11) int part,
            @ForAll boolean whole) {
        What what = whole ? What.PAY_ALL : What.PAY_PART;
        Script late = new Script(bills, List.of(new Happening(day, what, 0, part)));
        Script early = new Script(bills, List.of(new Happening(day - 1, what, 0, part)));

        assertThat(notices(early)).as("notices if the payment comes earlier").isLessThanOrEqualTo(notices(late));
    }

    private static int notices(Script script) {
        Play play = new Play(script).days(0, 400);
        return play.hospital.sent().size();
    }

    @Provide
    Arbitrary<Script> scripts() {
        return Script.any();
    }

    @Provide
    Arbitrary<Script> quietScripts() {
        return Script.of(
                What.PAY_PART, What.PAY_ALL, What.REVERSE, What.HOLD, What.RELEASE, What.PROMISE, What.BOOKS_LAG);
    }

    @Provide
    Arbitrary<Script> delays() {
        return Script.delayed();
    }

    @Provide
    Arbitrary<Script> breakdowns() {
        return Script.brokenDown();
    }

    @Provide
    Arbitrary<Script> bookings() {
        return Script.of(What.PAY_PART, What.PAY_ALL, What.CREDIT_NOTE, What.REVERSE);
    }

    /** One bill per person: contacts of one person don't depend on another's. */
    @Provide
    Arbitrary<List<Bill>> onePersonEach() {
        return Combinators.combine(
                        Arbitraries.integers().between(100, 30_000),
                        Arbitraries.integers().between(0, 20))
                .as((cents, due) -> List.of(new Bill(1, 0, 0, 0, cents, due, 0)));
    }
}
