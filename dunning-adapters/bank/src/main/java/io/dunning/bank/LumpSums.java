package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BankLine.Kind;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ties the lump sums of OCR giro to the lines of the statement, for houses that get both files: nothing in the files does.
 *
 * <p>A lump sum, and money in without details that the bank tells of under a name of its own, are one line where they share account, day of
 * booking and amount. Whichever comes second takes the first one's name; of several that are equal each takes another one. Where the
 * statement came second, its own name stays in the book as a line of nothing, whose only detail names the lump sum: so files that are sent
 * again find the name that they were given, after a restart, too. It keeps nothing itself.
 *
 * <pre>{@code BankFiles.into(new LumpSums(book)).build()}</pre>
 *
 * <p>Give it all files of such an account, one after the other: of two that are read at the same moment neither sees the other, and then
 * the line of the statement stays without details and holds the watermark. An advice that tells the same money with other details
 * (camt.054) is a third word about it, and is to be left out. For each day of a statement that has such a line, the account's payments of
 * that day are read once; a book in a database needs a second connection for that.
 */
public final class LumpSums implements StatementSink {

    private static final int PAGE = 1000;

    private final PaymentBook book;

    public LumpSums(PaymentBook book) {
        this.book = Objects.requireNonNull(book, "book");
    }

    @Override
    public Intake begin(StatementHeader header) {
        return new Tying(header.account(), book.begin(header));
    }

    private static boolean isLump(String line) {
        return line.startsWith(OcrGiro.NAME);
    }

    private final class Tying implements Intake {
        private final BankAccountId account;
        private final Intake intake;
        private final Map<LocalDate, Day> days = new HashMap<>();

        Tying(BankAccountId account, Intake intake) {
            this.account = account;
            this.intake = intake;
        }

        @Override
        public void add(BankLine line) {
            boolean bare = line.details().isEmpty();
            if (line.kind() == Kind.PAYMENT && (bare || isLump(line.reference()))) {
                tie(line, days.computeIfAbsent(line.bookedOn(), this::read).nameOf(line));
            } else {
                intake.add(line);
            }
        }

        private void tie(BankLine line, String name) {
            intake.add(new BankLine(name, line.kind(), line.bookedOn(), line.valueOn(), line.amount(), line.details()));
            if (isLump(name) && !name.equals(line.reference())) {
                Amount nothing = Amount.zero(line.amount().currency());
                BankDetail told = new BankDetail(name, nothing, List.of(), "", "", "", null);
                intake.add(new BankLine(
                        line.reference(), Kind.OTHER, line.bookedOn(), line.bookedOn(), nothing, List.of(told)));
            }
        }

        private Day read(LocalDate on) {
            Day day = new Day();
            Payment after = null;
            while (true) {
                List<Payment> page = book.payments(account, on, on, after, PAGE);
                if (page.isEmpty()) {
                    return day.complete();
                }
                page.forEach(day::add);
                after = page.get(page.size() - 1);
            }
        }

        @Override
        public long finish(@Nullable Amount closing) {
            return intake.finish(closing);
        }

        @Override
        public void close() {
            intake.close();
        }
    }

    /** What the book knows of an account's day. */
    private static final class Day {
        private final Set<String> lines = new HashSet<>();
        private final Map<String, String> given = new HashMap<>();
        private final Map<String, Amount> lumps = new HashMap<>();
        private final Map<Amount, TreeSet<String>> freeLumps = new HashMap<>();
        private final Map<Amount, TreeSet<String>> freeLines = new HashMap<>();

        void add(Payment payment) {
            String line = payment.id().line();
            String detail = payment.id().detail();
            lines.add(line);
            if (isLump(line)) {
                lumps.merge(line, payment.amount(), Amount::plus);
                if (payment.inStatement()) {
                    given.putIfAbsent(line, line);
                }
            } else if (isLump(detail)) {
                // Either a payment of a lump sum that took this line's name, or this line's word where its money
                // stands.
                int end = detail.lastIndexOf('/');
                String lump = end < 0 ? detail : detail.substring(0, end);
                given.put(end < 0 ? line : lump, end < 0 ? lump : line);
                given.putIfAbsent(lump, lump);
            } else if (payment.lacksDetails() && payment.kind() == Kind.PAYMENT) {
                freeLines
                        .computeIfAbsent(payment.amount(), a -> new TreeSet<>())
                        .add(line);
            }
        }

        Day complete() {
            lumps.forEach((name, amount) -> {
                if (!given.containsKey(name)) {
                    freeLumps.computeIfAbsent(amount, a -> new TreeSet<>()).add(name);
                }
            });
            return this;
        }

        String nameOf(BankLine line) {
            String own = line.reference();
            String name = given.get(own);
            if (name == null && lines.add(own)) {
                TreeSet<String> partners = (isLump(own) ? freeLines : freeLumps).get(line.amount());
                name = partners == null ? null : partners.pollFirst();
            }
            return name == null ? own : name;
        }
    }
}
