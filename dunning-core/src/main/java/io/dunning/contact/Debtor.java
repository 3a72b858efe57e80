package io.dunning.contact;

import io.dunning.channel.ChannelKind;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The person or body that is asked to pay, as the host's master data knows them today. Immutable; compared by its values. */
public final class Debtor {

    private static final int ADULT_YEARS = 18;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final ChannelKind[] CHANNELS = ChannelKind.values();

    private final PersonId id;
    private final DebtorKind kind;
    private final Capacity capacity;
    private final String name;
    private final String language;
    private final ZoneId zone;
    private final @Nullable LocalDate bornOn;
    private final @Nullable LocalDate diedOn;
    private final List<ContactPoint> contactPoints;
    private final List<Authority> authorities;
    private final Preferences preferences;
    private final boolean hasPreferences;
    private final long adultFromDay;
    private final @Nullable ContactPoint[] best = new ContactPoint[CHANNELS.length];

    /**
     * A debtor.
     *
     * @param id the host's key
     * @param kind whether consumer law applies
     * @param capacity in which capacity they answer
     * @param name how they are addressed
     * @param language a BCP 47 tag
     * @param zone where they live: contact windows count there
     * @param bornOn {@code null} where unknown or no natural person
     * @param diedOn {@code null} while alive
     * @param contactPoints in no order; the policy and the guards choose
     * @param authorities what shows that they may be told of others' bills
     */
    public Debtor(
            PersonId id,
            DebtorKind kind,
            Capacity capacity,
            String name,
            String language,
            ZoneId zone,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate diedOn,
            List<ContactPoint> contactPoints,
            List<Authority> authorities) {
        this(id, kind, capacity, name, language, zone, bornOn, diedOn, contactPoints, authorities, Preferences.NONE);
    }

    private Debtor(
            PersonId id,
            DebtorKind kind,
            Capacity capacity,
            String name,
            String language,
            ZoneId zone,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate diedOn,
            List<ContactPoint> contactPoints,
            List<Authority> authorities,
            Preferences preferences) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.capacity = Objects.requireNonNull(capacity, "capacity");
        this.zone = Objects.requireNonNull(zone, "zone");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of " + id + " is blank or holds control characters");
        }
        requireLanguage(language);
        this.name = name;
        this.language = language;
        this.bornOn = bornOn;
        this.diedOn = diedOn;
        adultFromDay =
                bornOn == null ? Long.MIN_VALUE : bornOn.plusYears(ADULT_YEARS).toEpochDay();
        this.contactPoints = List.copyOf(contactPoints);
        this.authorities = List.copyOf(authorities);
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        hasPreferences = !preferences.equals(Preferences.NONE);
        for (ContactPoint point : this.contactPoints) {
            ContactPoint rival = best[point.channel().ordinal()];
            if (point.isUsable() && (rival == null || isBetter(point, rival))) {
                best[point.channel().ordinal()] = point;
            }
        }
    }

    /** An adult consumer who answers for themselves. */
    public static Debtor adult(
            PersonId id, String name, String language, ZoneId zone, List<ContactPoint> contactPoints) {
        return new Debtor(
                id, DebtorKind.CONSUMER, Capacity.SELF, name, language, zone, null, null, contactPoints, List.of());
    }

    /** The same debtor, written to in another language; a BCP 47 tag. */
    public Debtor reading(String otherLanguage) {
        Preferences wishes = preferences.language() == null ? preferences : preferences.in(otherLanguage);
        return new Debtor(
                id, kind, capacity, name, otherLanguage, zone, bornOn, diedOn, contactPoints, authorities, wishes);
    }

    static void requireLanguage(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw new IllegalArgumentException("a debtor's language is not a BCP 47 tag");
        }
    }

    /** The same debtor, who wants to be contacted so. */
    public Debtor preferring(Preferences wishes) {
        return new Debtor(id, kind, capacity, name, language, zone, bornOn, diedOn, contactPoints, authorities, wishes);
    }

    /** The best usable point of a channel: the one from the surest source, then the latest seen. */
    public Optional<ContactPoint> point(ChannelKind channel) {
        return Optional.ofNullable(bestPoint(channel));
    }

    /** As {@link #point}, without an object for the answer. */
    public @Nullable ContactPoint bestPoint(ChannelKind channel) {
        return best[channel.ordinal()];
    }

    private static boolean isBetter(ContactPoint one, ContactPoint other) {
        int bySource = one.provenance().compareTo(other.provenance());
        if (bySource != 0) {
            return bySource < 0;
        }
        int byAge = one.seenOn().compareTo(other.seenOn());
        return byAge != 0
                ? byAge > 0
                : one.address().value().compareTo(other.address().value()) < 0;
    }

    /** Whether a birth date is known and says that they are under 18 on that day. */
    public boolean isMinor(LocalDate on) {
        return isMinor(on.toEpochDay());
    }

    /** As {@link #isMinor(LocalDate)}, for days since 1970-01-01. */
    public boolean isMinor(long epochDay) {
        return epochDay < adultFromDay;
    }

    public boolean hasDied() {
        return diedOn != null;
    }

    /** Whether a record shows that they may be told of this person's bills. Everybody may be told of their own. */
    public boolean mayBeToldOf(PersonId person, long epochDay) {
        if (person.equals(id)) {
            return true;
        }
        for (int i = 0; i < authorities.size(); i++) {
            if (authorities.get(i).covers(person, epochDay)) {
                return true;
            }
        }
        return false;
    }

    public PersonId id() {
        return id;
    }

    public DebtorKind kind() {
        return kind;
    }

    public Capacity capacity() {
        return capacity;
    }

    public String name() {
        return name;
    }

    /** The language to write in: the one that they wish, else the one of the master data. */
    public String language() {
        return preferences.language() == null ? language : preferences.language();
    }

    /** How they want to be contacted. */
    public Preferences preferences() {
        return preferences;
    }

    /** Whether they have any wish at all. */
    public boolean hasPreferences() {
        return hasPreferences;
    }

    public ZoneId zone() {
        return zone;
    }

    public @Nullable LocalDate bornOn() {
        return bornOn;
    }

    public @Nullable LocalDate diedOn() {
        return diedOn;
    }

    public List<ContactPoint> contactPoints() {
        return contactPoints;
    }

    public List<Authority> authorities() {
        return authorities;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Debtor debtor
                && id.equals(debtor.id)
                && kind == debtor.kind
                && capacity == debtor.capacity
                && name.equals(debtor.name)
                && language.equals(debtor.language)
                && zone.equals(debtor.zone)
                && Objects.equals(bornOn, debtor.bornOn)
                && Objects.equals(diedOn, debtor.diedOn)
                && contactPoints.equals(debtor.contactPoints)
                && authorities.equals(debtor.authorities)
                && preferences.equals(debtor.preferences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, contactPoints);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "Debtor[" + id + "]";
    }
}
