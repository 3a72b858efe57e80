package io.dunning.mail;

import io.dunning.channel.Receipt;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * An IMAP mailbox that receipts come to, among other mail.
 *
 * <p>A receipt stays in the inbox, and is given again, until it is {@linkplain #acknowledge acknowledged}; then it is moved to
 * the folder for what is done. Whatever is no receipt is moved to the folder for people, and counted. Nothing is deleted, and
 * nothing is ever answered. After a crash between two of these steps a mail may be in both folders, or a receipt be given
 * again; none is lost. Methods may be called from any thread; one works at a time.
 */
public final class ReceiptMailbox {

    private static final int CHUNK = 100;
    private static final int MAILS_MAX = 10_000;
    private static final int REMEMBERED_MAX = 50_000;
    private static final int MALFORMED_MAX = 100;

    private final ImapFolders folders;
    private final MailReader reader;
    private final MailLimits limits;
    private final Map<String, Set<Place>> given = new HashMap<>();
    private final Map<Reading.Why, Long> counts = new EnumMap<>(Reading.Why.class);
    private final Deque<MalformedMail> malformed = new ArrayDeque<>();

    private ReceiptMailbox(Inbox inbox, MailReader reader) {
        this.folders = new ImapFolders(inbox);
        this.reader = reader;
        this.limits = inbox.limits();
    }

    /** @param reader says of each mail whether it is a receipt */
    public static ReceiptMailbox of(Inbox inbox, MailReader reader) {
        return new ReceiptMailbox(inbox, reader);
    }

    /**
     * The oldest receipts not yet acknowledged. At most 10,000 mails are looked at in a call, so that a flood of other mail
     * can't hold it for ever; an empty answer then only means "none so far".
     *
     * @throws MailTrouble if the mailbox can't be read; call again later
     */
    public synchronized List<Receipt> receipts(int limit) {
        if (given.size() > REMEMBERED_MAX) {
            // Others acknowledged them, or nobody will. Whatever is still there is given again.
            given.clear();
        }
        try (ImapFolders.Open open = folders.open()) {
            List<Receipt> receipts = new ArrayList<>();
            int count = Math.min(open.inbox().getMessageCount(), MAILS_MAX);
            List<Message> aside = new ArrayList<>();
            for (int first = 1; first <= count && receipts.size() < limit; first += CHUNK) {
                Message[] chunk = open.inbox().getMessages(first, Math.min(first + CHUNK - 1, count));
                read(open.inbox(), chunk, limit, receipts, aside);
            }
            open.setAside(aside);
            return List.copyOf(receipts);
        } catch (MessagingException | IOException e) {
            throw new MailTrouble("the mailbox for receipts can't be read", e);
        }
    }

    /**
     * Moves these receipts out of the inbox. One that this object never gave is left where it is, and will be given again.
     *
     * @throws MailTrouble if the mailbox can't be reached: call again, or let them be given again
     */
    public synchronized void acknowledge(List<Receipt> receipts) {
        if (receipts.stream().noneMatch(r -> given.containsKey(r.receiptId()))) {
            return;
        }
        try (ImapFolders.Open open = folders.open()) {
            long validity = open.inbox().getUIDValidity();
            List<Message> done = new ArrayList<>();
            for (Receipt receipt : receipts) {
                for (Place place : given.getOrDefault(receipt.receiptId(), Set.of())) {
                    Message message = place.validity == validity ? open.inbox().getMessageByUID(place.uid) : null;
                    if (message != null) {
                        done.add(message);
                    }
                }
            }
            open.setDone(done);
            receipts.forEach(r -> given.remove(r.receiptId()));
        } catch (MessagingException e) {
            throw new MailTrouble("receipts could not be moved out of the inbox", e);
        }
    }

    /** What else came since this object was made, by kind; kinds that didn't come are missing. */
    public synchronized Map<Reading.Why, Long> counts() {
        return Map.copyOf(counts);
    }

    /**
     * The latest hundred mails that were set aside as {@link Reading.Why#MALFORMED} since this object was made, the oldest first. To be
     * looked at with {@link #counts}: a new kind of trouble may mean that a provider changed its receipts.
     */
    public synchronized List<MalformedMail> malformed() {
        return List.copyOf(malformed);
    }

    private void read(IMAPFolder inbox, Message[] chunk, int limit, List<Receipt> receipts, List<Message> aside)
            throws MessagingException, IOException {
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        inbox.fetch(chunk, wanted);
        for (Message message : chunk) {
            if (receipts.size() == limit) {
                return;
            }
            Reading reading = reading((MimeMessage) message);
            if (reading instanceof Reading.Evidence evidence) {
                receipts.add(evidence.receipt());
                given.computeIfAbsent(evidence.receipt().receiptId(), id -> new HashSet<>())
                        .add(new Place(inbox.getUIDValidity(), inbox.getUID(message)));
            } else if (reading instanceof Reading.NoReceipt other) {
                counts.merge(other.why(), 1L, Long::sum);
                aside.add(message);
            }
        }
    }

    private Reading reading(MimeMessage message) throws MessagingException, IOException {
        byte[] raw = ImapFolders.bytes(message, limits.bytesMax());
        if (raw == null || !limits.allow(raw)) {
            return Reading.NoReceipt.of(Reading.Why.OVER_LIMIT);
        }
        ReceivedMail mail = new ReceivedMail(raw, instant(message.getReceivedDate()));
        Reading reading = reading(mail);
        if (reading instanceof Reading.NoReceipt other && other.why() == Reading.Why.MALFORMED) {
            remember(new MalformedMail(mail.hash(), mail.at(), other.trouble()));
        }
        return reading;
    }

    private Reading reading(ReceivedMail mail) {
        try {
            return reader.read(mail);
        } catch (RuntimeException e) {
            // One mail that nobody thought of must not keep all others from being read. People will find it set aside.
            return Reading.NoReceipt.malformed(e);
        }
    }

    private void remember(MalformedMail mail) {
        if (malformed.size() == MALFORMED_MAX) {
            malformed.removeFirst();
        }
        malformed.addLast(mail);
    }

    private static Instant instant(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    /** Where a mail lies: its number, as long as the folder counts in the same way. */
    private record Place(long validity, long uid) {}
}
