package io.dunning.examples.clinic.file;

import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.retention.Keeping;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what was written about a case for proceedings, whatever its term says, until they are over. For supervisors. */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/proceedings")
public class ProceedingsController {

    private final Acting acting;
    private final Answers answers;
    private final Shown shown;
    private final DemoClock clock;

    public ProceedingsController(Acting acting, Answers answers, Shown shown, DemoClock clock) {
        this.acting = acting;
        this.answers = answers;
        this.shown = shown;
        this.clock = clock;
    }

    static boolean isFor(DeskRole role) {
        return role == DeskRole.SUPERVISOR;
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @RequestParam String reference,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        return done(user, path, token, fields, (keeping, by) -> keeping.hold(reference.strip(), by, clock.today()));
    }

    @PostMapping("/lift")
    ModelAndView lift(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @RequestParam String reference,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        return done(user, path, token, fields, (keeping, by) -> keeping.lift(reference, by, clock.today()));
    }

    private interface Act {
        Outcome on(Keeping keeping, String by);
    }

    private ModelAndView done(DeskUser user, CasePath path, FormToken token, Map<String, String> fields, Act act) {
        if (!isFor(user.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        CaseId id = path.of(user.tenant());
        if (acting.engine().find(id).isEmpty()) {
            throw new NoSuchPage();
        }
        DeskAnswer answer = acting.act(
                Acting.Form.of(user, token, "proceedings", fields),
                DeskAct.NOTE,
                id,
                c -> act.on(Keeping.of(acting.engine().history(id)), user.getUsername()));
        return answers.of(answer, id, token, shown.path(id), true);
    }
}
