package io.dunning.reference;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of references that a creditor prints on its bills, and so expects on payments.
 *
 * @param schemes one or more; where a text is valid by several, the first counts
 */
public record CreditorReferences(List<ReferenceScheme> schemes) {

    public CreditorReferences {
        schemes = List.copyOf(schemes);
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException("a creditor's references are of one kind at least");
        }
    }

    public static CreditorReferences of(ReferenceScheme... schemes) {
        return new CreditorReferences(List.of(schemes));
    }

    /**
     * The reference that a text is, if it is one as a whole. Looks for none inside a longer text: seven digits somewhere in a sentence
     * pass a check digit in one case of ten, and the bill that goes with them may be a stranger's.
     */
    public Optional<PaymentReference> find(String received) {
        return schemes.stream()
                .map(scheme -> scheme.read(received).found())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
