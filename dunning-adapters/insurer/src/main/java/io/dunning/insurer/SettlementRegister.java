package io.dunning.insurer;

import io.dunning.payer.SettlementId;
import io.dunning.receivable.PersonId;
import java.util.Optional;

/**
 * Remembers which settlements were handed over, so that each is handed over once. A port.
 *
 * <p>Called from the thread that reads, one file at a time per insurer; the host sees to that. What it throws ends the reading and reaches the
 * caller; reading the file again goes on where it stopped. It keeps keys and fingerprints only.
 */
public interface SettlementRegister {

    /** The fingerprint under which a settlement was handed over; empty where it never was. */
    Optional<String> fingerprint(PersonId insurer, SettlementId id);

    /**
     * Keeps that a settlement was handed over. Called after the host took it: a crash in between hands it over once more, and ticking it off
     * twice changes nothing.
     */
    void remember(PersonId insurer, SettlementId id, String fingerprint);
}
