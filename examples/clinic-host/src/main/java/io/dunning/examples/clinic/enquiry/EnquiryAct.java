package io.dunning.examples.clinic.enquiry;

import io.dunning.cases.CaseId;
import io.dunning.desk.EnquiryId;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskUser;
import java.util.Map;
import org.springframework.ui.Model;

/**
 * Who sent which form in which enquiry.
 *
 * @param user who
 * @param caseId of which case
 * @param enquiry in which enquiry
 * @param token of the form
 * @param fields all that was entered
 * @param model of the page that comes next
 */
record EnquiryAct(
        DeskUser user, CaseId caseId, String enquiry, FormToken token, Map<String, String> fields, Model model) {

    EnquiryId id() {
        return new EnquiryId(enquiry);
    }

    Acting.Form form(String act) {
        return Acting.Form.of(user, token, act, fields);
    }
}
