package io.dunning.report;

import io.dunning.Policies;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseItem;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.Receipt;
import io.dunning.desk.Complaint;
import io.dunning.desk.Deadline;
import io.dunning.desk.DeskDuty;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Overdue;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What of one case is to be talked about: how it stands on the last day of the period, and what happened to it within. */
final class Agenda {

    /** Mostly over on the next day; later on, money that may be meant for a bill waits for a person. */
    private static final String LEDGER_AGREES = "ledger-agrees";

    /** Rules that say the same at every review until somebody finds an address, a record or a proof. */
    static final Set<String> LASTING = Set.of(
            "address-alive",
            "certain-contact",
            "cost-known",
            "debtor-known",
            "earlier-notice-proved",
            "identity-reached",
            "kind-followed-up",
            LEDGER_AGREES,
            "may-be-told",
            "meant-for-debtor",
            "quotes-proved",
            "reachable",
            "rendering-refused",
            "reviewed-through",
            "right-person",
            "tries-bounded");

    private static final int WAITING_DAYS = 7;

    private final CaseTale tale;
    private final DunningCase now;
    private final ReportPeriod period;
    private final LocalDate today;
    private final LocalDate lateBefore;
    private final ReportSettings settings;
    private final Consumer<AgendaLine> lines;

    private Agenda(
            CaseTale tale,
            ReportPeriod period,
            LocalDate lateBefore,
            ReportSettings settings,
            Consumer<AgendaLine> lines) {
        this.tale = tale;
        this.now = DunningCase.replay(tale.events());
        this.period = period;
        this.today = period.to();
        this.lateBefore = lateBefore;
        this.settings = settings;
        this.lines = lines;
    }

    /** Of a period that is over. */
    static void of(
            CaseTale tale,
            ReportPeriod period,
            Policies policies,
            ReportSettings settings,
            Consumer<AgendaLine> lines) {
        of(tale, period, period.to().plusDays(1), policies, settings, lines);
    }

    /** @param lateBefore what was due before that day is late: the day after the period, or today while it runs */
    static void of(
            CaseTale tale,
            ReportPeriod period,
            LocalDate lateBefore,
            Policies policies,
            ReportSettings settings,
            Consumer<AgendaLine> lines) {
        Agenda agenda = new Agenda(tale, period, lateBefore, settings, lines);
        agenda.expiring(policies);
        agenda.atTheDesk();
        agenda.notices();
        agenda.decisions();
        agenda.happened();
    }

    private void expiring(Policies policies) {
        if (now.state() == CaseState.CLOSED) {
            return;
        }
        Policy policy = policies.version(now.policy());
        LimitationRule rule = policy.track(now.kind()).map(Track::limitation).orElse(null);
        if (rule == null) {
            return;
        }
        for (CaseItem item : now.items()) {
            if (item.isOpen()) {
                LocalDate start = rule.startOf(item.serviceOn(), item.dueOn());
                LocalDate last = rule.lastDay(start, now.clockEvents(item));
                if (!last.isAfter(today.plusDays(settings.expiringDays()))) {
                    AgendaKind kind = last.isBefore(today) ? AgendaKind.EXPIRED : AgendaKind.EXPIRING;
                    Amount open = new Amount(item.openMinor(), now.currency());
                    String bill = item.id().value();
                    lines.accept(AgendaLine.of(kind, now.id(), bill, bill, open, item.dueOn(), last));
                }
            }
        }
    }

    private void atTheDesk() {
        LocalDate soon = today.plusDays(settings.deadlineDays());
        Deadline objection = now.desk().objection();
        if (objection != null && !objection.by().isAfter(soon)) {
            LocalDate since = last(e -> e instanceof Disputed);
            String ground = now.dispute().map(Enum::name).orElse("");
            add(AgendaKind.OBJECTION, since.toString(), ground, since, objection.by());
        }
        for (Complaint complaint : now.desk().complaints()) {
            if (complaint.isOpen() && !complaint.answer().by().isAfter(soon)) {
                String enquiry = complaint.enquiry().value();
                LocalDate made =
                        last(e -> e instanceof ComplaintMade c && c.enquiry().equals(complaint.enquiry()));
                add(
                        AgendaKind.COMPLAINT,
                        enquiry,
                        enquiry,
                        made,
                        complaint.answer().by());
            }
        }
        for (Overdue overdue : now.desk().overdue(lateBefore)) {
            boolean call = overdue.duty() == DeskDuty.CALLBACK;
            EnquiryId id = overdue.enquiry();
            if (id != null && (call || overdue.duty() == DeskDuty.ANSWER)) {
                AgendaKind kind = call ? AgendaKind.CALLBACK : AgendaKind.ANSWER;
                LocalDate asked =
                        last(e -> e instanceof EnquiryOpened o && o.enquiry().equals(id));
                add(kind, id + "|" + overdue.by(), id.value(), asked, overdue.by());
            }
        }
    }

