package io.dunning.examples.benchmarks;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Puts a region into a store and its books beside it: real events with real hash chains, committed in chunks by two threads, about in the
 * order of the numbers.
 */
final class Loader {

    private static final int THREADS = 2;
    private static final int CHUNK = 5_000;
    private static final int PROGRESS = 250_000;

    private final Region region;
    private final CaseStore store;
    private final DataSource source;
    private final Report report;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger loaded = new AtomicInteger();
    private long start;

    /** @param source connections to the database in which the books are kept */
    Loader(Region region, CaseStore store, DataSource source, Report report) {
        this.region = region;
        this.store = store;
        this.source = source;
        this.report = report;
    }

    /** How long it took, in seconds. */
    double load() {
        Sql.run(source, Sql.file("night/books.sql", Sql.NO_VALUES));
        start = System.nanoTime();
        Threads.run(THREADS, this::loadChunks);
        Sql.run(source, Sql.file("night/books-filled.sql", Sql.NO_VALUES));
        return (System.nanoTime() - start) / 1e9;
    }

    private void loadChunks() {
        for (int from = next.getAndAdd(CHUNK); from < region.people(); from = next.getAndAdd(CHUNK)) {
            int to = Math.min(region.people(), from + CHUNK);
            load(from, to);
            int before = loaded.getAndAdd(to - from);
            if (before / PROGRESS != (before + to - from) / PROGRESS) {
                double seconds = (System.nanoTime() - start) / 1e9;
                report.progress(
                        "loaded %,d of %,d cases, %,.0f/s", before + to - from, region.people(), before / seconds);
            }
        }
    }

    private void load(int from, int to) {
        List<CaseChange> cases = new ArrayList<>(to - from);
        StringBuilder balances = new StringBuilder();
        StringBuilder portfolio = new StringBuilder();
        for (int i = from; i < to; i++) {
            Inhabitant of = region.inhabitant(i);
            cases.add(region.opened(of));
            balances.append(of.receivable()).append(',').append(of.openMinor()).append('\n');
            describe(of, portfolio);
        }
        store.commit(Change.of(cases));
        copy("books.balance", balances);
        copy("books.portfolio", portfolio);
    }

    private void describe(Inhabitant of, StringBuilder into) {
        String[] hold = Region.hold(of);
        into.append(of.person().value()).append(',').append(of.receivable()).append(',');
        into.append(of.billedMinor()).append(',').append(region.dueOn(of)).append(',');
        into.append(hold[0]).append(',').append(hold[1]).append(',');
        into.append(of.phone()).append(',').append(of.letter()).append('\n');
    }

    private void copy(String table, CharSequence rows) {
        try (Connection connection = source.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY " + table, e);
        }
    }
}
