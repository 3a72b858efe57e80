package io.dunning.contact;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place where a debtor can be reached. Immutable; compared by its values. */
public final class ContactPoint {

    /** So many messages in a row that did not arrive, and it isn't certain any more until it is confirmed. */
    public static final int FAILURES_MAX = 3;

    /** After so many years without a sign of life a phone number or a mail address may have passed to another. */
    private static final int CERTAIN_YEARS = 5;

    private final Address address;
    private final Provenance provenance;
    private final LocalDate seenOn;
    private final boolean refused;
    private final boolean asksForCode;
    private final @Nullable LocalDate failedOn;
    private final ChannelKind channel;
    private final IdentityLevel reaches;
    private final long certainUntilDay;

    /**
     * A contact point.
     *
     * @param address the place itself
     * @param provenance where it comes from
     * @param seenOn when it was last given or confirmed
     * @param refused whether the debtor asked not to be contacted there, or consent was withdrawn
     * @param failedOn the day a message came back as "address unknown"; {@code null} while none did
     */
    public ContactPoint(
            Address address, Provenance provenance, LocalDate seenOn, boolean refused, @Nullable LocalDate failedOn) {
        this(address, provenance, seenOn, refused, failedOn, false);
    }

    private ContactPoint(
            Address address,
            Provenance provenance,
            LocalDate seenOn,
            boolean refused,
            @Nullable LocalDate failedOn,
            boolean asksForCode) {
        this.address = Objects.requireNonNull(address, "address");
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        this.seenOn = Objects.requireNonNull(seenOn, "seenOn");
        this.refused = refused;
        this.failedOn = failedOn;
        this.asksForCode = asksForCode;
        channel = address.kind();
        reaches = asksForCode ? IdentityLevel.VERIFIED : level(channel, provenance);
        boolean certain = isUsable() && provenance.compareTo(Provenance.BOOKING) <= 0;
        certainUntilDay = certain ? seenOn.toEpochDay() + CERTAIN_YEARS * 366L : Long.MIN_VALUE;
    }

    public ContactPoint(Address address, Provenance provenance, LocalDate seenOn) {
        this(address, provenance, seenOn, false, null);
    }

    /**
     * The same number, where calls ask for a code that only the addressee has before anything is said ({@link
     * io.dunning.channel.Identifying}): then what is said may be of level {@link IdentityLevel#VERIFIED}.
     *
     * @throws IllegalArgumentException where this is no number for automatic calls
     */
    public ContactPoint askingForCode() {
        if (channel != ChannelKind.VOICE) {
            throw new IllegalArgumentException("only automatic calls ask for a code, not " + channel);
        }
        return new ContactPoint(address, provenance, seenOn, refused, failedOn, true);
    }

    public Address address() {
        return address;
    }

    public ChannelKind channel() {
        return channel;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** When it was last given or confirmed. */
    public LocalDate seenOn() {
        return seenOn;
    }

    /** Whether it can be tried at all: not refused, and not known to be dead. */
    public boolean isUsable() {
        return !refused && failedOn == null;
    }

    /**
     * Whether it is certain that this person is reached: given by the patient, confirmed or registered, within five years
     * (by days, so that this costs no calendar arithmetic).
     */
    public boolean isCertain(long epochDay) {
        return epochDay <= certainUntilDay;
    }

    /** How sure it is who reads or hears a message there. */
    public IdentityLevel reaches() {
        return reaches;
    }

    private static IdentityLevel level(ChannelKind channel, Provenance provenance) {
        return switch (channel) {
            case REGISTERED_LETTER, CERTIFIED_MAIL, JUDICIAL_SERVICE -> IdentityLevel.STRONG;
            case DIGITAL_MAILBOX, PORTAL -> IdentityLevel.STRONG;
            case LETTER -> provenance == Provenance.LOOKUP ? IdentityLevel.CLAIMED : IdentityLevel.VERIFIED;
            case EMAIL, SMS ->
                switch (provenance) {
                    case CONFIRMED, REGISTER -> IdentityLevel.VERIFIED;
                    case BOOKING -> IdentityLevel.CLAIMED;
                    case LIST, LOOKUP -> IdentityLevel.UNKNOWN;
                };
            // Nobody has keyed in a code yet: pre-recorded content above this is unlawful (Garante 2005, 445/2013).
            case VOICE, AGENT_CALL -> IdentityLevel.UNKNOWN;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactPoint point
                && address.equals(point.address)
                && provenance == point.provenance
                && seenOn.equals(point.seenOn)
                && refused == point.refused
                && asksForCode == point.asksForCode
                && Objects.equals(failedOn, point.failedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, provenance, seenOn, refused, failedOn, asksForCode);
    }

    /** Names the kind and the provenance only. */
    @Override
    public String toString() {
        return "ContactPoint[" + channel + ", " + provenance + "]";
    }
}
