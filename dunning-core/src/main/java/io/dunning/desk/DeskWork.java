package io.dunning.desk;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.desk.staffing.Skill;
import io.dunning.desk.staffing.Waiting;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the desk owes in a case, as it stands in a queue: {@link io.dunning.desk.staffing.CallQueue} says who takes it when, and
 * {@link io.dunning.desk.staffing.QueueBoard} how much there is. Calls that ring are not among them: the host's telephony knows of those.
 *
 * @param caseId in which case
 * @param duty what is owed
 * @param enquiry to whom; {@code null} for an objection, of which a case has one at most
 * @param waiting how it waits. Its id is that of the case and of the enquiry
 */
public record DeskWork(
        CaseId caseId, DeskDuty duty, @Nullable EnquiryId enquiry, Waiting waiting) {
    public DeskWork {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(waiting, "waiting");
    }

    /**
     * All that the desk owes in a case, enquiries first. Empty for most cases.
     *
     * <p>What the provider answers waits for whoever talks to providers, complaints for a supervisor, what was written for the back office, all
     * other for anybody.
     *
     * @param vulnerable whether somebody who needs particular care waits; the host knows, and never says why
     * @param zone where the desk is: by its midnight the day of an objection begins
     */
    public static List<DeskWork> of(DunningCase dunningCase, boolean vulnerable, ZoneId zone) {
        DeskFile file = dunningCase.desk();
        if (file.isEmpty()) {
            return List.of();
        }
        CaseId id = dunningCase.id();
        List<DeskWork> work = new ArrayList<>();
        for (Enquiry e : file.openEnquiries()) {
            work.add(ofEnquiry(id, e, vulnerable));
        }
        for (Complaint c : file.complaints()) {
            if (c.isOpen()) {
                Instant since = file.enquiry(c.enquiry())
                        .map(e -> e.receivedAt().toInstant())
                        .orElse(startOf(c.answer().by(), zone));
                work.add(of(id, DeskDuty.COMPLAINT, c.enquiry(), Skill.SUPERVISOR, c.answer(), since, vulnerable));
            }
        }
        Deadline objection = file.objection();
        if (objection != null) {
            Instant since = startOf(objectedOn(dunningCase, objection), zone);
            work.add(of(id, DeskDuty.OBJECTION, null, Skill.PROVIDER_LIAISON, objection, since, vulnerable));
        }
        return List.copyOf(work);
    }

    private static DeskWork ofEnquiry(CaseId id, Enquiry e, boolean vulnerable) {
        Callback call = e.callback();
        if (call != null && !call.reached()) {
            Deadline day = Deadline.of(call.window().day());
            return of(
                    id, DeskDuty.CALLBACK, e.id(), skill(e), day, call.window().opens(), vulnerable);
        }
        return of(
                id,
                DeskDuty.ANSWER,
                e.id(),
                skill(e),
                e.answer(),
                e.receivedAt().toInstant(),
                vulnerable);
    }

    private static Skill skill(Enquiry e) {
        Topic topic = e.topic();
        if (e.forwarding() != null || topic != null && topic.route() == Route.PROVIDER) {
            return Skill.PROVIDER_LIAISON;
        }
        return e.medium().isConversation() ? Skill.GENERAL : Skill.BACK_OFFICE;
    }

    private static DeskWork of(
            CaseId id,
            DeskDuty duty,
            @Nullable EnquiryId enquiry,
            Skill skill,
            Deadline deadline,
            Instant since,
            boolean vulnerable) {
        Waiting.Kind kind = switch (duty) {
            case CALLBACK -> Waiting.Kind.CALLBACK;
            case OBJECTION -> Waiting.Kind.DISPUTE;
            case ANSWER, COMPLAINT -> Waiting.Kind.WRITTEN;
        };
        String key = id + "/" + duty.name() + (enquiry == null ? "" : "/" + enquiry);
        return new DeskWork(id, duty, enquiry, new Waiting(key, kind, skill, vulnerable, deadline.by(), since));
    }

    private static LocalDate objectedOn(DunningCase dunningCase, Deadline deadline) {
        return dunningCase.holds().stream()
                .filter(h -> h.reason() == HoldReason.DISPUTE)
                .map(Hold::from)
                .findFirst()
                .orElse(deadline.by());
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
