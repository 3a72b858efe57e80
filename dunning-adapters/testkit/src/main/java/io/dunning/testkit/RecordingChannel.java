package io.dunning.testkit;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Recall;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A channel that goes nowhere: it keeps what it was given, answers as it is told, and stands in for the world outside too.
 *
 * <p>It keeps the delivery contract that it declares: an idempotent one delivers a key once, however often it is handed over.
 * Thread-safe.
 */
public final class RecordingChannel implements ReceiptSource, KeyQuery, Recall {

    /** What the channel does with a message. */
    public enum Answer {
        /** Takes it over and says so. */
        ACCEPT,
        /** Says that nothing left, for a reason that may pass. */
        REJECT,
        /** Says that nothing left because the address is wrong. */
        REJECT_ADDRESS,
        /** Breaks down before anything left; the caller can't know. */
        BREAK_BEFORE,
        /** Breaks down, or hangs until the caller gives up, after the message left; the caller can't know. */
        BREAK_AFTER
    }

    private final ChannelKind kind;
    private final DeliveryContract contract;
    private final List<Dispatch> asked = new ArrayList<>();
    private final List<Dispatch> delivered = new ArrayList<>();
    private final Set<String> recalled = new HashSet<>();
    private final Map<String, Handover.Accepted> accepted = new LinkedHashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private Function<Dispatch, Answer> answers = dispatch -> Answer.ACCEPT;
    private Consumer<Dispatch> before = dispatch -> {};
    private boolean silent;
    private boolean recallable;

    /** A channel of any kind under any contract, which accepts everything until told otherwise. */
    public RecordingChannel(ChannelKind kind, DeliveryContract contract) {
        this.kind = kind;
        this.contract = contract;
    }

    /** A channel of which nothing is known about repetitions. */
    public static RecordingChannel of(ChannelKind kind) {
        return new RecordingChannel(kind, new DeliveryContract.AtMostOnce());
    }

    /** A channel that delivers a key once, if it is repeated within a day. */
    public static RecordingChannel idempotent(ChannelKind kind) {
        return new RecordingChannel(kind, new DeliveryContract.Idempotent(Duration.ofDays(1)));
    }

    /** A channel that can be asked by key, with an answer that is sure after an hour. */
    public static RecordingChannel reconcilable(ChannelKind kind) {
        return new RecordingChannel(kind, new DeliveryContract.Reconcilable(Duration.ofHours(1)));
    }

    // ---- telling it what to do ----

    /** From now on it answers so. */
    public void answer(Answer answer) {
        answer(dispatch -> answer);
    }

    /** From now on it answers each message by itself. */
    public synchronized void answer(Function<Dispatch, Answer> each) {
        answers = each;
    }

    /**
     * Called with every message before it is looked at: the place to check what must hold when something leaves the house. It may ask
     * any channel, and is called by several threads where an engine has several workers.
     */
    public synchronized void beforeEach(Consumer<Dispatch> check) {
        before = check;
    }

    /** Whether questions by key end in an exception from now on. */
    public synchronized void silent(boolean value) {
        silent = value;
    }

    /** Whether what it accepted can still be called back, as before the cut-off of a print shop; not until told so. */
    public synchronized void recallable(boolean value) {
        recallable = value;
    }

    /** Makes a receipt; also for a key it never saw, before the hand-over, or a second time. */
    public synchronized Receipt receipt(String key, String receiptId, Receipt.Outcome outcome, Instant at) {
        Receipt receipt = new Receipt(key, receiptId, outcome, at, receiptId.getBytes(StandardCharsets.UTF_8));
        receipts.add(receipt);
        return receipt;
    }

    // ---- what it saw ----

    /** Every message handed over, repetitions and refused ones too. */
    public synchronized List<Dispatch> asked() {
        return List.copyOf(asked);
    }

    /** What reached the world outside and was not recalled. */
    public synchronized List<Dispatch> delivered() {
        return delivered.stream().filter(d -> !recalled.contains(d.key())).toList();
    }

    /** How often this key reached the world outside. */
    public int deliveries(String key) {
        return (int) delivered().stream().filter(d -> d.key().equals(key)).count();
    }

    // ---- the channel ----

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public DeliveryContract contract() {
        return contract;
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        check().accept(dispatch);
        return take(dispatch);
    }

    private synchronized Consumer<Dispatch> check() {
        return before;
    }

    private synchronized Handover take(Dispatch dispatch) {
        if (dispatch.to().kind() != kind) {
            return new Handover.Rejected("the address is of another kind", false);
        }
        asked.add(dispatch);
        return switch (answers.apply(dispatch)) {
            case ACCEPT -> deliver(dispatch);
            case REJECT -> new Handover.Rejected("told to reject", false);
            case REJECT_ADDRESS -> new Handover.Rejected("told that the address is wrong", true);
            case BREAK_BEFORE -> throw new IllegalStateException("told to break before the message left");
            case BREAK_AFTER -> {
                deliver(dispatch);
                throw new IllegalStateException("told to break after the message left");
            }
        };
    }

    private Handover.Accepted deliver(Dispatch dispatch) {
        Handover.Accepted known = accepted.get(dispatch.key());
        if (known != null && contract instanceof DeliveryContract.Idempotent) {
            return known;
        }
        delivered.add(dispatch);
        // The same in whatever order messages come: workers and nodes take turns as they like.
        Handover.Accepted answer = new Handover.Accepted(kind + "-" + dispatch.key());
        accepted.putIfAbsent(dispatch.key(), answer);
        return answer;
    }

    @Override
    public synchronized Optional<Handover.Accepted> find(String key) {
        if (silent) {
            throw new IllegalStateException("told not to answer questions");
        }
        return Optional.ofNullable(accepted.get(key));
    }

    @Override
    public synchronized List<Receipt> receipts(int limit) {
        return receipts.stream()
                .filter(r -> !acknowledged.contains(r.receiptId()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void acknowledge(List<Receipt> stored) {
        acknowledged.addAll(ids(stored));
    }

    private static Collection<String> ids(List<Receipt> stored) {
        return stored.stream().map(Receipt::receiptId).toList();
    }

    @Override
    public synchronized boolean recall(String key) {
        if (recalled.contains(key)) {
            return true;
        }
        return recallable && accepted.containsKey(key) && recalled.add(key);
    }
}
