package io.dunning.outcome;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Detail;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.ContactPointFailure;
import io.dunning.contact.ContactPointFailure.Why;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in what happened to a case the contact points that are of no use any more. */
public final class FailedContactPoints {

    private FailedContactPoints() {}

    /**
     * What these events tell, each once.
     *
     * @param before the case before them; {@code null} for a new one
     * @param events that led from one to the other
     */
    public static List<ContactPointFailure> in(
            @Nullable DunningCase before, DunningCase after, List<RecordedEvent> events) {
        if (before == null) {
            return List.of();
        }
        List<ContactPointFailure> found = new ArrayList<>(0);
        for (RecordedEvent recorded : events) {
            CaseEvent event = recorded.event();
            if (event instanceof NoticeFailed failed && failed.addressInvalid()) {
                found.add(dead(after, failed.key(), failed.on()));
            } else if (event instanceof ReceiptCounted counted) {
                if (counted.outcome() == Receipt.Outcome.ADDRESS_UNKNOWN) {
                    found.add(dead(after, counted.key(), counted.on()));
                } else if (isWornOut(before, after, counted.key())) {
                    found.add(failure(after, channel(after, counted.key()), Why.WORN_OUT, counted.on()));
                }
            }
        }
        return found;
    }

    private static ContactPointFailure dead(DunningCase after, NoticeKey key, LocalDate on) {
        boolean somebodyElse = after.notice(key).map(NoticeRecord::detail).orElse(Detail.NONE) == Detail.WRONG_PERSON;
        return failure(after, channel(after, key), somebodyElse ? Why.WRONG_PERSON : Why.ADDRESS_UNKNOWN, on);
    }

    /** Told when it becomes so, not again with every further failure. */
    private static boolean isWornOut(DunningCase before, DunningCase after, NoticeKey key) {
        ChannelKind channel = channel(after, key);
        return before.failuresInARow(channel, LocalDate.MIN) < ContactPoint.FAILURES_MAX
                && after.failuresInARow(channel, LocalDate.MIN) >= ContactPoint.FAILURES_MAX;
    }

    private static ChannelKind channel(DunningCase after, NoticeKey key) {
        return after.notice(key).orElseThrow().channel();
    }

    private static ContactPointFailure failure(DunningCase after, ChannelKind channel, Why why, LocalDate on) {
        return new ContactPointFailure(
                after.id().creditor().tenant(), after.id().debtor(), channel, why, on);
    }
}
