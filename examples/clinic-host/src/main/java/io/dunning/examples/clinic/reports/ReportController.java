package io.dunning.examples.clinic.reports;

import io.dunning.examples.clinic.desk.FieldErrors;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.report.write.ReportDocument;
import io.dunning.report.write.ReportHtml;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reports as pages, and as files to take away. Always of the tenant of who is logged in: no address names one. */
@Controller
@RequestMapping("/reports")
public class ReportController {

    private static final String FORM = "time";
    private static final Duration STYLE_KEPT = Duration.ofHours(1);

    private final ReportPage pages;
    private final FieldErrors faults;

    public ReportController(ReportPage pages, FieldErrors faults) {
        this.pages = pages;
        this.faults = faults;
    }

    @GetMapping
    String first(@AuthenticationPrincipal DeskUser user) {
        admit(user, ReportKind.REVIEW);
        return "redirect:/reports/review";
    }

    static void admit(DeskUser user, ReportKind kind) {
        if (!kind.isFor(user.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The library's own style, with an address: what stands in a page itself no browser may take here. */
    @GetMapping(path = "/report.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(STYLE_KEPT).cachePrivate())
                .body(ReportHtml.style());
    }

    @GetMapping("/{kind}")
    ModelAndView show(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable ReportKind kind,
            @Valid ReportForm form,
            BindingResult result,
            Model model) {
        admit(user, kind);
        check(user, kind, form, result);
        if (result.hasErrors()) {
            return refused(user, kind, result, model);
        }
        pages.fill(model, user, kind, form);
        return new ModelAndView(ReportPage.PAGE);
    }

    /** A campaign that is asked for by its name is there. */
    private void check(DeskUser user, ReportKind kind, ReportForm form, BindingResult result) {
        if (!result.hasErrors()
                && kind == ReportKind.CAMPAIGN
                && form.campaign() != null
                && pages.chosen(user.tenant(), kind, form).isEmpty()) {
            result.rejectValue("campaign", "form.campaign");
        }
    }

    private ModelAndView refused(DeskUser user, ReportKind kind, BindingResult result, Model model) {
        pages.frame(model, user, kind);
        faults.tell(model, FORM, result);
        return new ModelAndView(ReportPage.PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{kind}/{format}")
    @Nullable
    ModelAndView download(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable ReportKind kind,
            @PathVariable ReportFormat format,
            @Valid ReportForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response)
            throws IOException {
        admit(user, kind);
        check(user, kind, form, result);
        if (result.hasErrors()) {
            return refused(user, kind, result, model);
        }
        ReportDocument document = pages.document(user.tenant(), kind, form).orElseThrow(NoSuchPage::new);
        response.setContentType(format.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(nameOf(user, kind, form) + "." + format.ending())
                        .build()
                        .toString());
        format.write(document, Shown.locale(), response.getOutputStream());
        return null;
    }

    private String nameOf(DeskUser user, ReportKind kind, ReportForm form) {
        return kind.slug() + "-" + user.tenant() + "-"
                + pages.chosen(user.tenant(), kind, form).orElseThrow();
    }
}
