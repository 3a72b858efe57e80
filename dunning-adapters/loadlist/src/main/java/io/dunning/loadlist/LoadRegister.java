package io.dunning.loadlist;

import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers what was loaded, so that no receivable is handed over twice.
 *
 * <p>Called by one load at a time per list owner; the host sees to that. It runs in the caller's transaction where there is
 * one. What it throws ends the load and reaches the caller; loading the list again goes on where it stopped. It keeps ids
 * and fingerprints only.
 */
public interface LoadRegister {

    /** What is known before a list is examined. */
    Earlier earlier(CreditorId owner, String sha256);

    /** The receivable as it was last handed over; empty where it never was. */
    Optional<Seen> seen(CreditorId creditor, ReceivableId id);

    /**
     * Keeps that a receivable was handed over, or stood unchanged in a later list. Called after the host took it: a crash in
     * between hands it over once more. Replaces what was kept; may be called twice with the same.
     */
    void remember(CreditorId creditor, ReceivableId id, Seen seen);

    /** Keeps that a list has been loaded to its end; from now on it is known, and the latest of its owner. */
    void close(CreditorId owner, LoadedList list);

    /**
     * What is known of an owner's lists.
     *
     * @param known whether a list with these bytes was closed
     * @param latest the list that was closed last
     */
    record Earlier(boolean known, Optional<LoadedList> latest) {
        public Earlier {
            Objects.requireNonNull(latest, "latest");
        }
    }

    /**
     * A receivable in the register.
     *
     * @param content the fingerprint of its row
     * @param list the fingerprint of the last list in which it stood
     */
    record Seen(String content, String list) {
        public Seen {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(list, "list");
        }
    }

    /**
     * A list that was loaded.
     *
     * @param sha256 its fingerprint
     * @param receivables how many different receivables were accepted from it
     */
    record LoadedList(String sha256, long receivables) {
        public LoadedList {
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}
