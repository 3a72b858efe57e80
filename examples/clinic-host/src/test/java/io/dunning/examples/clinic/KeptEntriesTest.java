package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody typed is still there when a rule says no, with the reason where it belongs. */
class KeptEntriesTest extends HostTest {

    private static final String TOO_LATE = "2027-01-01";

    @Test
    void a_promise_for_too_late_a_day_is_corrected_without_typing_the_amount_again() {
        CaseId id = aCase("kept-promise", "80.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);

        clerk.send("/promise", Map.of("amount", "12,50", "by", TOO_LATE));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html())
                .contains("Not done: A promise is for today or one of the next 60 days.", "id=\"promise-by-error\"")
                .contains("value=\"12,50\"", "value=\"" + TOO_LATE + "\"");
        assertThat(found(id).promise()).isEmpty();

        clerk.send("/promise", Map.of("by", clock.today().plusDays(7).toString()));

        assertThat(found(id).promise().orElseThrow().amount().toString()).contains("12.50");
    }

    @Test
    void a_plan_that_begins_too_late_is_worked_out_again_with_as_many_instalments() {
        CaseId id = aCase("kept-plan", "80.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);

        clerk.send("/plan", Map.of("parts", "4", "first", TOO_LATE));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("id=\"plan-first-error\"", "A plan begins today or within the next 92 days");
        assertThat(clerk.form("/plan", Map.of()).fields())
                .containsEntry("parts", "4")
                .containsEntry("first", TOO_LATE);

        clerk.send("/plan", Map.of("first", clock.today().plusDays(7).toString()));

        assertThat(found(id).plan().orElseThrow().instalments()).hasSize(4);
    }

    @Test
    void a_call_at_night_keeps_its_day_and_its_hours() {
        CaseId id = aCase("kept-call", "80.00");
        Browser clerk = enquiry(as("it-clerk"), id);
        String day = clock.today().plusDays(1).toString();

        clerk.send("/callback", Map.of("day", day, "from", "23:10", "to", "23:40"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("Nobody may be called at these hours.", "id=\"callback-from-error\"");
        assertThat(clerk.form("/callback", Map.of()).fields())
                .containsEntry("day", day)
                .containsEntry("from", "23:10")
                .containsEntry("to", "23:40");

        clerk.send("/callback", Map.of("from", "12:00", "to", "11:00"));

        assertThat(clerk.html()).contains("id=\"callback-to-error\"", "value=\"11:00\"");
        assertThat(found(id).holds()).isEmpty();
    }

    @Test
    void a_rest_that_is_over_already_keeps_its_reason_and_is_refused_in_the_language_of_the_desk() {
        CaseId id = aCase("kept-hold", "80.00");
        Browser clerk = verified(enquiry(as("it-clerk").get("/queue?lang=it"), id), id);

        clerk.send("/hold", Map.of("reason", "HARDSHIP", "until", "2020-01-31"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("Non fatto: Una sospensione finisce oggi", "id=\"hold-until-error\"");
        assertThat(clerk.form("/hold", Map.of()).fields())
                .containsEntry("reason", "HARDSHIP")
                .containsEntry("until", "2020-01-31");
        assertThat(found(id).holds()).isEmpty();
    }

    @Test
    void fields_that_were_right_stay_beside_one_that_can_not_be_read() {
        CaseId id = aCase("kept-right", "80.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);

        clerk.send("/promise", Map.of("amount", "12.50", "by", "soon"));

        assertThat(clerk.form("/promise", Map.of()).fields()).containsEntry("amount", "12.50");
    }

    @Test
    void what_is_refused_as_a_whole_says_so_within_its_form() {
        CaseId id = aCase("kept-whole", "80.00");
        Browser clerk = enquiry(as("it-clerk"), id);

        clerk.send("/close", Map.of("outcome", "COMPLAINT_TAKEN"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("<p class=\"error\">The enquiry did not come to that.</p>");
        assertThat(clerk.form("/close", Map.of()).fields()).containsEntry("outcome", "COMPLAINT_TAKEN");
    }

    private DunningCase found(CaseId id) {
        return engine.find(id).orElseThrow();
    }
}
