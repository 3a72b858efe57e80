package io.dunning.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void names_are_compared_without_accents_case_and_order() {
        assertThat(Words.ofName("Bjørn-Åge D'Incantò")).containsExactly("BJORN", "AGE", "INCANTO");
        assertThat(Words.alikePercent(Words.ofName("PERSONA, Finta"), Words.ofName("finta maria persona")))
                .isEqualTo(100);
    }

    @Test
    void one_typing_error_in_a_longer_word_is_forgiven_and_two_are_not() {
        assertThat(Words.alikePercent(Words.ofName("Finta Persina"), Words.ofName("Finta Persona")))
                .isEqualTo(100);
        assertThat(Words.alikePercent(Words.ofName("Finta Persna"), Words.ofName("Finta Persona")))
                .isEqualTo(100);
        assertThat(Words.alikePercent(Words.ofName("Finta Parsina"), Words.ofName("Finta Persona")))
                .isEqualTo(50);
    }

    @Test
    void a_single_name_says_nothing() {
        assertThat(Words.alikePercent(Words.ofName("Persona"), Words.ofName("Finta Persona")))
                .isZero();
    }

    @Test
    void numbers_are_found_with_whatever_people_put_between_their_characters() {
        assertThat(Words.numbersIn("fatt. inv-2026/0042 del 3.1")).contains("INV20260042", "20260042");
        assertThat(Words.numbersIn("2026 0042")).contains("20260042");
        assertThat(Words.numbersIn("grazie mille, 12")).isEmpty();
    }

    @Test
    void combinations_are_the_smallest_ones_and_bounded() {
        assertThat(Combinations.addingUpTo(19, List.of(12L, 19L, 7L, 5L))).containsExactly(0, 2);
        assertThat(Combinations.addingUpTo(100, List.of(12L, 19L))).isEmpty();
        assertThat(Combinations.addingUpTo(1_000_001, Collections.nCopies(500, 2L)))
                .isEmpty();
    }
}
