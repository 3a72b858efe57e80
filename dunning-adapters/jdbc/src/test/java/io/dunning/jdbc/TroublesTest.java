package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.deferral;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.planned;
import static io.dunning.jdbc.Cases.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.CaseStore.StoredCase;
import io.dunning.channel.Address;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.CuttingProxy;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the database fails, whoever called learns what to do, and nobody reads in a log what is nobody's business. */
class TroublesTest {

    private static final String CANARY = "Canary Bird";

    @Test
    void a_commit_whose_answer_was_lost_is_unknown_and_may_have_been_stored() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String name = server.createCopy("with_layout", Layout::migrate);
        try (CuttingProxy proxy = CuttingProxy.before(server);
                Database near = Database.of(server.dataSource(name));
                Database far = Database.of(proxy.dataSource(name))) {
            JdbcCaseStore store = far.store();
            StoredCase one = stored(store, "A");

            proxy.cutAfterCommit(1);
            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(1))))))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("network");
            assertThat(near.store().find(id(one)).orElseThrow().dunningCase().version())
                    .as("the version after a commit that nobody was told of")
                    .isEqualTo(one.dunningCase().version() + 1);

            StoredCase now = store.find(id(one)).orElseThrow();
            proxy.cutBeforeCommit(1);
            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(now, deferral(2))))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(near.store().find(id(one)).orElseThrow().dunningCase().version())
                    .as("the version after a commit that never arrived")
                    .isEqualTo(now.dunningCase().version());
        }
    }

    @Test
    void a_database_that_is_away_is_unavailable_until_it_is_back() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String name = server.createCopy("with_layout", Layout::migrate);
        try (CuttingProxy proxy = CuttingProxy.before(server)) {
            JdbcCaseStore store =
                    JdbcCaseStore.builder().dataSource(proxy.dataSource(name)).build();
            StoredCase one = stored(store, "A");

            proxy.down();
            assertThatThrownBy(() -> store.find(id(one))).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(1))))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> JdbcCaseStore.builder()
                            .dataSource(proxy.dataSource(name))
                            .build())
                    .isInstanceOf(StoreUnavailable.class);

            proxy.up();
            store.commit(Change.of(List.of(append(store.find(id(one)).orElseThrow(), deferral(1)))));
        }
    }

    @Test
    void an_h2_database_that_was_closed_is_unavailable() {
        try (Database database = Database.h2InMemory()) {
            JdbcCaseStore store =
                    JdbcCaseStore.builder().dataSource(database.source()).build();
            StoredCase one = stored(store, "A");

            assertThat(catchThrowable(() -> database.execute("SHUTDOWN IMMEDIATELY")))
                    .as("what closing it ends with: it is closed")
                    .isNotNull();

            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(1))))))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void who_waits_too_long_for_a_lock_is_told_where_to_look() throws SQLException {
        try (Database database = Database.postgres(Major.CURRENT)) {
            JdbcCaseStore store = JdbcCaseStore.builder()
                    .dataSource(Wrapped.connections(database.source(), TroublesTest::impatient))
                    .build();
            StoredCase one = stored(store, "A");
            try (Connection somebody = database.bare().getConnection();
                    Statement statement = somebody.createStatement()) {
                somebody.setAutoCommit(false);
                statement.execute("SELECT * FROM \"dunning\".agenda FOR UPDATE");

                assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(1))))))
                        .isInstanceOf(StoreUnavailable.class)
                        .hasMessageContaining("locks");
            }
        }
    }

    private static Connection impatient(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = 50");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clash_of_transactions_is_a_stale_case() throws SQLException {
        try (Database database = Database.postgres(Major.OLDEST)) {
            JdbcCaseStore store = JdbcCaseStore.builder()
                    .dataSource(Wrapped.connections(database.source(), TroublesTest::strict))
                    .build();
            StoredCase one = stored(store, "A");
            JdbcCaseStore other = database.store();
            StoredCase read = other.find(id(one)).orElseThrow();
            other.commit(Change.of(List.of(append(read, deferral(1)))));

            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(2))))))
                    .isInstanceOf(StaleCase.class);
            store.commit(Change.of(List.of(append(store.find(id(one)).orElseThrow(), deferral(3)))));
        }
    }

    static Connection strict(Connection connection) {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_exception_quotes_what_is_stored() {
        for (Database database : List.of(Database.postgres(Major.CURRENT), Database.h2InMemory())) {
            try (database) {
                JdbcCaseStore store = database.store();
                StoredCase one = stored(store, "A");
                planned(store, one);
                database.execute(
                        "ALTER TABLE \"dunning\".notice ADD CONSTRAINT short CHECK (char_length(address) < 60)");
                StoredCase other = stored(store, "B");
                PlannedNotice notice = Cases.noticeOf(other).planned();
                PlannedNotice bird = new PlannedNotice(
                        notice.key(),
                        notice.caseId(),
                        notice.plannedOn(),
                        notice.option(),
                        notice.claimed(),
                        new Dispatch(
                                notice.key().value(),
                                new Address(notice.dispatch().to().kind(), CANARY, (CANARY + "\n").repeat(9)),
                                new Message("it", CANARY, CANARY)));

                Throwable refused = catchThrowable(() -> store.commit(
                        Change.of(List.of(append(other, Cases.noticeOf(other).event())))
                                .planning(List.of(bird))));
                Throwable twice = catchThrowable(() -> store.commit(Change.of(List.of(append(other, deferral(1))))
                        .planning(List.of(new PlannedNotice(
                                Cases.noticeOf(one).key(),
                                other.dunningCase().id(),
                                bird.plannedOn(),
                                bird.option(),
                                bird.claimed(),
                                new Dispatch(
                                        Cases.noticeOf(one).key().value(),
                                        notice.dispatch().to(),
                                        bird.dispatch().message()))))));

                assertThat(printed(refused))
                        .as("all that a log would show of a refused row")
                        .contains("SQLState 23")
                        .doesNotContain(CANARY);
                assertThat(printed(twice)).contains("planned before").doesNotContain(CANARY);
                assertThat(refused).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    static String printed(Throwable trouble) {
        StringWriter text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
