package io.dunning.evidence;

/** What is stored is not what was recorded or sealed: an event or a checkpoint was changed, removed or lost. */
public class EvidenceBroken extends RuntimeException {

    /** @param what which case, event or day, and what is wrong with it */
    public EvidenceBroken(String what) {
        super(what);
    }
}
