package io.dunning.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ComplaintAnswered;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.EnquiryId;
import io.dunning.notice.NoticeKey;
import io.dunning.reconcile.WrongNotice;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What rules held back, and what people complained of. */
final class BlockedTally {

    /** Rules that hold back what would be unlawful or unfair; the others hold back what isn't due or isn't worth it. */
    static final Set<String> PROTECTING = Set.of(
            "address-alive",
            "case-open",
            "certain-contact",
            "contact-cap",
            "earlier-notice-proved",
            "identity-reached",
            "identity-step",
            "ledger-agrees",
            "ledger-fresh",
            "may-be-told",
            "meant-for-debtor",
            "no-contact-period",
            "not-held",
            "not-time-barred",
            "quotes-proved",
            "reviewed-through",
            "right-person",
            "still-owed",
            "tries-bounded",
            "window-open");

    /** Counts of one rule or one ground; what they mean stands where they are read. */
    private static final class Counts {
        private long first;
        private long second;
        private long third;
    }

    private final ReportPeriod period;
    private final Map<String, Counts> rules = new TreeMap<>();
    private final Map<ComplaintGround, Counts> grounds = new EnumMap<>(ComplaintGround.class);
    private final Map<WrongNotice.Cause, Counts> wrong = new EnumMap<>(WrongNotice.Cause.class);

    BlockedTally(ReportPeriod period) {
        this.period = period;
    }

    void add(CaseTale tale) {
        Set<String> seen = new HashSet<>();
        Map<EnquiryId, ComplaintGround> ground = new HashMap<>();
        for (CaseEvent event : tale.events()) {
            if (event instanceof ComplaintMade made) {
                ground.put(made.enquiry(), made.ground());
            }
            if (period.contains(event.on())) {
                if (event instanceof ReviewDeferred deferred) {
                    rule(deferred.rule(), seen).first++;
                } else if (event instanceof NoticeCancelled cancelled) {
                    rule(cancelled.rule(), seen).second++;
                } else if (event instanceof ComplaintMade made) {
                    ground(made.ground()).first++;
                } else if (event instanceof ComplaintAnswered answered) {
                    Counts own = ground(ground.getOrDefault(answered.enquiry(), ComplaintGround.OTHER));
                    own.second++;
                    own.third += isUpheld(answered.outcome()) ? 1 : 0;
                }
            }
        }
    }

    private Counts rule(String code, Set<String> seen) {
        Counts counts = rules.computeIfAbsent(code, c -> new Counts());
        counts.third += seen.add(code) ? 1 : 0;
        return counts;
    }

    private Counts ground(ComplaintGround ground) {
        return grounds.computeIfAbsent(ground, g -> new Counts());
    }

    private static boolean isUpheld(ComplaintOutcome outcome) {
        return outcome == ComplaintOutcome.UPHELD || outcome == ComplaintOutcome.PARTLY_UPHELD;
    }

    /** A notice about several paid bills was wrong once. */
    void addWrong(List<WrongNotice> found) {
        Set<NoticeKey> seen = new HashSet<>();
        for (WrongNotice notice : found) {
            if (seen.add(notice.notice()) && period.contains(notice.knownOn())) {
                wrong.computeIfAbsent(notice.cause(), c -> new Counts()).first++;
            }
        }
    }

    List<ComplianceRows.Blocked> rules() {
        return rules.entrySet().stream()
                .map(e -> new ComplianceRows.Blocked(
                        e.getKey(),
                        PROTECTING.contains(e.getKey()),
                        e.getValue().first,
                        e.getValue().second,
                        e.getValue().third))
                .sorted(Comparator.comparing((ComplianceRows.Blocked b) -> !b.protects())
                        .thenComparing(b -> -b.deferred() - b.stopped())
                        .thenComparing(ComplianceRows.Blocked::rule))
                .toList();
    }

    List<ComplianceRows.Wrong> wrong() {
        return wrong.entrySet().stream()
                .map(e -> new ComplianceRows.Wrong(e.getKey(), e.getValue().first))
                .toList();
    }

    List<ComplianceRows.Complaints> complaints() {
        return grounds.entrySet().stream()
                .map(e -> new ComplianceRows.Complaints(
                        e.getKey(), e.getValue().first, e.getValue().second, e.getValue().third))
                .toList();
    }
}
