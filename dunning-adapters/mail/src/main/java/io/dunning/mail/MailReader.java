package io.dunning.mail;

/** Says what a mail in the mailbox is. Called from one thread at a time. */
@FunctionalInterface
public interface MailReader {

    /**
     * Reads one mail. Whatever stands in it, the answer is a {@link Reading}: a reader that throws stops the mailbox.
     *
     * @param mail within the limits of the mailbox
     */
    Reading read(ReceivedMail mail);
}
