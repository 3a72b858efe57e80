package io.dunning.reference;

import static io.dunning.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.receivable.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagoPaTest {

    private static final PagoPaNotice NOTICE = PagoPaNotice.of("02", "1");
    private static final String BODY = "00000000000";

    @Test
    void the_check_digits_are_the_rest_by_93() {
        assertThat(PagoPaNotice.of("02", "0000000000001").value()).isEqualTo("302000000000000184");
        assertThat(PagoPaNotice.of("02", "1").iuv()).isEqualTo("02000000000000184");
        assertThat(PagoPaNotice.of("01", "1234567890123").value()).isEqualTo("301123456789012316");
        assertThat(PagoPaNotice.of("00", "0").value()).isEqualTo("300000000000000003");
    }

    @Test
    void it_is_printed_in_groups_of_four_22_characters_long() {
        assertThat(NOTICE.printed()).isEqualTo("3020 0000 0000 0001 84").hasSize(22);
    }

    @Test
    void a_statement_may_say_the_iuv_only() {
        assertThat(ReferenceScheme.pagoPa().read("02000000000000184").found()).contains(NOTICE);
        assertThat(ReferenceScheme.pagoPa().read("3020 0000 0000 0001 84").found())
                .contains(NOTICE);
        assertThat(ReferenceScheme.pagoPa().read("02000000000000185").found()).isEmpty();
    }

    @Test
    void first_digits_that_are_no_longer_used_are_refused() {
        for (String value : List.of("000000000000000000", "101123456789012316", "201123456789012316")) {
            assertThat(PagoPaNotice.faultOf(value)).as(value).isEqualTo(ReferenceFault.PREFIX);
        }
    }

    @Test
    void parts_of_a_wrong_length_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PagoPaNotice.of("2", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> PagoPaNotice.of("02", "12345678901234"));
        assertThatIllegalArgumentException().isThrownBy(() -> PagoPaNotice.of("02", "٣"));
        assertThat(PagoPaNotice.faultOf("30200000000000018")).isEqualTo(ReferenceFault.LENGTH);
        assertThat(PagoPaNotice.faultOf("30200000000000018X")).isEqualTo(ReferenceFault.CHARACTER);
    }

    /** The sample of docs.pagopa.it is PAGOPA|002|000000000000000000|00000000000|9999; its notice number is out of use. */
    @Test
    void the_code_says_what_the_sample_of_pagopa_says() {
        assertThat(new PagoPaQr(NOTICE, BODY, eur("99.99")).payload())
                .isEqualTo("PAGOPA|002|302000000000000184|00000000000|9999");
    }

    @Test
    void a_few_cents_have_two_digits_and_the_most_has_eleven() {
        assertThat(new PagoPaQr(NOTICE, BODY, eur("0.05")).payload()).endsWith("|05");
        assertThat(new PagoPaQr(NOTICE, BODY, eur("999999999.99")).payload()).endsWith("|99999999999");
    }

    @Test
    void amounts_and_bodies_that_the_code_cannot_say_are_refused() {
        for (Amount amount : List.of(eur("0.00"), eur("-1.00"), eur("1000000000.00"), Amount.of("1.00", "NOK"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PagoPaQr(NOTICE, BODY, amount));
        }
        for (String body : List.of("0000000000", "000000000000", "0000000000|", "RSSMRA50A01")) {
            assertThatIllegalArgumentException().as(body).isThrownBy(() -> new PagoPaQr(NOTICE, body, eur("1.00")));
        }
    }
}
