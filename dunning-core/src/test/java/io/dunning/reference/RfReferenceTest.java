package io.dunning.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfReferenceTest {

    @Test
    void published_references_are_valid_with_and_without_zeros_in_front() {
        assertThat(new RfReference("RF18539007547034").reference()).isEqualTo("539007547034");
        assertThat(new RfReference("RF18000000000539007547034").reference()).isEqualTo("000000000539007547034");
        assertThat(RfReference.faultOf("RF17539007547034")).isEqualTo(ReferenceFault.CHECK);
    }

    @Test
    void check_digits_are_put_before_a_reference() {
        assertThat(RfReference.of("539007547034").value()).isEqualTo("RF18539007547034");
        assertThat(RfReference.of("2348236").value()).isEqualTo("RF332348236");
        assertThat(RfReference.of("0123456789").value()).isEqualTo("RF180123456789");
        assertThat(RfReference.of("123456789012345678901").value()).isEqualTo("RF40123456789012345678901");
        assertThat(RfReference.of("INV20260001").value()).isEqualTo("RF16INV20260001");
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(RfReference.of("539007547034").printed()).isEqualTo("RF18 5390 0754 7034");
        assertThat(RfReference.of("2348236").printed()).isEqualTo("RF33 2348 236");
    }

    @Test
    void zeros_in_front_make_another_reference() {
        assertThat(new RfReference("RF18000000000539007547034")).isNotEqualTo(new RfReference("RF18539007547034"));
    }

    /** 98 and 01 leave the same rest by 97: the arithmetic alone would let 01 pass. */
    @Test
    void check_digits_that_no_calculation_gives_are_refused() {
        String with98 = IntStream.range(0, 1000)
                .mapToObj(i -> RfReference.of("" + i).value())
                .filter(value -> value.startsWith("RF98"))
                .findFirst()
                .orElseThrow();

        assertThat(RfReference.faultOf("RF01" + with98.substring(4))).isEqualTo(ReferenceFault.CHECK);
    }

    @Test
    void each_fault_has_its_name() {
        assertThat(RfReference.faultOf("RF18")).isEqualTo(ReferenceFault.LENGTH);
        assertThat(RfReference.faultOf("RF401234567890123456789012")).isEqualTo(ReferenceFault.LENGTH);
        assertThat(RfReference.faultOf("FR18539007547034")).isEqualTo(ReferenceFault.PREFIX);
        assertThat(RfReference.faultOf("RFA8539007547034")).isEqualTo(ReferenceFault.CHARACTER);
        assertThat(RfReference.faultOf("RF18-39007547034")).isEqualTo(ReferenceFault.CHARACTER);
        assertThat(RfReference.faultOf("rf18539007547034")).isEqualTo(ReferenceFault.CHARACTER);
    }

    @Test
    void a_reference_of_other_characters_gets_none() {
        for (String reference : List.of("", "INV-1", "inv1", "INV 1", "ΙNV1", "1234567890123456789012")) {
            assertThatExceptionOfType(InvalidReference.class).as(reference).isThrownBy(() -> RfReference.of(reference));
        }
    }
}
