package io.dunning.payer;

import java.util.List;
import java.util.Objects;

/** The answer of a claim to what somebody wants to do with it: events to store, or a refusal with its reason. */
public sealed interface ClaimOutcome {

    /** What happens; empty where the claim is already so. */
    record Accepted(List<ClaimEvent> events) implements ClaimOutcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * Nothing happens.
     *
     * @param code short and stable
     * @param sentence what to tell whoever asked
     */
    record Refused(String code, String sentence) implements ClaimOutcome {
        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    static ClaimOutcome of(ClaimEvent... events) {
        return new Accepted(List.of(events));
    }

    static ClaimOutcome refused(String code, String sentence) {
        return new Refused(code, sentence);
    }
}
