package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * All events of a store in one order, as far as proving them needs it, and the checkpoints that seal them day by day. A port, kept
 * by whoever keeps the {@link CaseStore}: in memory by {@link io.dunning.memory.MemoryEvidence}.
 *
 * <p>A position is a number above 0 that an event gets once and for ever. Positions rise from event to event of a case; between them
 * there may be gaps. Thread-safe; whatever is read was committed. Trouble with the store comes as its own exception.
 */
public interface EvidenceLog {

    /** The name under which it seals, as {@link Checkpoint#origin} allows it: chosen by the host once, the same for ever. */
    String origin();

    /**
     * Up to where the log is complete: every event with this position or a smaller one is committed, and none will come any more. It
     * never falls. While nobody writes it reaches the last event, or goes beyond it.
     */
    long recordedUpTo();

    /**
     * Gives the hashes of the events after one position up to and including another, in the order of the positions, each once. Nothing
     * is changed by it; it may be called again with the same answer, once the log is complete that far. What {@code each} throws ends it
     * and comes out.
     */
    void hashes(long after, long upTo, Consumer<Hash> each);

    /**
     * The position of an event; empty where it is unknown.
     *
     * @param seq its number in its case, from 1
     */
    OptionalLong position(CaseId id, long seq);

    /**
     * Keeps a checkpoint for ever, in a transaction of its own.
     *
     * @throws IllegalArgumentException where it does not follow the last one (see {@link Checkpoint#follows}) or is of another origin;
     *     of two at the same moment one is refused. Nothing is kept then
     */
    void seal(Checkpoint checkpoint);

    /** The checkpoints of that day and later ones, oldest first. */
    List<Checkpoint> checkpoints(LocalDate from);

    /** The latest checkpoint; empty before the first. */
    Optional<Checkpoint> lastCheckpoint();
}
