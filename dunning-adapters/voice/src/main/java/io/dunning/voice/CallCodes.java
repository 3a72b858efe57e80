package io.dunning.voice;

import java.util.Map;

/**
 * Knows by which codes the person can show who they are that a message is for. Called from several threads, before a call is placed; what
 * it throws leaves the hand-over unknown, though no phone rang.
 */
@FunctionalInterface
public interface CallCodes {

    /** The checks for a dispatch's key; without one for a factor that the script asks for, no call is placed. */
    Map<Factor, CodeCheck> of(String key);
}
