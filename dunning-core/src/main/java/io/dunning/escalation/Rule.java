package io.dunning.escalation;

/**
 * Judges whether a step may be taken in a situation.
 *
 * <p>Pure and thread-safe: the same situation gives the same answer, at any time and anywhere. A rule asks no other rule,
 * sends nothing and stores nothing. A host adds its own to {@link Policy#rules()}.
 */
public interface Rule {

    /** Short, stable and unique, such as {@code no-letters-in-august}: it stands in the history and in reports. */
    String code();

    /** The verdict with its numbers and a sentence, also when it allows. */
    Finding judge(Situation situation);

    /** The verdict alone. Overridden where a million cases are judged; always the same as that of {@link #judge}. */
    default int verdict(Situation situation) {
        return judge(situation).verdict();
    }
}
