package io.dunning.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The three folders of a mailbox that we use, and moving mails between them. */
record ImapFolders(Inbox settings) {

    /** Logs in; the line is closed with what is returned. */
    Open open() throws MessagingException {
        MailServer server = settings.imap();
        String protocol = server.protocol("imap");
        Properties properties = server.properties("imap");
        // Looking must not mark as seen: people may work in the same mailbox.
        properties.setProperty("mail." + protocol + ".peek", "true");
        // In one go: the size is asked before, and a mailbox of many small mails is read in half the time.
        properties.setProperty("mail." + protocol + ".partialfetch", "false");
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        try {
            Credentials login = server.credentials();
            store.connect(
                    server.host(),
                    server.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.inbox());
            folder.open(Folder.READ_WRITE);
            return new Open(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** All bytes of a mail; {@code null} if there are more than that, whatever the server said of its size. */
    static byte @Nullable [] bytes(MimeMessage message, int max) throws MessagingException, IOException {
        if (message.getSize() > max) {
            return null;
        }
        Bounded bytes = new Bounded(max);
        try {
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (TooLong e) {
            return null;
        }
    }

    /** A line to the mailbox, with the inbox open. */
    final class Open implements AutoCloseable {
        private final IMAPStore store;
        private final IMAPFolder folder;

        private Open(IMAPStore store, IMAPFolder folder) {
            this.store = store;
            this.folder = folder;
        }

        IMAPFolder inbox() {
            return folder;
        }

        void setDone(List<Message> mails) throws MessagingException {
            move(mails, settings.done());
        }

        void setAside(List<Message> mails) throws MessagingException {
            move(mails, settings.aside());
        }

        private void move(List<Message> mails, String name) throws MessagingException {
            if (mails.isEmpty()) {
                return;
            }
            Folder target = store.getFolder(name);
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            Message[] all = mails.toArray(Message[]::new);
            if (store.hasCapability("MOVE")) {
                folder.moveMessages(all, target);
                return;
            }
            folder.copyMessages(all, target);
            folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
            if (store.hasCapability("UIDPLUS")) {
                folder.expunge(all);
            } else {
                folder.expunge();
            }
        }

        @Override
        public void close() throws MessagingException {
            try {
                if (folder.isOpen()) {
                    folder.close(false);
                }
            } finally {
                store.close();
            }
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int max;

        Bounded(int max) {
            this.max = max;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (bytes.size() + length > max) {
                throw new TooLong();
            }
            bytes.write(from, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
