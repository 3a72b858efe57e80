package io.dunning.jdbc;

import io.dunning.jdbc.testing.Major;
import io.dunning.payer.SettlementRegister;
import io.dunning.testkit.contract.SettlementRegisterContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** On each database the register of settlements keeps what every such register promises. */
class SettlementRegisterStoreTest {

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Register extends SettlementRegisterContract {
        private Database database;

        Register(Database database) {
            this.database = database;
        }

        @Override
        protected SettlementRegister newRegister() {
            database.clear();
            return open();
        }

        @Override
        protected SettlementRegister reopened(SettlementRegister before) {
            // A database in a file is closed with its last connection.
            database.close();
            database = Database.of(database.bare());
            return open();
        }

        private SettlementRegister open() {
            return JdbcSettlementRegister.builder()
                    .dataSource(database.source())
                    .tenant("region")
                    .build();
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @Nested
    class OnH2InMemory extends Register {
        OnH2InMemory() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnH2InFile extends Register {
        OnH2InFile(@TempDir Path folder) {
            super(Database.h2InFile(folder));
        }
    }

    @Nested
    class OnCurrentPostgres extends Register {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class OnOldestPostgres extends Register {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
