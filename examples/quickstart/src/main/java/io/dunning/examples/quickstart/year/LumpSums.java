package io.dunning.examples.quickstart.year;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ties the lump sums of OCR giro to the lines of the statement: nothing in the files does. A lump sum and a payment without details of the
 * same account, day and amount are one line; whichever comes second takes the first one's name, and files that are sent again find the
 * name that they were given. A host that gets both files from its bank needs something like it.
 */
final class LumpSums implements StatementSink {

    /** How the reader names a lump sum. */
    private static final String OCR = "ocr-";

    private final StatementSink sink;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Place, Deque<String>> alone = new HashMap<>();

    LumpSums(StatementSink sink) {
        this.sink = sink;
    }

    /** What two lines must share. */
    private record Place(BankAccountId account, LocalDate bookedOn, Amount amount, boolean ocr) {
        Place opposite() {
            return new Place(account, bookedOn, amount, !ocr);
        }
    }

    @Override
    public Intake begin(StatementHeader header) {
        return new Renaming(header.account(), sink.begin(header));
    }

    private final class Renaming implements Intake {
        private final BankAccountId account;
        private final Intake intake;
        private final List<BankLine> lumps = new ArrayList<>();

        Renaming(BankAccountId account, Intake intake) {
            this.account = account;
            this.intake = intake;
        }

        @Override
        public void add(BankLine line) {
            boolean ocr = line.reference().startsWith(OCR);
            boolean bare = line.details().isEmpty() && line.kind() == BankLine.Kind.PAYMENT;
            if (ocr || bare) {
                // Nothing is remembered of a statement that may still turn out to be bad.
                lumps.add(line);
            } else {
                intake.add(line);
            }
        }

        @Override
        public long finish(@Nullable Amount closing) {
            Map<String, String> fresh = new HashMap<>();
            Map<Place, Deque<String>> left = new HashMap<>();
            for (BankLine line : lumps) {
                String name = names.getOrDefault(key(line), "");
                if (name.isEmpty()) {
                    name = partner(line, left);
                    fresh.put(key(line), name);
                }
                intake.add(named(line, name));
            }
            long told = intake.finish(closing);
            alone.putAll(left);
            names.putAll(fresh);
            lumps.stream()
                    .filter(line -> line.reference().equals(fresh.get(key(line))))
                    .forEach(line -> alone.computeIfAbsent(place(line), p -> new ArrayDeque<>(1))
                            .addLast(line.reference()));
            return told;
        }

        private String key(BankLine line) {
            return account + " " + line.reference();
        }

        private Place place(BankLine line) {
            return new Place(
                    account, line.bookedOn(), line.amount(), line.reference().startsWith(OCR));
        }

        /** @param left the partners that are still free, as far as this statement looked */
        private String partner(BankLine line, Map<Place, Deque<String>> left) {
            Deque<String> partners = left.computeIfAbsent(
                    place(line).opposite(), p -> new ArrayDeque<>(alone.getOrDefault(p, new ArrayDeque<>(0))));
            String first = partners.pollFirst();
            return first == null ? line.reference() : first;
        }

        @Override
        public void close() {
            intake.close();
        }
    }

    private static BankLine named(BankLine line, String name) {
        return new BankLine(name, line.kind(), line.bookedOn(), line.valueOn(), line.amount(), line.details());
    }
}
