package io.dunning.reference;

import static io.dunning.reference.KidCheck.MOD10;
import static io.dunning.reference.KidCheck.MOD11;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KidTest {

    /** Base numbers with their digits from the tests of public KID libraries; the third is that of the specification of OCR giro. */
    @Test
    void published_bases_get_their_published_digits() {
        assertThat(new KidStructure(5, MOD10).kid("1234").orElseThrow().value()).isEqualTo("12344");
        assertThat(new KidStructure(5, MOD11).kid("1234").orElseThrow().value()).isEqualTo("12343");
        assertThat(new KidStructure(9, MOD10).kid("12345678").orElseThrow().value())
                .isEqualTo("123456782");
        assertThat(new KidStructure(8, MOD10).kid("2345678").orElseThrow().value())
                .isEqualTo("23456783");
        assertThat(new KidStructure(8, MOD11).kid("2345678").orElseThrow().value())
                .isEqualTo("23456788");
    }

    @Test
    void published_numbers_are_valid() {
        for (String value : List.of("2345676", "0044555258", "23456767", "1234567897", "602243")) {
            assertThat(Kid.faultOf(value, MOD10)).as(value).isNull();
        }
        for (String value : List.of("0365327", "0129550")) {
            assertThat(Kid.faultOf(value, MOD11)).as(value).isNull();
        }
    }

    @Test
    void published_numbers_with_a_wrong_digit_are_refused() {
        for (String value : List.of("2345674", "0044555251", "1234567898")) {
            assertThat(Kid.faultOf(value, MOD10)).as(value).isEqualTo(ReferenceFault.CHECK);
        }
    }

    @Test
    void a_base_that_would_need_a_hyphen_gets_no_kid() {
        assertThat(new KidStructure(5, MOD11).kid("0006")).isEmpty();
        assertThat(new KidStructure(5, MOD11).kid("6")).isEmpty();
        assertThat(new KidStructure(5, MOD11).read("0006-").found()).isEmpty();
    }

    @Test
    void zeros_fill_up_a_short_base() {
        assertThat(new KidStructure(10, MOD10).kid("12345678").orElseThrow().value())
                .isEqualTo("0123456782");
    }

    @Test
    void a_base_that_is_too_long_or_no_number_is_refused() {
        KidStructure structure = new KidStructure(5, MOD10);

        for (String base : List.of("12345", "", "12a4", "١٢٣٤", "12 4", "-123")) {
            assertThatIllegalArgumentException()
                    .as(base)
                    .isThrownBy(() -> structure.kid(base))
                    .withMessageContaining("1 to 4 digits");
        }
    }

    @Test
    void lengths_go_from_2_to_25() {
        assertThat(new KidStructure(2, MOD10).kid("1").orElseThrow().value()).isEqualTo("18");
        assertThat(new KidStructure(25, MOD10).kid("1").orElseThrow().value()).hasSize(25);
        assertThatIllegalArgumentException().isThrownBy(() -> new KidStructure(1, MOD10));
        assertThatIllegalArgumentException().isThrownBy(() -> new KidStructure(26, MOD11));
    }

    @Test
    void a_wrong_kid_names_its_fault_and_not_itself() {
        assertThatExceptionOfType(InvalidReference.class)
                .isThrownBy(() -> new Kid("12345", MOD10))
                .withMessage("not a valid KID: its check digits do not fit")
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ReferenceFault.CHECK))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ReferenceKind.KID));
    }

    @Test
    void the_length_says_which_structure_of_an_agreement_counts() {
        KidAgreement agreement = KidAgreement.of(new KidStructure(5, MOD10), new KidStructure(7, MOD11));

        assertThat(agreement.read("1234 4").found()).contains(new Kid("12344", MOD10));
        assertThat(agreement.read("0365327").found()).contains(new Kid("0365327", MOD11));
        assertThat(agreement.read("12343")).isEqualTo(new Reading.Refused(ReferenceKind.KID, ReferenceFault.CHECK));
        assertThat(agreement.read("2345674")).isEqualTo(new Reading.Refused(ReferenceKind.KID, ReferenceFault.CHECK));
        assertThat(agreement.read("602243")).isEqualTo(new Reading.Refused(ReferenceKind.KID, ReferenceFault.LENGTH));
        assertThat(agreement.read(" ")).isEqualTo(new Reading.Refused(ReferenceKind.KID, ReferenceFault.EMPTY));
    }

    @Test
    void an_agreement_has_up_to_three_structures_of_different_lengths() {
        KidStructure five = new KidStructure(5, MOD10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KidAgreement.of(five, new KidStructure(5, MOD11)))
                .withMessageContaining("length 5");
        assertThatIllegalArgumentException().isThrownBy(() -> KidAgreement.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KidAgreement.of(
                        five, new KidStructure(6, MOD10), new KidStructure(7, MOD10), new KidStructure(8, MOD10)));
    }
}
