package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hand-over says, for everything that an SMTP server may do. */
class MailDoorTest {

    private final ScriptedServer server = new ScriptedServer();
    private final MailDoor door = door(server.server());

    private static MailDoor door(MailServer server) {
        return MailDoor.ordinary(
                server, House.KEYS, House.letterhead("avvisi@" + House.DOMAIN), new MailAddress(House.BOUNCES));
    }

    @AfterEach
    void close() {
        door.close();
        server.close();
    }

    @Test
    void bounces_that_no_alignment_check_would_pass_are_refused() {
        assertThatThrownBy(() -> MailDoor.ordinary(
                        server.server(),
                        House.KEYS,
                        House.letterhead("avvisi@" + House.DOMAIN),
                        new MailAddress("rimbalzi@altro.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Handover send() {
        return door.handOver(House.dispatch("key1"));
    }

    static Stream<Arguments> charactersThatAreNotForMails() {
        return Stream.of(
                arguments("CONTROL", "0001", "0007", "0008", "0009", "000B", "000C", "000D", "001B", "007F"),
                arguments("CONTROL of Latin-1", "0080", "0085", "009B", "009F"),
                arguments("LINE_SEPARATOR and PARAGRAPH_SEPARATOR", "2028", "2029"),
                arguments("FORMAT that turns directions", "202A", "202B", "202C", "202D", "202E"),
                arguments("FORMAT that isolates", "2066", "2067", "2068", "2069"),
                arguments("FORMAT that can't be seen", "00AD", "200B", "2060", "FEFF", "E0041"),
                arguments("PRIVATE_USE", "E000", "F0000"),
                arguments("UNASSIGNED", "FFFE", "FFFF", "0378"));
    }

    private static Arguments arguments(String type, String... codes) {
        return Arguments.argumentSet(type, List.of(codes));
    }

    @ParameterizedTest
    @MethodSource("charactersThatAreNotForMails")
    void a_text_with_a_character_that_is_not_for_mails_is_rejected_before_anything_leaves(List<String> codes) {
        for (String code : codes) {
            String text = "Gentile\n\uD83D\uDE00" + Character.toString(Integer.parseInt(code, 16)) + "Prova";
            Dispatch usual = House.dispatch("key1");

            Handover answer = door.handOver(new Dispatch("key1", usual.to(), new Message("it", "Avviso", text)));

            assertThat(answer).isEqualTo(new Handover.Rejected("character-refused-U+" + code + "-at-10", false));
        }
        assertThat(server.lines()).isEmpty();
    }

    @Test
    void line_breaks_and_what_spelling_needs_are_for_mails() {
        String text =
                "Salve\nprova\r\nfine \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u05D0\u200E, e\u0301 \uD83D\uDE00";
        Dispatch usual = House.dispatch("key1");

        Handover answer = door.handOver(new Dispatch("key1", usual.to(), new Message("it", "Avviso", text)));

        assertThat(answer).isInstanceOf(Handover.Accepted.class);
    }

    @Test
    void what_the_server_took_over_is_accepted_by_its_Message_ID() {
        assertThat(send()).isEqualTo(new Handover.Accepted(House.messageId(House.dispatch("key1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 not you, smtp-550-5.7.1, false",
        "MAIL, 451 4.3.0 later, smtp-451-4.3.0, false",
        "RCPT, 550 5.1.1 <x@y> unknown, smtp-550-5.1.1, true",
        "RCPT, 550 no, smtp-550, false",
        "RCPT, 553 no such name, smtp-553, true",
        "RCPT, 550 5.7.1 refused, smtp-550-5.7.1, false",
        "RCPT, 550 5.1.8 bad sender, smtp-550-5.1.8, false",
        "RCPT, 451 4.7.1 greylisted, smtp-451-4.7.1, false",
        "DATA, 554 5.5.1 no, smtp-554-5.5.1, false",
        "., 554 5.7.1 spam, smtp-554-5.7.1, false",
        "., 552 5.2.2 full, smtp-552-5.2.2, false",
        "., 451 4.3.0 disk, smtp-451-4.3.0, false"
    })
    void a_plain_no_at_any_point_is_a_rejection(String command, String answer, String reason, boolean invalid) {
        server.answering(command, answer);

        assertThat(send()).isEqualTo(new Handover.Rejected(reason, invalid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_line_that_breaks_before_the_text_is_a_rejection(String command) {
        server.answering(command, ScriptedServer.HANG_UP).answering("HELO", ScriptedServer.HANG_UP);

        assertThat(send()).isInstanceOf(Handover.Rejected.class);
        assertThat(server.lines()).noneMatch(l -> l.startsWith("Message-ID"));
    }

    @Test
    void a_server_that_falls_silent_before_the_text_is_a_rejection() {
        server.answering("RCPT", ScriptedServer.SILENCE);

        assertThat(send()).isEqualTo(new Handover.Rejected("smtp-line-lost", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedServer.HANG_UP, ScriptedServer.SILENCE})
    void a_server_that_is_lost_after_the_text_leaves_it_unknown(String end) {
        server.answering(".", end);

        assertThatThrownBy(this::send)
                .isInstanceOf(MailTrouble.class)
                .hasMessageContaining("key1")
                .hasMessageNotContaining("posta.example");
        assertThat(server.lines()).as("it may have it").contains(".");
    }

    @Test
    void nobody_at_the_door_and_a_host_that_is_not_known_are_rejections() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }

        try (MailDoor refused = door(MailServer.at("127.0.0.1", nobody, LineSecurity.NONE));
                MailDoor unknown = door(MailServer.at("nowhere.invalid", 25, LineSecurity.NONE))) {
            assertThat(refused.handOver(House.dispatch("key1")))
                    .isEqualTo(new Handover.Rejected("smtp-no-connection", false));
            assertThat(unknown.handOver(House.dispatch("key1")))
                    .isEqualTo(new Handover.Rejected("smtp-no-connection", false));
        }
    }

    @Test
    void a_refused_login_is_a_rejection() {
        server.answering("EHLO", "250-scripted\r\n250 AUTH PLAIN").answering("AUTH", "535 5.7.8 no");

        try (MailDoor login = door(server.server().withLogin("someone", "wrong"))) {
            assertThat(login.handOver(House.dispatch("key1")))
                    .isEqualTo(new Handover.Rejected("smtp-login-refused", false));
        }
    }

    @Test
    void without_the_promised_encryption_nothing_is_said() {
        MailServer plain = server.server();
        MailServer wanted = new MailServer(
                plain.host(), plain.port(), LineSecurity.STARTTLS, plain.credentials(), plain.timeout(), null);

        try (MailDoor secure = door(wanted)) {
            assertThat(secure.handOver(House.dispatch("key1"))).isInstanceOf(Handover.Rejected.class);
        }
        assertThat(server.lines()).noneMatch(l -> l.startsWith("MAIL") || l.startsWith("AUTH"));
    }

    @Test
    void a_line_is_kept_for_the_next_mail() {
        door.handOver(House.dispatch("key1"));
        door.handOver(House.dispatch("key2"));
        server.answering("RCPT", "550 5.1.1 no");
        door.handOver(House.dispatch("key3"));
        server.answering("RCPT", "250 ok");
        door.handOver(House.dispatch("key4"));

        assertThat(server.connections()).isOne();
    }

    @Test
    void a_line_that_died_while_it_waited_is_replaced_and_the_mail_goes_once() {
        door.handOver(House.dispatch("key1"));
        server.hangUp();

        assertThat(door.handOver(House.dispatch("key2"))).isInstanceOf(Handover.Accepted.class);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.lines().stream().filter(l -> l.equals("."))).hasSize(2);
    }

    @Test
    void a_mail_whose_text_began_to_leave_over_a_line_that_waited_is_not_sent_again() {
        door.handOver(House.dispatch("key1"));
        server.answering(".", ScriptedServer.HANG_UP);

        assertThatThrownBy(() -> door.handOver(House.dispatch("key2"))).isInstanceOf(MailTrouble.class);

        assertThat(server.connections()).isOne();
        assertThat(server.lines().stream().filter(l -> l.equals("."))).hasSize(2);
    }

    @Test
    void a_server_that_is_closing_takes_nothing() {
        door.handOver(House.dispatch("key1"));
        server.answering("MAIL", "421 4.4.2 closing");

        assertThat(door.handOver(House.dispatch("key2")))
                .as("a new line has the same answer")
                .isEqualTo(new Handover.Rejected("smtp-421-4.4.2", false));
    }

    @Test
    void what_can_not_stand_in_an_envelope_is_rejected_before_anything_is_said() {
        Message message = new Message("it", "Un avviso", "testo");
        List<Dispatch> bad = List.of(
                House.dispatch("key1", "nessuno"),
                House.dispatch("key1", "a@b@c.example"),
                House.dispatch(ChannelKind.CERTIFIED_MAIL, "key1", "ditta@pec-cliente.example"),
                new Dispatch(
                        "key1",
                        new Address(ChannelKind.EMAIL, "Prova\u202eoipmesE", "qualcuno@posta.example"),
                        message),
                new Dispatch(
                        "key1",
                        new Address(ChannelKind.EMAIL, "Prova", "qualcuno@posta.example"),
                        new Message("it\r\nBcc: all@evil.example", "Un avviso", "testo")));

        assertThat(bad).allSatisfy(d -> assertThat(door.handOver(d)).isInstanceOf(Handover.Rejected.class));
        assertThat(((Handover.Rejected) door.handOver(bad.get(0))).addressInvalid())
                .isTrue();
        assertThat(server.connections()).isZero();
    }

    @Test
    void the_envelope_carries_the_key_with_its_mac_and_asks_for_headers_only() {
        server.answering("EHLO", "250-scripted\r\n250 DSN");
        send();

        String bounces =
                House.KEYS.bounceAddress("key1", new MailAddress(House.BOUNCES)).value();
        assertThat(server.lines()).contains("MAIL FROM:<" + bounces + "> RET=HDRS");
        assertThat(server.lines()).anyMatch(l -> l.startsWith("RCPT TO:<") && l.endsWith("NOTIFY=SUCCESS,FAILURE"));
        assertThat(server.lines()).anyMatch(l -> l.equals("EHLO " + House.DOMAIN));
    }
}
