package io.dunning.jdbc;

import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The register of settlements of one tenant, on PostgreSQL (15 or later) or H2.
 *
 * <p>{@link Layout#migrate} makes the table; it lies beside those of {@link JdbcCaseStore}. What names an insurer is unique within a
 * tenant only, so tenants have a register each, on the same table: settlements of one are unknown to the other. Any number of registers,
 * in any number of processes, may work on it. Of several that remember the same settlement at the same moment one is first; the others
 * wait for its transaction, and then hear what the first one's fingerprint makes of theirs, at any isolation level.
 *
 * <p>{@link #remember} is one transaction, or joins the host's where {@link HostTransaction} says that there is one: then a settlement is
 * remembered if, and only if, what the host made of it is stored: where it reads a file in one transaction, no crash ticks it off twice.
 *
 * <p>{@link StoreUnavailable} says that the database is away, or, in a host's transaction stricter than READ COMMITTED, that another one
 * was faster: the host repeats its own. Thread-safe.
 */
public final class JdbcSettlementRegister implements SettlementRegister {

    private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9_.:+/=-]{1,100}");

    /** Whoever was faster is seen the second time; only more of them at once may be in the way again. */
    private static final int TRIES_MAX = 5;

    private final Sessions sessions;
    private final String tenant;
    private final String known;
    private final String add;

    private JdbcSettlementRegister(Builder builder) {
        String schema = Layout.checked(builder.schema);
        DataSource dataSource = Objects.requireNonNull(builder.dataSource, "dataSource");
        tenant = Objects.requireNonNull(builder.tenant, "tenant");
        sessions = new Sessions(dataSource, builder.hostTransaction, Foundation.dialect(dataSource, schema));
        Foundation.checkTables(sessions, schema, "the register of settlements");
        String table = '"' + schema + "\".settlement";
        known = "SELECT fingerprint FROM " + table + " WHERE tenant = ? AND insurer = ? AND settlement = ?";
        add = "INSERT INTO " + table + " (tenant, insurer, settlement, fingerprint) VALUES (?, ?, ?, ?)";
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<String> fingerprint(PersonId insurer, SettlementId id) {
        return sessions.read("a question for a settlement", session -> find(session, insurer, id));
    }

    @Override
    public void remember(PersonId insurer, SettlementId id, String fingerprint) {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("a fingerprint has 1 to 100 of a-z, A-Z, 0-9 and - _ . : + / = only");
        }
        for (int tries = 1; ; tries++) {
            try {
                sessions.write(
                        "the remembering of a settlement",
                        List.of(),
                        session -> remember(session, insurer, id, fingerprint));
                return;
            } catch (StoreUnavailable e) {
                if (tries == TRIES_MAX || sessions.isJoined() || !Troubles.isClash(e)) {
                    throw e;
                }
            }
        }
    }

    private void remember(Session session, PersonId insurer, SettlementId id, String fingerprint) throws SQLException {
        session.dialect().beginWriting(session);
        Optional<String> before = find(session, insurer, id);
        if (before.isEmpty()
                && !session.unlessDuplicate(
                        () -> session.update(add, tenant, insurer.value(), id.value(), fingerprint))) {
            before = find(session, insurer, id);
            if (before.isEmpty()) {
                // It is there, and this transaction began too early to see it.
                throw new SQLException("a settlement was not stored", "40001");
            }
        }
        if (before.isPresent() && !before.get().equals(fingerprint)) {
            throw new IllegalArgumentException("settlement " + id + " is known under another fingerprint");
        }
    }

    private Optional<String> find(Session session, PersonId insurer, SettlementId id) throws SQLException {
        List<String> found = new ArrayList<>(1);
        session.query(known, row -> found.add(row.getString(1)), tenant, insurer.value(), id.value());
        return found.stream().findFirst();
    }

    /** Says where the register is and whose. Data source and tenant are needed. */
    public static final class Builder {
        private @Nullable DataSource dataSource;
        private @Nullable String tenant;
        private String schema = Layout.SCHEMA;
        private HostTransaction hostTransaction = HostTransaction.NONE;

        private Builder() {}

        /** A pool, or whatever else gives connections; its user may read and write the tables. */
        public Builder dataSource(DataSource value) {
            dataSource = value;
            return this;
        }

        /**
         * Whose insurers they are.
         *
         * @param value that of the creditors who are paid, as in {@link CreditorId#tenant}
         */
        public Builder tenant(String value) {
            // It knows what a tenant may be called.
            tenant = new CreditorId(value, "any").tenant();
            return this;
        }

        /** {@link Layout#SCHEMA} unless set. */
        public Builder schema(String value) {
            schema = value;
            return this;
        }

        /** None is joined unless set. */
        public Builder hostTransaction(HostTransaction value) {
            hostTransaction = value;
            return this;
        }

        /**
         * Opens the register.
         *
         * @throws IllegalStateException where the tables are missing or not those of this release
         */
        public JdbcSettlementRegister build() {
            return new JdbcSettlementRegister(this);
        }
    }
}
