package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Where a debtor can be reached.
 *
 * @param way by post, mail, phone
 * @param value the address; the lines of a postal one are separated by {@code |}
 * @param source where it comes from
 * @param seenOn when it was last given or confirmed
 */
record Contact(Way way, String value, Source source, LocalDate seenOn) {

    Contact {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a contact point of kind " + way + " is blank");
        }
    }

    /** The ways that have columns of their own, in the order of the columns. */
    enum Way {
        POST("post_address", "post_source", "post_seen_on"),
        EMAIL("email", "email_source", "email_seen_on"),
        MOBILE("mobile", "mobile_source", "mobile_seen_on"),
        CERTIFIED_MAIL("certified_mail", "certified_mail_source", "certified_mail_seen_on"),
        DIGITAL_MAILBOX("digital_mailbox", "digital_mailbox_source", "digital_mailbox_seen_on");

        final String valueColumn;
        final String sourceColumn;
        final String seenOnColumn;

        Way(String valueColumn, String sourceColumn, String seenOnColumn) {
            this.valueColumn = valueColumn;
            this.sourceColumn = sourceColumn;
            this.seenOnColumn = seenOnColumn;
        }
    }

    /** Where it comes from, from the surest on. */
    enum Source {
        CONFIRMED,
        REGISTER,
        BOOKING,
        LIST,
        LOOKUP;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
