package io.dunning.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleBillingTest {

    @Test
    void a_share_of_the_patient_beside_the_insurers_claim_is_right() {
        assertThat(DoubleBilling.find(List.of(
                        bill("insurer-1", ClaimKind.INSURER_SHARE, "CLAIM-1"),
                        bill("patient-1", ClaimKind.COPAYMENT, "INV-1"),
                        bill("patient-1", ClaimKind.TARIFF_DIFFERENCE, "INV-2"))))
                .isEmpty();
    }

    @Test
    void the_same_service_billed_in_full_to_insurer_and_patient_is_found() {
        assertThat(DoubleBilling.find(List.of(
                        bill("insurer-1", ClaimKind.INSURER_SHARE, "CLAIM-1"),
                        bill("patient-1", ClaimKind.PRIVATE_FEE, "INV-1"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(DoubleBilling.Kind.INSURER_AND_PATIENT);
                    assertThat(found.documents()).containsExactly("CLAIM-1", "INV-1");
                    assertThat(found.toString()).doesNotContain("T-1");
                });
    }

    @Test
    void two_bills_to_one_debtor_and_two_insurers_are_found() {
        assertThat(DoubleBilling.find(List.of(
                        bill("patient-1", ClaimKind.COPAYMENT, "INV-1"),
                        bill("patient-1", ClaimKind.COPAYMENT, "INV-2"))))
                .extracting(DoubleBilling::kind)
                .containsExactly(DoubleBilling.Kind.SAME_DEBTOR_TWICE);
        assertThat(DoubleBilling.find(List.of(
                        bill("insurer-1", ClaimKind.INSURER_SHARE, "CLAIM-1"),
                        bill("insurer-2", ClaimKind.INSURER_SHARE, "CLAIM-2"))))
                .extracting(DoubleBilling::kind)
                .containsExactly(DoubleBilling.Kind.TWO_INSURERS);
    }

    @Test
    void one_document_read_twice_and_another_visit_are_no_double_billing() {
        BilledService once = bill("patient-1", ClaimKind.COPAYMENT, "INV-1");
        BilledService otherVisit =
                new BilledService(new VisitId("V2"), once.code(), once.debtor(), once.kind(), "INV-2");

        assertThat(DoubleBilling.find(List.of(once, once, otherVisit))).isEmpty();
    }

    private static BilledService bill(String debtor, ClaimKind kind, String document) {
        return new BilledService(new VisitId("V1"), new TariffCode("T-1"), new PersonId(debtor), kind, document);
    }
}
