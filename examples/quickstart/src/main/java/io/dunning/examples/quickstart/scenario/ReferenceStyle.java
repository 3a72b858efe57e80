package io.dunning.examples.quickstart.scenario;

import io.dunning.evidence.Hash;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BillKey;
import io.dunning.reference.KidCheck;
import io.dunning.reference.KidStructure;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PaymentReference;
import io.dunning.reference.RfReference;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which payment references the bills of a folder carry. A host prints those that it gave out; here they follow from the bill's id, so that
 * a folder needs no column for them.
 */
public enum ReferenceStyle {
    /** Norway: 12 digits and their check digit, modulo 10. */
    KID,
    /** ISO 11649, with 12 digits of the creditor's own. */
    RF,
    /** Italy: a notice number of pagoPA, with the segregation code {@value #SEGREGATION_CODE}. */
    PAGOPA,
    /** None: then payments are found by numbers and names in their texts, and a person confirms each. */
    NONE;

    private static final String SEGREGATION_CODE = "01";
    private static final long NUMBERS = 1_000_000_000_000L;
    private static final KidStructure STRUCTURE = new KidStructure(13, KidCheck.MOD10);

    /** The reference of a bill: always the same one; two bills of a folder have the same one in less than one folder of 100,000. */
    public Optional<PaymentReference> of(ReceivableId bill) {
        String number = String.format(
                Locale.ROOT,
                "%012d",
                Math.floorMod(Hash.of("reference " + bill.value()).a(), NUMBERS));
        return switch (this) {
            case KID -> STRUCTURE.kid(number).map(PaymentReference.class::cast);
            case RF -> Optional.of(RfReference.of(number));
            case PAGOPA -> Optional.of(PagoPaNotice.of(SEGREGATION_CODE, number));
            case NONE -> Optional.empty();
        };
    }

    /** All forms in which payments carry the reference of a bill: pagoPA's travels without its first digit, too. */
    public Set<String> formsOf(BillKey bill) {
        return of(bill.receivable())
                .map(reference -> reference instanceof PagoPaNotice notice
                        ? Set.of(notice.value(), notice.iuv())
                        : Set.of(reference.value()))
                .orElse(Set.of());
    }
}
