package io.dunning.examples.clinic.inbox;

import io.dunning.channel.Dispatch;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.channels.PostOffice;
import io.dunning.examples.clinic.channels.Stationery;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private final PostOffice office;

    public InboxController(Outgoing outgoing, PostOffice office) {
        this.outgoing = outgoing;
        this.office = office;
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
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int count = outgoing.count(user.tenant(), view.channels());
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
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
        Dispatch dispatch = notice.dispatch();
        Optional<MimeMessage> mail = office.mail(key);
        model.addAttribute("notice", notice);
        model.addAttribute("view", InboxView.of(notice.option().channel()));
        model.addAttribute("received", mail.isPresent());
        model.addAttribute(
                "subject",
                mail.map(InboxController::subject).orElse(dispatch.message().subject()));
        model.addAttribute(
                "text", mail.map(MailText::of).orElse(dispatch.message().body()));
        model.addAttribute("slips", dispatch.message().slips());
        return "message";
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that was received can't be read", e);
        }
    }

    @GetMapping("/inbox/{key}.pdf")
    ResponseEntity<byte[]> letter(@AuthenticationPrincipal DeskUser user, @PathVariable String key) {
        PlannedNotice notice = find(user, key);
        if (!notice.option().channel().isPostal()) {
            throw new NoSuchPage();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter-" + key + ".pdf\"")
                .body(Stationery.pdf(notice.dispatch(), notice.plannedOn()));
    }

    private PlannedNotice find(DeskUser user, String key) {
        return outgoing.notice(user.tenant(), key).orElseThrow(NoSuchPage::new);
    }
}
