package io.dunning.memory;

import io.dunning.BusinessCalendar;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BookedLine;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementTotal;
import io.dunning.reconcile.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A book of payments in memory. */
public final class MemoryPaymentBook implements PaymentBook {

    private final Map<BankAccountId, Account> accounts = new LinkedHashMap<>();
    private final BusinessCalendar bankDays;
    private final NavigableMap<Long, Fact> facts = new TreeMap<>();
    private final Map<Object, Long> positions = new HashMap<>();
    private final Map<Tie, Set<Object>> tied = new HashMap<>();
    private long lastPosition;

    /** What is known of one account. */
    private static final class Account {
        private final HouseAccount house;
        private final Set<Coverage.Statement> statements = new LinkedHashSet<>();
        private final Map<String, BookedLine> lines = new HashMap<>();
        private final TreeSet<Payment> payments = new TreeSet<>(Payment.ORDER);
        private final NavigableMap<LocalDate, Long> byDay = new TreeMap<>();

        Account(HouseAccount house) {
            this.house = house;
        }

        long minorBetween(LocalDate from, LocalDate before) {
            return from.isBefore(before)
                    ? byDay.subMap(from, before).values().stream()
                            .mapToLong(m -> m)
                            .sum()
                    : 0;
        }
    }

    /** The key of a decision; payments are kept under their ids. */
    private record DecisionKey(String creditor, String id) {
        DecisionKey(Decision decision) {
            this(decision.creditor().toString(), decision.id().toUpperCase(Locale.ROOT));
        }
    }

    /**
     * An empty book.
     *
     * @param bankDays on which days banks book: other days leave no gap between statements
     */
    public MemoryPaymentBook(Collection<HouseAccount> accounts, BusinessCalendar bankDays) {
        accounts.forEach(a -> this.accounts.put(a.id(), new Account(a)));
        this.bankDays = bankDays;
    }

    // ---- statements ----

    @Override
    public Intake begin(StatementHeader header) {
        Account account = account(header.account());
        return new MemoryIntake(header, account, new StatementTotal(header, account.house));
    }

    private Account account(BankAccountId id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new UnknownAccount(id);
        }
        return account;
    }

    private final class MemoryIntake implements Intake {
        private final boolean inStatement;
        private final LocalDate toldOn;
        private final Account account;
        private final StatementTotal total;
        private final Map<String, BookedLine> lines = new LinkedHashMap<>();

        MemoryIntake(StatementHeader header, Account account, StatementTotal total) {
            this.inStatement = header.type() == StatementHeader.Type.STATEMENT;
            toldOn = header.toldOn();
            this.account = account;
            this.total = total;
        }

        @Override
        public void add(BankLine line) {
            total.add(line);
            if (lines.putIfAbsent(line.reference(), new BookedLine(line, inStatement, toldOn)) != null) {
                throw new IllegalArgumentException("line " + line.reference() + " stands twice in one statement");
            }
        }

        @Override
        public long finish(@Nullable Amount closing) {
            Optional<Coverage.Statement> statement = total.finish(closing);
            synchronized (MemoryPaymentBook.this) {
                Map<String, BookedLine> merged = new LinkedHashMap<>();
                lines.forEach((reference, line) -> {
                    BookedLine known = account.lines.get(reference);
                    merged.put(reference, known == null ? line : known.with(line));
                });
                long fresh = 0;
                for (Map.Entry<String, BookedLine> line : merged.entrySet()) {
                    fresh += take(account, line.getKey(), line.getValue()) ? 1 : 0;
                }
                statement.ifPresent(account.statements::add);
                return fresh;
            }
        }

        @Override
        public void close() {
            // What wasn't finished was never taken in.
        }
    }

    /** Whether it was new, or told more than was known. */
    private boolean take(Account account, String reference, BookedLine line) {
        BookedLine before = account.lines.put(reference, line);
        if (line.equals(before)) {
            return false;
        }
        count(account, before, -1);
        count(account, line, 1);
        HouseAccount house = account.house;
        Map<PaymentId, Payment> gone = new LinkedHashMap<>();
        if (before != null) {
            before.payments(house.id(), house.creditor()).forEach(p -> gone.put(p.id(), p));
            account.payments.removeAll(gone.values());
        }
        for (Payment payment : line.payments(house.id(), house.creditor())) {
            Payment old = gone.remove(payment.id());
            account.payments.add(payment);
            if (!payment.equals(old)) {
                put(payment.id(), payment);
            }
        }
        gone.values().forEach(p -> put(p.id(), p.supersede()));
        return true;
    }

    private static void count(Account account, @Nullable BookedLine line, int sign) {
        if (line != null && line.inStatement()) {
            account.byDay.merge(
                    line.line().bookedOn(), sign * line.line().amount().minor(), Long::sum);
        }
    }

    private void put(Object key, Fact fact) {
        Long before = positions.put(key, ++lastPosition);
        if (before != null) {
            Fact old = facts.remove(before);
            if (old != null) {
                old.ties().forEach(t -> tied.getOrDefault(t, new HashSet<>()).remove(key));
            }
        }
        facts.put(lastPosition, fact);
        if (!(fact instanceof Payment payment) || !payment.superseded()) {
            fact.ties()
                    .forEach(t ->
                            tied.computeIfAbsent(t, k -> new LinkedHashSet<>(2)).add(key));
        }
    }

    // ---- decisions ----

    @Override
    public synchronized void decide(List<? extends Decision> decisions) {
        Map<DecisionKey, Decision> fresh = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            DecisionKey key = new DecisionKey(decision);
            Long position = positions.get(key);
            Fact known = position == null ? fresh.get(key) : facts.get(position);
            if (known == null) {
                fresh.put(key, decision);
            } else if (!known.equals(decision)) {
                throw new IllegalArgumentException("decision " + decision.id() + " is known with another content");
            }
        }
        fresh.forEach(this::put);
    }

    // ---- questions ----

    @Override
    public synchronized List<Change> changes(long after, int limit) {
        return facts.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(e -> new Change(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public synchronized List<Fact> tied(Collection<Tie> ties) {
        Set<Object> keys = new LinkedHashSet<>();
        ties.forEach(t -> keys.addAll(tied.getOrDefault(t, Set.of())));
        List<Fact> found = new ArrayList<>(keys.size());
        for (Object key : keys) {
            Fact fact = facts.get(positions.getOrDefault(key, 0L));
            if (fact != null) {
                found.add(fact);
            }
        }
        return found;
    }

    @Override
    public synchronized List<Payment> payments(
            BankAccountId account, LocalDate from, LocalDate to, @Nullable Payment after, int limit) {
        TreeSet<Payment> all = account(account).payments;
        return (after == null ? all : all.tailSet(after, false))
                .stream()
                        .dropWhile(p -> p.bookedOn().isBefore(from))
                        .takeWhile(p -> !p.bookedOn().isAfter(to))
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<HouseAccount> accounts() {
        return accounts.values().stream().map(a -> a.house).toList();
    }

    @Override
    public synchronized Coverage coverage(BankAccountId id) {
        Account account = account(id);
        return Coverage.of(account.house, account.statements, account::minorBetween, bankDays);
    }

    @Override
    public synchronized Optional<Amount> balance(BankAccountId id, LocalDate endOf) {
        Account account = account(id);
        return Coverage.balance(account.statements, account::minorBetween, endOf);
    }
}
