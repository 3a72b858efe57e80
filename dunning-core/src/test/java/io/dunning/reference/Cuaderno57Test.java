package io.dunning.reference;

import static io.dunning.Fixtures.eur;
import static io.dunning.reference.Cuaderno57Variant.MOD_97_OF_REFERENCE;
import static io.dunning.reference.Cuaderno57Variant.SUM_OF_SLIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.receivable.Amount;
import org.junit.jupiter.api.Test;

class Cuaderno57Test {

    @Test
    void it_says_of_itself_that_it_is_not_verified() {
        assertThat(ReferenceKind.CUADERNO_57.isVerified()).isFalse();
        assertThat(ReferenceKind.KID.isVerified()).isTrue();
    }

    /** The two examples of the library bankbarcode. */
    @Test
    void the_sum_of_the_slip_gives_the_published_codes() {
        assertThat(slip(SUM_OF_SLIP, "00000000015", eur("53.98")).payload())
                .isEqualTo("9050722350466501000000000156830081500000053980");
        assertThat(slip(SUM_OF_SLIP, "00000000401", eur("37.62")).payload())
                .isEqualTo("9050722350466501000000004015630081500000037620");
    }

    /** No example is published: 98 - 1500 mod 97 is 53; the order of fields is that of the source. */
    @Test
    void the_other_source_checks_the_reference_alone_and_puts_it_last() {
        Cuaderno57Slip slip = slip(MOD_97_OF_REFERENCE, "00000000015", eur("53.98"));

        assertThat(slip.reference().value()).isEqualTo("0000000001553");
        assertThat(slip.payload())
                .isEqualTo("90" + "507" + "22350466" + "501" + "300815" + "0000000001553" + "0000005398" + "0");
    }

    @Test
    void a_received_reference_is_checked_as_far_as_its_variant_allows() {
        assertThat(ReferenceScheme.cuaderno57(MOD_97_OF_REFERENCE)
                        .read("0000000001553")
                        .found())
                .isPresent();
        assertThat(ReferenceScheme.cuaderno57(MOD_97_OF_REFERENCE).read("0000000001568"))
                .isEqualTo(new Reading.Refused(ReferenceKind.CUADERNO_57, ReferenceFault.CHECK));
        assertThat(ReferenceScheme.cuaderno57(SUM_OF_SLIP).read("0000000001568").found())
                .contains(new Cuaderno57Reference("0000000001568", SUM_OF_SLIP));
        assertThat(ReferenceScheme.cuaderno57(SUM_OF_SLIP).read("000000001568"))
                .isEqualTo(new Reading.Refused(ReferenceKind.CUADERNO_57, ReferenceFault.LENGTH));
    }

    /** The source would print 100 there, and shift all that follows. */
    @Test
    void a_slip_whose_sum_is_a_multiple_of_97_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Cuaderno57Slip(SUM_OF_SLIP, "00000000", "000", "00000000000", "000000", eur("0.97")))
                .withMessageContaining("another number");
    }

    @Test
    void parts_that_do_not_fit_are_refused() {
        for (Amount amount : new Amount[] {eur("0.00"), eur("100000000.00"), Amount.of("1.00", "USD")}) {
            assertThatIllegalArgumentException().isThrownBy(() -> slip(MOD_97_OF_REFERENCE, "00000000015", amount));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slip(MOD_97_OF_REFERENCE, "15", eur("1.00")))
                .withMessageContaining("11 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cuaderno57Slip(
                        MOD_97_OF_REFERENCE, "A2350466", "501", "00000000015", "300815", eur("1.00")));
    }

    private static Cuaderno57Slip slip(Cuaderno57Variant variant, String number, Amount amount) {
        return new Cuaderno57Slip(variant, "22350466", "501", number, "300815", amount);
    }
}