    private void notices() {
        for (NoticeRecord notice : now.notices()) {
            String key = notice.key().value();
            if (notice.isContradictory()) {
                add(AgendaKind.CONTRADICTION, key, key, notice.gradedOn(), null);
            } else if (notice.grade() == EvidenceGrade.NONE && !notice.failed()) {
                add(AgendaKind.OUTCOME_UNKNOWN, key, key, notice.gradedOn(), null);
            } else if (notice.isWaiting() && notice.plannedOn().isBefore(today.minusDays(WAITING_DAYS))) {
                add(AgendaKind.NOTICE_STUCK, key, key, notice.plannedOn(), null);
            }
        }
    }

    private void decisions() {
        if (now.state() == CaseState.AWAITING_DECISION) {
            LocalDate since = last(e -> e instanceof DecisionAsked);
            String what = now.proposed().map(Enum::name).orElse("");
            add(AgendaKind.DECISION, since.toString(), what, since, null);
        }
        ReviewDeferred first = stuckSince();
        if (first != null
                && !mayPass(first)
                && now.state() == CaseState.OPEN
                && now.openMinor() > 0
                && now.activeHolds(today).isEmpty()) {
            add(AgendaKind.CASE_STUCK, first.on().toString(), first.rule(), first.on(), null);
        }
    }

    private boolean mayPass(ReviewDeferred first) {
        return first.rule().equals(LEDGER_AGREES) && !first.on().isBefore(today.minusDays(WAITING_DAYS));
    }

    /** The first of the reviews since the case last came on that all ended with a lasting rule; {@code null} if the last one did not. */
    private @Nullable ReviewDeferred stuckSince() {
        ReviewDeferred first = null;
        for (CaseEvent event : tale.events()) {
            if (event instanceof ReviewDeferred deferred && LASTING.contains(deferred.rule())) {
                first = first == null ? deferred : first;
            } else if (event instanceof ReviewDeferred
                    || event instanceof NoticePlanned
                    || event instanceof CaseOpened
                    || event instanceof Reopened) {
                first = null;
            }
        }
        return first;
    }

    private void happened() {
        Set<NoticeKey> told = new HashSet<>();
        for (CaseEvent event : tale.events()) {
            if (period.contains(event.on())) {
                if (event instanceof PromiseBroken) {
                    add(AgendaKind.PROMISE_BROKEN, event.on().toString(), "", event.on(), null);
                } else if (event instanceof PlanEnded ended && !ended.kept()) {
                    add(AgendaKind.PLAN_BROKEN, event.on().toString(), "", event.on(), null);
                }
                NoticeKey failed = failed(event);
                if (failed != null && isLost(failed) && told.add(failed)) {
                    add(AgendaKind.NOTICE_FAILED, failed.value(), failed.value(), event.on(), null);
                }
            }
        }
    }

    private static @Nullable NoticeKey failed(CaseEvent event) {
        if (event instanceof NoticeFailed failure) {
            return failure.key();
        }
        boolean back = event instanceof ReceiptCounted counted && !arrived(counted.outcome());
        return back ? ((ReceiptCounted) event).key() : null;
    }

    private static boolean arrived(Receipt.Outcome outcome) {
        return outcome == Receipt.Outcome.DELIVERED || outcome == Receipt.Outcome.ACKNOWLEDGED;
    }

    /** A later receipt may have said otherwise. */
    private boolean isLost(NoticeKey key) {
        return now.notice(key).filter(n -> n.isLost() || n.isRejected()).isPresent();
    }

    /** The day of the last such event; there is one. */
    private LocalDate last(Predicate<CaseEvent> which) {
        List<CaseEvent> events = tale.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (which.test(events.get(i))) {
                return events.get(i).on();
            }
        }
        throw new IllegalStateException("nothing of the sort happened in case " + now.id());
    }

    private void add(AgendaKind kind, String matter, String about, LocalDate since, @Nullable LocalDate by) {
        lines.accept(AgendaLine.of(kind, now.id(), matter, about, now.open(), since, by));
    }
}
