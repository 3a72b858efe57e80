package io.dunning.sms;

import io.dunning.channel.Receipt.Outcome;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Network_error_code.Network_error_code_type;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a message centre delivers: reports on our messages, and messages from people.
 *
 * <p>Reports have their fields in parameters, or in a text like {@code id:… stat:DELIVRD err:000} (SMPP 3.4, appendix B, which every
 * centre writes a little differently). The library's reader of that text takes the time of the JVM's zone and refuses what deviates.
 */
final class DeliveryReader {

    private static final int TEXT_MAX = 1_000;
    private static final Pattern ID = field("id");
    private static final Pattern STATE = field("stat");
    private static final Pattern ERROR = field("err");
    private static final Pattern DONE = field("done date");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuMMddHHmm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final SmppSettings settings;

    DeliveryReader(SmppSettings settings) {
        this.settings = settings;
    }

    private static Pattern field(String name) {
        return Pattern.compile("(?:^|\\s)" + name + "\\s?:\\s?([^\\s:]{1,65})(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    }

    /** Whether it is about a message of ours. */
    boolean isReport(DeliverSm delivery) {
        return !delivery.isDefaultMessageType()
                || delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class) != null;
    }

    /** The last word on a segment; empty for news that decide nothing: on its way, accepted, unknown. */
    Optional<SegmentReport> report(DeliverSm delivery, byte[] raw) {
        String text = text(delivery, octets -> new String(octets, StandardCharsets.ISO_8859_1));
        Optional<String> id = messageId(delivery, text);
        Optional<Outcome> outcome = outcome(delivery, text);
        return id.isEmpty() || outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new SegmentReport(id.get(), outcome.get(), at(text), raw));
    }

    private Optional<String> messageId(DeliverSm delivery, String text) {
        var parameter = delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return parameter != null
                ? Optional.of(normal(parameter.getValueAsString()))
                : find(ID, text).map(id -> normal(inReceipt(id)));
    }

    /** An id from the text of a receipt, as it was in the answer to the submission. */
    private String inReceipt(String id) {
        try {
            return switch (settings.messageIds) {
                case SAME -> id;
                case HEX_THEN_DECIMAL -> new BigInteger(id, 10).toString(16);
                case DECIMAL_THEN_HEX -> new BigInteger(id, 16).toString(10);
            };
        } catch (NumberFormatException otherwise) {
            return id;
        }
    }

    /** An id without what centres change on it: capital letters and leading zeros. */
    static String normal(String id) {
        String plain = id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        return plain.isEmpty() ? "0" : plain;
    }

    private Optional<Outcome> outcome(DeliverSm delivery, String text) {
        if (delivery.isSmeManualAcknowledgment()) {
            return Optional.of(Outcome.ACKNOWLEDGED);
        }
        if (!delivery.isSmscDeliveryReceipt() && !delivery.isDefaultMessageType()) {
            return Optional.empty();
        }
        var parameter = delivery.getOptionalParameter(OptionalParameter.Message_state.class);
        Outcome outcome = parameter != null
                ? outcome(parameter.getValue())
                : find(STATE, text).map(DeliveryReader::outcome).orElse(null);
        return outcome == Outcome.UNDELIVERED && isAddressUnknown(delivery, text)
                ? Optional.of(Outcome.ADDRESS_UNKNOWN)
                : Optional.ofNullable(outcome);
    }

    /** SMPP 3.4, 5.2.28. {@code ACCEPTED} (6) is left out: by the book a clerk read it, in practice the network took it. */
    static @Nullable Outcome outcome(int state) {
        return switch (state) {
            case 2 -> Outcome.DELIVERED;
            case 3, 4, 5, 8 -> Outcome.UNDELIVERED;
            default -> null;
        };
    }

    private static @Nullable Outcome outcome(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Outcome.DELIVERED;
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Outcome.UNDELIVERED;
            default -> null;
        };
    }

    private boolean isAddressUnknown(DeliverSm delivery, String text) {
        var error = delivery.getOptionalParameter(Network_error_code.class);
        if (error != null
                && error.getValue().length == 3
                && error.getNetworkType() == Network_error_code_type.GSM
                && error.getErrorCode() == 1) {
            return true; // unknown subscriber (3GPP TS 29.002, 17.6.6)
        }
        return find(ERROR, text).filter(settings.addressUnknownErrors::contains).isPresent();
    }

    /** By the centre's clock; where it says nothing sensible, or a time to come, ours. */
    private Instant at(String text) {
        Instant now = settings.clock.instant();
        return find(DONE, text)
                .flatMap(this::parsed)
                .filter(at -> !at.isAfter(now))
                .orElse(now);
    }

    private Optional<Instant> parsed(String time) {
        try {
            DateTimeFormatter format = time.length() == 10 ? MINUTES : SECONDS;
            return Optional.of(LocalDateTime.parse(time, format)
                    .atZone(settings.receiptZone)
                    .toInstant());
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What a person wrote. Of a reply of several segments each comes by itself. */
    SmsReply reply(DeliverSm delivery) {
        String from = Objects.requireNonNullElse(delivery.getSourceAddr(), "");
        return SmsReply.of(from, text(delivery, Gsm0338::decode), settings.clock.instant());
    }

    /**
     * The text of a delivery, without the header that joins segments.
     *
     * @param usual what the centre's default alphabet is: reports are written in ASCII, people write in GSM
     */
    private static String text(DeliverSm delivery, Function<byte[], String> usual) {
        byte[] octets = delivery.getShortMessage();
        var payload = delivery.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (octets == null || octets.length == 0) {
            octets = payload == null ? new byte[0] : payload.getValue();
        }
        int begin = delivery.isUdhi() && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xFF)) : 0;
        int length = Math.min(octets.length - begin, TEXT_MAX);
        byte[] text = Arrays.copyOfRange(octets, begin, begin + length);
        return switch (delivery.getDataCoding()) {
            case 8 -> new String(text, StandardCharsets.UTF_16BE);
            case 1, 3 -> new String(text, StandardCharsets.ISO_8859_1);
            default -> usual.apply(text);
        };
    }
}
