package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.year.DayClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message centre on this machine, for one client: keeps each segment before it says that it has it, and reports when told to. What it
 * calls its segments goes on where an earlier one stopped.
 */
final class MessageCentre implements AutoCloseable {

    private static final int BIND_WITHIN_MILLIS = 20_000;
    private static final int REPORT_WITHIN_MILLIS = 20_000;
    private static final int DELIVERY_RECEIPT = 0x04;
    private static final int NOT_OFFERED = 0x03;

    private final Texts texts;
    private final DayClock clock;
    private final AtomicInteger numbers;
    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;
    private volatile @Nullable SMPPServerSession session;

    MessageCentre(Texts texts, DayClock clock) {
        this.texts = texts;
        this.clock = clock;
        numbers = new AtomicInteger(texts.count());
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            listener = new SMPPServerSessionListener(socket.getLocalPort(), new Listening(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.setMessageReceiverListener(receiver());
        Thread accepting = new Thread(this::accept, "message-centre");
        accepting.setDaemon(true);
        accepting.start();
    }

    private record Listening(ServerSocket socket) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SMPPServerSession came = listener.accept();
                var request = came.waitForBind(BIND_WITHIN_MILLIS);
                came.setTransactionTimer(REPORT_WITHIN_MILLIS);
                session = came;
                request.accept("centre");
            } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
                // Whoever wanted to bind went away, or this centre closes. The client sees it, and comes again.
                session = null;
            }
        }
    }

    /** Of all that the protocol has, only submissions are offered. */
    private ServerMessageReceiverListener receiver() {
        return (ServerMessageReceiverListener) Proxy.newProxyInstance(
                ServerMessageReceiverListener.class.getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("onAcceptSubmitSm")) {
                        return take((SubmitSm) arguments[0]);
                    }
                    throw new ProcessRequestException("not offered", NOT_OFFERED);
                });
    }

    private SubmitSmResult take(SubmitSm submit) throws PDUStringException {
        String id = "m" + numbers.incrementAndGet();
        byte[] octets = submit.getShortMessage();
        // The header by which phones join segments: its length, 0, 3, the number of the message, how many, which.
        int header = submit.isUdhi() ? 1 + octets[0] : 0;
        String text = GsmText.decoded(submit.getDataCoding(), Arrays.copyOfRange(octets, header, octets.length));
        int segments = header == 0 ? 1 : octets[4];
        int segment = header == 0 ? 1 : octets[5];
        texts.keep(new Texts.Segment(id, "+" + submit.getDestAddress(), segment, segments, text), clock.day());
        return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    }

    /** Reports on a segment, and returns when the client has taken the report. */
    void report(String number, String report) {
        SMPPServerSession to = session;
        if (to == null) {
            throw new IllegalStateException("nobody is there to report to");
        }
        try {
            to.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    number.substring(1),
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "",
                    new ESMClass(DELIVERY_RECEIPT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    report.getBytes(StandardCharsets.US_ASCII));
        } catch (NegativeResponseException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | IOException e) {
            throw new IllegalStateException("a report was not taken", e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SMPPServerSession last = session;
        if (last != null) {
            last.close();
        }
    }
}
