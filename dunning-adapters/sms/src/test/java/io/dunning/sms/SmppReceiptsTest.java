package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Handover.Accepted;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import io.dunning.sms.SmppSettings.MessageIds;
import io.dunning.sms.testing.Smsc.Reaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Network_error_code.Network_error_code_type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmppReceiptsTest extends SmppFixture {

    private static final String LONG = "Gentile paziente, ".repeat(20);
    private static final int COME_AGAIN = 0x64;
    private static final int NEVER_TAKEN = 0x65;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "EXPIRED, UNDELIVERED",
        "DELETED, UNDELIVERED",
        "UNDELIV, UNDELIVERED",
        "REJECTD, UNDELIVERED",
        "delivrd, DELIVERED"
    })
    void a_last_state_becomes_a_receipt(String state, Outcome outcome) {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));

        assertThat(smsc.report("m1", state, "000")).isTrue();

        assertThat(channel.receipts(10)).singleElement().satisfies(r -> {
            assertThat(r.key()).isEqualTo("key-1");
            assertThat(r.outcome()).isEqualTo(outcome);
            assertThat(new String(r.raw(), StandardCharsets.ISO_8859_1))
                    .contains("id:m1")
                    .contains(state);
        });
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTD", "UNKNOWN", "ENROUTE", "SCHEDLD", "NONSENSE"})
    void a_state_that_decides_nothing_is_taken_and_becomes_no_receipt(String state) {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));

        assertThat(smsc.report("m1", state, "000")).isTrue();

        assertThat(channel.receipts(10)).isEmpty();
    }

    @Test
    void a_message_is_delivered_when_all_its_segments_are_in_any_order() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1", Sms.NUMBER, LONG));

        smsc.report("m3", "DELIVRD", "000");
        smsc.report("m1", "DELIVRD", "000");
        assertThat(channel.receipts(10)).isEmpty();
        smsc.report("m2", "DELIVRD", "000");

        assertThat(channel.receipts(10)).extracting(Receipt::outcome).containsExactly(Outcome.DELIVERED);
    }

    @Test
    void a_message_is_not_delivered_when_one_segment_is_not() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1", Sms.NUMBER, LONG));

        smsc.report("m1", "DELIVRD", "000");
        smsc.report("m2", "EXPIRED", "000");

        assertThat(channel.receipts(10)).extracting(Receipt::outcome).containsExactly(Outcome.UNDELIVERED);
    }

    @Test
    void a_report_given_twice_counts_once_even_after_it_was_acknowledged() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));
        smsc.report("m1", "DELIVRD", "000");
        smsc.report("m1", "DELIVRD", "000");

        assertThat(channel.receipts(10)).hasSize(1);
        channel.acknowledge(channel.receipts(10));
        assertThat(smsc.report("m1", "DELIVRD", "000")).isTrue();

        assertThat(channel.receipts(10)).isEmpty();
    }

    @Test
    void a_report_that_comes_before_the_answer_to_the_submission_counts() {
        smsc.react(Reaction.REPORT_FIRST);
        SmppChannel channel = channel();

        channel.dispatch(Sms.message("key-1"));

        assertThat(channel.receipts(10)).extracting(Receipt::key).containsExactly("key-1");
    }

    @Test
    void delivered_after_failed_is_told_and_not_smoothed_over() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));

        smsc.report("m1", "UNDELIV", "000");
        smsc.report("m1", "DELIVRD", "000");

        assertThat(channel.receipts(10))
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.UNDELIVERED, Outcome.DELIVERED);
    }

    @Test
    void a_report_on_a_message_that_is_not_ours_is_taken_and_becomes_nothing() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));

        assertThat(smsc.report("somebody-elses", "DELIVRD", "000")).isTrue();
        assertThat(smsc.deliver(0x04, "393331234567", "no report at all".getBytes(StandardCharsets.US_ASCII), 0))
                .isTrue();

        assertThat(channel.receipts(10)).isEmpty();
    }

    @Test
    void a_report_in_parameters_is_understood() {
        SmppChannel channel = channel();
        channel.dispatch(Sms.message("key-1"));

        smsc.reportInParameters("m1", MessageState.DELIVERED);

        assertThat(channel.receipts(10)).extracting(Receipt::outcome).containsExactly(Outcome.DELIVERED);
    }

    @Test
    void an_unknown_subscriber_is_an_unknown_address() {
        SmppChannel channel = channel(s -> s.addressUnknownErrors("00B"));
        channel.dispatch(Sms.message("key-1"));
        channel.dispatch(Sms.message("key-2"));
        channel.dispatch(Sms.message("key-3"));

        smsc.deliver(
                0x04,
                "393331234567",
                "id:m1 stat:UNDELIV err:999".getBytes(StandardCharsets.US_ASCII),
                0,
                new OptionalParameter.Network_error_code(Network_error_code_type.GSM, (short) 1));
        smsc.report("m2", "UNDELIV", "00B");
        smsc.report("m3", "UNDELIV", "00C");

        assertThat(channel.receipts(10))
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.ADDRESS_UNKNOWN, Outcome.ADDRESS_UNKNOWN, Outcome.UNDELIVERED);
    }

    @Test
    void ids_that_the_centre_writes_differently_are_matched() {
        smsc.ids(number -> "00" + Integer.toHexString(0xABC0 + number).toUpperCase(Locale.ROOT));
        SmppChannel channel = channel(s -> s.messageIds(MessageIds.HEX_THEN_DECIMAL));
        channel.dispatch(Sms.message("key-1"));

        smsc.report("00000" + 0xABC1, "DELIVRD", "000");

        assertThat(channel.receipts(10)).extracting(Receipt::key).containsExactly("key-1");
    }

    @Test
    void the_time_of_a_receipt_is_the_centres_in_its_zone_and_never_in_the_future() {
        SmppChannel rome = channel(s -> s.receiptZone(ZoneId.of("Europe/Rome")));
        rome.dispatch(Sms.message("key-1"));
        rome.dispatch(Sms.message("key-2"));

        smsc.report("m1", "DELIVRD", "000");
        smsc.deliver(
                0x04, "393331234567", "id:m2 done date:9912312359 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII), 0);

        assertThat(rome.receipts(10))
                .extracting(Receipt::at)
                .containsExactly(Instant.parse("2026-11-22T08:01:00Z"), Sms.NOW);
    }

    @Test
    void a_receipt_that_was_answered_survives_a_crash_and_one_for_an_older_message_is_matched() {
        SegmentBook book = SegmentBook.at(folder.resolve("book"));
        JournaledReceiptInbox inbox = JournaledReceiptInbox.at(folder.resolve("inbox"), 100);
        SmppChannel before = channel(s -> s, book, inbox);
        before.dispatch(Sms.message("key-1"));
        before.dispatch(Sms.message("key-2"));
        smsc.report("m1", "DELIVRD", "000");
        before.close();
        book.close();
        inbox.close();

        SegmentBook bookAgain = SegmentBook.at(folder.resolve("book"));
        JournaledReceiptInbox inboxAgain = JournaledReceiptInbox.at(folder.resolve("inbox"), 100);
        SmppChannel after = channel(s -> s, bookAgain, inboxAgain);
        assertThat(after.connect()).isTrue();
        smsc.report("m2", "DELIVRD", "000");

        assertThat(after.receipts(10)).extracting(Receipt::key).containsExactly("key-1", "key-2");
    }

    @Test
    void a_receipt_that_reached_the_book_but_not_the_inbox_is_made_again_after_a_crash() {
        SegmentBook book = SegmentBook.at(folder.resolve("book"));
        book.sent("key-1", List.of("m1"), true);
        book.reported(new SegmentReport("m1", Outcome.DELIVERED, Sms.NOW, new byte[] {1}));

        SmppChannel after = channel(s -> s, book, JournaledReceiptInbox.inMemory(10));

        assertThat(after.receipts(10)).extracting(Receipt::key).containsExactly("key-1");
    }

    @Test
    void without_room_the_centre_is_told_to_come_again_and_nothing_is_lost() {
        SmppChannel channel = channel(s -> s, SegmentBook.inMemory(), JournaledReceiptInbox.inMemory(1));
        channel.dispatch(Sms.message("key-1"));
        channel.dispatch(Sms.message("key-2"));
        smsc.report("m1", "DELIVRD", "000");

        assertThat(smsc.status(0x04, "1", report("m2"), 0)).isEqualTo(COME_AGAIN);
        channel.acknowledge(channel.receipts(10));
        assertThat(smsc.status(0x04, "1", report("m2"), 0)).isZero();

        assertThat(channel.receipts(10)).extracting(Receipt::key).containsExactly("key-2");
    }

    @Test
    void an_early_report_without_room_is_kept_until_there_is_some() {
        SmppChannel channel = channel(s -> s, SegmentBook.inMemory(), JournaledReceiptInbox.inMemory(1));
        smsc.react(Reaction.REPORT_FIRST);
        channel.dispatch(Sms.message("key-1"));
        channel.dispatch(Sms.message("key-2"));

        channel.acknowledge(channel.receipts(10));

        assertThat(channel.receipts(10)).extracting(Receipt::key).containsExactly("key-2");
    }

    @Test
    void an_inbox_that_fails_makes_the_centre_come_again() {
        JournaledReceiptInbox closed = JournaledReceiptInbox.at(folder.resolve("inbox"), 10);
        closed.close();
        SmppChannel channel = channel(s -> s, SegmentBook.inMemory(), closed);
        channel.dispatch(Sms.message("key-1"));

        assertThat(smsc.status(0x04, "1", report("m1"), 0)).isEqualTo(COME_AGAIN);
    }

    // ---- replies ----

    @Test
    void a_wish_for_no_more_messages_holds_for_its_number_and_is_not_answered() {
        channel().connect();
        smsc.awaitBound();

        assertThat(smsc.write("393331234567", "STOP")).isTrue();
        assertThat(smsc.write("4740612345", "Stopp!")).isTrue();
        assertThat(smsc.write("33612345678", "Arrêt")).isTrue();
        assertThat(smsc.write("393331234567", "Ho già pagato")).isTrue();

        assertThat(heard)
                .containsExactly(
                        "+393331234567 wants no more: stop",
                        "+4740612345 wants no more: stopp",
                        "+33612345678 wants no more: arret",
                        "+393331234567 said: Ho già pagato");
        assertThat(smsc.taken()).isEmpty();
    }

    @Test
    void an_answering_machine_is_never_answered() {
        channel().connect();
        smsc.awaitBound();

        for (int i = 0; i < 20; i++) {
            smsc.write("393331234567", "Sono fuori ufficio");
        }

        assertThat(heard).hasSize(20);
        assertThat(smsc.taken()).isEmpty();
    }

    @Test
    void a_sender_that_takes_no_replies_says_so_for_good() {
        SmppChannel channel = opened(SmppChannel.atMostOnce(
                settings(s -> s),
                Sms.rules(),
                SegmentBook.inMemory(),
                JournaledReceiptInbox.inMemory(1),
                SmsReplies.refused()));
        channel.connect();
        smsc.awaitBound();

        assertThat(smsc.status(0, "393331234567", new byte[] {'H', 'i'}, 0)).isEqualTo(NEVER_TAKEN);
    }

    // ---- asking ----

    @Test
    void the_centre_can_be_asked_about_messages_of_which_nothing_was_heard() {
        SegmentBook book = SegmentBook.at(
                folder.resolve("book"), InstantSource.fixed(Sms.NOW.minus(Duration.ofHours(2))), Duration.ofDays(10));
        SmppChannel channel = channel(s -> s, book, JournaledReceiptInbox.inMemory(10));
        channel.dispatch(Sms.message("key-1"));
        channel.dispatch(Sms.message("key-2"));
        smsc.report("m1", "DELIVRD", "000");

        assertThat(channel.askAboutSilent(Duration.ofHours(3), 10)).isZero();
        smsc.state(MessageState.ENROUTE);
        assertThat(channel.askAboutSilent(Duration.ofHours(1), 10)).isZero();
        smsc.state(MessageState.EXPIRED);
        assertThat(channel.askAboutSilent(Duration.ofHours(1), 10)).isOne();

        assertThat(channel.receipts(10))
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.DELIVERED, Outcome.UNDELIVERED);
    }

    @Test
    void of_a_message_that_was_begun_and_not_answered_nobody_can_tell() {
        SegmentBook book = SegmentBook.at(folder.resolve("book"));
        SmppChannel channel = opened(SmppChannel.reconcilable(
                settings(s -> s.answerWithin(Duration.ofMillis(700))),
                Sms.rules(),
                book,
                JournaledReceiptInbox.inMemory(10),
                replies,
                Duration.ofHours(1)));
        smsc.reactOnce(Reaction.BREAK_AFTER);

        assertThatThrownBy(() -> channel.dispatch(Sms.message("key-1"))).isInstanceOf(SmsOutcomeUnknown.class);
        channel.dispatch(Sms.message("key-2"));

        assertThatThrownBy(() -> channel.find("key-1")).isInstanceOf(SmsOutcomeUnknown.class);
        assertThat(channel.find("key-2")).contains(new Accepted("m2"));
        assertThat(channel.find("key-3")).isEmpty();
    }

    @Test
    void what_went_out_long_ago_is_never_said_not_to_have_left() {
        Instant[] now = {Sms.NOW};
        SegmentBook book = SegmentBook.at(folder.resolve("book"), () -> now[0], Duration.ofDays(10));
        SmppChannel channel = opened(SmppChannel.reconcilable(
                settings(s -> s), Sms.rules(), book, JournaledReceiptInbox.inMemory(10), replies, Duration.ofHours(1)));
        channel.dispatch(Sms.message("key-1"));
        book.begin("key-2");
        now[0] = Sms.NOW.plus(Duration.ofDays(11));
        for (int i = 0; i < 1_000; i++) {
            book.sent("other-" + i, List.of("o" + i), true);
        }

        assertThatThrownBy(() -> channel.find("key-1")).hasMessage("key-1: sent too long ago to say more");
        assertThatThrownBy(() -> channel.find("key-2")).isInstanceOf(SmsOutcomeUnknown.class);
        assertThat(channel.find("key-3")).isEmpty();
    }

    @Test
    void what_the_centre_refused_never_left() {
        SmppChannel channel = opened(SmppChannel.reconcilable(
                settings(s -> s),
                Sms.rules(),
                SegmentBook.at(folder.resolve("book")),
                JournaledReceiptInbox.inMemory(10),
                replies,
                Duration.ofHours(1)));
        smsc.react(Reaction.refuse(0x0B));

        channel.dispatch(Sms.message("key-1"));

        assertThat(channel.find("key-1")).isEmpty();
    }

    @Test
    void a_book_that_forgets_is_not_asked_what_never_left() {
        assertThatThrownBy(() -> SmppChannel.reconcilable(
                        settings(s -> s),
                        Sms.rules(),
                        SegmentBook.inMemory(),
                        JournaledReceiptInbox.inMemory(10),
                        replies,
                        Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> channel().find("key-1")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static byte[] report(String id) {
        return ("id:" + id + " stat:DELIVRD").getBytes(StandardCharsets.US_ASCII);
    }
}
