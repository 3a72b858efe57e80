package io.dunning.jdbc;

import io.dunning.jdbc.testing.Major;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.testkit.contract.AllocationJournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** On each database the journal of allocations keeps what every such journal promises. */
class AllocationJournalStoreTest {

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Journal extends AllocationJournalContract {
        private final Database database;

        Journal(Database database) {
            this.database = database;
        }

        @Override
        protected AllocationJournal newJournal() {
            database.clear();
            return JdbcAllocationJournal.builder().dataSource(database.source()).build();
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @Nested
    class OnH2InMemory extends Journal {
        OnH2InMemory() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnH2InFile extends Journal {
        OnH2InFile(@TempDir Path folder) {
            super(Database.h2InFile(folder));
        }
    }

    @Nested
    class OnCurrentPostgres extends Journal {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class OnOldestPostgres extends Journal {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
