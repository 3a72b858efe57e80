package io.dunning.testkit;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Preferences;
import io.dunning.contact.Provenance;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debtor for tests: an invented adult in Rome with a confirmed phone and a registered postal address, unless said otherwise.
 */
public final class SampleDebtor {

    private static final String NAME = "Prova Esempio";
    private static final LocalDate SEEN_ON = Given.DUE.minusDays(40);

    private final PersonId id;
    private final List<ContactPoint> points = new ArrayList<>(List.of(
            point(ChannelKind.SMS, Provenance.CONFIRMED),
            point(ChannelKind.LETTER, Provenance.REGISTER),
            point(ChannelKind.REGISTERED_LETTER, Provenance.REGISTER)));
    private final List<Authority> authorities = new ArrayList<>();
    private Capacity capacity = Capacity.SELF;
    private String language = "it";
    private ZoneId zone = ZoneId.of("Europe/Rome");
    private @Nullable LocalDate bornOn;
    private @Nullable LocalDate diedOn;
    private Preferences preferences = Preferences.NONE;

    SampleDebtor(PersonId id) {
        this.id = id;
    }

    /** A contact point with an invented address. */
    public static ContactPoint point(ChannelKind kind, Provenance provenance) {
        String value = switch (kind) {
            case SMS, VOICE, AGENT_CALL -> "+390000000000";
            case LETTER, REGISTERED_LETTER, JUDICIAL_SERVICE -> "Via Inventata 1\n00000 Esempio";
            case PORTAL, EMAIL, DIGITAL_MAILBOX, CERTIFIED_MAIL -> "someone@example.org";
        };
        return new ContactPoint(new Address(kind, NAME, value), provenance, SEEN_ON);
    }

    public SampleDebtor reachedBy(ChannelKind kind, Provenance provenance) {
        points.add(point(kind, provenance));
        return this;
    }

    /** Only what is named after this is known. */
    public SampleDebtor withoutContacts() {
        points.clear();
        return this;
    }

    public SampleDebtor bornOn(LocalDate day) {
        bornOn = day;
        return this;
    }

    public SampleDebtor diedOn(LocalDate day) {
        diedOn = day;
        return this;
    }

    public SampleDebtor in(Capacity value) {
        capacity = value;
        return this;
    }

    public SampleDebtor speaking(String languageTag) {
        language = languageTag;
        return this;
    }

    public SampleDebtor livingIn(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    /** May be told of that person's bills. */
    public SampleDebtor mayBeToldOf(PersonId person) {
        authorities.add(new Authority(person, "document-1", SEEN_ON, null));
        return this;
    }

    /** Wants to be contacted so. */
    public SampleDebtor preferring(Preferences wishes) {
        preferences = wishes;
        return this;
    }

    public Debtor debtor() {
        return new Debtor(id, DebtorKind.CONSUMER, capacity, NAME, language, zone, bornOn, diedOn, points, authorities)
                .preferring(preferences);
    }
}
