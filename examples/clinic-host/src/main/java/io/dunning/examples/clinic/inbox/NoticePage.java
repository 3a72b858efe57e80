package io.dunning.examples.clinic.inbox;

import io.dunning.channel.Message;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.channels.PostOffice;
import io.dunning.examples.clinic.channels.Stationery;
import io.dunning.examples.clinic.web.NoSuchPage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One notice as its addressee has it: the words of a mail as the server received it, a letter as PDF. */
@Component
public class NoticePage {

    private final PostOffice office;

    public NoticePage(PostOffice office) {
        this.office = office;
    }

    /**
     * Fills the page. Whoever calls has made sure that it may be read, and noted that it is.
     *
     * @param own the address of the notice; that of its PDF is the same with an ending
     */
    public String show(PlannedNotice notice, String own, String back, Model model) {
        Optional<MimeMessage> mail = office.mail(notice.key().value());
        Message message = notice.dispatch().message();
        model.addAttribute("notice", notice);
        model.addAttribute("back", back);
        model.addAttribute("received", mail.isPresent());
        model.addAttribute("subject", mail.map(NoticePage::subject).orElse(message.subject()));
        model.addAttribute("text", mail.map(MailText::of).orElse(message.body()));
        model.addAttribute("slips", message.slips());
        if (notice.option().channel().isPostal()) {
            model.addAttribute("pdf", own + ".pdf");
        }
        return "message";
    }

    /** The letter as the printer gets it; for what isn't one there is no such page. */
    public ResponseEntity<byte[]> pdf(PlannedNotice notice) {
        if (!notice.option().channel().isPostal()) {
            throw new NoSuchPage();
        }
        String name = "letter-" + notice.key().value() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(Stationery.pdf(notice.dispatch(), notice.plannedOn()));
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that was received can't be read", e);
        }
    }
}
