package io.dunning.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail that knows its own Message-ID, and whether its bytes began to leave: from then on an error means "unknown". */
final class OutgoingMail extends SMTPMessage {

    // Only for making mails; the lines have sessions of their own.
    private static final Session SESSION = Session.getInstance(new Properties());

    private final String id;
    private boolean leaving;

    OutgoingMail(Envelope envelope) {
        super(SESSION);
        this.id = envelope.messageId();
        setEnvelopeFrom(envelope.bounces().value());
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        leaving = true;
        super.writeTo(out, ignoreList);
    }

    /** Whether the server said that it listens, and was given the first byte. */
    boolean isLeaving() {
        return leaving;
    }
}
