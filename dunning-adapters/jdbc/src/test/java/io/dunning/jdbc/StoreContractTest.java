package io.dunning.jdbc;

import io.dunning.CaseStore;
import io.dunning.ContentStore;
import io.dunning.EvidenceLog;
import io.dunning.jdbc.testing.Major;
import io.dunning.testkit.contract.CaseStoreContract;
import io.dunning.testkit.contract.ContentStoreContract;
import io.dunning.testkit.contract.EvidenceLogContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** On each database the store keeps what every store promises. */
class StoreContractTest {

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Store extends CaseStoreContract {
        private final Database database;
        private final int partitions;

        Store(Database database, int partitions) {
            this.database = database;
            this.partitions = partitions;
        }

        @Override
        protected CaseStore newStore() {
            database.clear();
            return JdbcCaseStore.builder()
                    .dataSource(database.source())
                    .partitions(partitions)
                    .build();
        }

        @Override
        protected void letLeasesExpire(CaseStore store) {
            database.execute("UPDATE \"dunning\".work_share SET held_until = TIMESTAMP '2000-01-01 00:00:00'");
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Log extends EvidenceLogContract {
        private final Database database;

        Log(Database database) {
            this.database = database;
        }

        @Override
        protected CaseStore newStore() {
            database.clear();
            return database.store();
        }

        @Override
        protected EvidenceLog logOf(CaseStore store) {
            return (JdbcCaseStore) store;
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Contents extends ContentStoreContract {
        private final Database database;

        Contents(Database database) {
            this.database = database;
        }

        @Override
        protected CaseStore newStore() {
            database.clear();
            return database.store();
        }

        @Override
        protected ContentStore contentsOf(CaseStore store) {
            return (JdbcCaseStore) store;
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @Nested
    class OnH2InMemory extends Store {
        OnH2InMemory() {
            super(Database.h2InMemory(), 8);
        }
    }

    @Nested
    class OnH2InMemoryUndivided extends Store {
        OnH2InMemoryUndivided() {
            super(Database.h2InMemory(), 1);
        }
    }

    @Nested
    class OnH2InFile extends Store {
        OnH2InFile(@TempDir Path folder) {
            super(Database.h2InFile(folder), 4);
        }
    }

    @Nested
    class OnCurrentPostgres extends Store {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT), 8);
        }
    }

    @Nested
    class OnOldestPostgres extends Store {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST), 1);
        }
    }

    @Nested
    class LogOnH2 extends Log {
        LogOnH2() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class LogOnCurrentPostgres extends Log {
        LogOnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class LogOnOldestPostgres extends Log {
        LogOnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }

    @Nested
    class ContentsOnH2 extends Contents {
        ContentsOnH2() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class ContentsOnCurrentPostgres extends Contents {
        ContentsOnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class ContentsOnOldestPostgres extends Contents {
        ContentsOnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
