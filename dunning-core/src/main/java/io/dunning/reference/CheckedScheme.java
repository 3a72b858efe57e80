package io.dunning.reference;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scheme from its check and its maker. */
record CheckedScheme(ReferenceKind kind, FaultFinder faults, Function<String, PaymentReference> maker)
        implements ReferenceScheme {

    /** Looks for what is wrong with a text without blanks. */
    @FunctionalInterface
    interface FaultFinder {
        @Nullable
        ReferenceFault faultOf(String value);
    }

    @Override
    public Reading read(String received) {
        if (Written.isTooLong(received)) {
            return new Reading.Refused(kind, ReferenceFault.LENGTH);
        }
        String value = Written.withoutBlanks(received);
        ReferenceFault fault = value.isEmpty() ? ReferenceFault.EMPTY : faults.faultOf(value);
        return fault == null ? new Reading.Valid(maker.apply(value)) : new Reading.Refused(kind, fault);
    }
}
