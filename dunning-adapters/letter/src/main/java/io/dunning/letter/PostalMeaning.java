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
    COLLECTED(Receipt.Outcome.ACKNOWLEDGED, Receipt.Detail.COLLECTED),
    /** Not accepted by the addressee. */
    REFUSED(Receipt.Outcome.UNDELIVERED, Receipt.Detail.REFUSED),
    /** Not fetched in time; many laws deem it served all the same, see {@link LegalEffect}. */
    UNCLAIMED(Receipt.Outcome.UNDELIVERED, Receipt.Detail.UNCLAIMED),
    /** Not delivered, for a reason that isn't told. */
    NOT_DELIVERED(Receipt.Outcome.UNDELIVERED),
    /** Nobody of that name lives there. */
    ADDRESS_UNKNOWN(Receipt.Outcome.ADDRESS_UNKNOWN, Receipt.Detail.NO_SUCH_ADDRESS),
    /** Stolen, lost or spoilt. */
    LOST(Receipt.Outcome.UNDELIVERED, Receipt.Detail.LOST),
    /** The operator can't tell, or not now. */
    NOT_TOLD(null);

    private final Receipt.@Nullable Outcome outcome;
    private final Receipt.Detail detail;

    PostalMeaning(Receipt.@Nullable Outcome outcome) {
        this(outcome, Receipt.Detail.NONE);
    }

    PostalMeaning(Receipt.@Nullable Outcome outcome, Receipt.Detail detail) {
        this.outcome = outcome;
        this.detail = detail;
    }

    /** What the library hears of it; empty where nothing is settled yet. */
    public Optional<Receipt.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What it says beyond that. */
    public Receipt.Detail detail() {
        return detail;
    }
}
