package io.dunning;

import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;

/**
 * The policies in use. A port; the rules module brings one over policy files.
 *
 * <p>Asked often and from any thread; the same question always gives the same answer.
 */
public interface Policies {

    /** The policy under which a new case of this kind is opened; {@link IllegalArgumentException} where there is none. */
    Policy current(CreditorId creditor, ClaimKind kind, LocalDate on);

    /** The policy of a version that {@link #current} gave once; {@link IllegalArgumentException} where it is unknown. */
    Policy version(PolicyVersion version);

    /** One policy for everything. */
    static Policies always(Policy policy) {
        return new Policies() {
            @Override
            public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
                return policy;
            }

            @Override
            public Policy version(PolicyVersion version) {
                if (!version.equals(policy.version())) {
                    throw new IllegalArgumentException("policy " + version + " is unknown");
                }
                return policy;
            }
        };
    }
}
