package io.dunning.evidence;

/**
 * Who did something.
 *
 * @param kind what sort of actor
 * @param id the host's key of that actor, never a name; 1 to 100 of a-z, A-Z, 0-9, {@code - _ . : / @}
 */
public record Actor(Kind kind, String id) {

    /** The sorts of actors. */
    public enum Kind {
        /** This library, following a policy. */
        ENGINE,
        /** A person at the creditor or its service provider. */
        PERSON,
        /** The debtor, through a portal or an answer. */
        DEBTOR,
        /** The host's ledger. */
        LEDGER,
        /** A channel, by a result or a receipt. */
        CHANNEL
    }

    /** The nightly run. */
    public static final Actor ENGINE = new Actor(Kind.ENGINE, "run");

    /** The ledger, reporting what was booked. */
    public static final Actor LEDGER = new Actor(Kind.LEDGER, "ledger");

    /** The channel side, reporting what became of a message. */
    public static final Actor CHANNEL = new Actor(Kind.CHANNEL, "channel");

    public Actor {
        if (!id.matches("[A-Za-z0-9._:/@-]{1,100}")) {
            throw new IllegalArgumentException("an actor's id may hold letters a-z, digits and - _ . : / @ only");
        }
    }

    public static Actor person(String id) {
        return new Actor(Kind.PERSON, id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
