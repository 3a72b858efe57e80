package io.dunning.desk;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.DeskDeadlineReached;
import io.dunning.cases.CaseEvent.ObjectionDeadlineReached;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers of the desk. Empty for most cases, which then share {@link #EMPTY}.
 *
 * <p>Events of the case make it ({@link CaseEvent}); what the desk does is in {@link Desk}.
 *
 * @param enquiries in the order in which they were opened, the closed ones too
 * @param complaints in the order in which they were made, the answered ones too
 * @param objection by when the open objection is to be decided; {@code null} while none is open
 * @param feesInDoubt whether a case of good faith was told and nobody decided since: it bears no fee
 */
public record DeskFile(
        List<Enquiry> enquiries,
        List<Complaint> complaints,
        @Nullable Deadline objection,
        boolean feesInDoubt) {

    public static final DeskFile EMPTY = new DeskFile(List.of(), List.of(), null, false);

    public DeskFile {
        enquiries = List.copyOf(enquiries);
        complaints = List.copyOf(complaints);
    }

    public boolean isEmpty() {
        return enquiries.isEmpty() && complaints.isEmpty() && objection == null && !feesInDoubt;
    }

    public Optional<Enquiry> enquiry(EnquiryId id) {
        return enquiries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Optional<Complaint> complaint(EnquiryId enquiry) {
        return complaints.stream().filter(c -> c.enquiry().equals(enquiry)).findFirst();
    }

    public List<Enquiry> openEnquiries() {
        return enquiries.stream().filter(Enquiry::isOpen).toList();
    }

    /** Whether the case should rest because the desk owes a promised call or the provider an answer. */
    public boolean isAwaited() {
        return enquiries.stream().anyMatch(Enquiry::isAwaited);
    }

    /** How many answers were wrong in the enquiries in which somebody was checked on that day, whoever asked. */
    public int wrongOn(LocalDate day) {
        int wrong = 0;
        for (Enquiry e : enquiries) {
            wrong += day.equals(e.identity().checkedOn()) ? e.identity().wrong() : 0;
        }
        return wrong;
    }

    // ---- by when ----

    /** What should have been done before that day and was not. */
    public List<Overdue> overdue(LocalDate day) {
        List<Overdue> overdue = new ArrayList<>(0);
        for (Enquiry e : enquiries) {
            if (e.isOpen() && e.answer().by().isBefore(day)) {
                overdue.add(new Overdue(DeskDuty.ANSWER, e.id(), e.answer().by()));
            }
            if (e.isOpen() && e.callback() != null && e.callback().isMissed(day)) {
                overdue.add(new Overdue(
                        DeskDuty.CALLBACK, e.id(), e.callback().window().day()));
            }
        }
        for (Complaint c : complaints) {
            if (c.isOpen() && c.answer().by().isBefore(day)) {
                overdue.add(
                        new Overdue(DeskDuty.COMPLAINT, c.enquiry(), c.answer().by()));
            }
        }
        if (objection != null && objection.by().isBefore(day)) {
            overdue.add(new Overdue(DeskDuty.OBJECTION, null, objection.by()));
        }
        return overdue;
    }

    /**
     * The first day on which the nightly run has something to tell of the desk: the last day of an answer, the day after a promised call.
     * {@link LocalDate#MAX} for none; what was told is not told again.
     */
    public LocalDate lookOn() {
        LocalDate first = objection == null ? LocalDate.MAX : untold(objection);
        for (Enquiry e : enquiries) {
            if (e.isOpen()) {
                first = earlier(first, untold(e.answer()));
                first = earlier(first, callLook(e.callback()));
            }
        }
        for (Complaint c : complaints) {
            first = c.isOpen() ? earlier(first, untold(c.answer())) : first;
        }
        return first;
    }

    private static LocalDate callLook(@Nullable Callback call) {
        return call == null || !call.isPending() || call.told()
                ? LocalDate.MAX
                : call.window().day().plusDays(1);
    }

    private static LocalDate untold(Deadline deadline) {
        return deadline.told() ? LocalDate.MAX : deadline.by();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The deadlines that have come by that day and that no event has told yet. None of them sends anything; people are to act. */
    public List<CaseEvent> reachedBy(LocalDate on) {
        List<CaseEvent> events = new ArrayList<>(0);
        for (Enquiry e : enquiries) {
            if (e.isOpen() && !untold(e.answer()).isAfter(on)) {
                events.add(new DeskDeadlineReached(
                        on, e.id(), DeskDuty.ANSWER, e.answer().by()));
            }
            Callback call = e.callback();
            if (e.isOpen() && call != null && !callLook(call).isAfter(on)) {
                events.add(new DeskDeadlineReached(
                        on, e.id(), DeskDuty.CALLBACK, call.window().day()));
            }
        }
        for (Complaint c : complaints) {
            if (c.isOpen() && !untold(c.answer()).isAfter(on)) {
                events.add(new DeskDeadlineReached(
                        on, c.enquiry(), DeskDuty.COMPLAINT, c.answer().by()));
            }
        }
        if (objection != null && !untold(objection).isAfter(on)) {
            events.add(new ObjectionDeadlineReached(on, objection.by()));
        }
        return events;
    }

    // ---- what events do to it ----

    public DeskFile with(Enquiry opened) {
        List<Enquiry> more = new ArrayList<>(enquiries);
        more.add(opened);
        return new DeskFile(more, complaints, objection, feesInDoubt);
    }

    public DeskFile replacing(Enquiry changed) {
        List<Enquiry> others = new ArrayList<>(enquiries);
        others.replaceAll(e -> e.id().equals(changed.id()) ? changed : e);
        return new DeskFile(others, complaints, objection, feesInDoubt || isDoubted(changed));
    }

    /** Closed ones don't raise the doubt again that somebody has decided. */
    private boolean isDoubted(Enquiry changed) {
        boolean before = enquiry(changed.id())
                .map(e -> e.topic() != null && e.topic().isGoodFaith())
                .orElse(false);
        return changed.topic() != null && changed.topic().isGoodFaith() && !before;
    }

    public DeskFile tried(Enquiry enquiry, CallbackResult result, Instant at) {
        Callback call = enquiry.callback();
        return call == null ? this : replacing(enquiry.called(call.tried(result, at)));
    }

    public DeskFile with(Complaint made) {
        List<Complaint> more = new ArrayList<>(complaints);
        more.add(made);
        return new DeskFile(enquiries, more, objection, feesInDoubt);
    }

    public DeskFile answering(EnquiryId enquiry, ComplaintOutcome how) {
        return replacing(enquiry, c -> c.answered(how));
    }

    private DeskFile replacing(EnquiryId enquiry, UnaryOperator<Complaint> change) {
        List<Complaint> others = new ArrayList<>(complaints);
        others.replaceAll(c -> c.enquiry().equals(enquiry) ? change.apply(c) : c);
        return new DeskFile(enquiries, others, objection, feesInDoubt);
    }

    public DeskFile objected(LocalDate answerBy) {
        return new DeskFile(enquiries, complaints, Deadline.of(answerBy), feesInDoubt);
    }

    public DeskFile objectionDecided() {
        return slim(new DeskFile(enquiries, complaints, null, feesInDoubt));
    }

    public DeskFile feesDecided() {
        return slim(new DeskFile(enquiries, complaints, objection, false));
    }

    /** The last day of a duty has come, and the history says so. */
    public DeskFile told(EnquiryId enquiry, DeskDuty duty) {
        return switch (duty) {
            case ANSWER -> enquiry(enquiry).map(e -> replacing(e.asTold())).orElse(this);
            case CALLBACK -> enquiry(enquiry).map(this::missed).orElse(this);
            case COMPLAINT -> replacing(enquiry, Complaint::asTold);
            case OBJECTION -> objectionTold();
        };
    }

    private DeskFile missed(Enquiry enquiry) {
        Callback call = enquiry.callback();
        return call == null ? this : replacing(enquiry.missed(call.asTold()));
    }

    public DeskFile objectionTold() {
        return objection == null ? this : new DeskFile(enquiries, complaints, objection.asTold(), feesInDoubt);
    }

    /** Cases without anything at the desk share one file. */
    private static DeskFile slim(DeskFile file) {
        return file.isEmpty() ? EMPTY : file;
    }

    /** Says how many, never what. */
    @Override
    public String toString() {
        return "DeskFile[" + enquiries.size() + " enquiries, " + complaints.size() + " complaints]";
    }
}
