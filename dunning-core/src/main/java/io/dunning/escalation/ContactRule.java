package io.dunning.escalation;

import io.dunning.contact.ContactPoint;

/** Judges whether a step may go by one of its options to one contact point. Pure and thread-safe, as {@link Rule}. */
public interface ContactRule {

    /** Short, stable and unique. */
    String code();

    /** The verdict alone, as {@link Verdict} defines it. */
    int verdict(Situation situation, StepOption option, ContactPoint point);

    /** The verdict with its numbers and a sentence, also when it allows. */
    Finding judge(Situation situation, StepOption option, ContactPoint point);
}
