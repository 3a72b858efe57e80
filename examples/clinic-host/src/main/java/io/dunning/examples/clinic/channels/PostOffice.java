package io.dunning.examples.clinic.channels;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunning.mail.Inbox;
import io.dunning.mail.LineSecurity;
import io.dunning.mail.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on this machine, which keeps what it takes over, in memory. Nothing leaves the loopback interface. */
public final class PostOffice implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGIN = "house";
    private static final String PASSWORD = "nobody-else-is-here";
    private static final Pattern KEY = Pattern.compile("<k([0-9a-f]{32})\\..*>");
    private static final long STARTED_WITHIN_MILLIS = 20_000;

    private final GreenMail server;
    private final Map<String, MimeMessage> byKey = new ConcurrentHashMap<>();
    private int seen;

    /** @param bounces the house's own mailbox */
    PostOffice(String bounces) {
        ServerSetup smtp = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP);
        smtp.setServerStartupTimeout(STARTED_WITHIN_MILLIS);
        imap.setServerStartupTimeout(STARTED_WITHIN_MILLIS);
        server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.setUser(bounces, LOGIN, PASSWORD);
        server.start();
    }

    MailServer smtp() {
        return MailServer.at(LOOPBACK, server.getSmtp().getPort(), LineSecurity.NONE);
    }

    Inbox inbox() {
        return Inbox.at(MailServer.at(LOOPBACK, server.getImap().getPort(), LineSecurity.NONE)
                .withLogin(LOGIN, PASSWORD));
    }

    /** The mail of a notice, as it was received; empty where none was since the server started. */
    public synchronized Optional<MimeMessage> mail(String key) {
        MimeMessage[] received = server.getReceivedMessages();
        for (; seen < received.length; seen++) {
            MimeMessage mail = received[seen];
            keyOf(mail).ifPresent(k -> byKey.put(k, mail));
        }
        return Optional.ofNullable(byKey.get(key));
    }

    private static Optional<String> keyOf(MimeMessage mail) {
        try {
            Matcher id = KEY.matcher(String.valueOf(mail.getMessageID()));
            return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that was received has no readable head", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
