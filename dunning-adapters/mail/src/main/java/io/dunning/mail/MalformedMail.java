package io.dunning.mail;

import java.time.Instant;

/**
 * A mail that was set aside because it could not be read. Names no person and quotes nothing.
 *
 * @param sha256 of all its bytes, in hexadecimal digits
 * @param at when the mailbox took it in, by the mailbox's clock: by this it is found among what was set aside
 * @param trouble kinds and places of the exceptions, for whoever mends the reader; empty where it was read to its end and makes no sense
 */
public record MalformedMail(String sha256, Instant at, String trouble) {}
