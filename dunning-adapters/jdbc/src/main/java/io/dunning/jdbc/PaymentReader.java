package io.dunning.jdbc;

import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Fact;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook.Change;
import io.dunning.reconcile.Tie;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads payments and decisions. Thread-safe. */
final class PaymentReader {

    private static final String PAGE = " ORDER BY position FETCH FIRST ? ROWS ONLY";

    private final BankAccounts accounts;
    private final String changedPayments;
    private final String changedDecisions;
    private final String payments;

    PaymentReader(BankAccounts accounts, String quotedSchema) {
        this.accounts = accounts;
        String between = " WHERE position > ? AND position <= ?";
        changedPayments = "SELECT " + Payments.COLUMNS + " FROM " + quotedSchema + ".payment" + between
                + " AND account_no IN (" + accounts.numbers() + ")" + PAGE;
        changedDecisions =
                "SELECT " + Decisions.COLUMNS + " FROM " + quotedSchema + ".payment_decision" + between + PAGE;
        payments = "SELECT " + Payments.COLUMNS + " FROM " + quotedSchema
                + ".payment WHERE account_no = ? AND NOT superseded AND booked_on <= ? AND ";
    }

    List<Change> changes(Session session, long after, int limit) throws SQLException {
        long upTo = session.dialect().payments().recordedUpTo(session);
        List<Change> changes = new ArrayList<>();
        session.query(
                changedPayments,
                row -> {
                    Payments.Stored stored = Payments.read(row, 1, known(row.getInt(3)));
                    changes.add(new Change(stored.position(), stored.payment()));
                },
                after,
                upTo,
                limit);
        session.query(
                changedDecisions,
                row -> changes.add(new Change(row.getLong(1), Decisions.read(row, 1))),
                after,
                upTo,
                limit);
        return changes.stream()
                .sorted(Comparator.comparingLong(Change::position))
                .limit(limit)
                .toList();
    }

    private BankAccounts.Account known(int number) {
        BankAccounts.Account account = accounts.find(number);
        if (account == null) {
            throw new IllegalStateException("account number " + number + " was not asked for");
        }
        return account;
    }

    List<Fact> tied(Session session, Collection<Tie> ties) throws SQLException {
        Map<BankAccounts.Account, Keys> lines = new HashMap<>();
        Keys paymentTies = new Keys();
        Keys decisionTies = new Keys();
        for (Tie tie : Set.copyOf(ties)) {
            if (Ties.isOfDecision(tie)) {
                decisionTies.add(Ties.number(tie));
                continue;
            }
            if (Ties.isOfLine(tie)) {
                BankAccounts.Account account = accounts.find(new BankAccountId(tie.scope()));
                if (account != null) {
                    lines.computeIfAbsent(account, a -> new Keys()).add(Ties.lineOf(tie));
                }
            }
            if (tie.kind() != Tie.Kind.PAYMENT) {
                paymentTies.add(Ties.number(tie));
            }
        }
        PaymentDialect dialect = session.dialect().payments();
        Map<Object, Fact> found = new LinkedHashMap<>();
        ForEach.Answer payment = (place, row) -> {
            BankAccounts.Account account = accounts.find(row.getInt(4));
            if (account != null) {
                Payments.Stored stored = Payments.read(row, 2, account);
                if (!stored.payment().superseded()) {
                    found.put(stored.payment().id(), stored.payment());
                }
            }
        };
        for (Map.Entry<BankAccounts.Account, Keys> one : lines.entrySet()) {
            session.forEach(
                    dialect.lines(), one.getValue(), payment, one.getKey().number());
        }
        session.forEach(dialect.tied("payment", Payments.COLUMNS), paymentTies, payment);
        session.forEach(
                dialect.tied("payment_decision", Decisions.COLUMNS),
                decisionTies,
                (place, row) -> found.put(row.getLong(2), Decisions.read(row, 2)));
        Set<Tie> wanted = Set.copyOf(ties);
        return found.values().stream()
                .filter(fact -> !Collections.disjoint(fact.ties(), wanted))
                .toList();
    }

    List<Payment> payments(
            Session session,
            BankAccounts.Account account,
            LocalDate from,
            LocalDate to,
            @Nullable Payment after,
            int limit)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(account.number(), to));
        // One or the other: of two lower bounds, PostgreSQL may take the lesser one as its start.
        String behind = "booked_on >= ?";
        if (after == null || after.bookedOn().isBefore(from)) {
            values.add(from);
        } else {
            behind = "(booked_on, line, detail) > (?, ?, ?)";
            values.addAll(
                    List.of(after.bookedOn(), after.id().line(), after.id().detail()));
        }
        values.add(limit);
        List<Payment> page = new ArrayList<>();
        session.query(
                payments + behind + " ORDER BY booked_on, line, detail FETCH FIRST ? ROWS ONLY",
                row -> page.add(Payments.read(row, 1, account).payment()),
                values.toArray());
        return page;
    }
}
