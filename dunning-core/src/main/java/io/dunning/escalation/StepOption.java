package io.dunning.escalation;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.evidence.EvidenceGrade;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to take a step: a channel with a text.
 *
 * @param channel by which channel
 * @param text the code of the text in the policy's texts
 * @param discloses what the text tells: it goes only where that identity level is reached
 * @param certainContact whether the contact point must be certain
 * @param quotes the code of an earlier step that the text speaks of ("despite our letter of ..."); {@code null} for none
 * @param quoteProof the least evidence that the quoted notice needs
 * @param onlyFor the kind of debtor it is meant for, as companies are written to by certified mail; {@code null} for all
 */
public record StepOption(
        ChannelKind channel,
        String text,
        IdentityLevel discloses,
        boolean certainContact,
        @Nullable String quotes,
        EvidenceGrade quoteProof,
        @Nullable DebtorKind onlyFor) {

    public StepOption {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(discloses, "discloses");
        if (!quoteProof.reaches(EvidenceGrade.HANDED_OVER)) {
            throw new IllegalArgumentException("text " + text + " would quote a notice that never left: " + quoteProof);
        }
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
}
