package io.dunning.jdbc;

import io.dunning.receivable.ClaimKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The numbers by which the tables name kinds of claims; the same as in the table {@code claim_kind}, and never changed. */
final class Kinds {

    private static final Map<Integer, ClaimKind> BY_NUMBER = new HashMap<>();
    private static final EnumMap<ClaimKind, Integer> NUMBERS = new EnumMap<>(ClaimKind.class);

    static {
        for (ClaimKind kind : ClaimKind.values()) {
            NUMBERS.put(kind, numberOf(kind));
            BY_NUMBER.put(numberOf(kind), kind);
        }
    }

    private Kinds() {}

    static int number(ClaimKind kind) {
        return NUMBERS.getOrDefault(kind, 0);
    }

    static ClaimKind kind(int number) {
        ClaimKind kind = BY_NUMBER.get(number);
        if (kind == null) {
            throw new IllegalStateException("no kind of claim has number " + number
                    + ": the rows were written by a later release of this library");
        }
        return kind;
    }

    private static int numberOf(ClaimKind kind) {
        return switch (kind) {
            case COPAYMENT -> 1;
            case NO_SHOW_SANCTION -> 2;
            case PRIVATE_FEE -> 3;
            case MATERIALS -> 4;
            case INSURER_SHARE -> 5;
            case TARIFF_DIFFERENCE -> 6;
            case SERVICE_WITHOUT_PRESENCE -> 7;
        };
    }
}
