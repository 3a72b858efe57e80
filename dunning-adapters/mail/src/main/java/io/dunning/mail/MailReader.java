package io.dunning.mail;

/** Says what a mail in the mailbox is. Called from one thread at a time. */
@FunctionalInterface
public interface MailReader {

    /**
     * Reads one mail. Whatever stands in it, the answer is a {@link Reading}; where a reader throws all the same, its mail is set aside as
     * {@link Reading.Why#MALFORMED}.
     *
     * @param mail within the limits of the mailbox
     */
    Reading read(ReceivedMail mail);
}
