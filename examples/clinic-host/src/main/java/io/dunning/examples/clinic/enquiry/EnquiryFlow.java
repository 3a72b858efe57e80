package io.dunning.examples.clinic.enquiry;

import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FieldErrors;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** How a form in an enquiry becomes an act, and what whoever sent it sees next. */
@Component
class EnquiryFlow {

    private final EnquiryPage page;
    private final Acting acting;
    private final Answers answers;
    private final FieldErrors faults;
    private final ReadAudit audit;
    private final Shown shown;
    private final DemoClock clock;

    EnquiryFlow(
            EnquiryPage page,
            Acting acting,
            Answers answers,
            FieldErrors faults,
            ReadAudit audit,
            Shown shown,
            DemoClock clock) {
        this.page = page;
        this.acting = acting;
        this.answers = answers;
        this.faults = faults;
        this.audit = audit;
        this.shown = shown;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Something of the desk's that anybody may ask for. */
    ModelAndView noted(EnquiryAct at, String form, BindingResult result, BiFunction<Desk, EnquiryId, Outcome> what) {
        return done(at, form, DeskAct.NOTE, result, c -> what.apply(acting.deskOf(c), at.id()));
    }

    /** Something that is agreed with whoever asks, for which it must be fairly sure who that is. */
    ModelAndView verified(
            EnquiryAct at, String form, DeskAct act, BindingResult result, Function<DunningCase, Outcome> what) {
        return done(at, form, act, result, c -> {
            boolean sure = c.desk()
                    .enquiry(at.id())
                    .filter(e -> e.isOpen() && e.reaches(today()).reaches(IdentityLevel.VERIFIED))
                    .isPresent();
            return sure ? what.apply(c) : Outcome.refused("level", "It isn't sure enough who asks.");
        });
    }

    /**
     * Does it, or shows the page again with what was entered and why it can't be done.
     *
     * @param form its name on the page
     */
    ModelAndView done(
            EnquiryAct at, String form, DeskAct act, BindingResult result, Function<DunningCase, Outcome> what) {
        if (result.hasErrors()) {
            faults.tell(at.model(), form, result);
            at.model().addAttribute("entered", at.fields());
            return again(at);
        }
        boolean mayReadHistory = page.told(at.caseId(), at.enquiry()).view().whole() != null;
        DeskAnswer answer = acting.act(at.form(form), act, at.caseId(), what);
        if (Answers.isUpToEntries(answer)) {
            faults.tell(at.model(), form, answer, at.fields());
            return again(at);
        }
        if (mayReadHistory && answer.code().equals(Acting.STALE)) {
            audit.note(at.user(), at.caseId(), "changes", IdentityLevel.STRONG.name(), at.enquiry());
        }
        return answers.of(answer, at.caseId(), at.token(), pathOf(at), mayReadHistory);
    }

    /** The page again, and nothing was done. */
    ModelAndView again(EnquiryAct at) {
        String view = page.show(at.user(), at.caseId(), at.enquiry(), at.model());
        ModelAndView again = new ModelAndView(view, at.model().asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private String pathOf(EnquiryAct at) {
        return shown.path(at.caseId()) + "/enquiries/" + at.enquiry();
    }
}
