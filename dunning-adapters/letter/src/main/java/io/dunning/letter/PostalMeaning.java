package io.dunning.letter;

import io.dunning.channel.Receipt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a postal operator's code says of a registered letter, whatever the country calls it. */
public enum PostalMeaning {
    /** On its way, or said in advance of papers that are still to come and may say more. */
    UNDERWAY(null),
    /** The postman met nobody and left word. */
    ATTEMPTED(null),
    /** It lies at the post office, to be fetched. */
    IN_STORAGE(null),
    /** The registered notice that it lies there was sent (Italy: comunicazione di avvenuto deposito). */
    STORAGE_NOTICE(null),
    /** Delivered, as the operator says; the signed paper isn't there yet. */
    SAID_DELIVERED(Receipt.Outcome.DELIVERED),
    /** Delivered, and signed for by the addressee or who may do it for them. */
    DELIVERED(Receipt.Outcome.ACKNOWLEDGED),
    /** Fetched, as the operator says; the signed paper isn't there yet. */
    SAID_COLLECTED(Receipt.Outcome.DELIVERED),
    /** Fetched at the post office, and signed for. */
    COLLECTED(Receipt.Outcome.ACKNOWLEDGED),
    /** Not accepted by the addressee. */
    REFUSED(Receipt.Outcome.UNDELIVERED),
    /** Not fetched in time; many laws deem it served all the same, see {@link LegalEffect}. */
    UNCLAIMED(Receipt.Outcome.UNDELIVERED),
    /** Not delivered, for a reason that isn't told. */
    NOT_DELIVERED(Receipt.Outcome.UNDELIVERED),
    /** Nobody of that name lives there. */
    ADDRESS_UNKNOWN(Receipt.Outcome.ADDRESS_UNKNOWN),
    /** Stolen, lost or spoilt. */
    LOST(Receipt.Outcome.UNDELIVERED),
    /** The operator can't tell, or not now. */
    NOT_TOLD(null);

    private final Receipt.@Nullable Outcome outcome;

    PostalMeaning(Receipt.@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /** What the library hears of it; empty where nothing is settled yet. */
    public Optional<Receipt.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
