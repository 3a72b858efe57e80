package io.dunning.contact;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a debtor wants to be contacted: it decides among the ways that the guards leave, and opens none that they close. What must never
 * happen is a refused {@link ContactPoint}, not a preference: where only an unwanted way is left, it is taken.
 *
 * @param channel by which channel; {@code null} for no wish
 * @param onPaper whether by post, where {@code channel} says nothing or can't be followed
 * @param unwanted by which channels not
 * @param hours when to ring or to text, in the debtor's own zone; any time that is allowed where empty
 * @param language a BCP 47 tag that beats the one of the master data; {@code null} for no wish
 */
public record Preferences(
        @Nullable ChannelKind channel,
        boolean onPaper,
        Set<ChannelKind> unwanted,
        List<ContactWindow> hours,
        @Nullable String language) {

    /** No wishes. */
    public static final Preferences NONE = new Preferences(null, false, Set.of(), List.of(), null);

    private static final Set<ChannelKind> RINGING =
            Set.copyOf(EnumSet.of(ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.AGENT_CALL));

    /** So often two sets of windows are held against each other before they count as having nothing in common. */
    private static final int SEARCH_STEPS_MAX = 40;

    public Preferences {
        unwanted = Set.copyOf(unwanted);
        hours = List.copyOf(hours);
        if (channel != null && unwanted.contains(channel)) {
            throw new IllegalArgumentException(channel + " is wanted and unwanted at the same time");
        }
        if (language != null) {
            Debtor.requireLanguage(language);
        }
        if (hours.stream().anyMatch(window -> window.days().isEmpty())) {
            throw new IllegalArgumentException("hours without a day of the week are no hours");
        }
    }

    /** "Mail me." */
    public Preferences by(ChannelKind wanted) {
        return new Preferences(wanted, onPaper, unwanted, hours, language);
    }

    /** "Write to me on paper." */
    public Preferences byPost() {
        return new Preferences(channel, true, unwanted, hours, language);
    }

    /** "Don't ring me." */
    public Preferences withoutCalls() {
        Set<ChannelKind> more = EnumSet.of(ChannelKind.VOICE, ChannelKind.AGENT_CALL);
        more.addAll(unwanted);
        return new Preferences(channel, onPaper, more, hours, language);
    }

    /** "Call me after five": one more window of time. */
    public Preferences within(ContactWindow window) {
        List<ContactWindow> more = new ArrayList<>(hours);
        more.add(window);
        return new Preferences(channel, onPaper, unwanted, more, language);
    }

    /** "Write to me in Norwegian." */
    public Preferences in(String languageTag) {
        return new Preferences(channel, onPaper, unwanted, hours, languageTag);
    }

    /**
     * Whether a message that is allowed at {@code now} should still wait for hours that suit the debtor. Not where the hours and the allowed
     * windows have nothing in common up to that last day: a wish that can't be followed holds nothing up.
     *
     * @param allowed when it may go at all
     * @param lastOn the last day on which it can wait, in the debtor's zone
     */
    public boolean isAwaited(ChannelKind by, Instant now, ZoneId zone, ContactRules allowed, LocalDate lastOn) {
        Objects.requireNonNull(allowed, "allowed");
        if (hours.isEmpty() || !RINGING.contains(by)) {
            return false;
        }
        // Holidays are a matter of what is allowed, which is asked besides.
        ContactRules wanted = new ContactRules(List.of(), Map.of(by, hours), BusinessCalendar.WEEKDAYS);
        Instant at = now;
        for (int step = 0; step < SEARCH_STEPS_MAX; step++) {
            Instant suits = wanted.nextOpen(by, at, zone);
            Instant both = allowed.nextOpen(by, suits, zone);
            if (LocalDate.ofInstant(both, zone).isAfter(lastOn)) {
                return false;
            }
            if (both.equals(suits)) {
                return both.isAfter(now);
            }
            at = both;
        }
        return false;
    }
}
