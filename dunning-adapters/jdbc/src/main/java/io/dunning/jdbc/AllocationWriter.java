package io.dunning.jdbc;

import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Writes to the journal of allocations. Whoever writes holds its one row of progress to the end of the transaction. Thread-safe. */
final class AllocationWriter {

    private final String s;
    private final Creditors creditors;
    private final Allocations allocations;

    AllocationWriter(Creditors creditors, String quotedSchema) {
        this.creditors = creditors;
        s = quotedSchema;
        allocations = new Allocations(creditors);
    }

    /**
     * How far the journal has come.
     *
     * @param entries the position of the last entry
     */
    private record State(Progress progress, long entries) {}

    /** As it is, and nobody else changes it before the transaction ends. */
    private State lock(Session session) throws SQLException {
        session.dialect().beginWriting(session);
        State[] found = new State[1];
        session.query(
                "SELECT read_up_to, revision, entries FROM " + s + ".allocation_progress FOR UPDATE",
                row -> found[0] = new State(new Progress(row.getLong(1), row.getLong(2)), row.getLong(3)));
        return found[0];
    }

    private void advance(Session session, State before, long readUpTo, int entries) throws SQLException {
        session.update(
                "UPDATE " + s + ".allocation_progress SET read_up_to = ?, revision = ?, entries = ?",
                readUpTo,
                before.progress().revision() + 1,
                before.entries() + entries);
    }

    // ---- storing ----

    void store(Session session, Recalculation recalculation) throws SQLException {
        State state = lock(session);
        if (!state.progress().equals(recalculation.after())) {
            throw new AllocationJournal.Overtaken();
        }
        forgetPoints(session, recalculation.payments());
        book(session, state.entries(), recalculation.bookings());
        addPoints(session, recalculation.points());
        advance(
                session,
                state,
                recalculation.readUpTo(),
                recalculation.bookings().size());
    }

    private void forgetPoints(Session session, Collection<PaymentId> payments) throws SQLException {
        Keys keys = new Keys();
        for (PaymentId payment : payments) {
            Allocations.storable(payment);
            keys.add(Allocations.number(payment), payment.account().value(), payment.line(), payment.detail());
        }
        session.forEach(session.dialect().allocations().forgetPoints(), keys);
    }

    private void book(Session session, long after, List<Booking> bookings) throws SQLException {
        if (bookings.isEmpty()) {
            return;
        }
        for (Booking booking : bookings) {
            allocations.number(session, booking);
        }
        long position = after;
        try (Rows rows = session.rows(Table.ALLOCATION, bookings.size())) {
            for (Booking booking : bookings) {
                allocations.write(session, rows, ++position, booking);
            }
            rows.finish();
        }
    }

    private void addPoints(Session session, List<OpenPoint> points) throws SQLException {
        if (points.isEmpty()) {
            return;
        }
        for (OpenPoint point : points) {
            creditors.number(session, point.creditor());
        }
        try (Rows rows = session.rows(Table.ALLOCATION_POINT, points.size())) {
            for (OpenPoint point : points) {
                OpenPoints.write(rows, creditors.number(session, point.creditor()), point);
            }
            rows.finish();
        }
    }

    // ---- closing ----

    void close(Session session, CreditorId creditor, LocalDate through) throws SQLException {
        State state = lock(session);
        int number = creditors.number(session, creditor);
        boolean[] known = new boolean[1];
        session.query(
                "SELECT closed_through FROM " + s + ".books_closed WHERE creditor_no = ?",
                row -> known[0] = true,
                number);
        if (known[0]) {
            session.update(
                    "UPDATE " + s + ".books_closed SET closed_through = ? WHERE creditor_no = ? AND closed_through < ?",
                    through,
                    number,
                    through);
        } else {
            session.update(
                    "INSERT INTO " + s + ".books_closed (creditor_no, closed_through) VALUES (?, ?)", number, through);
        }
        advance(session, state, state.progress().readUpTo(), 0);
    }
}
