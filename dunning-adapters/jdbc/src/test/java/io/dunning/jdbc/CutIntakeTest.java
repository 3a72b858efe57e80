package io.dunning.jdbc;

import static io.dunning.jdbc.Statements.ACCOUNT;
import static io.dunning.jdbc.Statements.book;
import static io.dunning.jdbc.Statements.lines;
import static io.dunning.jdbc.Statements.payments;
import static io.dunning.jdbc.Statements.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.jdbc.testing.CuttingProxy;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.PaymentBook;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection to the database is cut while a statement is taken in. */
class CutIntakeTest {

    private static final List<BankLine> LINES = lines(PaymentIntake.LINES_AT_ONCE + 100);

    @ParameterizedTest
    @ValueSource(ints = {1_000, 500_000, 650_000})
    void an_intake_that_is_cut_while_lines_are_copied_leaves_nothing_and_may_be_repeated(int nthByte) {
        assertThat(afterCut(proxy -> proxy.cutWithinCopy(nthByte))).isZero();
    }

    @Test
    void an_intake_that_is_cut_before_its_commit_leaves_nothing_and_may_be_repeated() {
        assertThat(afterCut(proxy -> proxy.cutBeforeCommit(1))).isZero();
    }

    @Test
    void an_intake_whose_commit_was_not_answered_is_stored_and_may_be_repeated() {
        assertThat(afterCut(proxy -> proxy.cutAfterCommit(1))).isEqualTo(LINES.size());
    }

    /** How many payments are there after the cut; and all of them once after the statement was brought again. */
    private static int afterCut(Consumer<CuttingProxy> cut) {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        String name = server.createCopy("with_layout", Layout::migrate);
        try (CuttingProxy proxy = CuttingProxy.before(server);
                Database near = Database.of(server.dataSource(name))) {
            PaymentBook far = book(proxy.dataSource(name)).build();
            cut.accept(proxy);

            assertThatThrownBy(() -> statement(far, ACCOUNT, "S1", LINES)).isInstanceOf(StoreUnavailable.class);

            int stored = near.count("payment");
            statement(far, ACCOUNT, "S1", LINES);
            assertThat(payments(book(near.source()).build())).isEqualTo(LINES.size());
            return stored;
        }
    }
}
