package io.dunning.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.testkit.RecordingChannel.Answer;
import io.dunning.testkit.Script.Bill;
import io.dunning.testkit.Script.Happening;
import io.dunning.testkit.Script.What;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a message may have reached is not written to again as if it had not, though it was stopped meanwhile. */
class StoppedTooLateTest {

    private static final LocalDate FIRST = Given.DUE.plusDays(10);

    @Test
    void a_message_that_left_and_was_stopped_later_counts_beside_the_one_that_takes_its_place() {
        // One message leaves for the old bills, one five days later for bill 3, and its outcome is unknown. On the next
        // day part of that bill is paid: what left is stopped, and what takes its place would be the third of a week.
        Script script = new Script(
                List.of(
                        new Bill(1, 0, 0, 0, 100, 0, 0),
                        new Bill(2, 0, 0, 0, 100, 0, 0),
                        new Bill(3, 0, 0, 0, 811, 7, 0),
                        new Bill(4, 0, 0, 0, 100, 0, 0),
                        new Bill(5, 0, 0, 0, 230, 0, 12)),
                List.of(
                        new Happening(0, What.PAY_PART, 5, 3),
                        new Happening(1, What.CHANNEL_BREAKS_AFTER, 1, 0),
                        new Happening(18, What.PAY_PART, 2, 4)));

        Play play = new Play(script).whole();

        play.watch.endOfPlay();
        assertThat(play.asked()).as("messages to one person").hasSizeGreaterThan(2);
    }

    @Test
    void a_message_that_was_stopped_counts_as_long_as_nobody_knows_whether_it_left() {
        RecordingChannel sms =
                new RecordingChannel(ChannelKind.SMS, new DeliveryContract.Idempotent(Duration.ofDays(3)));
        Hospital hospital = Hospital.under(Given.aPolicy().withCap(1, 6))
                .givenChannel(sms)
                .givenBill(Given.aBill("R1").of("20 EUR"));
        sms.answer(Answer.BREAK_AFTER);
        hospital.whenDayComes(FIRST);
        assertThat(sms.delivered()).as("messages that left, as nobody knows").hasSize(1);
        sms.answer(Answer.ACCEPT);
        hospital.whenPaid("R1", "5 EUR");

        hospital.whenDaysPass(5);
        assertThat(sms.delivered())
                .as("messages within six days, of which one is allowed")
                .hasSize(1);
    }
}
