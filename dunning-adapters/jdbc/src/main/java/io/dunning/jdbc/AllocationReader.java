package io.dunning.jdbc;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the journal of allocations. Thread-safe. */
final class AllocationReader {

    private static final String PAGE = " FETCH FIRST ? ROWS ONLY";

    private final Creditors creditors;
    private final Allocations allocations;
    private final String progress;
    private final String onBills;
    private final String booked;
    private final String points;
    private final String closedThrough;

    AllocationReader(Creditors creditors, AllocationDialect dialect, String quotedSchema) {
        this.creditors = creditors;
        allocations = new Allocations(creditors);
        progress = "SELECT read_up_to, revision FROM " + quotedSchema + ".allocation_progress";
        String entries = "SELECT " + Allocations.COLUMNS + " FROM " + quotedSchema + ".allocation WHERE position > ?";
        onBills = entries + " AND " + dialect.is("bill_creditor_no") + " ORDER BY bill_creditor_no, position" + PAGE;
        booked = entries + " AND " + dialect.is("creditor_no")
                + " AND book_month BETWEEN ? AND ? AND booked_on BETWEEN ? AND ? ORDER BY ";
        points = "SELECT " + OpenPoints.COLUMNS + " FROM " + quotedSchema + ".allocation_point WHERE creditor_no = ?";
        closedThrough = "SELECT closed_through FROM " + quotedSchema + ".books_closed WHERE creditor_no = ?";
    }

    Progress progress(Session session) throws SQLException {
        Progress[] found = {Progress.NONE};
        session.query(progress, row -> found[0] = new Progress(row.getLong(1), row.getLong(2)));
        return found[0];
    }

    /** What the entries add up to, in the order of the first of them. */
    List<Posting> postings(Session session, Collection<PaymentId> payments, Collection<BillKey> bills)
            throws SQLException {
        Set<PaymentId> wantedPayments = Set.copyOf(payments);
        Set<BillKey> wantedBills = Set.copyOf(bills);
        Keys keys = new Keys();
        wantedPayments.forEach(p -> keys.add(Allocations.number(p), null));
        wantedBills.forEach(b -> keys.add(null, Allocations.number(b)));
        // One that is of a wanted payment and on a wanted bill is answered twice.
        Map<Long, Posting> changes = new TreeMap<>();
        session.forEach(session.dialect().allocations().entries(), keys, (place, row) -> {
            JournalEntry entry = allocations.read(session, row, 2);
            changes.put(entry.position(), entry.booking().change());
        });
        Map<Posting, Amount> sums = new LinkedHashMap<>();
        for (Posting change : changes.values()) {
            if (isOf(change.payment(), wantedPayments) || isOf(change.bill(), wantedBills)) {
                Amount amount = change.amount();
                sums.merge(change.with(Amount.zero(amount.currency())), amount, Amount::plus);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> sum.getKey().with(sum.getValue()))
                .toList();
    }

    private static <T> boolean isOf(@Nullable T one, Set<T> wanted) {
        return one != null && wanted.contains(one);
    }

    List<JournalEntry> onBills(Session session, CreditorId creditor, long after, int limit) throws SQLException {
        OptionalInt number = creditors.find(session, creditor);
        return number.isEmpty()
                ? List.of()
                : entries(session, onBills, List.of(after, number.getAsInt(), number.getAsInt(), limit));
    }

    List<JournalEntry> booked(Session session, CreditorId creditor, LocalDate from, LocalDate to, long after, int limit)
            throws SQLException {
        OptionalInt number = creditors.find(session, creditor);
        if (number.isEmpty()) {
            return List.of();
        }
        int first = Allocations.month(from);
        int last = Allocations.month(to);
        // Only within a month do they lie in the order of their positions.
        String order = first == last ? "creditor_no, book_month, position" : "position";
        return entries(
                session,
                booked + order + PAGE,
                List.of(after, number.getAsInt(), number.getAsInt(), first, last, from, to, limit));
    }

    private List<JournalEntry> entries(Session session, String sql, List<Object> values) throws SQLException {
        List<JournalEntry> page = new ArrayList<>();
        session.query(sql, row -> page.add(allocations.read(session, row, 1)), values.toArray());
        return page;
    }

    List<OpenPoint> points(Session session, CreditorId creditor, @Nullable OpenPoint after, int limit)
            throws SQLException {
        OptionalInt number = creditors.find(session, creditor);
        if (number.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(number.getAsInt()));
        String behind = "";
        if (after != null) {
            behind = " AND (" + OpenPoints.ORDER + ") > (?, ?, ?, ?, ?, ?)";
            values.addAll(OpenPoints.place(after));
        }
        values.add(limit);
        List<OpenPoint> page = new ArrayList<>();
        session.query(
                points + behind + " ORDER BY " + OpenPoints.ORDER + PAGE,
                row -> page.add(OpenPoints.read(row, creditor)),
                values.toArray());
        return page;
    }

    LocalDate closedThrough(Session session, CreditorId creditor) throws SQLException {
        LocalDate[] found = {LocalDate.MIN};
        OptionalInt number = creditors.find(session, creditor);
        if (number.isPresent()) {
            session.query(closedThrough, row -> found[0] = row.getObject(1, LocalDate.class), number.getAsInt());
        }
        return found[0];
    }
}
