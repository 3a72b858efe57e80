package io.dunning.voice;

/** Tells whether digits are the right ones; the same for the same digits. */
@FunctionalInterface
interface CodeJudge {

    boolean isRight(Factor factor, String digits);
}
