package io.dunning.testkit;

import static io.dunning.testkit.Given.aPolicy;

import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.contact.Authority;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.escalation.Policy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Acts of the desk by number: any number is some act, sensible or not. */
final class DeskActs {

    /** Where the document is kept that admits somebody. */
    static final String DOCUMENT = "document-1";

    private static final Policy POLICY = aPolicy().policy();
    private static final int ENQUIRIES = 3;
    private static final int ACTS = 16;

    private DeskActs() {}

    static EnquiryId enquiry(int n) {
        return new EnquiryId("E" + n % ENQUIRIES);
    }

    /** A tenth of all acts opens an enquiry, so that the others have one. */
    static Outcome perform(DunningCase c, int number, LocalDate on) {
        Desk desk = Desk.of(c, POLICY);
        EnquiryId id = enquiry(number);
        int m = number / ENQUIRIES / ACTS;
        OffsetDateTime at = on.atTime(7 + m % 6, 0).atOffset(ZoneOffset.ofHours(1));
        if (c.desk().enquiry(id).isEmpty()) {
            return desk.open(id, pick(Medium.values(), m), pick(Caller.values(), m / 5), at, on);
        }
        return switch (number / ENQUIRIES % ACTS) {
            case 0, 1 -> desk.classify(id, pick(Topic.values(), m), on);
            case 2, 3 -> desk.identify(id, check(m), on);
            case 4 -> desk.admit(id, authority(c, m, on), pick(AdmissionScope.values(), m), on);
            case 5 -> desk.patientPresent(id, c.id().debtor(), on);
            case 6 -> desk.forward(id, pick(Forwarding.values(), m), on);
            case 7 -> desk.promiseCallback(id, window(on.plusDays(m % 4), m), on);
            case 8 -> desk.moveCallback(id, window(on.plusDays(m % 4), m), at, on);
            case 9 -> desk.callbackTried(id, m % 2 == 0, at, on);
            case 10 -> desk.object(id, pick(DisputeGround.values(), m), on);
            case 11 -> desk.complain(id, pick(ComplaintGround.values(), m), on);
            case 12 -> desk.answerComplaint(id, pick(ComplaintOutcome.values(), m), "boss", on);
            case 13 -> desk.close(id, pick(EnquiryOutcome.values(), m), on);
            case 14 -> desk.allowFees("boss", on);
            default -> desk.proposeCredit(on);
        };
    }

    static CallWindow window(LocalDate day, int n) {
        return new CallWindow(day, LocalTime.of(8 + n % 9, 0), LocalTime.of(18, 30), ZoneId.of("Europe/Rome"));
    }

    private static IdentityCheck check(int m) {
        IdentityFactor factor = pick(IdentityFactor.values(), m);
        IdentityFactor next = pick(IdentityFactor.values(), m + 1);
        return m % 5 == 0 ? IdentityCheck.wrong(factor) : IdentityCheck.right(factor, next);
    }

    private static Authority authority(DunningCase c, int m, LocalDate on) {
        return new Authority(c.id().debtor(), DOCUMENT, on.minusDays(1), m % 3 == 0 ? null : on.plusDays(m % 20));
    }

    private static <E> E pick(E[] all, int n) {
        return all[n % all.length];
    }
}
