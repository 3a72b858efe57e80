package io.dunning.reference;

import java.util.Objects;
import java.util.Optional;

/** What a {@link ReferenceScheme} makes of a text: a reference, or the reason why it is none. */
public sealed interface Reading {

    /** The text is a valid reference. */
    record Valid(PaymentReference reference) implements Reading {
        public Valid {
            Objects.requireNonNull(reference, "reference");
        }

        @Override
        public Optional<PaymentReference> found() {
            return Optional.of(reference);
        }
    }

    /** The text is no reference of this kind. */
    record Refused(ReferenceKind kind, ReferenceFault fault) implements Reading {
        public Refused {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public Optional<PaymentReference> found() {
            return Optional.empty();
        }
    }

    /** The reference, if there is one. */
    Optional<PaymentReference> found();
}
