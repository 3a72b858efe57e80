package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodeKeyTest {

    private final CodeCheck check = Voice.check(Factor.ONE_TIME_CODE, Voice.CODE);

    @Test
    void only_the_right_digits_of_the_right_factor_under_the_right_secret_match() {
        CodeKey other = CodeKey.of(Voice.octets("another secret of 32 octets, too"));

        assertThat(Voice.SECRET.matches(check, Factor.ONE_TIME_CODE, Voice.CODE))
                .isTrue();
        assertThat(Voice.SECRET.matches(check, Factor.ONE_TIME_CODE, "482916")).isFalse();
        assertThat(Voice.SECRET.matches(check, Factor.INVOICE_DIGITS, Voice.CODE))
                .isFalse();
        assertThat(other.matches(check, Factor.ONE_TIME_CODE, Voice.CODE)).isFalse();
    }

    @Test
    void a_check_can_be_stored_and_tells_nothing() {
        CodeCheck stored = new CodeCheck(check.text());

        assertThat(Voice.SECRET.matches(stored, Factor.ONE_TIME_CODE, Voice.CODE))
                .isTrue();
        assertThat(check.text()).doesNotContain(Voice.CODE);
        assertThat(check).hasToString("CodeCheck[]");
        assertThat(new CallInput.Keys(Voice.CODE)).hasToString("Keys[6]");
    }

    @Test
    void what_is_too_weak_or_no_check_is_refused() {
        assertThatThrownBy(() -> CodeKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Voice.SECRET.check(Factor.POSTCODE, "123", new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Voice.SECRET.check(Factor.POSTCODE, "12345", new byte[8]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CodeCheck("482915"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the check of a code");
    }
}
