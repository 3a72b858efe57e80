package io.dunning.cases;

import java.util.List;
import java.util.Objects;

/** The answer of a case to what somebody wants to do with it: events to store, or a refusal with its reason. */
public sealed interface Outcome {

    /** What happens; empty where the case is already so. */
    record Accepted(List<CaseEvent> events) implements Outcome {
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
    record Refused(String code, String sentence) implements Outcome {
        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    static Outcome of(CaseEvent... events) {
        return new Accepted(List.of(events));
    }

    static Outcome refused(String code, String sentence) {
        return new Refused(code, sentence);
    }
}
