package io.dunning.notice;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a text can be filled with.
 *
 * @param policy whose texts
 * @param text the code of the text
 * @param channel by which channel it goes
 * @param level the identity level that the contact point reaches: no field above it may be disclosed
 * @param creditor who is owed
 * @param claim what is owed for; {@code null} where it is not known, and then no text is used that is for one kind of claim only
 * @param debtor who is addressed
 * @param reference what to quote in an enquiry or a payment
 * @param on the date of the message
 * @param payBy the last day to pay
 * @param claimed what is open, without the fee
 * @param fee the fee of this notice, zero for none
 * @param lines the items, at least one
 * @param quotedOn when the earlier notice went out that the text quotes; {@code null} where it quotes none
 */
public record NoticeRequest(
        PolicyVersion policy,
        String text,
        ChannelKind channel,
        IdentityLevel level,
        CreditorId creditor,
        @Nullable ClaimKind claim,
        Debtor debtor,
        String reference,
        LocalDate on,
        LocalDate payBy,
        Amount claimed,
        Amount fee,
        List<Line> lines,
        @Nullable LocalDate quotedOn) {

    /**
     * One item of the notice.
     *
     * @param receivable its number, as the bill shows it
     * @param serviceOn day of the service
     * @param dueOn day by which it was to be paid
     * @param open what is open of it
     */
    public record Line(ReceivableId receivable, LocalDate serviceOn, LocalDate dueOn, Amount open) {}

    public NoticeRequest {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(text, "text");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a notice names at least one item");
        }
    }

    /** A request that leaves open what kind of claim it is about. */
    public NoticeRequest(
            PolicyVersion policy,
            String text,
            ChannelKind channel,
            IdentityLevel level,
            CreditorId creditor,
            Debtor debtor,
            String reference,
            LocalDate on,
            LocalDate payBy,
            Amount claimed,
            Amount fee,
            List<Line> lines,
            @Nullable LocalDate quotedOn) {
        this(policy, text, channel, level, creditor, null, debtor, reference, on, payBy, claimed, fee, lines, quotedOn);
    }

    /** The same notice with another reference to quote. */
    NoticeRequest withReference(String other) {
        return new NoticeRequest(
                policy, text, channel, level, creditor, claim, debtor, other, on, payBy, claimed, fee, lines, quotedOn);
    }

    /** What is to be paid, fee included. */
    public Amount total() {
        return claimed.plus(fee);
    }
}
