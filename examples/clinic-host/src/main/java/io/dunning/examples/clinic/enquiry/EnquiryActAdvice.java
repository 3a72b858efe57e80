package io.dunning.examples.clinic.enquiry;

import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.file.CasePath;
import io.dunning.examples.clinic.people.DeskUser;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gathers what the acts of an enquiry have in common. */
@ControllerAdvice(assignableTypes = {AgreementController.class, WishController.class})
class EnquiryActAdvice {

    @ModelAttribute
    EnquiryAct at(
            @AuthenticationPrincipal DeskUser user,
            CasePath path,
            @PathVariable String enquiry,
            FormToken token,
            @RequestParam Map<String, String> fields,
            Model model) {
        return new EnquiryAct(user, path.of(user.tenant()), enquiry, token, fields, model);
    }
}
