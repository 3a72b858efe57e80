package io.dunning.sms;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message must be before it leaves the house: its number, its links and its length. Immutable.
 *
 * @param numbers the numbers that may be written to
 * @param links the domains that links may lead to
 * @param segmentsMax segments at most, 1 to 255; a longer message is refused, never cut short
 * @param plain whether typographic characters are made plain first, by {@link SmsText#plain}
 */
public record SmsRules(PhoneNumbers numbers, PaymentLinks links, int segmentsMax, boolean plain) {

    /** What one message may be joined of (3GPP TS 23.040, 9.2.3.24.1: one octet). */
    private static final int JOINED_MAX = 255;

    private static final int SEGMENTS_USUAL = 6;

    public SmsRules {
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(links, "links");
        if (segmentsMax < 1 || segmentsMax > JOINED_MAX) {
            throw new IllegalArgumentException("segmentsMax must be 1 to 255: " + segmentsMax);
        }
    }

    /** Six segments at most, and no character changed. */
    public static SmsRules of(PhoneNumbers numbers, PaymentLinks links) {
        return new SmsRules(numbers, links, SEGMENTS_USUAL, false);
    }

    public SmsRules withSegmentsMax(int most) {
        return new SmsRules(numbers, links, most, plain);
    }

    /** Typographic characters are made plain first. */
    public SmsRules withPlainTypography() {
        return new SmsRules(numbers, links, segmentsMax, true);
    }

    /** The body as it would go out; what a host counts segments of before it decides. */
    public SmsText text(String body) {
        return plain ? SmsText.plain(body) : SmsText.of(body);
    }

    /** Why a message may not go out; empty where it may. All of it is certain: nothing left. */
    public Optional<Handover.Rejected> objection(Dispatch dispatch) {
        if (dispatch.to().kind() != ChannelKind.SMS) {
            return refused("the address is of another kind", false);
        }
        String number = dispatch.to().value();
        return switch (numbers.standing(number)) {
            case INVALID -> refused("no valid phone number in international form", true);
            case KIND_NOT_ALLOWED -> refused("a number of a kind that isn't written to", true);
            case COUNTRY_NOT_ALLOWED -> refused("a number of a country that isn't written to", false);
            case ALLOWED -> objection(dispatch.message().body(), e164(dispatch));
        };
    }

    private Optional<Handover.Rejected> objection(String body, String number) {
        // Before anything else looks at it: no text is longer than can be joined.
        if (body.length() > JOINED_MAX * SmsText.Encoding.GSM_7.partMax()
                || text(body).segments() > segmentsMax) {
            return refused("longer than " + segmentsMax + " segments", false);
        }
        return links.objection(body, number).map(reason -> new Handover.Rejected(reason, false));
    }

    private static Optional<Handover.Rejected> refused(String reason, boolean addressInvalid) {
        return Optional.of(new Handover.Rejected(reason, addressInvalid));
    }

    /** The number of a message without objection. */
    public static String e164(Dispatch dispatch) {
        return PhoneNumbers.e164(dispatch.to().value()).orElseThrow();
    }
}
