package io.dunning.sms;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** How a message centre is spoken to. Immutable; made by {@link #builder}. */
public final class SmppSettings {

    /** How a message of several segments is handed over. */
    public enum LongMessages {
        /** Cut by us, each segment with the header that joins them (user data header, 8-bit reference). */
        SEGMENTS,
        /** In one piece ({@code message_payload}); the centre cuts it, and gives one id and one receipt. */
        PAYLOAD
    }

    /** How ids in receipts are written, against those in answers to a submission. */
    public enum MessageIds {
        /** Alike, but for leading zeros and capital letters. */
        SAME,
        /** Hexadecimal in the answer, decimal in the text of the receipt. */
        HEX_THEN_DECIMAL,
        /** Decimal in the answer, hexadecimal in the text of the receipt. */
        DECIMAL_THEN_HEX
    }

    /** Waits. Given from outside, so that tests need not. */
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    final String host;
    final int port;
    final String systemId;
    final String password;
    final SmsSender sender;
    final String systemType;
    final boolean tls;
    final int window;
    final int receivers;
    final LongMessages longMessages;
    final MessageIds messageIds;
    final Set<String> addressUnknownErrors;
    final ZoneId receiptZone;
    final Duration validity;
    final Duration answerWithin;
    final Duration connectWithin;
    final Duration enquireEvery;
    final int repeatsWhenThrottled;
    final int connectAttempts;
    final Duration pauseFirst;
    final Duration pauseMax;
    final InstantSource clock;
    final Sleeper sleeper;

    private SmppSettings(Builder b) {
        host = b.host;
        port = b.port;
        systemId = b.systemId;
        password = b.password;
        sender = b.sender;
        systemType = b.systemType;
        tls = b.tls;
        window = b.window;
        receivers = b.receivers;
        longMessages = b.longMessages;
        messageIds = b.messageIds;
        addressUnknownErrors = b.addressUnknownErrors;
        receiptZone = b.receiptZone;
        validity = b.validity;
        answerWithin = b.answerWithin;
        connectWithin = b.connectWithin;
        enquireEvery = b.enquireEvery;
        repeatsWhenThrottled = b.repeatsWhenThrottled;
        connectAttempts = b.connectAttempts;
        pauseFirst = b.pauseFirst;
        pauseMax = b.pauseMax;
        clock = b.clock;
        sleeper = b.sleeper;
    }

    public static Builder builder(String host, int port, String systemId, String password, SmsSender sender) {
        return new Builder(host, port, systemId, password, sender);
    }

    TypeOfNumber senderType() {
        return switch (sender.kind()) {
            case INTERNATIONAL -> TypeOfNumber.INTERNATIONAL;
            case SHORT_CODE -> TypeOfNumber.NETWORK_SPECIFIC;
            case NAME -> TypeOfNumber.ALPHANUMERIC;
        };
    }

    NumberingPlanIndicator senderPlan() {
        return sender.kind() == SmsSender.Kind.INTERNATIONAL
                ? NumberingPlanIndicator.ISDN
                : NumberingPlanIndicator.UNKNOWN;
    }

    /** Names no password. */
    @Override
    public String toString() {
        return "SmppSettings[" + host + ":" + port + ", " + systemId + "]";
    }

    /** Collects settings; each has a usual value. */
    public static final class Builder {
        private final String host;
        private final int port;
        private final String systemId;
        private final String password;
        private final SmsSender sender;
        private String systemType = "";
        private boolean tls;
        private int window = 10;
        private int receivers = 4;
        private LongMessages longMessages = LongMessages.SEGMENTS;
        private MessageIds messageIds = MessageIds.SAME;
        private Set<String> addressUnknownErrors = Set.of();
        private ZoneId receiptZone = ZoneOffset.UTC;
        private Duration validity = Duration.ofHours(24);
        private Duration answerWithin = Duration.ofSeconds(10);
        private Duration connectWithin = Duration.ofSeconds(10);
        private Duration enquireEvery = Duration.ofSeconds(30);
        private int repeatsWhenThrottled = 8;
        private int connectAttempts = 4;
        private Duration pauseFirst = Duration.ofMillis(250);
        private Duration pauseMax = Duration.ofSeconds(10);
        private InstantSource clock = InstantSource.system();
        private Sleeper sleeper = time -> Thread.sleep(time.toMillis());

        private Builder(String host, int port, String systemId, String password, SmsSender sender) {
            this.host = Objects.requireNonNull(host, "host");
            this.port = port;
            this.systemId = Objects.requireNonNull(systemId, "systemId");
            this.password = Objects.requireNonNull(password, "password");
            this.sender = Objects.requireNonNull(sender, "sender");
        }

        /** What some centres want besides the system id; none. */
        public Builder systemType(String type) {
            systemType = type;
            return this;
        }

        /** TLS with the trust of the JVM, and the name of the host checked; off. Without it everybody on the way can read along. */
        public Builder tls(boolean on) {
            tls = on;
            return this;
        }

        /** Submissions under way at once, at most; 10. */
        public Builder window(int submissions) {
            window = positive(submissions, "window");
            return this;
        }

        /** Threads that take what the centre sends, answers and receipts; 4. Receipts wait for the disk in them. */
        public Builder receivers(int threads) {
            receivers = positive(threads, "receivers");
            return this;
        }

        /** {@link LongMessages#SEGMENTS}. */
        public Builder longMessages(LongMessages how) {
            longMessages = how;
            return this;
        }

        /** {@link MessageIds#SAME}. */
        public Builder messageIds(MessageIds form) {
            messageIds = form;
            return this;
        }

        /**
         * The values of {@code err:} in receipts with which this centre says that nobody has the number; none, since each centre
         * has its own. GSM error 1 in a {@code network_error_code} is understood without.
         */
        public Builder addressUnknownErrors(String... values) {
            addressUnknownErrors = Set.of(values);
            return this;
        }

        /** The zone of the times in the text of receipts; UTC. */
        public Builder receiptZone(ZoneId zone) {
            receiptZone = zone;
            return this;
        }

        /** How long the centre may go on trying, 1 minute to 30 days; 24 hours. A reminder must not come out of season. */
        public Builder validity(Duration time) {
            if (time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(Duration.ofDays(30)) > 0) {
                throw new IllegalArgumentException("validity must be a minute to 30 days: " + time);
            }
            validity = time;
            return this;
        }

        /** How long an answer to a submission is waited for; then the outcome is unknown. 10 s. */
        public Builder answerWithin(Duration time) {
            answerWithin = time;
            return this;
        }

        /** How long one attempt to connect, and the answer to a bind, may take; 10 s each. */
        public Builder connectWithin(Duration time) {
            connectWithin = time;
            return this;
        }

        /** After how long a silence the centre is asked whether it is there; 30 s. */
        public Builder enquireEvery(Duration time) {
            enquireEvery = time;
            return this;
        }

        /** How often a segment is offered again when the centre says that it is throttled or full; 8. */
        public Builder repeatsWhenThrottled(int times) {
            repeatsWhenThrottled = times;
            return this;
        }

        /** Attempts to connect before a message is given back; 4. */
        public Builder connectAttempts(int times) {
            connectAttempts = positive(times, "connectAttempts");
            return this;
        }

        /** The first pause before anything is tried again, doubled each time up to the longest; 250 ms and 10 s. */
        public Builder pauses(Duration first, Duration longest) {
            pauseFirst = first;
            pauseMax = longest;
            return this;
        }

        /** Time and waiting; the system's. */
        public Builder time(InstantSource source, Sleeper waiting) {
            clock = source;
            sleeper = waiting;
            return this;
        }

        public SmppSettings build() {
            return new SmppSettings(this);
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be positive: " + value);
            }
            return value;
        }
    }
}
