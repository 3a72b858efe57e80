package io.dunning.channel;

import java.util.Objects;

/**
 * Where a message goes: an e-mail address, a phone number in international form, or the lines of a postal address.
 *
 * @param kind the kind of channel that can reach it
 * @param recipient the name of the person addressed, without line breaks
 * @param value the address; only postal addresses may hold line breaks ({@code \n})
 */
public record Address(ChannelKind kind, String recipient, String value) {
    public Address {
        Objects.requireNonNull(kind, "kind");
        if (value.isBlank() || hasControl(value, kind.isPostal())) {
            throw new IllegalArgumentException("an address of kind " + kind + " is blank or holds control characters");
        }
        if (hasControl(recipient, false)) {
            throw new IllegalArgumentException("a recipient holds control characters");
        }
    }

    private static boolean hasControl(String text, boolean lineBreaks) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && !(lineBreaks && c == '\n'));
    }

    /** Names the kind only: addresses stay out of logs. */
    @Override
    public String toString() {
        return "Address[" + kind + "]";
    }
}
