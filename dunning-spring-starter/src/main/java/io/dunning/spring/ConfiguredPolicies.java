package io.dunning.spring;

import io.dunning.receivable.CreditorId;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.spring.DunningProperties.Creditor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Puts the shelf together that the properties describe, each policy read once. */
final class ConfiguredPolicies {

    private final DunningProperties properties;
    private final PolicyLocations locations;
    private final List<CreditorId> creditors;
    private final Map<String, PolicyPack> packs = new LinkedHashMap<>();

    ConfiguredPolicies(DunningProperties properties, PolicyLocations locations) {
        this.properties = properties;
        this.locations = locations;
        creditors = properties.creditors().stream().map(Creditor::id).toList();
    }

    PolicyShelf shelf() {
        properties.policies().forEach(this::read);
        properties.creditors().forEach(creditor -> creditor.policies().forEach(this::read));
        if (packs.isEmpty()) {
            throw new HostNotReady(
                    "No policy is configured: dunning.policies is empty.",
                    "Set dunning.policies to one of " + PolicyFiles.BUILT_IN
                            + ", the path of a policy file, or a resource such as classpath:policy.yaml; or declare a bean of type"
                            + " io.dunning.Policies.");
        }
        properties.texts().forEach((policy, files) -> files.forEach(file -> lay(policy, file)));
        PolicyShelf shelf = new PolicyShelf();
        for (String location : properties.policies()) {
            shelf = shelf.with(pack(location));
        }
        for (Creditor creditor : properties.creditors()) {
            for (String location : creditor.policies()) {
                shelf = shelf.with(creditor.id(), pack(location));
            }
        }
        return shelf;
    }

    private void read(String location) {
        if (!packs.containsKey(location)) {
            packs.put(location, locations.policy(location));
        }
    }

    private PolicyPack pack(String location) {
        return Objects.requireNonNull(packs.get(location), location);
    }

    private void lay(String policy, String file) {
        List<String> over = packs.entrySet().stream()
                .filter(e -> isNamed(e.getValue(), policy))
                .map(Map.Entry::getKey)
                .toList();
        if (over.size() != 1) {
            Set<String> known = new TreeSet<>();
            packs.values().forEach(pack -> known.add(pack.version().toString()));
            throw new HostNotReady(
                    "dunning.texts is about the policy " + policy + ", of which there "
                            + (over.isEmpty() ? "is none." : "are several."),
                    "Name one of " + known + ".");
        }
        packs.compute(over.get(0), (location, pack) -> locations.lay(file, Objects.requireNonNull(pack), creditors));
    }

    private static boolean isNamed(PolicyPack pack, String policy) {
        return pack.version().policy().equals(policy)
                || pack.version().toString().equals(policy);
    }
}
