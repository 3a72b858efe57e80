package io.dunning.sms;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.DefaultComposer;
import org.jspecify.annotations.Nullable;

/** The one connection to a message centre: made when it is needed, made again when it broke. Thread-safe. */
final class SmppLink implements AutoCloseable {

    /** Deliveries that wait for a thread; the centre is throttled beyond it. */
    private static final int QUEUED_MAX = 200;

    /** SMPP 3.4, 5.1.3: the centre is not to use this command here. */
    private static final int INVALID_COMMAND = 0x03;

    /** Takes what the centre delivers; it is answered when this returns. */
    interface Deliveries {
        void take(DeliverSm delivery, byte[] raw) throws ProcessRequestException;
    }

    /** There is no connection now, and nothing was sent over any. */
    static final class NotConnected extends Exception {
        private static final long serialVersionUID = 1L;

        NotConnected(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private final SmppSettings settings;
    private final Deliveries deliveries;
    private volatile @Nullable SMPPSession current;
    private Instant notBefore = Instant.MIN;
    private boolean closed;

    SmppLink(SmppSettings settings, Deliveries deliveries) {
        this.settings = settings;
        this.deliveries = deliveries;
    }

    /** A bound session. Tries a few times with growing pauses; after that, nobody tries again before the longest pause is over. */
    SMPPSession session() throws NotConnected, InterruptedException {
        SMPPSession bound = current;
        return bound != null && bound.getSessionState().isTransmittable() ? bound : connected();
    }

    private synchronized SMPPSession connected() throws NotConnected, InterruptedException {
        SMPPSession bound = current;
        if (bound != null && bound.getSessionState().isTransmittable()) {
            return bound;
        }
        if (closed) {
            throw new NotConnected("closed", null);
        }
        if (settings.clock.instant().isBefore(notBefore)) {
            throw new NotConnected("the message centre could not be reached a moment ago", null);
        }
        return connect();
    }

    private SMPPSession connect() throws NotConnected, InterruptedException {
        Duration pause = settings.pauseFirst;
        for (int attempt = 1; ; attempt++) {
            try {
                SMPPSession session = bind();
                current = session;
                return session;
            } catch (IOException e) {
                if (attempt >= settings.connectAttempts) {
                    notBefore = settings.clock.instant().plus(settings.pauseMax);
                    throw new NotConnected("the message centre can't be reached", e);
                }
            }
            settings.sleeper.sleep(pause);
            pause = longer(pause, settings);
        }
    }

    static Duration longer(Duration pause, SmppSettings settings) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(settings.pauseMax) < 0 ? twice : settings.pauseMax;
    }

    private SMPPSession bind() throws IOException {
        PduKeeper keeper = new PduKeeper();
        SMPPSession session = new SMPPSession(
                new SynchronizedPDUSender(new DefaultPDUSender(new DefaultComposer())),
                keeper,
                new Connections(settings.connectWithin, settings.tls));
        session.setTransactionTimer(settings.answerWithin.toMillis());
        session.setEnquireLinkTimer((int) settings.enquireEvery.toMillis());
        session.setPduProcessorDegree(settings.receivers);
        session.setQueueCapacity(QUEUED_MAX);
        session.setMessageReceiverListener(new Listener(keeper));
        BindParameter parameters = new BindParameter(
                BindType.BIND_TRX,
                settings.systemId,
                settings.password,
                settings.systemType,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        try {
            session.connectAndBind(settings.host, settings.port, parameters, settings.connectWithin.toMillis());
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    private final class Listener implements MessageReceiverListener {
        private final PduKeeper keeper;

        Listener(PduKeeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
            byte[] raw = keeper.take(delivery.getSequenceNumber());
            deliveries.take(delivery, raw == null ? delivery.getShortMessage() : raw);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // A phone is there again: the centre delivers by itself what it still has.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not taken", INVALID_COMMAND);
        }
    }

    /** Takes leave of the centre. */
    @Override
    public synchronized void close() {
        closed = true;
        SMPPSession session = current;
        if (session != null) {
            session.unbindAndClose();
        }
    }
}
