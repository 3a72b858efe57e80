package io.dunning.mail;

import java.util.Objects;

/**
 * Where receipts come in: a mailbox on an IMAP server, and the folders that its mails are moved to. Those for what is done and
 * what is set aside are made if they are missing; emptying them is the house's own affair.
 *
 * @param imap the server and the login
 * @param inbox the folder that mails come to
 * @param done where acknowledged receipts go
 * @param aside where everything else goes, for people
 * @param limits what is larger is set aside unread
 */
public record Inbox(MailServer imap, String inbox, String done, String aside, MailLimits limits) {

    public Inbox {
        Objects.requireNonNull(imap, "imap");
        Objects.requireNonNull(limits, "limits");
        if (inbox.equals(done) || inbox.equals(aside)) {
            throw new IllegalArgumentException("what is read must leave the folder " + inbox);
        }
    }

    /** {@code INBOX}, {@code dunning-done} and {@code dunning-aside}, with the standard limits. */
    public static Inbox at(MailServer imap) {
        return new Inbox(imap, "INBOX", "dunning-done", "dunning-aside", MailLimits.standard());
    }

    /** Some servers want folders below the inbox, such as {@code INBOX.done}. */
    public Inbox withFolders(String givenInbox, String givenDone, String givenAside) {
        return new Inbox(imap, givenInbox, givenDone, givenAside, limits);
    }

    public Inbox withLimits(MailLimits given) {
        return new Inbox(imap, inbox, done, aside, given);
    }
}
