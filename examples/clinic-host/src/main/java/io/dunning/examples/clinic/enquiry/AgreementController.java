package io.dunning.examples.clinic.enquiry;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.Outcome;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.receivable.Amount;
import io.dunning.spring.desk.DeskAct;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is agreed with whoever asks. Each act asks again how sure it is who they are: a form that was shown earlier gives no right.
 */
@Controller
@RequestMapping("/cases/{creditor}/{debtor}/{kind}/enquiries/{enquiry}")
class AgreementController {

    private final EnquiryFlow flow;
    private final Acting acting;

    AgreementController(EnquiryFlow flow, Acting acting) {
        this.flow = flow;
        this.acting = acting;
    }

    @PostMapping("/promise")
    ModelAndView promise(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Promised form, BindingResult result) {
        return flow.verified(at, "promise", DeskAct.PROMISE, result, c -> {
            String decimal = form.amount().strip().replace(',', '.');
            Amount amount = Amount.of(
                    new BigDecimal(decimal).toPlainString(), c.currency().getCurrencyCode());
            return c.promise(amount, form.by(), flow.today());
        });
    }

    @PostMapping("/plan")
    ModelAndView plan(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Plan form, BindingResult result) {
        if (!result.hasErrors()) {
            // Should they be refused, these are the instalments that the page works out again.
            at.model().addAttribute("parts", form.parts());
            at.model().addAttribute("first", form.first());
        }
        return flow.verified(
                at,
                "plan",
                DeskAct.PLAN,
                result,
                c -> c.openMinor() < form.parts()
                        ? Outcome.refused("plan-total", "Less is open than the plan has parts.")
                        : c.agree(InstalmentPlan.monthly(c.open(), form.parts(), form.first()), flow.today()));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Held form, BindingResult result) {
        return flow.verified(at, "hold", DeskAct.HOLD, result, c -> c.hold(form.reason(), form.until(), flow.today()));
    }

    @PostMapping("/release")
    ModelAndView release(
            @ModelAttribute(binding = false) EnquiryAct at, @Valid EnquiryForms.Released form, BindingResult result) {
        return flow.verified(at, "release", DeskAct.RELEASE, result, c -> c.release(form.reason(), flow.today()));
    }

    /** Somebody else decides about it. */
    @PostMapping("/credit")
    ModelAndView credit(
            @ModelAttribute(binding = false) EnquiryAct at, EnquiryForms.Nothing form, BindingResult result) {
        return flow.verified(
                at, "credit", DeskAct.NOTE, result, c -> acting.deskOf(c).proposeCredit(flow.today()));
    }
}
