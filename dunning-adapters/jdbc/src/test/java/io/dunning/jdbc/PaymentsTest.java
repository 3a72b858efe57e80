package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.reconcile.Tie;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    @Property(tries = 500)
    void references_come_back_as_they_were(
            @ForAll @Size(max = 5)
                    List<@NotEmpty @CharRange(from = '\n', to = '\n') @CharRange(from = 'Z', to = ']') String> texts) {
        assertThat(Payments.split(Payments.joined(texts))).isEqualTo(texts);
    }

    @Test
    void numbers_of_ties_are_stored_and_never_change() {
        assertThat(Ties.number(new Tie(Tie.Kind.REFERENCE, "region", "K1"))).isEqualTo(145877141236117611L);
        assertThat(Ties.number(new Tie(Tie.Kind.TAKES_BACK, "XX000001", "L1"))).isEqualTo(8844210992068275590L);
    }

    @Test
    void the_same_characters_cut_in_another_way_are_another_tie() {
        assertThat(Ties.number(new Tie(Tie.Kind.REFERENCE, "ab", "c")))
                .isNotEqualTo(Ties.number(new Tie(Tie.Kind.REFERENCE, "a", "bc")));
    }
}
