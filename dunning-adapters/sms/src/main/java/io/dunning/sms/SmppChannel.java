package io.dunning.sms;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.KeyQuery;
import io.dunning.channel.Message;
import io.dunning.channel.Metered;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import io.dunning.sms.SmppLink.NotConnected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;

/**
 * Text messages over SMPP 3.4, on one connection that sends and receives.
 *
 * <p>The protocol has no key for repetitions, so the usual contract is {@link DeliveryContract.AtMostOnce}: what isn't known is
 * never repeated. With {@link #reconcilable} the segment book is asked, which holds a note of every message from before it was
 * submitted.
 *
 * <p>A delivery is answered only after what follows from it is kept in the book and in the inbox; after a crash in between the
 * centre sends it again, and it counts once.
 */
public final class SmppChannel implements ReceiptSource, KeyQuery, Metered, AutoCloseable {

    private final SmppSettings settings;
    private final SmsRules rules;
    private final SegmentBook book;
    private final ReceiptInbox inbox;
    private final SmsReplies replies;
    private final DeliveryContract contract;
    private final DeliveryReader reader;
    private final SmppLink link;
    private final Semaphore window;
    /** Receipts for which the inbox had no room, and that nobody will send again. They are in the book as well. */
    private final Queue<Receipt> overflow = new ConcurrentLinkedQueue<>();

    private SmppChannel(
            SmppSettings settings,
            SmsRules rules,
            SegmentBook book,
            ReceiptInbox inbox,
            SmsReplies replies,
            DeliveryContract contract) {
        this.settings = settings;
        this.rules = rules;
        this.book = book;
        this.inbox = inbox;
        this.replies = replies;
        this.contract = contract;
        reader = new DeliveryReader(settings);
        link = new SmppLink(settings, this::take);
        window = new Semaphore(settings.window, true);
        book.receipts().forEach(this::keep);
    }

    /** A channel that never repeats what isn't known. Connects when first needed, or on {@link #connect}. */
    public static SmppChannel atMostOnce(
            SmppSettings settings, SmsRules rules, SegmentBook book, ReceiptInbox inbox, SmsReplies replies) {
        return new SmppChannel(settings, rules, book, inbox, replies, new DeliveryContract.AtMostOnce());
    }

    /**
     * A channel that is asked by key what became of a message. A key of which the book has no note never left; one whose segments
     * all have ids is with the centre; of one in between nobody can tell, and the question throws.
     *
     * @param book in a file, the same one after a restart, and the only one through which these keys are sent: on another node's
     *     book they would look as if they had never left
     * @param settleTime how long after an attempt the answer counts
     */
    public static SmppChannel reconcilable(
            SmppSettings settings,
            SmsRules rules,
            SegmentBook book,
            ReceiptInbox inbox,
            SmsReplies replies,
            Duration settleTime) {
        if (!book.isDurable()) {
            throw new IllegalArgumentException("a book that forgets can't say what never left");
        }
        return new SmppChannel(settings, rules, book, inbox, replies, new DeliveryContract.Reconcilable(settleTime));
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public DeliveryContract contract() {
        return contract;
    }

    /**
     * Connects if there is no connection. To be called now and then, so that receipts and opt-outs come in while nothing is sent.
     *
     * @return whether there is a connection now
     */
    public boolean connect() {
        try {
            link.session();
            return true;
        } catch (NotConnected e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many segments the body takes, as it would go out. */
    @Override
    public int units(Message message) {
        return rules.text(message.body()).segments();
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        Handover.Rejected objection = rules.objection(dispatch).orElse(null);
        if (objection != null) {
            return objection;
        }
        SmsText text = rules.text(dispatch.message().body());
        String key = dispatch.key();
        if (isReconcilable()) {
            book.begin(key);
        }
        return submit(new Submission(settings, link, window, key, SmsRules.e164(dispatch), text), key);
    }

    private Handover submit(Submission submission, String key) {
        Handover.Rejected rejected;
        try {
            rejected = submission.run();
        } catch (SmsOutcomeUnknown unknown) {
            if (!submission.ids().isEmpty()) {
                book.sent(key, submission.ids(), false).forEach(this::keep);
            }
            throw unknown;
        }
        if (rejected != null) {
            if (isReconcilable()) {
                book.withdraw(key);
            }
            return rejected;
        }
        book.sent(key, submission.ids(), true).forEach(this::keep);
        return accepted(submission.ids());
    }

    private boolean isReconcilable() {
        return contract instanceof DeliveryContract.Reconcilable;
    }

    private static Handover.Accepted accepted(List<String> ids) {
        return new Handover.Accepted(String.join(",", ids));
    }

    @Override
    public Optional<Handover.Accepted> find(String key) {
        if (!isReconcilable()) {
            throw new UnsupportedOperationException("this channel keeps no notes of what it begins");
        }
        SentMessage message = book.find(key).orElse(null);
        if (message == null && book.hasForgotten(key)) {
            throw new SmsOutcomeUnknown(key, "sent too long ago to say more", null);
        }
        if (message == null) {
            return Optional.empty();
        }
        if (!message.isComplete()) {
            throw new SmsOutcomeUnknown(key, "begun, and no answer of the message centre is known", null);
        }
        return Optional.of(accepted(message.ids()));
    }

    // ---- what the centre delivers ----

    private void take(DeliverSm delivery, byte[] raw) throws ProcessRequestException {
        try {
            if (reader.isReport(delivery)) {
                report(delivery, raw);
            } else {
                reader.reply(delivery).to(replies);
            }
        } catch (UnsupportedOperationException e) {
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RX_P_APPN, e);
        } catch (RuntimeException e) {
            throw new ProcessRequestException("not stored, come again", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    private void report(DeliverSm delivery, byte[] raw) throws ProcessRequestException {
        SegmentReport report = reader.report(delivery, raw).orElse(null);
        if (report == null) {
            return;
        }
        boolean stored = true;
        for (Receipt receipt : book.reported(report)) {
            stored &= inbox.store(receipt);
        }
        if (!stored) {
            throw new ProcessRequestException("no room, come again", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void keep(Receipt receipt) {
        if (!inbox.store(receipt)) {
            overflow.add(receipt);
        }
    }

    // ---- receipts ----

    @Override
    public List<Receipt> receipts(int limit) {
        for (Receipt waiting = overflow.peek(); waiting != null && inbox.store(waiting); waiting = overflow.peek()) {
            overflow.remove(waiting);
        }
        return inbox.next(limit);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        inbox.acknowledge(receipts);
    }

    /**
     * Asks the centre ({@code query_sm}) about segments of which nothing was reported, where receipts got lost. What it says
     * becomes receipts. Many centres don't offer it, or forget soon.
     *
     * @param silentFor how long nothing was heard
     * @param limit segments asked about at most
     * @return how many of them it had a last word on
     */
    public int askAboutSilent(Duration silentFor, int limit) {
        Instant before = settings.clock.instant().minus(silentFor);
        int answers = 0;
        StateQuery query = new StateQuery(settings, link);
        for (String id : book.silent(before, limit)) {
            SegmentReport report = query.ask(id).orElse(null);
            if (report != null) {
                book.reported(report).forEach(this::keep);
                answers++;
            }
        }
        return answers;
    }

    /** Takes leave of the centre. The book and the inbox are the host's to close. */
    @Override
    public void close() {
        link.close();
    }
}
