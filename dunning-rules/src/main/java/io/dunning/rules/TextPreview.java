package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKind;
import io.dunning.notice.NoticePreview;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A text of a policy on an invented case, for somebody who reads a policy's texts over before they are used.
 *
 * @param text its code
 * @param claim what is owed for
 * @param kind of the notice
 * @param channel by which it goes
 * @param language of the wording
 * @param notice as it would be, or why it would be refused
 * @param says the statements that the wording makes
 * @param review when the wording was last read over
 * @param readability of its body; 0 where it is refused
 */
public record TextPreview(
        String text,
        ClaimKind claim,
        NoticeKind kind,
        ChannelKind channel,
        String language,
        NoticePreview notice,
        Set<Statement> says,
        TextReview review,
        Readability readability) {

    public TextPreview {
        says = Set.copyOf(says);
    }

    /** How many characters its body has; 0 where it is refused. */
    public int characters() {
        return notice.ifWritten().map(message -> message.body().length()).orElse(0);
    }

    /**
     * Every text of a policy in every language, by every channel and for every kind of claim that uses it, as this creditor would
     * send it on that day. The invented debtor owes two bills; a step that may carry a fee carries it.
     */
    public static List<TextPreview> of(PolicyPack pack, CreditorId creditor, Sender sender, LocalDate on) {
        return new SampleCase(pack, creditor, sender, on).previews();
    }
}
