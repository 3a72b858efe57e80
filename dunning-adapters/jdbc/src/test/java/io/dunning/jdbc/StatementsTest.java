package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.deferral;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.stored;
import static io.dunning.testkit.Given.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.jdbc.testing.Major;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How many statements things cost: each is a round trip to the server. */
@TestInstance(Lifecycle.PER_CLASS)
class StatementsTest {

    private final Database database = Database.postgres(Major.CURRENT);
    private final AtomicInteger statements = new AtomicInteger();
    private JdbcCaseStore store = database.store();

    @BeforeEach
    void begin() {
        database.clear();
        store = JdbcCaseStore.builder()
                .dataSource(Wrapped.counting(database.source(), statements))
                .build();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void to_know_that_nothing_is_due_takes_one_statement() {
        stored(store, "A");

        statements.set(0);
        assertThat(store.due(new Partition(0, 8), DUE.minusDays(1), null, 1000)).isEmpty();

        assertThat(statements).hasValue(1);
    }

    @Test
    void all_partitions_close_a_day_with_one_statement() {
        statements.set(0);
        store.commit(Change.NOTHING.closing(
                Partition.all(8).stream().collect(java.util.stream.Collectors.toMap(p -> p, p -> DUE))));

        assertThat(statements).hasValue(1);
        assertThat(store.closed()).hasSize(8);
    }

    @Test
    void an_act_of_a_clerk_is_read_with_one_statement_and_stored_with_four() {
        StoredCase one = stored(store, "A");
        StoredCase read = store.find(id(one)).orElseThrow();

        statements.set(0);
        store.find(id(one));
        assertThat(statements).as("reading").hasValue(1);

        statements.set(0);
        store.commit(Change.of(List.of(append(read, deferral(1)))));
        assertThat(statements)
                .as("place, agenda, event, agenda; then the commit")
                .hasValue(4);
    }

    @Test
    void how_far_ledgers_were_read_takes_one_statement_however_many_there_are() {
        stored(store, "A");
        Map<io.dunning.receivable.CreditorId, Long> cursors = new java.util.HashMap<>();
        for (int i = 0; i < 5; i++) {
            cursors.put(new io.dunning.receivable.CreditorId("region", "house-" + i), 7L + i);
        }
        store.commit(Change.NOTHING.reading(cursors));

        statements.set(0);
        store.commit(Change.NOTHING.reading(cursors));

        assertThat(statements).hasValue(1);
        assertThat(store.cursors()).containsAllEntriesOf(cursors);
    }
}
