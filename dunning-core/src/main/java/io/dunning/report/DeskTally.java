package io.dunning.report;

import static io.dunning.report.KpiValue.ofCounts;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryForwarded;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enquiries: settled at once, or forwarded. */
final class DeskTally implements Tally {

    private static final int DAYS = 7;

    /** An enquiry as it stood at the end of its days. */
    private static final class Asked {
        private final LocalDate until;
        private boolean goneOn;
        private boolean settled;
        private boolean askedAgain;

        Asked(LocalDate on) {
            until = on.plusDays(DAYS);
        }
    }

    private final ReportPeriod period;
    private long ripe;
    private long settled;
    private long opened;
    private long forwarded;
    private long cases;
    private long casesForwarded;

    DeskTally(ReportPeriod period) {
        this.period = period;
    }

    @Override
    public void add(CaseTale tale) {
        Map<EnquiryId, Asked> enquiries = new LinkedHashMap<>();
        Set<EnquiryId> gone = new HashSet<>();
        boolean isForwarded = false;
        for (CaseEvent event : tale.events()) {
            boolean now = period.contains(event.on());
            if (event instanceof EnquiryOpened asked) {
                opened += now ? 1 : 0;
                enquiries.values().forEach(e -> e.askedAgain |= !asked.on().isAfter(e.until));
                enquiries.put(asked.enquiry(), new Asked(asked.on()));
            } else if (event instanceof EnquiryForwarded on) {
                boolean first = gone.add(on.enquiry());
                forwarded += now && first ? 1 : 0;
                isForwarded |= now;
                goesOn(enquiries, on.enquiry());
            } else if (event instanceof CallbackPromised promised) {
                goesOn(enquiries, promised.enquiry());
            } else if (event instanceof EnquiryClosed closed) {
                closed(enquiries, closed);
            }
        }
        for (Asked enquiry : enquiries.values()) {
            boolean counts = period.contains(enquiry.until);
            ripe += counts ? 1 : 0;
            settled += counts && enquiry.settled && !enquiry.askedAgain ? 1 : 0;
        }
        boolean wasOpen = OpenDays.of(tale, period) > 0;
        cases += wasOpen ? 1 : 0;
        casesForwarded += wasOpen && isForwarded ? 1 : 0;
    }

    private static void goesOn(Map<EnquiryId, Asked> enquiries, EnquiryId id) {
        Asked enquiry = enquiries.get(id);
        if (enquiry != null) {
            enquiry.goneOn = true;
        }
    }

    private static void closed(Map<EnquiryId, Asked> enquiries, EnquiryClosed closed) {
        Asked enquiry = enquiries.get(closed.enquiry());
        if (enquiry != null && !closed.on().isAfter(enquiry.until) && !enquiry.goneOn) {
            enquiry.settled = closed.outcome() == EnquiryOutcome.ANSWERED || closed.outcome() == EnquiryOutcome.AGREED;
        }
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        values.add(ofCounts(Kpi.FIRST_CONTACT, "", settled, ripe));
        values.add(ofCounts(Kpi.FORWARDED_ENQUIRIES, "", forwarded, opened));
        values.add(ofCounts(Kpi.FORWARDED_CASES, "", casesForwarded, cases));
    }
}
