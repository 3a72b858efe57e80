package io.dunning.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreditorReferencesTest {

    private static final String VALID = "RF16INV20260001";

    private final ReferenceScheme rf = ReferenceScheme.rf();

    @Test
    void a_text_is_read_by_the_schemes_that_the_creditor_uses_and_no_other() {
        CreditorReferences norwegian =
                CreditorReferences.of(KidAgreement.of(new KidStructure(9, KidCheck.MOD10)), ReferenceScheme.rf());

        assertThat(norwegian.find("123456782")).contains(new Kid("123456782", KidCheck.MOD10));
        assertThat(norwegian.find("RF18 5390 0754 7034")).contains(new RfReference("RF18539007547034"));
        assertThat(norwegian.find("302000000000000184")).isEmpty();
        assertThat(norwegian.find("Bill 123456782")).isEmpty();
        assertThat(norwegian.find("")).isEmpty();
    }

    @Test
    void a_creditor_without_references_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditorReferences(List.of()));
    }

    @Test
    void blanks_and_lower_case_are_forgiven() {
        for (String text :
                List.of(VALID, "RF16 INV2 0260 001", "rf16inv20260001", "  RF16INV20260001 ", "r f16Inv20260001")) {
            assertThat(rf.read(text).found()).as(text).contains(new RfReference(VALID));
        }
    }

    @Test
    void nothing_else_is_forgiven() {
        for (String text : List.of(
                "RF16-INV2-0260-001",
                "RF16.INV20260001",
                "RF16\u00a0INV20260001",
                "RF16\tINV20260001",
                "RF16INV20260001\n",
                "RF16INV20260001\u0000",
                "\u0000RF16INV20260001",
                "RF16ınv20260001",
                "RF16İNV20260001",
                "RF16INV2026OOO1",
                "RF16INV٢٠٢٦٠٠٠١",
                "RF１６INV20260001",
                "RF16ΙNV20260001",
                "\ufeffRF16INV20260001",
                "RF16INV20260001\u200b")) {
            assertThat(rf.read(text).found()).as(text).isEmpty();
        }
    }

    @Test
    void a_text_without_end_is_refused_by_its_length() {
        assertThat(rf.read("RF16INV20260001" + " ".repeat(86)))
                .isEqualTo(new Reading.Refused(ReferenceKind.RF_CREDITOR_REFERENCE, ReferenceFault.LENGTH));
        assertThat(rf.read("1".repeat(1_000_000)).found()).isEmpty();
    }
}
