package io.dunning.sms;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inbox for one process: in memory, or also in a file that survives it. Of receipts that were acknowledged it remembers the ids
 * of the last ones, ten for each place, so that a repetition is known. Thread-safe.
 */
public final class JournaledReceiptInbox implements ReceiptInbox, AutoCloseable {

    private static final int STORED = 1;
    private static final int ACKNOWLEDGED = 2;
    private static final int REMEMBERED_FOR_EACH_PLACE = 10;

    private final int capacity;
    private final Map<String, Receipt> waiting = new LinkedHashMap<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Journal journal;

    private JournaledReceiptInbox(int capacity, Path... file) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive: " + capacity);
        }
        this.capacity = capacity;
        journal = file.length == 0 ? Journal.NOWHERE : FileJournal.open(file[0], this::replay);
    }

    /** In memory only: what isn't acknowledged is lost with the process. For tests, and for hosts that can do without receipts. */
    public static JournaledReceiptInbox inMemory(int capacity) {
        return new JournaledReceiptInbox(capacity);
    }

    /** In a file too, which is on the disk before {@link #store} returns. The folder must exist; one process at a time. */
    public static JournaledReceiptInbox at(Path file, int capacity) {
        return new JournaledReceiptInbox(capacity, file);
    }

    @Override
    public boolean store(Receipt receipt) {
        synchronized (this) {
            if (acknowledged.contains(receipt.receiptId())) {
                return true;
            }
            if (!waiting.containsKey(receipt.receiptId()) && waiting.size() >= capacity) {
                return false;
            }
            waiting.putIfAbsent(receipt.receiptId(), receipt);
        }
        // Whoever reads it before it is on the disk stores it elsewhere: it can't get lost between.
        journal.append(entry(receipt));
        return true;
    }

    @Override
    public synchronized List<Receipt> next(int limit) {
        return waiting.values().stream().limit(limit).toList();
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        List<String> ids = receipts.stream().map(Receipt::receiptId).toList();
        if (ids.isEmpty()) {
            return;
        }
        synchronized (this) {
            ids.forEach(this::drop);
        }
        journal.append(entry(ids));
        journal.tidy(this::living);
    }

    private void drop(String id) {
        waiting.remove(id);
        acknowledged.add(id);
        if (acknowledged.size() > (long) REMEMBERED_FOR_EACH_PLACE * capacity) {
            Iterator<String> oldest = acknowledged.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private synchronized List<byte[]> living() {
        List<byte[]> living = new ArrayList<>();
        acknowledged.forEach(id -> living.add(entry(List.of(id))));
        waiting.values().forEach(receipt -> living.add(entry(receipt)));
        return living;
    }

    private static byte[] entry(Receipt receipt) {
        return Fields.written(out -> {
            out.writeByte(STORED);
            out.writeUTF(receipt.key());
            out.writeUTF(receipt.receiptId());
            out.writeUTF(receipt.outcome().name());
            Fields.write(out, receipt.at());
            Fields.write(out, receipt.raw());
            out.writeUTF(receipt.detail().name());
            out.writeUTF(
                    receipt.effectiveOn() == null ? "" : receipt.effectiveOn().toString());
        });
    }

    private static byte[] entry(List<String> acknowledgedIds) {
        return Fields.written(out -> {
            out.writeByte(ACKNOWLEDGED);
            out.writeInt(acknowledgedIds.size());
            for (String id : acknowledgedIds) {
                out.writeUTF(id);
            }
        });
    }

    private void replay(byte[] entry) {
        Fields.read(entry, in -> {
            int kind = in.readByte();
            if (kind == ACKNOWLEDGED) {
                for (int rest = in.readInt(); rest > 0; rest--) {
                    drop(in.readUTF());
                }
            } else {
                Receipt receipt = new Receipt(
                        in.readUTF(),
                        in.readUTF(),
                        Outcome.valueOf(in.readUTF()),
                        Fields.instant(in),
                        Fields.raw(in),
                        Receipt.Detail.valueOf(in.readUTF()),
                        day(in.readUTF()));
                if (!acknowledged.contains(receipt.receiptId())) {
                    waiting.putIfAbsent(receipt.receiptId(), receipt);
                }
            }
        });
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Override
    public void close() {
        journal.close();
    }
}
