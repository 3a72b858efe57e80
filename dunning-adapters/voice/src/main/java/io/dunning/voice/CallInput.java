package io.dunning.voice;

import org.jspecify.annotations.Nullable;

/** What happens on the line. */
public sealed interface CallInput {

    /**
     * Keys were pressed.
     *
     * @param digits 1 to 32 of 0 to 9, * and #
     */
    record Keys(String digits) implements CallInput {
        public Keys {
            if (!digits.matches("[0-9*#]{1,32}")) {
                throw new IllegalArgumentException("keys are 1 to 32 of 0 to 9, * and #");
            }
        }

        /** Says only how many: they may be a code. */
        @Override
        public String toString() {
            return "Keys[" + digits.length() + "]";
        }
    }

    /** All else that can happen. */
    enum Signal implements CallInput {
        /** Somebody, or something, took the call. */
        ANSWERED(null),
        /** Nothing was pressed in time. */
        SILENCE(null),
        /** A machine took the call; may be found out late. */
        MACHINE(null),
        /** The operator took over. */
        OPERATOR_JOINED(null),
        /** No operator is free. */
        OPERATOR_AWAY(null),
        /** The line is closed, by whomever. */
        HUNG_UP(CallOutcome.HUNG_UP),
        NO_ANSWER(CallOutcome.NO_ANSWER),
        BUSY(CallOutcome.BUSY),
        NUMBER_UNKNOWN(CallOutcome.NUMBER_UNKNOWN),
        FAILED(CallOutcome.FAILED);

        private final @Nullable CallOutcome ending;

        Signal(@Nullable CallOutcome ending) {
            this.ending = ending;
        }

        /** The outcome of a call that this ends before anything else did; {@code null} where it ends none. */
        @Nullable
        CallOutcome ending() {
            return ending;
        }

        /** Whether it holds at any moment, whatever was being said. */
        boolean isAboutLine() {
            return ending != null || this == MACHINE;
        }
    }
}
