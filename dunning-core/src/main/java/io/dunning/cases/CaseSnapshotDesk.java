package io.dunning.cases;

import io.dunning.contact.IdentityLevel;
import io.dunning.desk.Admission;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Callback;
import io.dunning.desk.Caller;
import io.dunning.desk.Complaint;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Deadline;
import io.dunning.desk.DeskFile;
import io.dunning.desk.Enquiry;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.Identity;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case remembers of the desk, in its snapshot: few cases have it. */
final class CaseSnapshotDesk {

    private static final int HAS_OBJECTION = 1;
    private static final int FEES_IN_DOUBT = 1 << 1;

    private static final int HAS_TOPIC = 1;
    private static final int HAS_ADMISSION = 1 << 1;
    private static final int HAS_FORWARDING = 1 << 2;
    private static final int HAS_CALLBACK = 1 << 3;
    private static final int HAS_OUTCOME = 1 << 4;

    private static final Medium[] MEDIA = Medium.values();
    private static final Caller[] CALLERS = Caller.values();
    private static final Topic[] TOPICS = Topic.values();
    private static final IdentityLevel[] LEVELS = IdentityLevel.values();
    private static final IdentityFactor[] FACTORS = IdentityFactor.values();
    private static final AdmissionScope[] SCOPES = AdmissionScope.values();
    private static final Forwarding[] FORWARDINGS = Forwarding.values();
    private static final EnquiryOutcome[] OUTCOMES = EnquiryOutcome.values();
    private static final ComplaintGround[] GROUNDS = ComplaintGround.values();
    private static final ComplaintOutcome[] COMPLAINT_OUTCOMES = ComplaintOutcome.values();

    private CaseSnapshotDesk() {}

    static void write(DeskFile desk, CaseSnapshotBytes out) {
        Deadline objection = desk.objection();
        out.number((objection == null ? 0 : HAS_OBJECTION) | (desk.feesInDoubt() ? FEES_IN_DOUBT : 0));
        if (objection != null) {
            write(objection, out);
        }
        out.number(desk.enquiries().size());
        desk.enquiries().forEach(e -> write(e, out));
        out.number(desk.complaints().size());
        desk.complaints().forEach(c -> write(c, out));
    }

