package io.dunning.spring.desk;

import java.time.Instant;
import java.util.function.Supplier;

/** Remembers acts by their keys, so that two clicks are one act. A port; thread-safe. */
public interface ActKeys {

    /**
     * Acts, or gives the answer that the same key had before. The act and the note of it are stored together or not at all. While
     * one acts, others with the same key wait.
     *
     * @param content a hash of all that was asked; with another one than before the answer is {@link DeskAnswer#OTHER_CONTENT}
     * @param act may be called again where its transaction was taken back; what it throws comes out, and nothing is remembered
     */
    DeskAnswer once(String key, String content, Instant at, Supplier<DeskAnswer> act);
}
