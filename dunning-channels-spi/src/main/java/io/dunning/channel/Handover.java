package io.dunning.channel;

import java.util.Objects;

/** What a channel answers to a hand-over. "Unknown" is not an answer: an adapter that doesn't know throws. */
public sealed interface Handover {

    /**
     * The outside world has it.
     *
     * @param reference how the provider names it, for enquiries; may not be blank
     */
    record Accepted(String reference) implements Handover {
        public Accepted {
            if (reference.isBlank()) {
                throw new IllegalArgumentException("an accepted hand-over needs the provider's reference");
            }
        }
    }

    /**
     * It is certain that nothing left the house.
     *
     * @param reason why, in words that hold no personal data
     * @param addressInvalid whether the address itself is bad, so that it is not used again
     */
    record Rejected(String reason, boolean addressInvalid) implements Handover {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
