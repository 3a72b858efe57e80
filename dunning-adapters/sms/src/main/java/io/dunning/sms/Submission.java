package io.dunning.sms;

import io.dunning.channel.Handover.Rejected;
import io.dunning.sms.SmppLink.NotConnected;
import io.dunning.sms.SmppSettings.LongMessages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** One message on its way to the message centre, segment by segment. For one thread. */
final class Submission {

    private static final byte UCS_2 = 0x08;
    private static final int WITH_HEADER = 0x40;
    private static final OptionalParameter[] NOTHING_MORE = {};
    /** Room of {@code short_message} (SMPP 3.4, 5.2.22). */
    private static final int SHORT_MESSAGE_MAX = 254;

    private final SmppSettings settings;
    private final SmppLink link;
    private final Semaphore window;
    private final String key;
    private final String number;
    private final SmsText text;
    private final List<String> ids = new ArrayList<>();
    private @Nullable Rejected refusal;

    Submission(SmppSettings settings, SmppLink link, Semaphore window, String key, String number, SmsText text) {
        this.settings = settings;
        this.link = link;
        this.window = window;
        this.key = key;
        this.number = number;
        this.text = text;
    }

    /** The ids that were given so far, by segment. */
    List<String> ids() {
        return ids;
    }

    /** Why the centre took nothing, for certain; {@code null} where it took all. {@link SmsOutcomeUnknown} in all other cases. */
    @Nullable
    Rejected run() {
        for (byte[] piece : pieces()) {
            String id = offer(piece);
            if (id == null) {
                return refused();
            }
            ids.add(id);
        }
        return null;
    }

    private @Nullable Rejected refused() {
        if (!ids.isEmpty()) {
            throw new SmsOutcomeUnknown(key, ids.size() + " of " + text.segments() + " segments were taken", null);
        }
        return refusal;
    }

    private List<byte[]> pieces() {
        if (text.segments() == 1 || settings.longMessages == LongMessages.PAYLOAD) {
            return List.of(text.octets(text.body()));
        }
        List<byte[]> pieces = new ArrayList<>();
        for (String part : text.parts()) {
            byte[] octets = text.octets(part);
            // 3GPP TS 23.040, 9.2.3.24.1: length, element 0 of 3 octets: reference, how many, which.
            byte[] header = {5, 0, 3, (byte) key.hashCode(), (byte) text.segments(), (byte) (pieces.size() + 1)};
            pieces.add(ByteBuffer.allocate(header.length + octets.length)
                    .put(header)
                    .put(octets)
                    .array());
        }
        return pieces;
    }

    /** The id of a segment that was taken, or {@code null} where it certainly wasn't. */
    private @Nullable String offer(byte[] piece) {
        Duration pause = settings.pauseFirst;
        for (int repeat = 0; ; repeat++) {
            try {
                return submitted(piece);
            } catch (NegativeResponseException e) {
                SmppStatus status = SmppStatus.of(e.getCommandStatus());
                if (status == SmppStatus.LATER && repeat < settings.repeatsWhenThrottled) {
                    pause = rest(pause);
                    continue;
                }
                return refused(status, e);
            }
        }
    }

    private Duration rest(Duration pause) {
        try {
            settings.sleeper.sleep(pause);
            return SmppLink.longer(pause, settings);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private @Nullable String refused(SmppStatus status, NegativeResponseException e) {
        String code = String.format(Locale.ROOT, "0x%08x", e.getCommandStatus());
        if (status == SmppStatus.UNCLEAR) {
            throw new SmsOutcomeUnknown(key, "the message centre answered " + code, e);
        }
        refusal = new Rejected("the message centre answered " + code, status == SmppStatus.BAD_ADDRESS);
        return null;
    }

    private @Nullable String submitted(byte[] piece) throws NegativeResponseException {
        try {
            window.acquire();
            try {
                return submit(link.session(), piece);
            } finally {
                window.release();
            }
        } catch (NotConnected e) {
            refusal = new Rejected(String.valueOf(e.getMessage()), false);
            return null;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (PDUException e) {
            // Found while it was written down, before anything was sent.
            refusal = new Rejected("the message doesn't fit the protocol", false);
            return null;
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new SmsOutcomeUnknown(key, "no answer to a submission", e);
        }
    }

    private SmsOutcomeUnknown interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SmsOutcomeUnknown(key, "interrupted", e);
    }

    private String submit(SMPPSession session, byte[] piece)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean joined = text.segments() > 1 && settings.longMessages == LongMessages.SEGMENTS;
        boolean payload = piece.length > SHORT_MESSAGE_MAX;
        String id = session.submitShortMessage(
                        "",
                        settings.senderType(),
                        settings.senderPlan(),
                        settings.sender.value(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number.substring(1),
                        new ESMClass(joined ? WITH_HEADER : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        validity(settings.validity),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding(text.encoding() == SmsText.Encoding.UCS_2 ? UCS_2 : 0),
                        (byte) 0,
                        payload ? new byte[0] : piece,
                        payload ? new OptionalParameter[] {new OptionalParameter.Message_payload(piece)} : NOTHING_MORE)
                .getMessageId();
        if (id == null || id.isBlank()) {
            throw new SmsOutcomeUnknown(key, "taken without an id", null);
        }
        return id;
    }

    /** Relative time, SMPP 3.4, 7.1.1: years, months, days, hours, minutes, seconds. */
    static String validity(Duration time) {
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                time.toDays(),
                time.toHoursPart(),
                time.toMinutesPart(),
                time.toSecondsPart());
    }
}
