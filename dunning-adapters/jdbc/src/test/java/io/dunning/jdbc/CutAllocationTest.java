package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.jdbc.testing.CuttingProxy;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.reconcile.AllocationJournal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The connection to the database is cut while allocations are stored. */
class CutAllocationTest {

    private static final int ENTRIES = 500;

    @Test
    void a_store_that_is_cut_while_entries_are_copied_leaves_nothing() {
        assertThat(afterCut(proxy -> proxy.cutWithinCopy(20_000))).isZero();
    }

    @Test
    void a_store_that_is_cut_before_its_commit_leaves_nothing() {
        assertThat(afterCut(proxy -> proxy.cutBeforeCommit(1))).isZero();
    }

    @Test
    void a_store_whose_commit_was_not_answered_is_stored() {
        assertThat(afterCut(proxy -> proxy.cutAfterCommit(1))).isEqualTo(ENTRIES);
    }

    /** How many entries are there after the cut; and whoever goes on by the progress books them once. */
    private static int afterCut(Consumer<CuttingProxy> cut) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String name = server.createCopy("with_layout", Layout::migrate);
        try (CuttingProxy proxy = CuttingProxy.before(server);
                Database near = Database.of(server.dataSource(name))) {
            AllocationJournal far = Bookings.journal(proxy.dataSource(name));
            cut.accept(proxy);

            assertThatThrownBy(() -> Bookings.store(far, Bookings.bookings(ENTRIES)))
                    .isInstanceOf(StoreUnavailable.class);

            AllocationJournal journal = Bookings.journal(near.source());
            int stored = Bookings.entries(journal);
            assertThat(far.progress().revision()).as("whether it was stored").isEqualTo(stored == 0 ? 0 : 1);
            if (stored == 0) {
                Bookings.store(far, Bookings.bookings(ENTRIES));
            }
            assertThat(Bookings.entries(journal)).isEqualTo(ENTRIES);
            return stored;
        }
    }
}
