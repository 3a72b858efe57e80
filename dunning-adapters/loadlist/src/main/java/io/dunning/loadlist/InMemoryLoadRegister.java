package io.dunning.loadlist;

import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A register that forgets all with the process: for tests and trials. */
public final class InMemoryLoadRegister implements LoadRegister {

    private final Map<ClaimKey, Seen> claims = new HashMap<>();
    private final Set<ListKey> lists = new HashSet<>();
    private final Map<CreditorId, LoadedList> latest = new HashMap<>();

    @Override
    public synchronized Earlier earlier(CreditorId owner, String sha256) {
        return new Earlier(lists.contains(new ListKey(owner, sha256)), Optional.ofNullable(latest.get(owner)));
    }

    @Override
    public synchronized Optional<Seen> seen(CreditorId creditor, ReceivableId id) {
        return Optional.ofNullable(claims.get(new ClaimKey(creditor, id)));
    }

    @Override
    public synchronized void remember(CreditorId creditor, ReceivableId id, Seen seen) {
        claims.put(new ClaimKey(creditor, id), seen);
    }

    @Override
    public synchronized void close(CreditorId owner, LoadedList list) {
        lists.add(new ListKey(owner, list.sha256()));
        latest.put(owner, list);
    }

    private record ClaimKey(CreditorId creditor, ReceivableId id) {}

    private record ListKey(CreditorId owner, String sha256) {}
}
