package io.dunning.mail;

import io.dunning.channel.Receipt;
import java.util.Objects;

/** What a mail in the mailbox turned out to be. */
public sealed interface Reading {

    /** A receipt that is worth something. */
    record Evidence(Receipt receipt) implements Reading {
        public Evidence {
            Objects.requireNonNull(receipt, "receipt");
        }
    }

    /**
     * No receipt: nothing follows from it. It is set aside for people to look at.
     *
     * @param why what it is instead
     * @param key the dispatch that it speaks of, if that is proved; else empty
     * @param trouble where reading it came to an end, for whoever mends the reader: never a word of the mail; empty where it was
     *     read to its end
     */
    record NoReceipt(Why why, String key, String trouble) implements Reading {
        public NoReceipt {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(trouble, "trouble");
        }

        /** A mail that was read to its end. */
        public NoReceipt(Why why, String key) {
            this(why, key, "");
        }

        public static NoReceipt of(Why why) {
            return new NoReceipt(why, "");
        }

        /**
         * A mail that can't be read, and what stood in the way: the kinds of the exception and its causes, and the places that they come
         * from. What they say is left out, as it may quote the mail.
         */
        public static NoReceipt malformed(Throwable cause) {
            return new NoReceipt(Why.MALFORMED, "", Trouble.of(cause));
        }
    }

    /** What is in a mailbox besides receipts. */
    enum Why {
        /** A mail that somebody wrote, or that says nothing about ours. */
        ORDINARY_MAIL,
        /** Written by a machine, such as a holiday reply; never answered. */
        AUTO_REPLY,
        /** Larger or more nested than a receipt can be; was not read. */
        OVER_LIMIT,
        /** Looks like a receipt, but can't be read as one. */
        MALFORMED,
        /** A report without proof that it speaks of a mail of ours: guessed, or meant for somebody else. */
        SUSPECT,
        /** Proved, but says only that the mail is on its way or was passed on. Nothing is settled yet. */
        ON_ITS_WAY,

        /** Proved, but it proves something about a mail to another recipient. */
        OTHER_RECIPIENT,
        /** Speaks like a certified receipt, but has no signature. */
        UNSIGNED,
        /** Was changed after it was signed, or the signature is of a kind that is not taken. */
        SIGNATURE_BROKEN,
        /** Signed by somebody who is not a provider. */
        UNKNOWN_PROVIDER,
        /** Signed when the certificate was not valid, or in the future. */
        CERTIFICATE_NOT_VALID,
        /** The address that it comes from is not the one in the certificate. */
        WRONG_DOMAIN,
        /** What stands outside the signature says something else than what was signed. */
        CONTRADICTION
    }
}
