package io.dunning.examples.clinic.file;

import io.dunning.cases.CaseId;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.inbox.NoticePage;
import io.dunning.examples.clinic.inbox.Outgoing;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The notices of a case, for those who read its file for themselves. */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/notices")
public class NoticeController {

    private final Outgoing outgoing;
    private final NoticePage page;
    private final ReadAudit audit;
    private final Shown shown;

    public NoticeController(Outgoing outgoing, NoticePage page, ReadAudit audit, Shown shown) {
        this.outgoing = outgoing;
        this.page = page;
        this.audit = audit;
        this.shown = shown;
    }

    @GetMapping("/{key}")
    String show(@AuthenticationPrincipal DeskUser user, CasePath path, @PathVariable String key, Model model) {
        CaseId id = path.of(user.tenant());
        return page.show(find(user, id, key), shown.path(id) + "/notices/" + key, shown.path(id), model);
    }

    @GetMapping("/{key}.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal DeskUser user, CasePath path, @PathVariable String key) {
        return page.pdf(find(user, path.of(user.tenant()), key));
    }

    private PlannedNotice find(DeskUser user, CaseId id, String key) {
        PlannedNotice notice = outgoing.notice(user.tenant(), key)
                .filter(n -> n.caseId().equals(id) && user.role() != DeskRole.CLERK)
                .orElseThrow(NoSuchPage::new);
        audit.note(user, id, "notice", ReadAudit.STAFF, null);
        return notice;
    }
}
