package io.dunning.letter;

import io.dunning.channel.Dispatch;
import java.util.Optional;

/** Knows how a letter is to be paid, which a message doesn't tell. */
@FunctionalInterface
public interface SlipSource {

    /** Letters without payment slips. */
    SlipSource NONE = dispatch -> Optional.empty();

    /**
     * The payment slip of a letter; empty where it has none. Called from several threads, once or more per dispatch. What it throws, refuses
     * nothing and keeps nothing: the hand-over is unknown and will be repeated.
     */
    Optional<PaymentSlip> slip(Dispatch dispatch);
}
