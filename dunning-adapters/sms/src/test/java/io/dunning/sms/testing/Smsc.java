package io.dunning.sms.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre on the loopback interface, which does as it is told. Thread-safe. */
public final class Smsc implements AutoCloseable {

    /** What it does with a submission. */
    public interface Reaction {
        /** Takes it and answers with its id. */
        Reaction TAKE = (smsc, id, submit, session) -> smsc.keep(id, submit);
        /** Breaks the connection before it took anything. */
        Reaction BREAK_BEFORE = (smsc, id, submit, session) -> session.close();
        /** Takes it, and breaks the connection instead of answering. */
        Reaction BREAK_AFTER = (smsc, id, submit, session) -> {
            smsc.keep(id, submit);
            session.close();
        };
        /** Takes it, and has reported on it before it answers. */
        Reaction REPORT_FIRST = (smsc, id, submit, session) -> {
            smsc.keep(id, submit);
            smsc.report(id, "DELIVRD", "000");
        };

        /** Answers with a code of refusal. */
        static Reaction refuse(int code) {
            return (smsc, id, submit, session) -> {
                throw new ProcessRequestException("told to refuse", code);
            };
        }

        void to(Smsc smsc, String id, SubmitSm submit, SMPPServerSession session) throws ProcessRequestException;
    }

    private final SMPPServerSessionListener listener;
    private final int port;
    private final Thread accepting;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Submitted> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private volatile CountDownLatch bound = new CountDownLatch(1);
    private volatile Function<SubmitSm, Reaction> reactions = submit -> Reaction.TAKE;
    private volatile Function<Integer, String> idForm = number -> "m" + number;
    private volatile MessageState state = MessageState.DELIVERED;
    private volatile boolean refusingBinds;
    private volatile boolean closed;

    private Smsc(ServerSocket socket) throws IOException {
        port = socket.getLocalPort();
        listener = new SMPPServerSessionListener(port, new Listening(socket));
        listener.setPduProcessorDegree(16);
        listener.setQueueCapacity(10_000);
        listener.setMessageReceiverListener(new Receiver());
        accepting = new Thread(this::accept, "smsc-" + port);
        accepting.setDaemon(true);
        accepting.start();
    }

    /** A centre on a free port, which takes everything until told otherwise. */
    public static Smsc start() {
        return on(0);
    }

    /** A centre on a port. */
    public static Smsc on(int port) {
        try {
            return new Smsc(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private void accept() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                SMPPServerSession session = listener.accept();
                var request = session.waitForBind(5_000);
                if (refusingBinds) {
                    request.reject(0x0E);
                } else {
                    sessions.add(session);
                    if (closed) {
                        // It bound while the centre went down: whoever closed it may not have seen the session.
                        session.close();
                        return;
                    }
                    binds.incrementAndGet();
                    request.accept("smsc");
                    bound.countDown();
                }
            } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
                if (closed) {
                    return;
                }
            }
        }
    }

    // ---- telling it what to do ----

    /** From now on it does so with everything. */
    public void react(Reaction reaction) {
        reactions = submit -> reaction;
    }

    /** From now on it does with each submission as this says. */
    public void reactTo(Function<SubmitSm, Reaction> each) {
        reactions = each;
    }

    /** Does so with the next submissions, one after the other, and takes what follows. */
    public void reactOnce(Reaction... inOrder) {
        AtomicInteger next = new AtomicInteger();
        reactions = submit -> {
            int i = next.getAndIncrement();
            return i < inOrder.length ? inOrder[i] : Reaction.TAKE;
        };
    }

    /** How it writes its ids. */
    public void ids(Function<Integer, String> form) {
        idForm = form;
    }

    /** What it says to {@code query_sm}. */
    public void state(MessageState value) {
        state = value;
    }

    /** Whether it refuses whoever wants to bind. */
    public void refuseBinds(boolean value) {
        refusingBinds = value;
    }

    /** Breaks all connections. */
    public void breakConnections() {
        bound = new CountDownLatch(1);
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    // ---- what it delivers ----

    /** Reports on a segment in the usual text; {@code false} where the report was not taken. */
    public boolean report(String id, String stat, String err) {
        String text = "id:" + id + " sub:001 dlvrd:001 submit date:2611220900 done date:2611220901 stat:" + stat
                + " err:" + err + " text:";
        return deliver(0x04, "393331234567", text.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Reports on a segment in parameters. */
    public boolean reportInParameters(String id, MessageState what) {
        return deliver(
                0x04,
                "393331234567",
                new byte[0],
                0,
                new OptionalParameter.Receipted_message_id(id),
                new OptionalParameter.Message_state(what.value()));
    }

    /** Says that the person acknowledged a segment by hand. */
    public boolean acknowledge(String id) {
        return deliver(0x10, "393331234567", ("id:" + id).getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Somebody writes. */
    public boolean write(String number, String text) {
        return deliver(0x00, number, text.getBytes(StandardCharsets.UTF_16BE), 8);
    }

    /** Delivers anything, over the newest connection; {@code false} where it was not taken. */
    public boolean deliver(int esmClass, String from, byte[] text, int coding, OptionalParameter... more) {
        return status(esmClass, from, text, coding, more) == 0;
    }

    /** Delivers anything and gives the code of the answer; -1 where there was none. */
    public int status(int esmClass, String from, byte[] text, int coding, OptionalParameter... more) {
        try {
            sessions.get(sessions.size() - 1)
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            from,
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "39059000000",
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new RawDataCoding((byte) coding),
                            text,
                            more);
            return 0;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException e) {
            return -1;
        }
    }

    // ---- what it saw ----

    public int port() {
        return port;
    }

    /** Every segment it took. */
    public List<Submitted> taken() {
        return List.copyOf(taken);
    }

    /** Its ids of the segments whose text holds this. */
    public List<String> idsOf(String marker) {
        return taken.stream()
                .filter(s -> s.text().contains(marker))
                .map(Submitted::id)
                .toList();
    }

    /** How often somebody has bound. */
    public int binds() {
        return binds.get();
    }

    /** Waits until somebody is bound. */
    public void awaitBound() {
        try {
            if (!bound.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody bound");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String id, SubmitSm submit) {
        taken.add(Submitted.of(id, submit));
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ArrayList<>(sessions).forEach(SMPPServerSession::close);
    }

    /** Takes what clients send. */
    private final class Receiver implements ServerMessageReceiverListener {
        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session)
                throws ProcessRequestException {
            String id = idForm.apply(ids.incrementAndGet());
            reactions.apply(submit).to(Smsc.this, id, submit, session);
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new ProcessRequestException("bad id", 0x08, e);
            }
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
            if (taken.stream().noneMatch(s -> s.id().equals(query.getMessageId()))) {
                throw new ProcessRequestException("never had it", 0x67);
            }
            return new QuerySmResult("261122090100000+", state, (byte) 0);
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession session)
                throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
                throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
                throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
                throws ProcessRequestException {
            throw notOffered();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
            throw notOffered();
        }

        private ProcessRequestException notOffered() {
            return new ProcessRequestException("not offered", 0x03);
        }
    }
}
