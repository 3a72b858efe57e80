package io.dunning.retention;

import java.util.function.Consumer;

/**
 * Remembers what was erased, apart from the store and its backups: a backup that is put back brings back what was forgotten since, and an engine
 * forgets it again before it does anything else. A port; in a file by the jdbc adapter.
 *
 * <p>Thread-safe, also where several nodes share one. Trouble comes as an unchecked exception, and then nothing is erased.
 */
public interface ErasureJournal {

    /** Adds one; when this returns it is durable. The same one may come twice. */
    void append(Erasure erasure);

    /** All of them, the oldest first. */
    void read(Consumer<Erasure> each);
}
