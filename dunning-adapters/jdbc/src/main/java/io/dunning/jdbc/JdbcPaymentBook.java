package io.dunning.jdbc;

import io.dunning.BusinessCalendar;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The book of payments on PostgreSQL (15 or later) or H2.
 *
 * <p>{@link Layout#migrate} makes the tables; they lie beside those of {@link JdbcCaseStore}. Any number of books, in any number of
 * processes, may work on the same ones: two statements of one account wait for each other, and each line is there once. A statement is
 * one transaction; it, and a decision, joins the host's where {@link HostTransaction} says that there is one.
 *
 * <p>Lines of a large statement are written while it is read, some thousands at a time: from then on its intake holds a connection. Of the
 * lines written, only the references of those that brought nothing new stay in memory. What is written meanwhile, by whomever, is told of by {@link #changes} when the
 * intake is over: so positions rise with the commits. {@link io.dunning.CaseStore.StoreUnavailable} says that the database is away; a
 * statement may be brought again, whether or not its commit was stored. Thread-safe, except that an intake is one thread's.
 */
public final class JdbcPaymentBook implements PaymentBook {

    private final Sessions sessions;
    private final String quoted;
    private final BusinessCalendar bankDays;
    private final BankAccounts accounts;
    private final PaymentReader reader;
    private final DecisionWriter decisionWriter;

    private JdbcPaymentBook(Builder builder) {
        String schema = Layout.checked(builder.schema);
        quoted = '"' + schema + '"';
        DataSource dataSource = Objects.requireNonNull(builder.dataSource, "dataSource");
        bankDays = Objects.requireNonNull(builder.bankDays, "bankDays");
        sessions = new Sessions(dataSource, builder.hostTransaction, Foundation.dialect(dataSource, schema));
        try {
            accounts = sessions.writeNow("the opening of the book of payments", session -> {
                session.query("SELECT layout FROM " + quoted + ".store", row -> Foundation.checkLayout(row.getInt(1)));
                return BankAccounts.open(session, builder.accounts, quoted);
            });
        } catch (IllegalStateException e) {
            throw Foundation.otherTables(schema, e);
        }
        reader = new PaymentReader(accounts, quoted);
        decisionWriter = new DecisionWriter(quoted);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Intake begin(StatementHeader header) {
        return new PaymentIntake(sessions, accounts.get(header.account()), quoted, header);
    }

    @Override
    public void decide(List<? extends Decision> decisions) {
        if (!decisions.isEmpty()) {
            sessions.write("the storing of decisions", List.of(), session -> decisionWriter.write(session, decisions));
        }
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return sessions.read("a question for changes", session -> reader.changes(session, after, limit));
    }

    @Override
    public List<Fact> tied(Collection<Tie> ties) {
        return sessions.read("a question for ties", ties.size(), session -> reader.tied(session, ties));
    }

    @Override
    public List<Payment> payments(
            BankAccountId account, LocalDate from, LocalDate to, @Nullable Payment after, int limit) {
        BankAccounts.Account known = accounts.get(account);
        return sessions.read(
                "a question for payments", session -> reader.payments(session, known, from, to, after, limit));
    }

    @Override
    public List<HouseAccount> accounts() {
        return accounts.houses();
    }

    @Override
    public Coverage coverage(BankAccountId account) {
        BankAccounts.Account known = accounts.get(account);
        StatementsTold told = told(known);
        return Coverage.of(known.house(), told.statements(), told::minorBetween, bankDays);
    }

    @Override
    public Optional<Amount> balance(BankAccountId account, LocalDate endOf) {
        StatementsTold told = told(accounts.get(account));
        return Coverage.balance(told.statements(), told::minorBetween, endOf);
    }

    private StatementsTold told(BankAccounts.Account account) {
        return sessions.read("a question for statements", session -> StatementsTold.of(session, account, quoted));
    }

    /** Says where the book is and which accounts it is about. Data source, accounts and bank days are needed. */
    public static final class Builder {
        private @Nullable DataSource dataSource;
        private @Nullable BusinessCalendar bankDays;
        private String schema = Layout.SCHEMA;
        private HostTransaction hostTransaction = HostTransaction.NONE;
        private final List<HouseAccount> accounts = new ArrayList<>();

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

        /**
         * None is joined unless set. An intake is joined as it first writes lines, and has to be finished in the same transaction.
         */
        public Builder hostTransaction(HostTransaction value) {
            hostTransaction = value;
            return this;
        }

        /** Adds accounts of the house. Creditor and currency of an account are settled when it is first opened. */
        public Builder accounts(Collection<HouseAccount> more) {
            accounts.addAll(more);
            return this;
        }

        /** On which days banks book: other days leave no gap between statements. */
        public Builder bankDays(BusinessCalendar value) {
            bankDays = value;
            return this;
        }

        /**
         * Opens the book.
         *
         * @throws IllegalStateException where the tables are missing or not those of this release
         * @throws IllegalArgumentException where an account was first opened for another creditor or in another currency
         */
        public JdbcPaymentBook build() {
            return new JdbcPaymentBook(this);
        }
    }
}
