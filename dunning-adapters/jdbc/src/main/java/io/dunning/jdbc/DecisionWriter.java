package io.dunning.jdbc;

import io.dunning.reconcile.Decision;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes decisions, each once. Thread-safe. */
final class DecisionWriter {

    private final String s;

    DecisionWriter(String quotedSchema) {
        s = quotedSchema;
    }

    void write(Session session, List<? extends Decision> decisions) throws SQLException {
        session.dialect().payments().begin(session);
        Numbers positions = PaymentWriter.positions(session);
        WaitingTies ties = new WaitingTies(session);
        for (Decision decision : decisions) {
            if (!isKnown(session, decision)) {
                long number = positions.take(session, 1)[0];
                if (insert(session, number, decision)) {
                    ties.add(number, decision);
                } else if (!isKnown(session, decision)) {
                    throw new SQLException("a decision was not stored", "40001");
                }
            }
        }
        ties.write();
    }

    /** Somebody else may store the same one at the same time: then nothing is inserted. */
    private boolean insert(Session session, long position, Decision decision) throws SQLException {
        return session.update(
                        "INSERT INTO " + s + ".payment_decision (" + Decisions.COLUMNS + ") VALUES (?"
                                + ", ?".repeat(15) + ")"
                                + session.dialect().payments().orNothing(),
                        Decisions.row(position, decision))
                > 0;
    }

    private boolean isKnown(Session session, Decision decision) throws SQLException {
        @Nullable Decision[] known = new @Nullable Decision[1];
        session.query(
                "SELECT " + Decisions.COLUMNS + " FROM " + s
                        + ".payment_decision WHERE tenant = ? AND creditor = ? AND name = ?",
                row -> known[0] = Decisions.read(row, 1),
                decision.creditor().tenant(),
                decision.creditor().creditor(),
                Decisions.name(decision));
        if (known[0] != null && !known[0].equals(decision)) {
            throw new IllegalArgumentException("decision " + decision.id() + " is known with another content");
        }
        return known[0] != null;
    }
}
