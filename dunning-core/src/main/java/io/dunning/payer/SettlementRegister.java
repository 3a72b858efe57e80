package io.dunning.payer;

import io.dunning.receivable.PersonId;
import java.util.Optional;

/**
 * Remembers which settlements were handed over, so that each is handed over once. A port.
 *
 * <p>Called from the thread that reads, one file at a time per insurer; the host sees to that. What it throws ends the reading and reaches the
 * caller; reading the file again goes on where it stopped. It keeps keys and fingerprints only, and keeps them for ever: an insurer may
 * send a file again after years.
 */
public interface SettlementRegister {

    /** The fingerprint under which a settlement was handed over; empty where it never was. */
    Optional<String> fingerprint(PersonId insurer, SettlementId id);

    /**
     * Keeps that a settlement was handed over, durably, before it returns. Called after the host took it: a crash in between hands it over
     * once more, and ticking it off twice changes nothing. Remembered again under the same fingerprint, nothing changes.
     *
     * @param fingerprint 1 to 100 of a-z, A-Z, 0-9 and {@code - _ . : + / =}
     * @throws IllegalArgumentException where it is known under another fingerprint; what is known stays
     */
    void remember(PersonId insurer, SettlementId id, String fingerprint);
}
