package io.dunning.jdbc;

import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal of allocations on PostgreSQL (15 or later) or H2.
 *
 * <p>{@link Layout#migrate} makes the tables; they lie beside those of {@link JdbcPaymentBook}. A schema has one journal, of one book:
 * whoever opens it, in any number of processes, goes on where the last one stopped. A {@link #store} is one transaction and so many
 * statements, however much is booked; it, and a {@link #close}, joins the host's where {@link HostTransaction} says that there is one.
 * Then everybody else who writes to the journal waits until the host's transaction ends.
 *
 * <p>Entries are written once and never changed; what a posting stands at is added up from them when it is asked for.
 * {@link io.dunning.CaseStore.StoreUnavailable} says that the database is away: whether something was stored is seen by the progress.
 * Thread-safe.
 */
public final class JdbcAllocationJournal implements AllocationJournal {

    private final Sessions sessions;
    private final AllocationReader reader;
    private final AllocationWriter writer;

    private JdbcAllocationJournal(Builder builder) {
        String schema = Layout.checked(builder.schema);
        String quoted = '"' + schema + '"';
        DataSource dataSource = Objects.requireNonNull(builder.dataSource, "dataSource");
        sessions = new Sessions(dataSource, builder.hostTransaction, Foundation.dialect(dataSource, schema));
        Foundation.checkTables(sessions, schema, "the journal");
        Creditors creditors = new Creditors(quoted);
        reader = new AllocationReader(creditors, sessions.dialect().allocations(), quoted);
        writer = new AllocationWriter(creditors, quoted);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Progress progress() {
        return sessions.read("a question for progress", reader::progress);
    }

    @Override
    public List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills) {
        return sessions.read(
                "a question for postings",
                payments.size() + bills.size(),
                session -> reader.postings(session, payments, bills));
    }

    @Override
    public void store(Recalculation recalculation) {
        sessions.write("the storing of allocations", List.of(), session -> {
            try {
                writer.store(session, recalculation);
            } catch (SQLException e) {
                if (Troubles.isClash(e)) {
                    throw new Overtaken();
                }
                throw e;
            }
        });
    }

    @Override
    public List<JournalEntry> onBills(CreditorId creditor, long after, int limit) {
        return sessions.read(
                "a question for entries on bills", session -> reader.onBills(session, creditor, after, limit));
    }

    @Override
    public List<JournalEntry> booked(CreditorId creditor, LocalDate from, LocalDate to, long after, int limit) {
        return sessions.read(
                "a question for entries", session -> reader.booked(session, creditor, from, to, after, limit));
    }

    @Override
    public List<OpenPoint> points(CreditorId creditor, @Nullable OpenPoint after, int limit) {
        return sessions.read("a question for open points", session -> reader.points(session, creditor, after, limit));
    }

    @Override
    public LocalDate closedThrough(CreditorId creditor) {
        return sessions.read("a question for closed books", session -> reader.closedThrough(session, creditor));
    }

    @Override
    public void close(CreditorId creditor, LocalDate through) {
        sessions.write("the closing of books", List.of(), session -> writer.close(session, creditor, through));
    }

    /** Says where the journal is. A data source is needed. */
    public static final class Builder {
        private @Nullable DataSource dataSource;
        private String schema = Layout.SCHEMA;
        private HostTransaction hostTransaction = HostTransaction.NONE;

        private Builder() {}

        /** A pool, or whatever else gives connections; its user may read and write the tables. */
        public Builder dataSource(DataSource value) {
            dataSource = value;
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
         * Opens the journal.
         *
         * @throws IllegalStateException where the tables are missing or not those of this release
         */
        public JdbcAllocationJournal build() {
            return new JdbcAllocationJournal(this);
        }
    }
}
