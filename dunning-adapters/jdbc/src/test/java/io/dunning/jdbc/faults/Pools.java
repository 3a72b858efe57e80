package io.dunning.jdbc.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Small pools of connections, as a host has them. */
final class Pools {

    private static final int SIZE = 2;

    private Pools() {}

    static HikariDataSource of(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return of(config);
    }

    static HikariDataSource of(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        return of(config);
    }

    private static HikariDataSource of(HikariConfig config) {
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
