package io.dunning.escalation;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.evidence.EvidenceGrade;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to take a step: a channel with a text; or two of them at once, such as a call and the same in writing.
 *
 * @param channel by which channel
 * @param text the code of the text in the policy's texts
 * @param discloses what the text tells: it goes only where that identity level is reached
 * @param certainContact whether the contact point must be certain
 * @param quotes the code of an earlier step that the text speaks of ("despite our letter of ..."); {@code null} for none
 * @param quoteProof the least evidence that the quoted notice needs
 * @param onlyFor the kind of debtor it is meant for, as companies are written to by certified mail; {@code null} for all
 * @param companion what goes out along with it by another channel, as one contact with it: the option is open only where both are; {@code
 *     null} for nothing
 */
public record StepOption(
        ChannelKind channel,
        String text,
        IdentityLevel discloses,
        boolean certainContact,
        @Nullable String quotes,
        EvidenceGrade quoteProof,
        @Nullable DebtorKind onlyFor,
        @Nullable StepOption companion) {

    public StepOption {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(discloses, "discloses");
        if (!quoteProof.reaches(EvidenceGrade.HANDED_OVER)) {
            throw new IllegalArgumentException("text " + text + " would quote a notice that never left: " + quoteProof);
        }
        if (companion != null && (companion.channel == channel || companion.companion != null)) {
            throw new IllegalArgumentException(
                    "what goes along with text " + text + " goes by another channel, with nothing along: " + companion);
        }
    }

    /** An option by one channel. */
    public StepOption(
            ChannelKind channel,
            String text,
            IdentityLevel discloses,
            boolean certainContact,
            @Nullable String quotes,
            EvidenceGrade quoteProof,
            @Nullable DebtorKind onlyFor) {
        this(channel, text, discloses, certainContact, quotes, quoteProof, onlyFor, null);
    }

    /** An option for every kind of debtor. */
    public StepOption(
            ChannelKind channel,
            String text,
            IdentityLevel discloses,
            boolean certainContact,
            @Nullable String quotes,
            EvidenceGrade quoteProof) {
        this(channel, text, discloses, certainContact, quotes, quoteProof, null);
    }

    /** An option that quotes nothing. */
    public static StepOption of(ChannelKind channel, String text, IdentityLevel discloses) {
        return new StepOption(channel, text, discloses, channel.isDigital(), null, EvidenceGrade.HANDED_OVER);
    }

    /** This one, with that going along. */
    public StepOption along(StepOption other) {
        return new StepOption(
                channel, text, discloses, certainContact, quotes, quoteProof, onlyFor, Objects.requireNonNull(other));
    }

    /** This one by its own channel only. */
    public StepOption alone() {
        return companion == null
                ? this
                : new StepOption(channel, text, discloses, certainContact, quotes, quoteProof, onlyFor);
    }

    /** What goes out, each by its channel: this alone, and its companion if it has one. */
    public List<StepOption> parts() {
        return companion == null ? List.of(this) : List.of(alone(), companion);
    }

    /** Whether it or its companion goes by that channel. */
    public boolean uses(ChannelKind kind) {
        return channel == kind || companion != null && companion.channel == kind;
    }

    /** In words, such as {@code letter}, or {@code automatic call with text message}. */
    public String channels() {
        return companion == null ? channel.words() : channel.words() + " with " + companion.channel.words();
    }
}
