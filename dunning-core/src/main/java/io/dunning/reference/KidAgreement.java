package io.dunning.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All forms of KID that a creditor agreed with its bank for one account; reads what comes in by them.
 *
 * @param structures one to {@value #STRUCTURES_MAX}, no two of the same length: the length is what tells them apart
 */
public record KidAgreement(List<KidStructure> structures) implements ReferenceScheme {

    public static final int STRUCTURES_MAX = 3;

    public KidAgreement {
        structures = List.copyOf(structures);
        if (structures.isEmpty() || structures.size() > STRUCTURES_MAX) {
            throw new IllegalArgumentException("an agreement has 1 to " + STRUCTURES_MAX + " structures of KID");
        }
        Set<Integer> lengths = new HashSet<>();
        for (KidStructure structure : structures) {
            if (!lengths.add(structure.length())) {
                throw new IllegalArgumentException("two structures of KID have the length " + structure.length());
            }
        }
    }

    public static KidAgreement of(KidStructure... structures) {
        return new KidAgreement(List.of(structures));
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.KID;
    }

    @Override
    public Reading read(String received) {
        Reading ofNoLength = new Reading.Refused(ReferenceKind.KID, ReferenceFault.LENGTH);
        return structures.stream()
                .map(structure -> structure.read(received))
                .filter(reading -> !reading.equals(ofNoLength))
                .findFirst()
                .orElse(ofNoLength);
    }
}
