package io.dunning.contact;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where a debtor can be reached.
 *
 * @param address the place itself
 * @param provenance where it comes from
 * @param seenOn when it was last given or confirmed
 * @param refused whether the debtor asked not to be contacted there, or consent was withdrawn
 * @param failedOn the day a message came back as "address unknown"; {@code null} while none did
 */
public record ContactPoint(
        Address address,
        Provenance provenance,
        LocalDate seenOn,
        boolean refused,
        @Nullable LocalDate failedOn) {

    /** After so many years without a sign of life a phone number or a mail address may have passed to another. */
    private static final int CERTAIN_YEARS = 5;

    public ContactPoint {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(seenOn, "seenOn");
    }

    public ContactPoint(Address address, Provenance provenance, LocalDate seenOn) {
        this(address, provenance, seenOn, false, null);
    }

    public ChannelKind channel() {
        return address.kind();
    }

    /** The same place after a message came back from it. */
    public ContactPoint failed(LocalDate on) {
        return new ContactPoint(address, provenance, seenOn, refused, on);
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
        return isUsable()
                && provenance.compareTo(Provenance.BOOKING) <= 0
                && epochDay - seenOn.toEpochDay() <= CERTAIN_YEARS * 366L;
    }

    /** How sure it is who reads or hears a message there. */
    public IdentityLevel reaches() {
        return switch (channel()) {
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
}
