package io.dunning.insurer;

import io.dunning.payer.SettlementId;
import io.dunning.receivable.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A register that forgets all with the process: for tests and trials. */
public final class InMemorySettlementRegister implements SettlementRegister {

    private final Map<Key, String> fingerprints = new ConcurrentHashMap<>();

    private record Key(PersonId insurer, SettlementId id) {}

    @Override
    public Optional<String> fingerprint(PersonId insurer, SettlementId id) {
        return Optional.ofNullable(fingerprints.get(new Key(insurer, id)));
    }

    @Override
    public void remember(PersonId insurer, SettlementId id, String fingerprint) {
        fingerprints.put(new Key(insurer, id), fingerprint);
    }
}
