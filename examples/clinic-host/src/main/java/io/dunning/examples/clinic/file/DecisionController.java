package io.dunning.examples.clinic.file;

import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.EnquiryId;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is decided about a case. Who proposed it is read in its history, never in the form. */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/decisions")
public class DecisionController {

    /** To whom this house hands cases over. */
    private static final String AGENCY = "collection-body";

    private final Acting acting;
    private final Answers answers;
    private final Shown shown;
    private final DemoClock clock;

    public DecisionController(Acting acting, Answers answers, Shown shown, DemoClock clock) {
        this.acting = acting;
        this.answers = answers;
        this.shown = shown;
        this.clock = clock;
    }

    /** What may become of a case that waits for a decision. */
    public enum Verdict {
        CREDIT(DeskAct.CREDIT),
        REFER(DeskAct.REFER),
        TIME_BARRED(DeskAct.TIME_BARRED),
        RESUME(DeskAct.RESUME);

        private final DeskAct act;

        Verdict(DeskAct act) {
            this.act = act;
        }
    }

    @PostMapping("/{verdict}")
    ModelAndView decide(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable Verdict verdict,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        LocalDate today = clock.today();
        String by = user.getUsername();
        Function<DunningCase, Outcome> what = switch (verdict) {
            case CREDIT -> c -> c.credit(by, today);
            case REFER -> c -> c.refer(AGENCY, by, today);
            case TIME_BARRED -> c -> c.closeTimeBarred(by, today);
            case RESUME -> c -> c.resume(today);
        };
        return done(user, path, token, verdict.name(), fields, verdict.act, what);
    }

    @PostMapping("/objection")
    ModelAndView objection(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @RequestParam DisputeDecision decision,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        return done(
                user,
                path,
                token,
                "objection",
                fields,
                DeskAct.DECIDE_DISPUTE,
                c -> c.decideDispute(decision, user.getUsername(), clock.today()));
    }

    @PostMapping("/complaint")
    ModelAndView complaint(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @RequestParam String enquiry,
            @RequestParam ComplaintOutcome outcome,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        if (user.role() != DeskRole.SUPERVISOR) {
            throw new NoSuchPage();
        }
        return done(
                user,
                path,
                token,
                "complaint",
                fields,
                DeskAct.NOTE,
                c -> c.desk().enquiries().stream()
                        .filter(e -> e.id().value().equals(enquiry))
                        .findFirst()
                        .map(e -> answered(c, e.id(), outcome, user))
                        .orElseGet(() -> Outcome.refused("unknown-enquiry", "The case has no such enquiry.")));
    }

    private Outcome answered(DunningCase c, EnquiryId enquiry, ComplaintOutcome outcome, DeskUser user) {
        return acting.deskOf(c).answerComplaint(enquiry, outcome, user.getUsername(), clock.today());
    }

    private ModelAndView done(
            DeskUser user,
            CasePath path,
            FormToken token,
            String name,
            Map<String, String> fields,
            DeskAct act,
            Function<DunningCase, Outcome> what) {
        CaseId id = path.of(user.tenant());
        if (acting.engine().find(id).isEmpty()) {
            throw new NoSuchPage();
        }
        String proposer = CaseFileController.proposer(acting.engine().history(id));
        DeskAnswer answer = acting.act(
                Acting.Form.of(user, token, name, fields), act, id, proposer.isEmpty() ? null : proposer, what);
        return answers.of(answer, id, token, shown.path(id), user.role() != DeskRole.CLERK);
    }
}
