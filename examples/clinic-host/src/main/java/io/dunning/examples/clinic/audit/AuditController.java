package io.dunning.examples.clinic.audit;

import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.Nav;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who read which file, the latest first: for auditors. */
@Controller
public class AuditController {

    private static final int PAGE = 50;

    private final ReadAudit audit;

    public AuditController(ReadAudit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String list(@AuthenticationPrincipal DeskUser user, @RequestParam(defaultValue = "1") int page, Model model) {
        if (!Nav.AUDIT.isFor(user.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        int count = audit.count(user.tenant());
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("reads", audit.latest(user.tenant(), (shown - 1) * PAGE, PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "audit";
    }
}
