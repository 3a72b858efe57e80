package io.dunning.reconcile;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.WrongNotice.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds wrong notices in the histories of cases: a notice that left before the case heard of the payment that settled one of its bills,
 * although the money had moved by then.
 *
 * <p>The history proves that a notice was wrong; the journal and the book tell why. They are asked only where one is found. Thread-safe.
 */
public final class WrongNotices {

    private final Reconciler reconciler;

    public WrongNotices(Reconciler reconciler) {
        this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
    }

    /**
     * The wrong notices of a case, in the order in which they turned out to be wrong, each with its cause.
     *
     * @param history all events of the case, in order
     */
    public List<WrongNotice> in(List<RecordedEvent> history) {
        List<WrongNotice> found = ofOwnLedger(history);
        Map<ReceivableId, List<Settling>> settling = new HashMap<>();
        return found.stream()
                .map(wrong -> {
                    List<Settling> payments = settling.computeIfAbsent(
                            wrong.item(),
                            item -> payments(new BillKey(wrong.caseId().creditor(), item)));
                    return with(wrong, cause(wrong, payments));
                })
                .toList();
    }

    /**
     * The same for a house that matches its payments itself: the cause is {@link Cause#CROSSED} or {@link Cause#LATE_POSTING}, as nobody told
     * what its ledger waited for.
     *
     * @param history all events of the case, in order
     */
    public static List<WrongNotice> ofOwnLedger(List<RecordedEvent> history) {
        Map<NoticeKey, NoticePlanned> planned = new HashMap<>();
        Map<NoticeKey, LocalDate> left = new LinkedHashMap<>();
        List<WrongNotice> found = new ArrayList<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof NoticePlanned notice) {
                planned.put(notice.key(), notice);
            } else if (recorded.event() instanceof NoticeHandedOver handed) {
                left.putIfAbsent(handed.key(), handed.on());
            } else if (recorded.event() instanceof NoticeUnknown unknown) {
                left.putIfAbsent(unknown.key(), unknown.on());
            } else if (recorded.event() instanceof BalanceChanged changed && settles(changed)) {
                left.forEach((key, on) -> {
                    NoticePlanned notice = planned.get(key);
                    if (notice != null && notice.items().contains(changed.id()) && !on.isBefore(changed.valueOn())) {
                        found.add(wrong(recorded.caseId(), key, on, changed));
                    }
                });
            }
        }
        return found;
    }

    private static boolean settles(BalanceChanged changed) {
        return changed.cause() == BalanceCause.PAYMENT && changed.open().minor() <= 0;
    }

    private static WrongNotice wrong(CaseId caseId, NoticeKey key, LocalDate leftOn, BalanceChanged paid) {
        Cause cause = paid.valueOn().equals(leftOn) ? Cause.CROSSED : Cause.LATE_POSTING;
        return new WrongNotice(caseId, key, paid.id(), leftOn, paid.valueOn(), paid.on(), cause);
    }

    private static WrongNotice with(WrongNotice wrong, Cause cause) {
        return new WrongNotice(
                wrong.caseId(), wrong.notice(), wrong.item(), wrong.leftOn(), wrong.paidOn(), wrong.knownOn(), cause);
    }

    /**
     * A payment of a bill.
     *
     * @param confirmed whether a person said so
     */
    private record Settling(Payment payment, boolean confirmed) {}

    private List<Settling> payments(BillKey bill) {
        Map<PaymentId, Boolean> confirmed = new HashMap<>();
        for (Posting posting : reconciler.journal().postings(List.of(), List.of(bill))) {
            PaymentId id = posting.payment();
            if (id != null && bill.equals(posting.bill()) && posting.amount().isPositive()) {
                confirmed.merge(id, posting.rule() == PostingRule.CONFIRMED, Boolean::logicalOr);
            }
        }
        List<Settling> payments = new ArrayList<>();
        for (Fact fact : reconciler
                .book()
                .tied(confirmed.keySet().stream().map(Tie::payment).toList())) {
            if (fact instanceof Payment payment && confirmed.containsKey(payment.id())) {
                payments.add(new Settling(payment, confirmed.getOrDefault(payment.id(), false)));
            }
        }
        return payments;
    }

    /** Of several payments that settled a bill together, the one that was told of last was the one that was missed. */
    private static Cause cause(WrongNotice wrong, List<Settling> payments) {
        Settling missed = payments.stream()
                .filter(s -> !s.payment().movedOn().isAfter(wrong.leftOn()))
                .max(Comparator.comparing((Settling s) -> s.payment().toldOn())
                        .thenComparing(s -> s.payment(), Payment.ORDER))
                .orElse(null);
        return missed == null ? wrong.cause() : cause(wrong, missed);
    }

    private static Cause cause(WrongNotice wrong, Settling missed) {
        LocalDate left = wrong.leftOn();
        Payment payment = missed.payment();
        boolean wasThere = missed.confirmed()
                ? !payment.toldOn().isAfter(left)
                : payment.toldOn().isBefore(left);
        if (wasThere) {
            return missed.confirmed() ? Cause.WRONG_REFERENCE : Cause.LATE_DETAILS;
        }
        if (payment.movedOn().equals(left)) {
            return Cause.CROSSED;
        }
        return payment.bookedOn().isBefore(left) ? Cause.IMPORT_GAP : Cause.LATE_POSTING;
    }
}
