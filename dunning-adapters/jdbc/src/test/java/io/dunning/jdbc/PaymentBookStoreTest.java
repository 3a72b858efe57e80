package io.dunning.jdbc;

import io.dunning.BusinessCalendar;
import io.dunning.jdbc.testing.Major;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.PaymentBook;
import io.dunning.testkit.contract.PaymentBookContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** On each database the book of payments keeps what every such book promises. */
class PaymentBookStoreTest {

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class Book extends PaymentBookContract {
        private final Database database;

        Book(Database database) {
            this.database = database;
        }

        @Override
        protected PaymentBook newBook(List<HouseAccount> accounts, BusinessCalendar bankDays) {
            database.clear();
            return JdbcPaymentBook.builder()
                    .dataSource(database.source())
                    .accounts(accounts)
                    .bankDays(bankDays)
                    .build();
        }

        @AfterAll
        void close() {
            database.close();
        }
    }

    @Nested
    class OnH2InMemory extends Book {
        OnH2InMemory() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnH2InFile extends Book {
        OnH2InFile(@TempDir Path folder) {
            super(Database.h2InFile(folder));
        }
    }

    @Nested
    class OnCurrentPostgres extends Book {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }

    @Nested
    class OnOldestPostgres extends Book {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
