package io.dunning.mail;

/** How the line to a mail server is protected. */
public enum LineSecurity {
    /** Not at all: only for a server on the same machine or network, and for tests. */
    NONE,
    /** Begins in the clear and must turn to TLS before anything is said; else nothing is sent. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
