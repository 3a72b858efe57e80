package io.dunning.spring.schedule;

import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.DunningEngine;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings receipts from the channels to the engine. What the engine has stored is acknowledged, and nothing else. */
public final class Receipts {

    /** A source that goes on for ever is left for the next time. */
    private static final int BATCHES_MAX = 10_000;

    private final DunningEngine engine;
    private final List<ReceiptSource> sources;
    private final int batch;

    public Receipts(DunningEngine engine, List<ReceiptSource> sources, int batch) {
        this.engine = engine;
        this.sources = List.copyOf(sources);
        this.batch = batch;
    }

    /**
     * Takes all receipts that there are now. One that can't be counted stays with its channel and keeps no other one back.
     *
     * @return how many were counted, those that the engine refuses among them
     * @throws StoreUnavailable at once where the store is away
     * @throws IllegalStateException at the end, where some could not be counted or a source could not be asked
     */
    public int take() {
        Tally tally = new Tally();
        for (ReceiptSource source : sources) {
            try {
                take(source, tally);
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                tally.failed(e);
            }
        }
        tally.throwIfAny();
        return tally.counted;
    }

    private void take(ReceiptSource source, Tally tally) {
        for (int i = 0; i < BATCHES_MAX; i++) {
            List<Receipt> receipts = source.receipts(batch);
            List<Receipt> stored = new ArrayList<>();
            try {
                receipts.forEach(receipt -> count(receipt, stored, tally));
            } finally {
                if (!stored.isEmpty()) {
                    source.acknowledge(stored);
                }
            }
            tally.counted += stored.size();
            if (stored.isEmpty()) {
                return;
            }
        }
    }

    private void count(Receipt receipt, List<Receipt> stored, Tally tally) {
        try {
            engine.receive(receipt);
            stored.add(receipt);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            tally.failed(e);
        }
    }

    private static final class Tally {
        private int counted;
        private int failures;
        private @Nullable RuntimeException first;

        void failed(RuntimeException trouble) {
            failures++;
            first = first == null ? trouble : first;
        }

        void throwIfAny() {
            if (first != null) {
                throw new IllegalStateException(
                        "receipts could not be counted " + failures + " times; they stay with their channels", first);
            }
        }
    }
}
