package io.dunning.mail;

import org.jspecify.annotations.Nullable;

/** The mail server left us in the dark or can't be reached. Says the key or the mailbox, never an address or a text. */
public final class MailTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