    static DeskFile read(CaseSnapshotCursor in) {
        int marks = in.marks(HAS_OBJECTION | FEES_IN_DOUBT);
        Deadline objection = (marks & HAS_OBJECTION) == 0 ? null : readDeadline(in);
        int count = in.count();
        List<Enquiry> enquiries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            enquiries.add(readEnquiry(in));
        }
        count = in.count();
        List<Complaint> complaints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            complaints.add(readComplaint(in));
        }
        return new DeskFile(enquiries, complaints, objection, (marks & FEES_IN_DOUBT) != 0);
    }

    private static void write(Enquiry e, CaseSnapshotBytes out) {
        out.text(e.id().value());
        out.constant(e.medium());
        out.constant(e.caller());
        out.text(e.receivedAt().toString());
        write(e.answer(), out);
        write(e.identity(), out);
        out.number(mark(e.topic(), HAS_TOPIC)
                | mark(e.admission(), HAS_ADMISSION)
                | mark(e.forwarding(), HAS_FORWARDING)
                | mark(e.callback(), HAS_CALLBACK)
                | mark(e.outcome(), HAS_OUTCOME));
        constant(e.topic(), out);
        if (e.admission() != null) {
            write(e.admission(), out);
        }
        constant(e.forwarding(), out);
        if (e.callback() != null) {
            write(e.callback(), out);
        }
        constant(e.outcome(), out);
    }

    private static Enquiry readEnquiry(CaseSnapshotCursor in) {
        EnquiryId id = new EnquiryId(in.text());
        Medium medium = in.constant(MEDIA);
        Caller caller = in.constant(CALLERS);
        OffsetDateTime receivedAt = OffsetDateTime.parse(in.text());
        Deadline answer = readDeadline(in);
        Identity identity = readIdentity(in);
        int marks = in.marks(HAS_TOPIC | HAS_ADMISSION | HAS_FORWARDING | HAS_CALLBACK | HAS_OUTCOME);
        return new Enquiry(
                id,
                medium,
                caller,
                receivedAt,
                answer,
                (marks & HAS_TOPIC) == 0 ? null : in.constant(TOPICS),
                identity,
                (marks & HAS_ADMISSION) == 0 ? null : readAdmission(in),
                (marks & HAS_FORWARDING) == 0 ? null : in.constant(FORWARDINGS),
                (marks & HAS_CALLBACK) == 0 ? null : readCallback(in),
                (marks & HAS_OUTCOME) == 0 ? null : in.constant(OUTCOMES));
    }

    private static int mark(@Nullable Object part, int mark) {
        return part == null ? 0 : mark;
    }

    private static void constant(@Nullable Enum<?> part, CaseSnapshotBytes out) {
        if (part != null) {
            out.constant(part);
        }
    }

    private static void write(Deadline deadline, CaseSnapshotBytes out) {
        out.day(deadline.by());
        flag(deadline.told(), out);
    }

    private static Deadline readDeadline(CaseSnapshotCursor in) {
        return new Deadline(in.day(), readFlag(in));
    }

    private static void flag(boolean set, CaseSnapshotBytes out) {
        out.octet(set ? 1 : 0);
    }

    private static boolean readFlag(CaseSnapshotCursor in) {
        return in.marks(1) != 0;
    }

    private static void write(Identity identity, CaseSnapshotBytes out) {
        out.constant(identity.level());
        write(identity.matched(), out);
        write(identity.failed(), out);
        out.number(identity.wrong());
        LocalDate checkedOn = identity.checkedOn();
        flag(checkedOn != null, out);
        if (checkedOn != null) {
            out.day(checkedOn);
        }
    }

    private static Identity readIdentity(CaseSnapshotCursor in) {
        return new Identity(
                in.constant(LEVELS),
                readFactors(in),
                readFactors(in),
                in.wholeNumber(),
                readFlag(in) ? in.day() : null);
    }

    /** One bit for each. */
    private static void write(Set<IdentityFactor> factors, CaseSnapshotBytes out) {
        int bits = 0;
        for (IdentityFactor factor : factors) {
            bits |= 1 << factor.ordinal();
        }
        out.number(bits);
    }

    private static Set<IdentityFactor> readFactors(CaseSnapshotCursor in) {
        int bits = in.marks((1 << FACTORS.length) - 1);
        Set<IdentityFactor> factors = EnumSet.noneOf(IdentityFactor.class);
        for (IdentityFactor factor : FACTORS) {
            if ((bits & 1 << factor.ordinal()) != 0) {
                factors.add(factor);
            }
        }
        return factors;
    }

    private static void write(Admission admission, CaseSnapshotBytes out) {
        out.text(admission.onBehalfOf().value());
        out.constant(admission.scope());
        out.text(admission.reference());
        out.day(admission.until());
    }

    private static Admission readAdmission(CaseSnapshotCursor in) {
        return new Admission(new PersonId(in.text()), in.constant(SCOPES), in.text(), in.day());
    }

    private static void write(Callback callback, CaseSnapshotBytes out) {
        CallWindow window = callback.window();
        out.day(window.day());
        out.number(window.from().toNanoOfDay());
        out.number(window.to().toNanoOfDay());
        out.text(window.zone().getId());
        out.number(callback.tries());
        flag(callback.kept(), out);
        flag(callback.reached(), out);
        flag(callback.told(), out);
    }

    private static Callback readCallback(CaseSnapshotCursor in) {
        CallWindow window = new CallWindow(
                in.day(), LocalTime.ofNanoOfDay(in.number()), LocalTime.ofNanoOfDay(in.number()), ZoneId.of(in.text()));
        return new Callback(window, in.wholeNumber(), readFlag(in), readFlag(in), readFlag(in));
    }

    private static void write(Complaint complaint, CaseSnapshotBytes out) {
        out.text(complaint.enquiry().value());
        out.constant(complaint.ground());
        write(complaint.answer(), out);
        out.octet(complaint.outcome() == null ? 0 : complaint.outcome().ordinal() + 1);
    }

    private static Complaint readComplaint(CaseSnapshotCursor in) {
        EnquiryId enquiry = new EnquiryId(in.text());
        ComplaintGround ground = in.constant(GROUNDS);
        Deadline answer = readDeadline(in);
        int outcome = in.octet();
        return new Complaint(enquiry, ground, answer, outcome == 0 ? null : outcome(outcome - 1));
    }

    private static ComplaintOutcome outcome(int place) {
        if (place >= COMPLAINT_OUTCOMES.length) {
            throw new IllegalArgumentException("no constant has place " + place);
        }
        return COMPLAINT_OUTCOMES[place];
    }
}
