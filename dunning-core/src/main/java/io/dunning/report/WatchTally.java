package io.dunning.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.PolicyAdopted;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.escalation.PolicyVersion;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By which policies open cases are judged, and whether somebody looks after these. */
final class WatchTally {

    /** Open cases of one policy. */
    private static final class Lot {
        private final PolicyVersion version;
        private final Map<String, Amount> open = new TreeMap<>();
        private long cases;

        Lot(PolicyVersion version) {
            this.version = version;
        }
    }

    private final LocalDate today;
    private final Map<PolicyVersion, PolicyReview> reviews = new HashMap<>();
    private final Map<String, Lot> lots = new TreeMap<>();

    WatchTally(ReportPeriod period, Collection<PolicyReview> reviews) {
        today = period.to();
        reviews.forEach(review -> this.reviews.put(review.version(), review));
    }

    void add(CaseTale tale) {
        PolicyVersion version = null;
        boolean open = true;
        for (CaseEvent event : tale.events()) {
            version = event instanceof CaseOpened opened
                    ? opened.policy()
                    : event instanceof PolicyAdopted adopted ? adopted.policy() : version;
            open = event instanceof Reopened || open && !(event instanceof Closed);
        }
        if (version != null && open) {
            PolicyVersion own = version;
            Lot lot = lots.computeIfAbsent(own.toString(), k -> new Lot(own));
            lot.cases++;
            for (Bill bill : tale.bills()) {
                Amount asked = new Amount(bill.askedNow(), tale.currency());
                lot.open.merge(tale.currency().getCurrencyCode(), asked, Amount::plus);
            }
        }
    }

    List<ComplianceRows.Watch> rows() {
        return lots.values().stream().map(this::row).toList();
    }

    private ComplianceRows.Watch row(Lot lot) {
        PolicyReview review = reviews.get(lot.version);
        List<Amount> open = List.copyOf(lot.open.values());
        if (review == null) {
            return new ComplianceRows.Watch(lot.version, lot.cases, open, null, true, List.of());
        }
        List<PolicyReview.Source> stale = review.sources().stream()
                .filter(s -> s.reviewedOn().isBefore(today.minusYears(1)))
                .toList();
        LocalDate through = review.reviewedThrough();
        return new ComplianceRows.Watch(lot.version, lot.cases, open, through, through.isBefore(today), stale);
    }
}
