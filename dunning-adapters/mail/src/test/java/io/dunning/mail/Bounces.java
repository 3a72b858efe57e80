package io.dunning.mail;

import io.dunning.channel.Receipt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as mail servers write them (RFC 3464). */
final class Bounces {

    private Bounces() {}

    /** A report to that address, giving back the header with that Message-ID. */
    static String report(String to, String messageId, String... recipientBlocks) {
        String blocks = Stream.of(recipientBlocks).map(b -> b + "\n").collect(Collectors.joining("\n"));
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.posta.example>
                To: %s
                Date: Tue, 2 Mar 2027 08:15:00 +0100
                Subject: Delivery report
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b0"

                --b0
                Content-Type: text/plain

                This is the mail system at host mx.posta.example.

                --b0
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.posta.example
                Arrival-Date: Tue, 2 Mar 2027 08:14:00 +0100

                %s
                --b0
                Content-Type: text/rfc822-headers

                From: Ospedale Prova <avvisi@ospedale-prova.example>
                Message-ID: %s
                Subject: Un avviso

                --b0--
                """.formatted(to, blocks, messageId);
    }

    static String block(String action, String status) {
        return "Final-Recipient: rfc822; qualcuno@posta.example\nAction: " + action + "\nStatus: " + status
                + "\nDiagnostic-Code: smtp; 550 as it is";
    }

    /** A report that comes to the bounce address of that key. */
    static String about(String key, String... recipientBlocks) {
        String to =
                House.KEYS.bounceAddress(key, new MailAddress(House.BOUNCES)).value();
        return report(to, "<somebody-else@posta.example>", recipientBlocks);
    }

    static String about(String key, Receipt.Outcome outcome) {
        return about(
                key,
                switch (outcome) {
                    case DELIVERED -> block("delivered", "2.0.0");
                    case UNDELIVERED -> block("failed", "4.4.7");
                    case ADDRESS_UNKNOWN -> block("failed", "5.1.1");
                    case ACKNOWLEDGED -> throw new IllegalArgumentException("no report says that");
                });
    }
}
