package io.dunning.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a number of a policy comes from.
 *
 * @param code how the policy refers to it
 * @param name the law, tariff, contract or publication
 * @param verified whether somebody read it there; what is not verified is a starting value for the creditor to replace
 * @param reviewedOn when it was last looked at
 */
public record Source(String code, String name, boolean verified, LocalDate reviewedOn) {

    public Source {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reviewedOn, "reviewedOn");
    }

    /** As it stands beside a number: the name, and whether it was verified. */
    public String cited() {
        return name + (verified ? "" : " (unverified)");
    }
}
