package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Receipt;
import io.dunning.mail.Reading.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mailbox that everybody can write to. */
class ReceiptMailboxTest {

    private final PostOffice office = new PostOffice(House.BOUNCES);
    private final MailChannel mail = House.mail(office);

    @AfterEach
    void close() {
        mail.close();
        office.close();
    }

    private static String bounce(String key) {
        return Bounces.about(key, Receipt.Outcome.UNDELIVERED);
    }

    private static String ordinary(String header, String body) {
        return "From: qualcuno@posta.example\nTo: " + House.BOUNCES + "\nSubject: Ciao\n" + header + "\n" + body;
    }

    @Test
    void a_receipt_is_what_came_byte_by_byte() {
        office.deliver(bounce("key1"));

        assertThat(mail.receipts(10))
                .singleElement()
                .satisfies(r -> assertThat(r.raw())
                        .asString(StandardCharsets.US_ASCII)
                        .contains(bounce("key1").replace("\n", "\r\n")));
    }

    @Test
    void everything_else_is_set_aside_for_people_and_counted() {
        office.deliver(ordinary("", "\nBuongiorno, ho pagato ieri.\n"));
        office.deliver(bounce("key1"));
        office.deliver(ordinary("Auto-Submitted: auto-replied\n", "\nFuori ufficio.\n"));
        office.deliver(Bounces.report(House.BOUNCES, "<guessed@x>", Bounces.block("failed", "5.1.1")));

        assertThat(mail.receipts(10)).hasSize(1);

        assertThat(mail.setAside()).isEqualTo(Map.of(Why.ORDINARY_MAIL, 1L, Why.AUTO_REPLY, 1L, Why.SUSPECT, 1L));
        assertThat(office.count("INBOX")).isOne();
        assertThat(office.count("dunning-aside")).isEqualTo(3);
    }

    @Test
    void looking_does_not_mark_a_mail_as_seen() {
        office.deliver(bounce("key1"));

        assertThat(mail.receipts(10)).hasSize(1);

        assertThat(office.unseen("INBOX")).isOne();
    }

    // 73

    @Test
    void nothing_is_ever_answered() {
        office.deliver(
                ordinary("Auto-Submitted: auto-replied\nDisposition-Notification-To: x@posta.example\n", "\nx\n"));
        office.deliver(ordinary("Return-Receipt-To: x@posta.example\n", "\nx\n"));

        mail.acknowledge(mail.receipts(10));

        assertThat(office.mails())
                .as("the same two mails, in the folder for people")
                .hasSize(2);
    }

    @Test
    void a_crash_before_the_receipts_were_stored_loses_none() {
        office.deliver(bounce("key1"));
        String given = mail.receipts(10).get(0).receiptId();

        try (MailChannel restarted = House.mail(office)) {
            List<Receipt> again = restarted.receipts(10);
            assertThat(again).extracting(Receipt::receiptId).containsExactly(given);
            restarted.acknowledge(again);
        }

        assertThat(mail.receipts(10)).isEmpty();
        assertThat(office.count("dunning-done")).isOne();
    }

    @Test
    void what_another_node_gave_is_left_where_it_is() {
        office.deliver(bounce("key1"));
        try (MailChannel other = House.mail(office)) {
            mail.acknowledge(other.receipts(10));
        }

        assertThat(office.count("INBOX")).isOne();
    }

    @Test
    void the_same_report_twice_has_one_id_and_both_go_at_once() {
        office.deliver("Received: from mx.posta.example id 1\n" + bounce("key1"));
        office.deliver("Received: from mx2.posta.example id 2\n" + bounce("key1"));
        office.deliver(Bounces.about("key1", Bounces.block("failed", "5.1.1")));
        List<Receipt> receipts = mail.receipts(10);

        mail.acknowledge(receipts.subList(0, 1));

        assertThat(receipts).hasSize(3);
        assertThat(receipts.get(1).receiptId()).isEqualTo(receipts.get(0).receiptId());
        assertThat(receipts.get(2).receiptId())
                .as("of another report")
                .isNotEqualTo(receipts.get(0).receiptId());
        assertThat(mail.receipts(10))
                .extracting(Receipt::receiptId)
                .containsExactly(receipts.get(2).receiptId());
        assertThat(office.count("dunning-done")).isEqualTo(2);
    }

    @Test
    void many_receipts_come_in_portions_from_the_oldest() {
        for (int i = 100; i < 230; i++) {
            office.deliver(bounce("key" + i));
        }

        List<Receipt> first = mail.receipts(110);
        mail.acknowledge(first);
        List<Receipt> second = mail.receipts(110);

        assertThat(first).hasSize(110).first().extracting(Receipt::key).isEqualTo("key100");
        assertThat(second).hasSize(20).last().extracting(Receipt::key).isEqualTo("key229");
    }

    @Test
    void a_mailbox_that_can_not_be_reached_is_trouble_and_no_empty_answer() {
        office.stop();

        assertThatThrownBy(() -> mail.receipts(10)).isInstanceOf(MailTrouble.class);
    }

