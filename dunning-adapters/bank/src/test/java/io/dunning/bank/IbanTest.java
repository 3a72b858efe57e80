package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IbanTest {

    /** The example numbers of the IBAN registry. */
    @Test
    void numbers_of_a_country_become_ibans() {
        assertThat(Iban.of("NO", "86011117947")).isEqualTo("NO9386011117947");
        assertThat(Iban.spanish("2100", "0418", "0200051332")).isEqualTo("ES9121000418450200051332");
    }
}
