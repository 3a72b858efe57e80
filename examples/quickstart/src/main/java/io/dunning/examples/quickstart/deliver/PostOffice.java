package io.dunning.examples.quickstart.deliver;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunning.mail.Inbox;
import io.dunning.mail.LineSecurity;
import io.dunning.mail.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine. What it takes over by SMTP lies in a file before it says so, as with a server that may be killed;
 * the house's own mailbox is in memory, and read by IMAP.
 */
final class PostOffice implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGIN = "house";
    private static final String PASSWORD = "nobody-else-is-here";
    private static final long STARTED_WITHIN_MILLIS = 20_000;

    private final Mails mails;
    private final Predicate<String> refused;
    private final Desk desk = new Desk();
    private final SmtpServer smtp = new SmtpServer(setup(ServerSetup.PROTOCOL_SMTP), desk);
    private final ImapServer imap = new ImapServer(setup(ServerSetup.PROTOCOL_IMAP), desk);
    private final GreenMailUser house;

    /**
     * @param refused whether a mail with that reverse path is refused, since nobody has the address it goes to
     * @param mailbox the house's own address
     */
    PostOffice(Mails mails, Predicate<String> refused, String mailbox) {
        this.mails = mails;
        this.refused = refused;
        try {
            house = desk.getUserManager().createUser(mailbox, LOGIN, PASSWORD);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
        start(smtp);
        start(imap);
    }

    private static ServerSetup setup(String protocol) {
        return new ServerSetup(0, LOOPBACK, protocol);
    }

    private static void start(AbstractServer server) {
        server.startService();
        try {
            if (!server.waitTillRunning(STARTED_WITHIN_MILLIS)) {
                throw new IllegalStateException("the mail server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    MailServer smtp() {
        return MailServer.at(LOOPBACK, smtp.getPort(), LineSecurity.NONE);
    }

    Inbox inbox() {
        return Inbox.at(
                MailServer.at(LOOPBACK, imap.getPort(), LineSecurity.NONE).withLogin(LOGIN, PASSWORD));
    }

    /** Puts a mail into the house's mailbox, byte by byte. */
    void deliver(byte[] raw) {
        try {
            house.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        smtp.stopService();
        imap.stopService();
    }

    /** The server's own desk, with ours in front. */
    private final class Desk extends Managers {

        private final SmtpManager counter = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public @Nullable String checkRecipient(SmtpState state, MailAddress to) {
                MovingMessage mail = state.getMessage();
                return refused.test(mail.getReturnPath().getEmail()) ? "550 5.1.1 No such mailbox" : null;
            }

            @Override
            public synchronized void send(SmtpState state) {
                MovingMessage mail = state.getMessage();
                mails.keep(mail.getMessage());
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return counter;
        }
    }
}
