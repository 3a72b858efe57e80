package io.dunning.report;

import static io.dunning.report.KpiValue.ofCounts;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.IdentityChecked;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.CallbackResult;
import io.dunning.desk.EnquiryId;
import io.dunning.notice.NoticeKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether calls reach the right person, and what comes of speaking with them. */
final class CallTally implements Tally {

    /** What is known of one case on the way through its events. */
    private static final class Lines {
        private final Set<NoticeKey> calls = new HashSet<>();
        private final Set<NoticeKey> tried = new HashSet<>();
        private final Set<NoticeKey> identified = new HashSet<>();
        private final Set<EnquiryId> calledBack = new HashSet<>();
        private final Set<EnquiryId> verified = new HashSet<>();
    }

    private final ReportPeriod period;
    private long tried;
    private long right;
    private long spoken;
    private long promised;

    CallTally(ReportPeriod period) {
        this.period = period;
    }

    @Override
    public void add(CaseTale tale) {
        Lines lines = new Lines();
        for (CaseEvent event : tale.events()) {
            int now = period.contains(event.on()) ? 1 : 0;
            promised += event instanceof Promised ? now : 0;
            tried += isTry(event, lines) ? now : 0;
            right += isRightParty(event, lines) ? now : 0;
            spoken += isFirstCheck(event, lines) ? now : 0;
        }
    }

    private static boolean isTry(CaseEvent event, Lines lines) {
        if (event instanceof NoticePlanned planned && isCall(planned.channel())) {
            lines.calls.add(planned.key());
        } else if (event instanceof CompanionPlanned companion && isCall(companion.channel())) {
            lines.calls.add(companion.key());
        } else if (event instanceof NoticeHandedOver handed) {
            return lines.calls.contains(handed.key()) && lines.tried.add(handed.key());
        } else if (event instanceof NoticeUnknown unknown) {
            return lines.calls.contains(unknown.key()) && lines.tried.add(unknown.key());
        }
        return event instanceof CallbackTried;
    }

    private static boolean isCall(ChannelKind channel) {
        return channel == ChannelKind.VOICE || channel == ChannelKind.AGENT_CALL;
    }

    /** By a receipt of the call, or by the first check after a call back reached them. */
    private static boolean isRightParty(CaseEvent event, Lines lines) {
        if (event instanceof ReceiptDetailed receipt) {
            return receipt.detail() == Receipt.Detail.IDENTIFIED
                    && lines.calls.contains(receipt.key())
                    && lines.identified.add(receipt.key());
        }
        if (event instanceof CallbackTried call && call.result() == CallbackResult.REACHED) {
            lines.calledBack.add(call.enquiry());
        }
        if (event instanceof IdentityChecked check && isVerified(check) && lines.calledBack.remove(check.enquiry())) {
            lines.verified.add(check.enquiry());
            return true;
        }
        return false;
    }

    private static boolean isFirstCheck(CaseEvent event, Lines lines) {
        return event instanceof IdentityChecked check && isVerified(check) && lines.verified.add(check.enquiry());
    }

    private static boolean isVerified(IdentityChecked check) {
        return check.level().reaches(IdentityLevel.VERIFIED);
    }

    @Override
    public void valuesInto(List<KpiValue> values) {
        values.add(ofCounts(Kpi.RIGHT_PARTY, "", right, tried));
        values.add(ofCounts(Kpi.PROMISE_RATE, "", promised, right + spoken));
    }
}