    @Test
    void what_is_read_has_to_leave_the_folder() {
        assertThatThrownBy(() -> office.inbox().withFolders("INBOX", "INBOX", "aside"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // 74 to 76: what is too large or too nested is not taken apart, and no attachment is ever opened

    @Test
    void a_mail_of_many_megabytes_is_set_aside_unread() {
        office.deliver(ordinary("", "\n" + "x".repeat(76).concat("\n").repeat(70_000)));
        office.deliver(bounce("key1"));

        assertThat(mail.receipts(10)).hasSize(1);
        assertThat(mail.setAside()).isEqualTo(Map.of(Why.OVER_LIMIT, 1L));
    }

    @Test
    void ten_thousand_parts_and_a_thousand_levels_are_set_aside_unread() {
        office.deliver(ordinary(
                "Content-Type: multipart/mixed; boundary=\"b\"\n", "\n" + "--b\n\nx\n".repeat(10_000) + "--b--\n"));
        StringBuilder nested = new StringBuilder("Content-Type: multipart/mixed; boundary=\"b0\"\n\n");
        for (int i = 0; i < 1000; i++) {
            nested.append("--b%d\nContent-Type: multipart/mixed; boundary=\"b%d\"\n\n".formatted(i, i + 1));
        }
        office.deliver("From: x@posta.example\n" + nested);

        assertThat(mail.receipts(10)).isEmpty();
        assertThat(mail.setAside()).isEqualTo(Map.of(Why.OVER_LIMIT, 2L));
    }

    @Test
    void a_header_of_a_megabyte_is_set_aside_unread() {
        office.deliver(ordinary("X-Long: " + "y".repeat(1_000_000) + "\n", "\nx\n"));
        office.deliver(ordinary("X-Many: y\n".repeat(20_000), "\nx\n"));

        assertThat(mail.receipts(10)).isEmpty();
        assertThat(mail.setAside()).isEqualTo(Map.of(Why.OVER_LIMIT, 2L));
    }

    @Test
    void archives_and_deceiving_names_are_not_opened() {
        String attachment = """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: %s
                Content-Disposition: attachment; filename="../../x"; filename*=UTF-8''%%E2%%80%%AEfdp.exe
                Content-Transfer-Encoding: base64

                UEsDBBQAAAAIAA==

                --b--
                """;
        office.deliver(ordinary(
                attachment.formatted("application/zip; name=\"42.zip\"").stripTrailing(), "\n"));
        office.deliver(ordinary(
                attachment
                        .formatted("application/ms-tnef; name=\"winmail.dat\"")
                        .stripTrailing(),
                "\n"));

        assertThat(mail.receipts(10)).isEmpty();
        assertThat(mail.setAside()).isEqualTo(Map.of(Why.AUTO_REPLY, 2L));
    }

    @Test
    void a_reader_that_fails_on_one_mail_does_not_keep_the_others_from_being_read() {
        office.deliver(ordinary("", "\nveleno\n"));
        office.deliver(bounce("key1"));
        BounceReader real = new BounceReader(House.KEYS, new MailAddress(House.BOUNCES), House.DOMAIN);
        ReceiptMailbox mailbox = ReceiptMailbox.of(office.inbox(), received -> {
            if (new String(received.raw(), StandardCharsets.US_ASCII).contains("veleno")) {
                throw new IllegalStateException(
                        "a mail that nobody thought of, from qualcuno", new IOException("veleno"));
            }
            return real.read(received);
        });

        assertThat(mailbox.receipts(10)).hasSize(1);
        assertThat(mailbox.counts()).isEqualTo(Map.of(Why.MALFORMED, 1L));
        assertThat(mailbox.malformed()).singleElement().satisfies(told -> {
            assertThat(told.sha256()).matches("[0-9a-f]{64}");
            assertThat(told.trouble())
                    .matches(
                            "java\\.lang\\.IllegalStateException at io\\.dunning\\.mail\\.ReceiptMailboxTest\\.\\S+:\\d+"
                                    + ", caused by java\\.io\\.IOException at \\S+:\\d+");
        });
    }

    @Test
    void of_many_malformed_mails_the_latest_are_told_and_nothing_that_stands_in_them() {
        ReceiptMailbox mailbox = ReceiptMailbox.of(office.inbox(), received -> {
            throw new IllegalArgumentException(new String(received.raw(), StandardCharsets.US_ASCII));
        });
        for (int i = 0; i < 101; i++) {
            office.deliver(ordinary("", "\nSignora Esempio " + i + "\n"));
        }

        assertThat(mailbox.receipts(10)).isEmpty();

        assertThat(mailbox.counts()).isEqualTo(Map.of(Why.MALFORMED, 101L));
        assertThat(mailbox.malformed())
                .hasSize(100)
                .extracting(MalformedMail::sha256)
                .doesNotHaveDuplicates();
        assertThat(mailbox.malformed().toString()).doesNotContain("Esempio", "posta.example", House.BOUNCES);
    }

    @Test
    void a_report_that_makes_no_sense_is_told_too() {
        office.deliver(Bounces.about("key1", Bounces.block("perhaps", "5.1.1")));

        assertThat(mail.receipts(10)).isEmpty();

        assertThat(mail.malformed())
                .singleElement()
                .extracting(MalformedMail::trouble)
                .isEqualTo("");
    }
}
