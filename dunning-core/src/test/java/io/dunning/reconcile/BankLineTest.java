package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.detail;
import static io.dunning.reconcile.Bank.eur;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BankLineTest {

    @Test
    void two_details_of_a_line_never_share_a_name() {
        assertThatThrownBy(() -> Bank.line("L1", DAY, detail("d", "1.00"), detail("d", "2.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same name");
    }

    @Test
    void details_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() ->
                        new BankLine("L1", BankLine.Kind.PAYMENT, DAY, DAY, eur("3.01"), List.of(detail("d", "3.00"))))
                .hasMessageContaining("add up");
    }
}
