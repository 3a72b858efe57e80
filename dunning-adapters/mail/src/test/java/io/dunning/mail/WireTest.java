package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What leaves, line by line. */
class WireTest {

    static final Set<String> HEADERS = Set.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "Content-Language",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type");

    private final ScriptedServer server = new ScriptedServer();
    private final MailDoor door = MailDoor.ordinary(
            server.server(), House.KEYS, House.letterhead("avvisi@" + House.DOMAIN), new MailAddress(House.BOUNCES));

    @AfterEach
    void close() {
        door.close();
        server.close();
    }

    private static Dispatch dispatch(String name, String subject, String body) {
        return new Dispatch(
                "key1",
                new Address(ChannelKind.EMAIL, name, "qualcuno@posta.example"),
                new Message("it", subject, body));
    }

    private MimeMessage sent(Dispatch dispatch) throws MessagingException {
        assertThat(door.handOver(dispatch)).isInstanceOf(Handover.Accepted.class);
        List<String> lines = server.lines();
        String text = String.join("\r\n", lines.subList(lines.indexOf("DATA") + 1, lines.indexOf(".")));
        assertThat(text).as("only ASCII leaves").matches("\\p{ASCII}*");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> names(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    @Test
    void a_mail_has_the_headers_that_it_needs_and_no_others() throws MessagingException, IOException {
        MimeMessage mail = sent(dispatch("Zoë Esempio", "Un avviso per Lei", "Buongiorno.\n\nPerché: città, è così."));

        assertThat(names(mail)).containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("it");
        assertThat(mail.getHeader("Date")).containsExactly("Mon, 1 Mar 2027 10:00:00 +0000");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("aiuto@" + House.DOMAIN));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Zoë Esempio");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).as("nothing is attached").isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat((String) parts.getBodyPart(0).getContent()).isEqualTo("Buongiorno.\r\n\r\nPerché: città, è così.");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<html lang=\"it\">", "<p>Perché: città, è così.</p>");
    }

    // 77: headers and commands can't be injected

    @Test
    void line_breaks_do_not_get_into_a_name_a_subject_or_an_address() {
        assertThatThrownBy(() -> new Address(ChannelKind.EMAIL, "Mario\r\nBcc: all@evil.example", "a@b.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Message("it", "Avviso\r\nBcc: all@evil.example", "testo"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeaderText("Avviso\nBcc: all@evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeaderText("Avviso\u2028Bcc: all@evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailAddress("\"x\r\nBcc:v@e\"@d.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letters_whose_low_bytes_are_a_line_break_stay_letters() throws MessagingException {
        // U+760D and U+760A: what CVE-2025-7962 was about.
        MimeMessage mail = sent(dispatch(
                "Mario\u760d\u760aBcc: all@evil.example",
                "Avviso\u760d\u760aRCPT TO:<v@e>",
                "a\u760d\u760a.\u760d\u760aMAIL FROM:<v@e>"));

        assertThat(names(mail)).containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(server.lines().stream().filter(l -> l.startsWith("RCPT"))).hasSize(1);
        assertThat(server.lines().stream().filter(l -> l.startsWith("MAIL"))).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Avviso\u760d\u760aRCPT TO:<v@e>");
        assertThatThrownBy(() -> new MailAddress("a\u760d\u760ab@posta.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_mail_library_itself_refuses_such_an_address() throws MessagingException {
        MailServer to = server.server();
        Session session = Session.getInstance(to.properties("smtp"));
        MimeMessage mail = new MimeMessage(session);
        mail.setText("x");
        mail.setFrom(new InternetAddress("avvisi@" + House.DOMAIN));
        mail.saveChanges();
        InternetAddress bad = new InternetAddress();
        bad.setAddress("a\u760d\u760aVRFY\u760d\u760a@posta.example");

        try (Transport line = session.getTransport("smtp")) {
            line.connect(to.host(), to.port(), null, null);
            assertThatThrownBy(() -> line.sendMessage(mail, new InternetAddress[] {bad}))
                    .isInstanceOf(Exception.class);
        }

        assertThat(server.lines()).noneMatch(l -> l.startsWith("RCPT") || l.startsWith("VRFY"));
    }

    @Test
    void a_dot_alone_on_a_line_does_not_end_the_mail() throws MessagingException, IOException {
        sent(dispatch("Prova", "Avviso", "prima\n.\nRCPT TO:<v@e>\n..dopo"));

        assertThat(server.lines().stream().filter(l -> l.equals("."))).hasSize(1);
        assertThat(server.lines()).contains("..", "...dopo");
    }
}
