package io.dunning.examples.clinic.inbox;

import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.Nav;
import io.dunning.examples.clinic.web.NoSuchPage;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What went out, as it arrived: mails as the mail server took them over, letters as PDF, texts. */
@Controller
public class InboxController {

    private static final int PAGE = 30;

    private final Outgoing outgoing;
    private final NoticePage page;
    private final ReadAudit audit;

    public InboxController(Outgoing outgoing, NoticePage page, ReadAudit audit) {
        this.outgoing = outgoing;
        this.page = page;
        this.audit = audit;
    }

    /**
     * A line of the list.
     *
     * @param item what left
     * @param subject one neutral line; of a text message its beginning
     */
    public record Line(Outgoing.Item item, String subject) {}

    @GetMapping("/inbox")
    String inbox(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(defaultValue = "mails") InboxView view,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        refuseClerks(user);
        int count = outgoing.count(user.tenant(), view.channels());
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, number), pages);
        List<Line> lines = outgoing.latest(user.tenant(), view.channels(), (shown - 1) * PAGE, PAGE).stream()
                .map(item -> new Line(item, subject(user, item)))
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("views", InboxView.values());
        model.addAttribute("lines", lines);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "inbox";
    }

    private String subject(DeskUser user, Outgoing.Item item) {
        return outgoing.notice(user.tenant(), item.key().value())
                .map(n -> n.dispatch().message().subject())
                .orElse("");
    }

    @GetMapping("/inbox/{key}")
    String message(@AuthenticationPrincipal DeskUser user, @PathVariable String key, Model model) {
        PlannedNotice notice = find(user, key);
        String view = InboxView.of(notice.option().channel()).slug();
        return page.show(notice, "/inbox/" + key, "/inbox?view=" + view, model);
    }

    @GetMapping("/inbox/{key}.pdf")
    ResponseEntity<byte[]> letter(@AuthenticationPrincipal DeskUser user, @PathVariable String key) {
        return page.pdf(find(user, key));
    }

    private PlannedNotice find(DeskUser user, String key) {
        refuseClerks(user);
        PlannedNotice notice = outgoing.notice(user.tenant(), key).orElseThrow(NoSuchPage::new);
        audit.note(user, notice.caseId(), "notice", ReadAudit.STAFF, null);
        return notice;
    }

    /** Whoever answers patients reads notices in their enquiries. */
    private static void refuseClerks(DeskUser user) {
        if (!Nav.INBOX.isFor(user.role())) {
            throw new NoSuchPage();
        }
    }
}
