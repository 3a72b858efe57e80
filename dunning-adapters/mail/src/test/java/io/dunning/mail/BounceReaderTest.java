package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Dispatch;
import io.dunning.channel.Receipt;
import io.dunning.mail.Reading.Why;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Dispatch SENT = House.dispatch(KEY, "qualcuno@posta.example");
    private static final Instant ARRIVED = Instant.parse("2027-03-02T08:00:00Z");
    private static final MailAddress MAILBOX = new MailAddress(House.BOUNCES);

    private final BounceReader reader = new BounceReader(House.KEYS, MAILBOX, House.DOMAIN);

    private Reading read(String raw) {
        return reader.read(new ReceivedMail(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), ARRIVED));
    }

    private static Receipt receipt(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Evidence.class);
        return ((Reading.Evidence) reading).receipt();
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, 2.0.0, DELIVERED",
        "failed, 5.1.1, ADDRESS_UNKNOWN",
        "failed, 5.1.10, ADDRESS_UNKNOWN",
        "failed, 5.1.8, UNDELIVERED",
        "failed, 5.2.2, UNDELIVERED",
        "failed, 5.7.1, UNDELIVERED",
        "failed, 4.4.7 (timed out), UNDELIVERED",
        "FAILED, 5.1.1, ADDRESS_UNKNOWN"
    })
    void a_report_says_what_became_of_the_mail(String action, String status, Receipt.Outcome outcome) {
        Receipt receipt = receipt(read(Bounces.about(KEY, Bounces.block(action, status))));

        assertThat(receipt.key()).isEqualTo(KEY);
        assertThat(receipt.outcome()).isEqualTo(outcome);
        assertThat(receipt.at()).as("the Date of the report").isEqualTo("2027-03-02T07:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "relayed", "expanded"})
    void a_report_that_settles_nothing_is_no_receipt(String action) {
        assertThat(read(Bounces.about(KEY, Bounces.block(action, "4.0.0"))))
                .isEqualTo(new Reading.NoReceipt(Why.ON_ITS_WAY, KEY));
    }

    @Test
    void a_report_is_ours_by_the_Message_ID_that_it_gives_back() {
        String report = Bounces.report(House.BOUNCES, House.messageId(SENT), Bounces.block("failed", "5.1.1"));

        assertThat(receipt(read(report)).key()).isEqualTo(KEY);
    }

    @Test
    void servers_may_change_capitals_in_the_address() {
        String to = House.KEYS.bounceAddress("Key_1", MAILBOX).value();
        String report = Bounces.report(to.toUpperCase(Locale.ROOT), "<x@y>", Bounces.block("failed", "5.1.1"));

        assertThat(receipt(read(report)).key()).isEqualTo("Key_1");
    }

    @Test
    void a_guessed_key_only_marks_the_report_as_suspect() {
        String guessed = "rimbalzi+k" + KEY + "-0123456789abcdef@posta.ospedale-prova.example";
        assertThat(read(Bounces.report(guessed, "<x@y>", Bounces.block("failed", "5.1.1"))))
                .isEqualTo(Reading.NoReceipt.of(Why.SUSPECT));
        assertThat(read(Bounces.report(
                        House.BOUNCES, "<k" + KEY + ".0@" + House.DOMAIN + ">", Bounces.block("failed", "5.1.1"))))
                .isEqualTo(Reading.NoReceipt.of(Why.SUSPECT));
    }

    @Test
    void a_report_about_two_of_our_mails_at_once_is_suspect() {
        String to = House.KEYS.bounceAddress("key1", MAILBOX).value();

        assertThat(read(Bounces.report(to, House.messageId(SENT), Bounces.block("failed", "5.1.1"))))
                .isEqualTo(Reading.NoReceipt.of(Why.SUSPECT));
    }

    @Test
    void a_report_written_with_a_former_secret_is_still_ours() {
        byte[] next = "the secret of the next year".getBytes(StandardCharsets.US_ASCII);
        BounceReader later = new BounceReader(MailKeys.of(next, House.SECRET), MAILBOX, House.DOMAIN);
        BounceReader forgetful = new BounceReader(MailKeys.of(next), MAILBOX, House.DOMAIN);
        ReceivedMail report = new ReceivedMail(
                Bounces.about(KEY, Bounces.block("failed", "5.1.1")).getBytes(StandardCharsets.UTF_8), ARRIVED);

        assertThat(receipt(later.read(report)).key()).isEqualTo(KEY);
        assertThat(forgetful.read(report)).isEqualTo(Reading.NoReceipt.of(Why.SUSPECT));
    }

    @Test
    void of_several_recipients_behind_an_address_one_who_has_it_is_enough() {
        assertThat(receipt(read(Bounces.about(
                                KEY, Bounces.block("failed", "5.1.1"), Bounces.block("delivered", "2.0.0"))))
                        .outcome())
                .isEqualTo(Receipt.Outcome.DELIVERED);
        assertThat(receipt(read(Bounces.about(KEY, Bounces.block("failed", "5.1.1"), Bounces.block("failed", "5.2.2"))))
                        .outcome())
                .as("the address itself is none of those that failed")
                .isEqualTo(Receipt.Outcome.UNDELIVERED);
    }

    @Test
    void a_report_that_can_not_be_read_is_malformed() {
        assertThat(read(Bounces.about(KEY))).isEqualTo(new Reading.NoReceipt(Why.MALFORMED, KEY));
        assertThat(read(Bounces.about(KEY, Bounces.block("perhaps", "2.0.0"))))
                .isEqualTo(new Reading.NoReceipt(Why.MALFORMED, KEY));
    }

    @Test
    void words_about_a_failure_in_an_ordinary_mail_are_no_receipt() {
        String to = House.KEYS.bounceAddress(KEY, MAILBOX).value();
        String mail =
                "To: " + to + "\nFrom: x@posta.example\nSubject: Undelivered Mail\n\nAction: failed\nStatus: 5.1.1\n";

        assertThat(read(mail)).isEqualTo(Reading.NoReceipt.of(Why.ORDINARY_MAIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "X-Autoreply: yes",
                "X-Autorespond: Fuori ufficio",
                "Return-Path: <>",
                "Auto-Submitted: auto-replied; owner-email=\"x@posta.example\""
            })
    void a_holiday_reply_is_no_receipt(String header) {
        String to = House.KEYS.bounceAddress(KEY, MAILBOX).value();
        String reply = header + "\nTo: " + to + "\nFrom: x@posta.example\nSubject: Fuori ufficio\n\nTorno lunedì.\n";

        assertThat(read(reply)).isEqualTo(Reading.NoReceipt.of(Why.AUTO_REPLY));
    }

    @Test
    void a_read_receipt_is_no_receipt() {
        String mail = Bounces.about(KEY, Bounces.block("displayed", ""))
                .replace("message/delivery-status", "message/disposition-notification")
                .replace("report-type=delivery-status", "report-type=disposition-notification");

        assertThat(read(mail)).isEqualTo(Reading.NoReceipt.of(Why.AUTO_REPLY));
    }
}
