package io.dunning.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dunning.CaseStore;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.jdbc.Layout;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The store on one database, with a pool of connections for it and for the books beside it; all that goes over them is counted. */
final class BenchStore implements AutoCloseable {

    private final Counts counts = new Counts();
    private final HikariDataSource pool;
    private final DataSource counted;
    private final JdbcCaseStore store;

    private BenchStore(String url, int connections, boolean fresh) {
        HikariConfig config = new HikariConfig();
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setUrl(url);
        config.setDataSource(driver);
        config.setMaximumPoolSize(connections);
        config.setPoolName("bench");
        pool = new HikariDataSource(config);
        counted = counts.counting(pool);
        if (fresh) {
            Layout.migrate(pool);
        }
        store = JdbcCaseStore.builder()
                .dataSource(counted)
                .partitions(8)
                .origin("benchmark")
                .build();
    }

    /** In an empty database. */
    static BenchStore create(String url, int connections) {
        return new BenchStore(url, connections, true);
    }

    static BenchStore open(String url, int connections) {
        return new BenchStore(url, connections, false);
    }

    CaseStore store() {
        return store;
    }

    /** Counted. */
    DataSource source() {
        return counted;
    }

    Counts counts() {
        return counts;
    }

    @Override
    public void close() {
        pool.close();
    }
}
