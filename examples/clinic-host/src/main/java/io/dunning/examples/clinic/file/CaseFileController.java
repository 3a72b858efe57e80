package io.dunning.examples.clinic.file;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.contact.Debtor;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Medium;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.people.People;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.retention.Keeping;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The file of one case. Whoever answers patients gets to it through an enquiry, and sees of it what may be told in that; whoever decides, or
 * looks into what was done, reads it whole, for themselves.
 */
@Controller
public class CaseFileController {

    private final DunningEngine engine;
    private final People people;
    private final EventWords words;
    private final ReadAudit audit;
    private final DemoClock clock;

    public CaseFileController(DunningEngine engine, People people, EventWords words, ReadAudit audit, DemoClock clock) {
        this.engine = engine;
        this.people = people;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cases/{creditor}/{debtor}/{kind}")
    String file(@AuthenticationPrincipal DeskUser user, CasePath path, Model model) {
        CaseId id = path.of(user.tenant());
        DunningCase found = engine.find(id).orElseThrow(NoSuchPage::new);
        model.addAttribute("id", id);
        model.addAttribute("mediums", Medium.values());
        model.addAttribute("callers", Caller.values());
        model.addAttribute("enquiries", found.desk().openEnquiries());
        model.addAttribute("version", found.version());
        return user.role() == DeskRole.CLERK ? "door" : whole(user, id, found, model);
    }

    private String whole(DeskUser user, CaseId id, DunningCase found, Model model) {
        audit.note(user, id, "file", ReadAudit.STAFF, null);
        LocalDate today = clock.today();
        model.addAttribute("subject", found);
        model.addAttribute("today", today);
        model.addAttribute(
                "name",
                people.find(user.tenant(), id.debtor()).map(Debtor::name).orElse(""));
        model.addAttribute("explanation", engine.explain(id, today.plusDays(1)));
        List<RecordedEvent> history = engine.history(id);
        model.addAttribute("timeline", TimelineEntry.of(history, words));
        model.addAttribute(
                "proceedings",
                Keeping.of(history).legalHolds().stream().sorted().toList());
        model.addAttribute("mayKeep", ProceedingsController.isFor(user.role()));
        model.addAttribute("mayCopy", PersonFileController.isFor(user.role()));
        boolean waits = found.state() == CaseState.AWAITING_DECISION;
        model.addAttribute("waits", waits && user.role() == DeskRole.SUPERVISOR);
        model.addAttribute("decides", found.dispute().isPresent() && user.role() == DeskRole.LIAISON);
        model.addAttribute("decisions", DisputeDecision.values());
        model.addAttribute("complaintOutcomes", ComplaintOutcome.values());
        model.addAttribute(
                "complaints",
                found.desk().complaints().stream()
                        .filter(c -> c.isOpen() && user.role() == DeskRole.SUPERVISOR)
                        .toList());
        model.addAttribute("proposer", proposer(history));
        model.addAttribute(
                "mayCredit", found.proposed().filter(p -> p == Proposed.CREDIT).isPresent());
        return "file";
    }

    /** Who asked for the decision that a case waits for: the run, or a person; empty where nobody did. */
    static String proposer(List<RecordedEvent> history) {
        String who = "";
        for (RecordedEvent recorded : history) {
            who = recorded.event() instanceof DecisionAsked ? recorded.actor().id() : who;
        }
        return who;
    }
}
