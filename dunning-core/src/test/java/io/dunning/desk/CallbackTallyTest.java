package io.dunning.desk;

import static io.dunning.desk.AtDesk.CALL;
import static io.dunning.desk.AtDesk.DAY;
import static io.dunning.desk.AtDesk.at;
import static io.dunning.desk.AtDesk.morningOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CallbackTallyTest {

    private static final LocalDate NEXT = DAY.plusDays(3);

    private final AtDesk desk =
            new AtDesk().called(Caller.DEBTOR).act(d -> d.promiseCallback(CALL, morningOf(NEXT), DAY));

    @Test
    void a_call_is_pending_until_its_window_is_over_and_missed_then() {
        assertThat(tally(at(NEXT, 10).toInstant())).isEqualTo(new CallbackTally(0, 0, 0, 1));
        assertThat(tally(at(NEXT, 11).toInstant())).isEqualTo(new CallbackTally(0, 1, 0, 0));
    }

    @Test
    void a_call_in_its_window_is_kept_whether_they_picked_up_or_not() {
        desk.act(d -> d.callbackTried(CALL, false, at(NEXT, 9), NEXT));

        assertThat(late()).isEqualTo(new CallbackTally(1, 0, 0, 0));
    }

    @Test
    void a_try_before_the_window_keeps_it_only_if_they_were_spoken_to() {
        desk.act(d -> d.callbackTried(CALL, false, at(NEXT, 8), NEXT));
        assertThat(late()).isEqualTo(new CallbackTally(0, 1, 0, 0));

        desk.act(d -> d.callbackTried(CALL, true, at(NEXT, 8), NEXT));
        assertThat(late()).isEqualTo(new CallbackTally(1, 0, 0, 0));
    }

    @Test
    void a_call_after_its_window_is_missed_also_where_they_were_reached() {
        desk.act(d -> d.callbackTried(CALL, true, at(NEXT, 12), NEXT));

        assertThat(late()).isEqualTo(new CallbackTally(0, 1, 0, 0));
    }

    @Test
    void one_that_was_moved_in_time_counts_by_its_new_window() {
        desk.act(d -> d.moveCallback(CALL, morningOf(NEXT.plusDays(1)), at(DAY, 12), DAY))
                .act(d -> d.callbackTried(CALL, true, at(NEXT.plusDays(1), 9), NEXT.plusDays(1)));

        assertThat(late()).isEqualTo(new CallbackTally(1, 0, 1, 0));
    }

    @Test
    void one_that_nobody_needs_any_more_counts_for_nothing() {
        desk.act(d -> d.close(CALL, EnquiryOutcome.ANSWERED, DAY));

        assertThat(late()).isEqualTo(new CallbackTally(0, 0, 1, 0));
        assertThat(late().keptPerThousand()).isEqualTo(1000);
    }

    @Test
    void tallies_add_up() {
        CallbackTally both = new CallbackTally(2, 1, 0, 0).plus(new CallbackTally(0, 0, 4, 1));

        assertThat(both).isEqualTo(new CallbackTally(2, 1, 4, 1));
        assertThat(both.keptPerThousand()).isEqualTo(666);
        assertThat(CallbackTally.NONE.plus(both)).isEqualTo(both);
    }

    private CallbackTally late() {
        return tally(at(DAY.plusDays(60), 8).toInstant());
    }

    private CallbackTally tally(Instant asOf) {
        return CallbackTally.of(desk.events(), asOf);
    }
}
