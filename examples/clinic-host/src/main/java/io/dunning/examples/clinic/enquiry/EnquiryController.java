package io.dunning.examples.clinic.enquiry;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.desk.DeskView;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.IdentityCheck;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FieldErrors;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.enquiry.EnquiryPage.Told;
import io.dunning.examples.clinic.file.CasePath;
import io.dunning.examples.clinic.inbox.NoticePage;
import io.dunning.examples.clinic.inbox.Outgoing;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.people.Knowledge;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens enquiries, finds out who asks, and shows what they may be told. */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/enquiries")
public class EnquiryController {

    private final EnquiryPage page;
    private final EnquiryFlow flow;
    private final Acting acting;
    private final Answers answers;
    private final FieldErrors faults;
    private final ReadAudit audit;
    private final Outgoing outgoing;
    private final NoticePage notices;
    private final Shown shown;
    private final DemoClock clock;

    EnquiryController(
            EnquiryPage page,
            EnquiryFlow flow,
            Acting acting,
            Answers answers,
            FieldErrors faults,
            ReadAudit audit,
            Outgoing outgoing,
            NoticePage notices,
            Shown shown,
            DemoClock clock) {
        this.page = page;
        this.flow = flow;
        this.acting = acting;
        this.answers = answers;
        this.faults = faults;
        this.audit = audit;
        this.outgoing = outgoing;
        this.notices = notices;
        this.shown = shown;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView open(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            FormToken token,
            @Valid EnquiryForms.Opened form,
            @RequestParam Map<String, String> fields) {
        CaseId id = path.of(user.tenant());
        EnquiryId enquiry = new EnquiryId("e-" + token.key());
        OffsetDateTime now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
        DeskAnswer answer = acting.act(
                Acting.Form.of(user, token, "open", fields),
                DeskAct.NOTE,
                id,
                c -> acting.deskOf(c).open(enquiry, form.medium(), form.caller(), now, clock.today()));
        String back = answer.isAccepted() ? shown.path(id) + "/enquiries/" + enquiry : shown.path(id);
        return answers.of(answer, id, token, back, false);
    }

    @GetMapping("/{enquiry}")
    String show(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable String enquiry,
            @RequestParam(required = false) @Nullable Integer parts,
            @RequestParam(required = false) @Nullable LocalDate first,
            Model model) {
        if (parts != null && parts >= 2 && parts <= 24 && first != null) {
            model.addAttribute("parts", parts);
            model.addAttribute("first", first);
        }
        return page.show(user, path.of(user.tenant()), enquiry, model);
    }

    @PostMapping("/{enquiry}/identity")
    ModelAndView identify(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable String enquiry,
            FormToken token,
            @Valid EnquiryForms.Identity said,
            BindingResult result,
            Model model) {
        CaseId id = path.of(user.tenant());
        Told told = page.told(id, enquiry);
        Optional<IdentityCheck> check = result.hasErrors() ? Optional.empty() : checked(told, said);
        if (check.isEmpty()) {
            faults.tell(model, "identity", result);
            model.addAttribute("entered", Map.of());
            model.addAttribute("nothingAsked", !result.hasErrors());
            return flow.again(new EnquiryAct(user, id, enquiry, token, Map.of(), model));
        }
        // What was said isn't part of the content that is remembered, only what of it was right.
        Acting.Form form = new Acting.Form(user, token, "identify" + enquiry + check.get());
        DeskAnswer answer = acting.act(form, DeskAct.NOTE, id, c -> identified(c, told, check.get()));
        return answers.of(answer, id, token, shown.path(id) + "/enquiries/" + enquiry, false);
    }

    private Outcome identified(DunningCase c, Told told, IdentityCheck check) {
        return acting.deskOf(c).identify(told.enquiry().id(), check, clock.today());
    }

    private static Optional<IdentityCheck> checked(Told told, EnquiryForms.Identity said) {
        return new Knowledge(told.dunningCase(), told.debtor())
                .bill(said.bill())
                .born(said.born())
                .postcode(said.postcode())
                .customer(said.customer())
                .shown(EnquiryPage.PROOFS.contains(said.proof()) ? said.proof() : null)
                .check();
    }

    /** A notice as it went out, for somebody who may see everything. */
    @GetMapping("/{enquiry}/notices/{key}")
    String notice(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable String enquiry,
            @PathVariable String key,
            Model model) {
        CaseId id = path.of(user.tenant());
        String base = shown.path(id) + "/enquiries/" + enquiry;
        return notices.show(find(user, id, enquiry, key), base + "/notices/" + key, base, model);
    }

    @GetMapping("/{enquiry}/notices/{key}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable String enquiry,
            @PathVariable String key) {
        return notices.pdf(find(user, path.of(user.tenant()), enquiry, key));
    }

    private PlannedNotice find(DeskUser user, CaseId id, String enquiry, String key) {
        DeskView view = page.told(id, enquiry).view();
        PlannedNotice notice = outgoing.notice(user.tenant(), key)
                .filter(n -> n.caseId().equals(id) && view.whole() != null)
                .orElseThrow(NoSuchPage::new);
        audit.note(user, id, "notice", view.level().name(), enquiry);
        return notice;
    }
}
