package io.dunning.reference;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One form of KID that a creditor agreed with its bank; makes such KIDs, and reads them.
 *
 * @param length {@value Kid#LENGTH_MIN} to {@value Kid#LENGTH_MAX} digits, the check digit among them
 * @param check what the last digit is
 */
public record KidStructure(int length, KidCheck check) implements ReferenceScheme {

    public KidStructure {
        if (length < Kid.LENGTH_MIN || length > Kid.LENGTH_MAX) {
            throw new IllegalArgumentException("a KID has " + Kid.LENGTH_MIN + " to " + Kid.LENGTH_MAX + " digits");
        }
        Objects.requireNonNull(check, "check");
    }

    /**
     * The KID of a number of the creditor's own, such as a bill's. Zeros are put in front, up to the length.
     *
     * @param base 1 to {@code length - 1} digits
     * @return empty for one base in eleven with {@link KidCheck#MOD11}, where no digit would fit: leave that number out
     */
    public Optional<Kid> kid(String base) {
        String padded =
                Written.padded(Written.requireDigits(base, 1, length - 1, "the base of such a KID"), length - 1);
        int digit = check.of(padded);
        return digit > 9 ? Optional.empty() : Optional.of(new Kid(padded + digit, check));
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.KID;
    }

    @Override
    public Reading read(String received) {
        return new CheckedScheme(ReferenceKind.KID, this::faultOf, value -> new Kid(value, check)).read(received);
    }

    private @Nullable ReferenceFault faultOf(String value) {
        return value.length() == length ? Kid.faultOf(value, check) : ReferenceFault.LENGTH;
    }
}
