package io.dunning.examples.clinic.enquiry;

import io.dunning.cases.Outcome;
import io.dunning.contact.Authority;
import io.dunning.desk.CallWindow;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.receivable.PersonId;
import io.dunning.spring.desk.DeskAct;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people want, whoever they are: to ask, to object, to be called back, to complain, to speak for somebody else. */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/enquiries/{enquiry}")
class WishController {

    private final EnquiryFlow flow;
    private final Acting acting;
    private final DemoClock clock;

    WishController(EnquiryFlow flow, Acting acting, DemoClock clock) {
        this.flow = flow;
        this.acting = acting;
        this.clock = clock;
    }

    @PostMapping("/topic")
    ModelAndView about(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.About form, BindingResult result) {
        return flow.noted(at, "topic", result, (desk, id) -> desk.classify(id, form.topic(), flow.today()));
    }

    @PostMapping("/objection")
    ModelAndView object(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Objection form, BindingResult result) {
        return flow.done(
                at,
                "objection",
                DeskAct.DISPUTE,
                result,
                c -> acting.deskOf(c).object(at.id(), form.ground(), flow.today()));
    }

    @PostMapping("/callback")
    ModelAndView callback(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Call form, BindingResult result) {
        return flow.noted(at, "callback", result, (desk, id) -> {
            if (!form.to().isAfter(form.from())) {
                return Outcome.refused("callback-window", "A window ends after it begins.");
            }
            return desk.promiseCallback(
                    id, new CallWindow(form.day(), form.from(), form.to(), clock.getZone()), flow.today());
        });
    }

    @PostMapping("/tried")
    ModelAndView tried(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Tried form, BindingResult result) {
        OffsetDateTime now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
        return flow.noted(at, "tried", result, (desk, id) -> desk.callbackTried(id, form.reached(), now, flow.today()));
    }

    @PostMapping("/authority")
    ModelAndView authority(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Authority form, BindingResult result) {
        return flow.noted(at, "authority", result, (desk, id) -> {
            if (form.until().isBefore(flow.today())) {
                return Outcome.refused("authority-day", "The record does not hold on that day.");
            }
            Authority record =
                    new Authority(new PersonId(form.patient()), form.reference(), flow.today(), form.until());
            return desk.admit(id, record, form.scope(), flow.today());
        });
    }

    @PostMapping("/present")
    ModelAndView present(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Present form, BindingResult result) {
        return flow.noted(
                at,
                "present",
                result,
                (desk, id) -> desk.patientPresent(id, new PersonId(form.patient()), flow.today()));
    }

    @PostMapping("/complaint")
    ModelAndView complain(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Complaint form, BindingResult result) {
        return flow.noted(at, "complaint", result, (desk, id) -> desk.complain(id, form.ground(), flow.today()));
    }

    @PostMapping("/forward")
    ModelAndView forward(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Forwarded form, BindingResult result) {
        return flow.noted(at, "forward", result, (desk, id) -> desk.forward(id, form.how(), flow.today()));
    }

    @PostMapping("/close")
    ModelAndView close(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Ended form, BindingResult result) {
        return flow.noted(at, "close", result, (desk, id) -> desk.close(id, form.outcome(), flow.today()));
    }
}
