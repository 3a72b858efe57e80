package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.dunning.insurer.CsvColumn;
import io.dunning.insurer.CsvDelivery;
import io.dunning.insurer.CsvMapping;
import io.dunning.insurer.CsvSettlements;
import io.dunning.insurer.SettlementReport;
import io.dunning.insurer.SettlementReport.Fate;
import io.dunning.jdbc.testing.Major;
import io.dunning.payer.Settlement;
import io.dunning.payer.SettlementId;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of insurers that are read within the host's transaction: what was ticked off and what is remembered can't part. */
class SettlementsInHostTransactionTest {

    private static final CsvMapping COLUMNS = new CsvMapping(
            ';',
            StandardCharsets.UTF_8,
            false,
            "uuuu-MM-dd",
            Map.of(
                    "claim", CsvColumn.CLAIM,
                    "line", CsvColumn.LINE,
                    "billed", CsvColumn.BILLED,
                    "paid", CsvColumn.PAID),
            Set.of(),
            Map.of());

    static Stream<Named<Supplier<Database>>> databases() {
        return Stream.of(
                named("H2", Database::h2InMemory),
                named("the oldest", () -> Database.postgres(Major.OLDEST)),
                named("the current", () -> Database.postgres(Major.CURRENT)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_whose_reading_was_taken_back_is_read_again_and_each_settlement_ticked_off_once(Supplier<Database> made)
            throws SQLException {
        try (Database database = made.get()) {
            database.execute("CREATE TABLE ticked_off (settlement VARCHAR(60))");

            assertThat(read(database, "80.00", false).count(Fate.HANDED_OVER)).isOne();
            assertThat(database.rows("SELECT settlement FROM ticked_off")).isEmpty();
            assertThat(read(database, "80.00", true).count(Fate.HANDED_OVER)).isOne();
            assertThat(read(database, "80.00", true).count(Fate.KNOWN)).isOne();
            assertThat(read(database, "90.00", true).count(Fate.QUARANTINED)).isOne();

            assertThat(database.rows("SELECT settlement FROM ticked_off")).containsExactly("LIQ-1|");
        }
    }

    /** In a transaction of its own, which is committed or taken back, with a register as after a restart. */
    private static SettlementReport read(Database database, String paid, boolean kept) throws SQLException {
        @Nullable Connection[] hosts = new @Nullable Connection[1];
        JdbcSettlementRegister register = JdbcSettlementRegister.builder()
                .dataSource(database.source())
                .tenant("region")
                .hostTransaction(() -> hosts[0])
                .build();
        try (Connection transaction = database.source().getConnection()) {
            transaction.setAutoCommit(false);
            hosts[0] = transaction;
            SettlementReport report = new CsvSettlements(COLUMNS, register)
                    .read(delivery(paid), settlement -> tickOff(transaction, settlement));
            if (kept) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
            return report;
        }
    }

    private static void tickOff(Connection transaction, Settlement settlement) {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("INSERT INTO ticked_off VALUES ('" + settlement.id() + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CsvDelivery delivery(String paid) {
        String file = "claim;line;billed;paid\nC1;1;100.00;" + paid + "\n";
        return new CsvDelivery(
                () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                new PersonId("insurer-1"),
                new CreditorId("region", "hospital"),
                new SettlementId("LIQ-1"),
                LocalDate.of(2026, 4, 20),
                Amount.of(paid, "EUR"),
                List.of());
    }
}
