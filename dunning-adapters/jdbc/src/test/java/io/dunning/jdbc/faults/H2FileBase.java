package io.dunning.jdbc.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.CaseStore;
import io.dunning.Partition;
import io.dunning.jdbc.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cases in a file of H2. One process at a time has it open: while it is lent to another, nobody looks into it here. An earlier moment is
 * reached by copying the file back. For one thread.
 */
final class H2FileBase implements Base, AutoCloseable {

    private final Path folder;
    private @Nullable HikariDataSource pool;
    private boolean lent;

    /** Makes the tables of a store in a file in that folder. */
    H2FileBase(Path folder) {
        this.folder = folder;
        Layout.migrate(pool());
    }

    /** Where another process finds it. */
    String url() {
        return "jdbc:h2:file:" + folder.resolve("store") + ";USER=sa";
    }

    /** Lets another process have the file for a date. */
    boolean lend(Life.Worker worker, World world, LocalDate date, int haltAt) {
        close();
        lent = true;
        try {
            return worker.day(world, date, haltAt);
        } finally {
            lent = false;
        }
    }

    @Override
    public boolean isReadable() {
        return !lent;
    }

    @Override
    public CaseStore open() {
        return JdbcBase.open(pool());
    }

    @Override
    public long epoch(Partition partition) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(epoch), 0) FROM \"dunning\".work_share"
                        + " WHERE number = " + partition.number())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void expireLeases() {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE \"dunning\".work_share SET held_until = DATEADD(SECOND, -1, CURRENT_TIMESTAMP)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void save(int number) {
        close();
        copy(file("store"), file("saved" + number));
    }

    @Override
    public void restore(int number) {
        close();
        copy(file("saved" + number), file("store"));
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HikariDataSource pool() {
        if (pool == null) {
            pool = Pools.of(url());
        }
        return pool;
    }

    /** H2 closes the file with the last connection. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
