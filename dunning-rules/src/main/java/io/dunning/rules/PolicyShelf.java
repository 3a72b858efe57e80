package io.dunning.rules;

import io.dunning.Policies;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.rules.NoPolicyInForce.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The policies that a host works with, with their dates and their creditors.
 *
 * <p>A creditor with policies of its own uses those and no others; every other creditor uses the common ones. For one kind of
 * claim there is at most one policy a day; where there is none, and where its review is over, the answer is {@link
 * NoPolicyInForce}. Immutable and thread-safe.
 */
public final class PolicyShelf implements Policies {

    private final List<PolicyPack> common;
    private final Map<CreditorId, List<PolicyPack>> own;
    private final Map<PolicyVersion, PolicyPack> byVersion;

    /** An empty shelf. */
    public PolicyShelf() {
        this(List.of(), Map.of(), Map.of());
    }

    private PolicyShelf(
            List<PolicyPack> common, Map<CreditorId, List<PolicyPack>> own, Map<PolicyVersion, PolicyPack> byVersion) {
        this.common = common;
        this.own = own;
        this.byVersion = byVersion;
    }

    /** This shelf with a pack for every creditor that has none of its own. */
    public PolicyShelf with(PolicyPack pack) {
        return new PolicyShelf(added(common, pack), own, known(pack));
    }

    /** This shelf with a pack for this creditor only. */
    public PolicyShelf with(CreditorId creditor, PolicyPack pack) {
        Map<CreditorId, List<PolicyPack>> more = new LinkedHashMap<>(own);
        more.put(Objects.requireNonNull(creditor, "creditor"), added(own.getOrDefault(creditor, List.of()), pack));
        return new PolicyShelf(common, Map.copyOf(more), known(pack));
    }

    private static List<PolicyPack> added(List<PolicyPack> packs, PolicyPack pack) {
        for (PolicyPack other : packs) {
            boolean sameKind = other.policy().tracks().keySet().stream()
                    .anyMatch(kind -> pack.policy().tracks().containsKey(kind));
            if (sameKind && other.overlaps(pack)) {
                throw new IllegalArgumentException(other.version() + " and " + pack.version()
                        + " are both valid on the same days for the same kind of claim: end one of them by validTo");
            }
        }
        List<PolicyPack> more = new ArrayList<>(packs);
        more.add(pack);
        return List.copyOf(more);
    }

    private Map<PolicyVersion, PolicyPack> known(PolicyPack pack) {
        Map<PolicyVersion, PolicyPack> more = new HashMap<>(byVersion);
        PolicyPack before = more.put(pack.version(), pack);
        if (before != null && !before.sha256().equals(pack.sha256())) {
            throw new IllegalArgumentException(
                    pack.version() + " is on the shelf with another content: give a changed policy a new version");
        }
        return Map.copyOf(more);
    }

    /** Every pack of the shelf, in no order. */
    public Collection<PolicyPack> packs() {
        return byVersion.values();
    }

    /** The policy of a version, whatever its dates: a case stays under the one it was opened with. */
    @Override
    public Policy version(PolicyVersion version) {
        PolicyPack pack = byVersion.get(version);
        if (pack == null) {
            throw new NoPolicyInForce(
                    Reason.UNKNOWN_VERSION,
                    "policy " + version + " is not loaded; cases were judged under it: load it");
        }
        return pack.policy();
    }

    /** The policy under which a case is opened on that day; {@link NoPolicyInForce} where none may decide. */
    @Override
    public Policy current(CreditorId creditor, ClaimKind kind, LocalDate on) {
        for (PolicyPack pack : own.getOrDefault(creditor, common)) {
            if (pack.policy().tracks().containsKey(kind) && pack.holdsOn(on)) {
                return reviewed(pack, on);
            }
        }
        throw new NoPolicyInForce(
                Reason.GAP, "no policy is valid on " + on + " for claims of kind " + kind + " of " + creditor);
    }

    private static Policy reviewed(PolicyPack pack, LocalDate on) {
        if (on.isAfter(pack.reviewedThrough())) {
            throw new NoPolicyInForce(
                    Reason.REVIEW_IS_OVER,
                    "policy " + pack.version() + " was reviewed for the days until " + pack.reviewedThrough()
                            + ", not for " + on + ": review it and load a new version");
        }
        return pack.policy();
    }
}
