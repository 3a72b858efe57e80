package io.dunning.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A real mail server on this machine, with one mailbox that we read; everybody else's mailbox comes into being with a mail. */
public final class PostOffice implements AutoCloseable {

    private static final String LOGIN = "box";
    private static final String PASSWORD = "a-password-for-tests";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final GreenMail server;
    private final String mailbox;

    /** @param mailbox the address of the mailbox that we read */
    public PostOffice(String mailbox) {
        this.mailbox = mailbox;
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort(), new ServerSetup(0, "127.0.0.1", "imap").dynamicPort()
        });
        server.start();
        server.setUser(mailbox, LOGIN, PASSWORD);
    }

    public MailServer smtp() {
        return MailServer.at("127.0.0.1", server.getSmtp().getPort(), LineSecurity.NONE)
                .withTimeout(TIMEOUT);
    }

    public Inbox inbox() {
        return Inbox.at(MailServer.at("127.0.0.1", server.getImap().getPort(), LineSecurity.NONE)
                .withTimeout(TIMEOUT)
                .withLogin(LOGIN, PASSWORD));
    }

    /** Everything that lies in any mailbox. */
    public List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** How many mails lie in that folder of our mailbox; 0 if there is no such folder. */
    public int count(String folder) {
        MailFolder found = folder(folder);
        return found == null ? 0 : found.getMessageCount();
    }

    /** How many of them nobody has looked at. */
    public int unseen(String folder) {
        MailFolder found = folder(folder);
        return found == null ? 0 : found.getUnseenCount();
    }

    private @Nullable MailFolder folder(String name) {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(server.getUserManager().getUserByEmail(mailbox), name);
    }

    /** Puts a mail into our mailbox, byte by byte. */
    public void deliver(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            server.getUserManager().getUserByEmail(mailbox).deliver(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void deliver(String raw) {
        deliver(raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The mail as bytes. */
    public static String text(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
