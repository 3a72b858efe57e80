package io.dunning.jdbc;

import static io.dunning.testkit.Given.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored never changes its meaning. */
class AllocationsTest {

    @Test
    void numbers_of_payments_and_bills_are_stored_and_never_change() {
        assertThat(Allocations.number(new PaymentId(new BankAccountId("XX000001"), "L1", "d")))
                .isEqualTo(-3975843429026109905L);
        assertThat(Allocations.number(new BillKey(HOSPITAL, new ReceivableId("R1"))))
                .isEqualTo(8126756915040851138L);
    }

    @Test
    void months_of_the_books_are_counted_from_the_year_0() {
        assertThat(Allocations.month(LocalDate.of(2026, 3, 31))).isEqualTo(2026 * 12 + 2);
        assertThat(Allocations.month(LocalDate.MAX)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Allocations.month(LocalDate.MIN)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void numbers_of_kinds_of_points_rise_with_how_pressing_they_are() {
        assertThat(List.of(OpenPoint.Kind.values()))
                .extracting(OpenPoints::number)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(OpenPoints.number(OpenPoint.Kind.OVER)).isEqualTo(800);
    }
}
