package io.dunning.outcome;

import io.dunning.cases.NoticeRecord;
import io.dunning.channel.Receipt.Detail;
import io.dunning.evidence.EvidenceGrade;
import java.util.Optional;

/** What became of one attempt, for every channel in the same words. {@link AttemptOutcome#detail} says more where more is known. */
public enum AttemptResult {
    /** A person was reached and identified, and heard it. */
    IDENTIFIED,
    /** Somebody else answers there. */
    WRONG_PERSON,
    /** The addressee did not want it, or would not say who they are. */
    REFUSED,
    /** The line was busy. */
    BUSY,
    /** Nobody answered, or nobody was at home. */
    NO_ANSWER,
    /** A machine answered. */
    VOICEMAIL,
    /** A channel took it over; nothing was heard of it since. */
    HANDED_OVER,
    /** It arrived. */
    DELIVERED,
    /** It was taken in hand. */
    ACKNOWLEDGED,
    /** Nobody took it, and law takes it as served all the same. */
    DEEMED_SERVED,
    /** It did not arrive. */
    UNDELIVERED,
    /** It did not arrive, and the address is wrong. */
    ADDRESS_UNKNOWN,
    /** The channel refused it: nothing left the house. */
    REJECTED,
    /** Whether it left is not known. */
    UNKNOWN,
    /** It was called back after the hand-over. */
    RECALLED,
    /** Receipts say both that it arrived and that it didn't; a person decides. */
    CONTRADICTORY;

    /** The result of a notice so far; empty while it waits, and where it was stopped before it left. */
    public static Optional<AttemptResult> of(NoticeRecord notice) {
        if (notice.isContradictory()) {
            return Optional.of(CONTRADICTORY);
        }
        if (notice.failed()) {
            return Optional.of(ofFailure(notice));
        }
        boolean neverLeft = notice.grade() == EvidenceGrade.QUEUED;
        if (notice.cancelled()) {
            return neverLeft ? Optional.empty() : Optional.of(RECALLED);
        }
        return neverLeft ? Optional.empty() : Optional.of(ofGrade(notice));
    }

    private static AttemptResult ofFailure(NoticeRecord notice) {
        return switch (notice.detail()) {
            case WRONG_PERSON -> WRONG_PERSON;
            case REFUSED -> REFUSED;
            case BUSY -> BUSY;
            case NO_ANSWER -> NO_ANSWER;
            case VOICEMAIL -> VOICEMAIL;
            case NO_SUCH_ADDRESS, MOVED -> ADDRESS_UNKNOWN;
            case TECHNICAL_FAILURE, LOST, EXPIRED, UNCLAIMED -> UNDELIVERED;
            case NONE, COLLECTED, HANDED_TO_AUTHORISED, HANDED_TO_ADDRESSEE, IDENTIFIED, DEEMED_SERVED -> {
                boolean heardNothing = notice.receipts().isEmpty();
                yield heardNothing ? REJECTED : UNDELIVERED;
            }
        };
    }

    private static AttemptResult ofGrade(NoticeRecord notice) {
        return switch (notice.grade()) {
            case NONE, QUEUED -> UNKNOWN;
            case HANDED_OVER -> HANDED_OVER;
            case DELIVERED -> DELIVERED;
            case ACKNOWLEDGED ->
                notice.detail() == Detail.IDENTIFIED
                        ? IDENTIFIED
                        : notice.detail() == Detail.DEEMED_SERVED ? DEEMED_SERVED : ACKNOWLEDGED;
        };
    }
}
