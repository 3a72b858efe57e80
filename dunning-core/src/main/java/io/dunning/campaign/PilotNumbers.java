package io.dunning.campaign;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.RecordedEvent;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import io.dunning.outcome.AttemptResult;
import io.dunning.reconcile.WrongNotice;
import io.dunning.reconcile.WrongNotices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of a pilot as the histories of its cases tell them. What the desk counts, calls and complaints, the host adds. */
public final class PilotNumbers {

    private final LocalDate from;
    private long cases;
    private long paid;
    private long disputed;
    private long notices;
    private long wrong;
    private long undelivered;

    private PilotNumbers(LocalDate from) {
        this.from = from;
    }

    /**
     * {@link Measure#PAID}, {@link Measure#DISPUTED}, {@link Measure#WRONG} and {@link Measure#UNDELIVERED} of these cases.
     *
     * @param histories all events of each case, in order ({@code engine.history})
     * @param from the first day of the pilot: of earlier notices nothing is counted
     */
    public static List<Measured> in(Collection<List<RecordedEvent>> histories, LocalDate from) {
        PilotNumbers numbers = new PilotNumbers(from);
        histories.forEach(numbers::count);
        return List.of(
                new Measured(Measure.PAID, numbers.paid, numbers.cases),
                new Measured(Measure.DISPUTED, numbers.disputed, numbers.cases),
                new Measured(Measure.WRONG, numbers.wrong, numbers.notices),
                new Measured(Measure.UNDELIVERED, numbers.undelivered, numbers.notices));
    }

    private void count(List<RecordedEvent> history) {
        Set<NoticeKey> left = new LinkedHashSet<>();
        Set<NoticeKey> upheld = new HashSet<>();
        Set<NoticeKey> objectedTo = Set.of();
        boolean hasPaid = false;
        boolean hasDisputed = false;
        for (RecordedEvent recorded : history) {
            CaseEvent event = recorded.event();
            NoticeKey leaving = leaving(event);
            if (leaving != null && !event.on().isBefore(from)) {
                left.add(leaving);
            } else if (!left.isEmpty()) {
                hasPaid |= event instanceof BalanceChanged b && b.cause() == BalanceCause.PAYMENT;
                hasDisputed |= event instanceof Disputed;
                objectedTo = event instanceof Disputed ? Set.copyOf(left) : objectedTo;
                if (event instanceof DisputeDecided d && d.decision() == DisputeDecision.CREDIT) {
                    upheld.addAll(objectedTo);
                }
            }
        }
        if (left.isEmpty()) {
            return;
        }
        cases++;
        paid += hasPaid ? 1 : 0;
        disputed += hasDisputed ? 1 : 0;
        notices += left.size();
        WrongNotices.ofOwnLedger(history).stream().map(WrongNotice::notice).forEach(upheld::add);
        wrong += left.stream().filter(upheld::contains).count();
        undelivered += AttemptOutcome.in(history).stream()
                .filter(o -> left.contains(o.key()) && hasNotArrived(o.result()))
                .count();
    }

    private static @Nullable NoticeKey leaving(CaseEvent event) {
        return event instanceof NoticeHandedOver handedOver
                ? handedOver.key()
                : event instanceof NoticeUnknown unknown ? unknown.key() : null;
    }

    private static boolean hasNotArrived(AttemptResult result) {
        return switch (result) {
            case UNDELIVERED, ADDRESS_UNKNOWN, WRONG_PERSON, REFUSED, BUSY, NO_ANSWER, VOICEMAIL -> true;
            case IDENTIFIED,
                    HANDED_OVER,
                    DELIVERED,
                    ACKNOWLEDGED,
                    DEEMED_SERVED,
                    REJECTED,
                    UNKNOWN,
                    RECALLED,
                    CONTRADICTORY -> false;
        };
    }
}
