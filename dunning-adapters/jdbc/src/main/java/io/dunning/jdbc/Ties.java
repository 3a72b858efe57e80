package io.dunning.jdbc;

import io.dunning.reconcile.Fact;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.Tie;
import java.util.List;

/**
 * The numbers by which facts are found. A number is made of its tie and stored, so it never changes; two ties may share one, so whatever
 * was found by it is asked for its ties again.
 */
final class Ties {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Ties() {}

    /** FNV-1a over the characters, and then stirred, as it leaves the upper bits of short texts much alike. */
    static long number(Tie tie) {
        long hash = FNV_OFFSET;
        hash = add(hash, tie.kind().name());
        hash = add(hash, tie.scope());
        hash = add(hash, tie.value());
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    private static long add(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ 0xffff) * FNV_PRIME;
    }

    /** The numbers under which a fact stands in the table of ties; a payment is found by its own name and by its line's without. */
    static List<Long> stored(Fact fact) {
        if (!(fact instanceof Payment payment)) {
            return fact.ties().stream().map(Ties::number).toList();
        }
        if (payment.superseded()) {
            return List.of();
        }
        return payment.ties().stream()
                .filter(t -> t.kind() != Tie.Kind.PAYMENT && !isOfLine(t, payment))
                .map(Ties::number)
                .toList();
    }

    private static boolean isOfLine(Tie tie, Payment payment) {
        return tie.kind() == Tie.Kind.BANK_REFERENCE
                && tie.value().equals(payment.id().line());
    }

    /** Whether it is carried by a line, whose reference is {@link #lineOf}. */
    static boolean isOfLine(Tie tie) {
        return tie.kind() == Tie.Kind.PAYMENT || tie.kind() == Tie.Kind.BANK_REFERENCE;
    }

    /** The reference of the line that carries it. The name of a payment begins with the length of that, and a colon. */
    static String lineOf(Tie tie) {
        if (tie.kind() != Tie.Kind.PAYMENT) {
            return tie.value();
        }
        int colon = tie.value().indexOf(':');
        int length = Integer.parseInt(tie.value().substring(0, colon));
        return tie.value().substring(colon + 1, colon + 1 + length);
    }

    /** Whether decisions carry it. */
    static boolean isOfDecision(Tie tie) {
        return switch (tie.kind()) {
            case DECIDED_PAYMENT, DECIDED_BILL, DECISION, REVOKED -> true;
            case PAYMENT, REFERENCE, BANK_REFERENCE, TAKES_BACK -> false;
        };
    }
}
