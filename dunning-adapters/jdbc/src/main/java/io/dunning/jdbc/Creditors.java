package io.dunning.jdbc;

import io.dunning.receivable.CreditorId;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of creditors. There are few and they never change, so they are remembered. Thread-safe. */
final class Creditors {

    private final Map<CreditorId, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, CreditorId> ids = new ConcurrentHashMap<>();
    private final String byId;
    private final String byNumber;

    Creditors(String quotedSchema) {
        byId = "SELECT creditor_no FROM " + quotedSchema + ".creditor WHERE tenant = ? AND creditor = ?";
        byNumber = "SELECT tenant, creditor FROM " + quotedSchema + ".creditor WHERE creditor_no = ?";
    }

    /** Empty where nothing is stored of it. */
    OptionalInt find(Session session, CreditorId id) throws SQLException {
        Integer known = session.creditors.getOrDefault(id, numbers.get(id));
        if (known != null) {
            return OptionalInt.of(known);
        }
        session.query(byId, row -> remember(session, id, row.getInt(1)), id.tenant(), id.creditor());
        Integer found = session.creditors.get(id);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Its number, which it is given now where it has none. Asked a second time in a session, no statement is needed. */
    int number(Session session, CreditorId id) throws SQLException {
        OptionalInt known = find(session, id);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        session.update(session.dialect().putCreditor(), id.tenant(), id.creditor());
        return find(session, id).orElseThrow(() -> new SQLException("a creditor was not stored", "40001"));
    }

    CreditorId id(Session session, int number) throws SQLException {
        CreditorId known = ids.get(number);
        if (known != null) {
            return known;
        }
        CreditorId[] found = new CreditorId[1];
        session.query(byNumber, row -> found[0] = new CreditorId(row.getString(1), row.getString(2)), number);
        if (found[0] == null) {
            throw new IllegalStateException("there is no creditor with number " + number);
        }
        remember(session, found[0], number);
        return found[0];
    }

    /** What was read or stored in a transaction may be taken back with it. */
    private void remember(Session session, CreditorId id, int number) {
        session.creditors.put(id, number);
        session.whenCommitted(() -> {
            numbers.put(id, number);
            ids.put(number, id);
        });
    }
}
