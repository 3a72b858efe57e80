package io.dunning.desk;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.agreement.Promise;
import io.dunning.cases.DisputeGround;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Explanation;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be said, or shown, to whoever asks in one enquiry. What is above their level is not in it: there is nothing to hide.
 *
 * <p>The levels are those of {@link IdentityLevel}; what may be said at each follows the ladder that the European practice on debt collection
 * suggests (Garante per la protezione dei dati personali, 30 November 2005). No level reaches what was treated: it is nowhere.
 *
 * @param enquiry in which it may be said
 * @param level what they reached; for somebody else what lets them speak, at most
 * @param notice from {@link IdentityLevel#CLAIMED} on; else {@code null}
 * @param owed from {@link IdentityLevel#VERIFIED} on; else {@code null}
 * @param whole from {@link IdentityLevel#STRONG} on, where they may hear of every patient concerned; else {@code null}
 */
public record DeskView(
        EnquiryId enquiry,
        IdentityLevel level,
        @Nullable Notice notice,
        @Nullable Owed owed,
        @Nullable Whole whole) {
    public DeskView {
        Objects.requireNonNull(enquiry, "enquiry");
        allow(level, IdentityLevel.CLAIMED, notice);
        allow(level, IdentityLevel.VERIFIED, owed);
        allow(level, IdentityLevel.STRONG, whole);
    }

    private static void allow(IdentityLevel level, IdentityLevel from, @Nullable Object part) {
        if (part != null && !level.reaches(from)) {
            throw new IllegalArgumentException("nothing of level " + from + " is said at level " + level);
        }
    }

    /**
     * Whether there is an administrative message. What to quote is the enquiry: the number of a bill is a fact by which people show who they
     * are, so nobody hears it before.
     *
     * @param waiting whether anything is open of which they may hear
     */
    public record Notice(boolean waiting) {}

    /**
     * What is to be paid.
     *
     * @param kind what kind of claim it is
     * @param bills those that are open, of patients of whom they may hear
     * @param open what is open of them
     * @param letters what went out about nothing but these, the latest last: why somebody calls
     * @param promise what is promised, and by when; {@code null} for nothing, and where they may not hear of every patient concerned
     * @param plan the instalments agreed, and their days; {@code null} as above
     */
    public record Owed(
            ClaimKind kind,
            List<Bill> bills,
            Amount open,
            List<Letter> letters,
            @Nullable Promise promise,
            @Nullable InstalmentPlan plan) {
        public Owed {
            bills = List.copyOf(bills);
            letters = List.copyOf(letters);
        }

        /** Says how many, never how much. */
        @Override
        public String toString() {
            return "Owed[" + bills.size() + " bills]";
        }
    }

    /**
     * A bill.
     *
     * @param number as it stands on the bill
     * @param serviceOn day of the service
     * @param dueOn day by which it was to be paid
     * @param payBy the last day to pay by the latest notice; the due day where there was none
     * @param billed what was billed
     * @param open what is open of it
     */
    public record Bill(
            ReceivableId number, LocalDate serviceOn, LocalDate dueOn, LocalDate payBy, Amount billed, Amount open) {
        /** Names the number only. */
        @Override
        public String toString() {
            return "Bill[" + number + "]";
        }
    }

    /**
     * A notice that stands.
     *
     * @param on when it was decided
     * @param channel by which way it went
     * @param kind how serious it was
     * @param payBy its deadline
     * @param fee what it charged
     * @param proved how far it is proved to have come
     * @param about the bills that it was about: that they were open is why it was sent
     */
    public record Letter(
            LocalDate on,
            ChannelKind channel,
            NoticeKind kind,
            LocalDate payBy,
            Amount fee,
            EvidenceGrade proved,
            List<ReceivableId> about) {
        public Letter {
            about = List.copyOf(about);
        }

        /** Names the day and the way only. */
        @Override
        public String toString() {
            return "Letter[" + on + ", " + channel + "]";
        }
    }

    /**
     * Everything on file.
     *
     * @param holds why it rests
     * @param dispute what they object to; {@code null} for nothing
     * @param desk what was asked so far
     * @param explanation why what is next is next; {@code null} where nobody asked for it
     */
    public record Whole(
            List<Hold> holds,
            @Nullable DisputeGround dispute,
            DeskFile desk,
            @Nullable Explanation explanation) {
        public Whole {
            holds = List.copyOf(holds);
            Objects.requireNonNull(desk, "desk");
        }

        /** Says that it is there. */
        @Override
        public String toString() {
            return "Whole[]";
        }
    }

    /** Names the enquiry and the level only. */
    @Override
    public String toString() {
        return "DeskView[" + enquiry + ", " + level + "]";
    }
}
