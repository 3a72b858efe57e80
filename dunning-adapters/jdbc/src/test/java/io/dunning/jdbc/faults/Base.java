package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.Partition;

/** What a store keeps its cases in, and what outlives every process. It can be put back to an earlier moment. */
interface Base {

    /** Whether it can be looked into now. */
    default boolean isReadable() {
        return true;
    }

    /** A store object on what is kept, as a process opens it that has just begun. */
    CaseStore open();

    /** The greatest epoch under which a partition was ever claimed; 0 before the first. */
    long epoch(Partition partition);

    /** Lets the time of every lease be over. */
    void expireLeases();

    /** Keeps what there is now under a number. */
    void save(int number);

    /** Puts everything back to what was kept under that number. */
    void restore(int number);
}
