package io.dunning.mail;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import java.util.regex.Pattern;

/**
 * What stands on the outside of one mail.
 *
 * @param messageId with angle brackets
 * @param bounces where the mail system's own answers go (the SMTP reverse path)
 */
record Envelope(String messageId, MailAddress bounces, MailAddress to, HeaderText recipient) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    /** Why a dispatch can't be put into an envelope; before anything is sent. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean addressInvalid;

        Refused(String reason, boolean addressInvalid) {
            super(reason);
            this.addressInvalid = addressInvalid;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        boolean addressInvalid() {
            return addressInvalid;
        }
    }

    /** The address of a dispatch for a channel of that kind. */
    static MailAddress recipient(Dispatch dispatch, ChannelKind kind) throws Refused {
        Address to = dispatch.to();
        if (to.kind() != kind) {
            throw new Refused("address-of-another-kind", false);
        }
        if (!LANGUAGE.matcher(dispatch.message().language()).matches()) {
            throw new Refused("language-malformed", false);
        }
        try {
            return new MailAddress(to.value());
        } catch (IllegalArgumentException e) {
            throw new Refused("address-malformed", true);
        }
    }

    /** A text that may stand in a mail. */
    static BodyText body(Dispatch dispatch) throws Refused {
        try {
            return new BodyText(dispatch.message().body());
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), false);
        }
    }

    /** A name that may stand in a header; a subject has to be such a text, too. */
    static HeaderText name(Dispatch dispatch) throws Refused {
        try {
            new HeaderText(dispatch.message().subject());
            return new HeaderText(dispatch.to().recipient());
        } catch (IllegalArgumentException e) {
            throw new Refused("text-not-for-headers", false);
        }
    }
}
