package io.dunning.reference;

import static io.dunning.reference.SwedishOcr.Control.CHECK_DIGIT;
import static io.dunning.reference.SwedishOcr.Control.LENGTH_AND_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NordicAndSwissTest {

    /** Calculated by the published rule; no example was found. */
    @Test
    void a_swedish_number_ends_with_its_check_digit() {
        assertThat(SwedishOcr.of("12345", CHECK_DIGIT).value()).isEqualTo("123455");
        assertThat(new SwedishOcr("123455", CHECK_DIGIT).printed()).isEqualTo("123455");
    }

    @Test
    void the_length_digit_is_the_last_digit_of_the_whole_length() {
        assertThat(SwedishOcr.of("12345", LENGTH_AND_CHECK_DIGIT).value()).isEqualTo("1234574");
        assertThat(SwedishOcr.of("1234567890", LENGTH_AND_CHECK_DIGIT).value()).isEqualTo("123456789023");
    }

    @Test
    void a_right_check_digit_does_not_excuse_a_wrong_length_digit() {
        assertThat(SwedishOcr.faultOf("123455", CHECK_DIGIT)).isNull();
        assertThat(SwedishOcr.faultOf("123455", LENGTH_AND_CHECK_DIGIT)).isEqualTo(ReferenceFault.CHECK);
    }

    @Test
    void swedish_numbers_have_up_to_25_digits() {
        assertThat(SwedishOcr.of("1".repeat(24), CHECK_DIGIT).value()).hasSize(25);
        assertThatIllegalArgumentException().isThrownBy(() -> SwedishOcr.of("1".repeat(25), CHECK_DIGIT));
        assertThatIllegalArgumentException().isThrownBy(() -> SwedishOcr.of("1".repeat(24), LENGTH_AND_CHECK_DIGIT));
        assertThat(SwedishOcr.faultOf("18", CHECK_DIGIT)).isNull();
        assertThat(SwedishOcr.faultOf("18", LENGTH_AND_CHECK_DIGIT)).isEqualTo(ReferenceFault.LENGTH);
    }

    @Test
    void the_published_swiss_reference_is_valid_and_printed_in_groups_of_five() {
        SwissQrr reference = SwissQrr.of("21000000000313947143000901");

        assertThat(reference.value()).isEqualTo("210000000003139471430009017");
        assertThat(reference.printed()).isEqualTo("21 00000 00003 13947 14300 09017");
        assertThat(ReferenceScheme.swissQrr()
                        .read("21 00000 00003 13947 14300 09017")
                        .found())
                .contains(reference);
    }

    @Test
    void the_published_danish_examples_get_their_digit() {
        assertThat(DanishFik.of("1", "80000000").value()).isEqualTo("000000000000018");
        assertThat(DanishFik.of("2", "80000000").value()).isEqualTo("000000000000026");
        assertThat(DanishFik.of("1", "80000000").printed()).isEqualTo("+71<000000000000018+80000000<");
    }

    @Test
    void a_danish_creditor_has_eight_digits_from_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceScheme.danishFik71("8000000"));
        assertThatExceptionOfType(InvalidReference.class)
                .isThrownBy(() -> new DanishFik("000000000000019", "80000000"))
                .withMessageContaining("+71");
    }
}
