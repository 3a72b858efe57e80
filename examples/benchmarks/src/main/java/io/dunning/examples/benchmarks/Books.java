package io.dunning.examples.benchmarks;

import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;

/** A ledger in tables of the host's, asked with one statement for each question. Complete up to yesterday. */
final class Books implements Ledger {

    private static final String BALANCES =
            "SELECT receivable, open_minor FROM books.balance WHERE receivable = ANY (?)";
    private static final String MOVEMENTS = "SELECT position, receivable, cause, value_on FROM books.movement"
            + " WHERE position > ? ORDER BY position LIMIT ?";

    private final DataSource source;
    private final Supplier<LocalDate> today;
    private final LongAdder nanos = new LongAdder();

    Books(DataSource source, Supplier<LocalDate> today) {
        this.source = source;
        this.today = today;
    }

    /** How long it was asked so far, by all threads together. */
    double seconds() {
        return nanos.sum() / 1e9;
    }

    @Override
    public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        long start = System.nanoTime();
        Map<ReceivableId, MonetaryAmount> open = new HashMap<>(receivables.size() * 2);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(BALANCES)) {
            Array asked = connection.createArrayOf(
                    "text", receivables.stream().map(ReceivableId::value).toArray());
            statement.setArray(1, asked);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Amount amount = new Amount(rows.getLong(2), BenchPolicy.EUR);
                    open.put(new ReceivableId(rows.getString(1)), amount.toMoney());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger does not answer", e);
        }
        nanos.add(System.nanoTime() - start);
        return new Balances(today.get().minusDays(1), open);
    }

    @Override
    public List<Movement> movements(CreditorId creditor, long after, int limit) {
        List<Movement> movements = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(MOVEMENTS)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    movements.add(new Movement(
                            rows.getLong(1),
                            new ReceivableId(rows.getString(2)),
                            BalanceCause.valueOf(rows.getString(3)),
                            rows.getObject(4, LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger does not answer", e);
        }
        return movements;
    }
}
