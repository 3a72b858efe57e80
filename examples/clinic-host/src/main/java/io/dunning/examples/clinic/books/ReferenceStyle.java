package io.dunning.examples.clinic.books;

import io.dunning.evidence.Hash;
import io.dunning.receivable.ReceivableId;
import io.dunning.reference.KidCheck;
import io.dunning.reference.KidStructure;
import io.dunning.reference.PagoPaNotice;
import io.dunning.reference.PaymentReference;
import java.util.Locale;
import java.util.Set;

/** By which reference a bill is paid. A real house keeps those that it gave out; here they follow from the bill's id. */
public enum ReferenceStyle {
    KID,
    PAGOPA;

    private static final String SEGREGATION_CODE = "01";
    private static final long NUMBERS = 1_000_000_000_000L;
    private static final KidStructure STRUCTURE = new KidStructure(13, KidCheck.MOD10);

    /** The reference of a bill. */
    public PaymentReference of(ReceivableId bill) {
        long number = Math.floorMod(Hash.of("reference " + bill.value()).a(), NUMBERS);
        String digits = String.format(Locale.ROOT, "%012d", number);
        return switch (this) {
            case KID -> STRUCTURE.kid(digits).orElseThrow();
            case PAGOPA -> PagoPaNotice.of(SEGREGATION_CODE, digits);
        };
    }

    /** As payments carry it: that of pagoPA travels without its first digit, too. */
    Set<String> formsOf(ReceivableId bill) {
        PaymentReference reference = of(bill);
        return reference instanceof PagoPaNotice notice
                ? Set.of(notice.value(), notice.iuv())
                : Set.of(reference.value());
    }
}
