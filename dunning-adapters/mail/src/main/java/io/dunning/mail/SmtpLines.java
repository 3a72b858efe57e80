package io.dunning.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Lines to one SMTP server: kept open between mails, no more than so many at once, each used by one thread at a time. */
final class SmtpLines implements AutoCloseable {

    private final MailServer server;
    private final Session session;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<SMTPTransport> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SmtpLines(MailServer server, String ownName, int linesMax) {
        this.server = server;
        this.free = new Semaphore(linesMax, true);
        String prefix = "mail." + server.protocol("smtp") + ".";
        Properties properties = server.properties("smtp");
        properties.setProperty(prefix + "localhost", ownName);
        properties.setProperty(prefix + "auth", String.valueOf(server.credentials() != null));
        properties.setProperty(prefix + "allow8bitmime", "false");
        properties.setProperty(prefix + "sendpartial", "false");
        this.session = Session.getInstance(properties);
    }

    /** Sends over a line; one that had gone dead while it waited is replaced, as long as nothing has left. */
    void send(OutgoingMail mail) throws MessagingException {
        free.acquireUninterruptibly();
        try {
            SMTPTransport waiting = idle.pollFirst();
            if (waiting == null) {
                sendOver(opened(), mail);
                return;
            }
            try {
                sendOver(waiting, mail);
            } catch (MessagingException e) {
                if (mail.isLeaving() || !SmtpReply.of(e).isLineLost()) {
                    throw e;
                }
                sendOver(opened(), mail);
            }
        } finally {
            free.release();
        }
    }

    private void sendOver(SMTPTransport line, OutgoingMail mail) throws MessagingException {
        boolean usable = false;
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            usable = true;
        } catch (MessagingException e) {
            // After a plain "no" the line is as good as before.
            usable = !mail.isLeaving() && SmtpReply.of(e).isNo();
            throw e;
        } finally {
            if (usable && !closed) {
                idle.addFirst(line);
            } else {
                close(line);
            }
        }
    }

    private SMTPTransport opened() throws MessagingException {
        SMTPTransport line = new Line(session, server);
        Credentials login = server.credentials();
        line.connect(
                server.host(),
                server.port(),
                login == null ? null : login.user(),
                login == null ? null : login.password());
        return line;
    }

    @Override
    public void close() {
        closed = true;
        for (SMTPTransport line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            close(line);
        }
    }

    private static void close(SMTPTransport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // It says goodbye to a server that may have gone; nothing depends on it.
        }
    }

    private static final class Line extends SMTPTransport {
        Line(Session session, MailServer server) {
            super(
                    session,
                    new URLName(server.protocol("smtp"), server.host(), server.port(), null, null, null),
                    server.protocol("smtp"),
                    server.security() == LineSecurity.TLS);
        }
    }
}
