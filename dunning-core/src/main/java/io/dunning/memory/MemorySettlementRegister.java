package io.dunning.memory;

import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A register of settlements that forgets all with the process. */
public final class MemorySettlementRegister implements SettlementRegister {

    private final Map<Key, String> fingerprints = new ConcurrentHashMap<>();

    private record Key(PersonId insurer, SettlementId id) {}

    @Override
    public Optional<String> fingerprint(PersonId insurer, SettlementId id) {
        return Optional.ofNullable(fingerprints.get(new Key(insurer, id)));
    }

    @Override
    public void remember(PersonId insurer, SettlementId id, String fingerprint) {
        String known = fingerprints.putIfAbsent(new Key(insurer, id), fingerprint);
        if (known != null && !known.equals(fingerprint)) {
            throw new IllegalArgumentException("settlement " + id + " is known under another fingerprint");
        }
    }
}
