package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.IdentityChecked;
import io.dunning.cases.CaseId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** What is above the level of who asks isn't in the page: not hidden, not there. */
class LevelsTest extends HostTest {

    @Test
    void before_anybody_asks_a_clerk_sees_nothing_of_a_case() {
        CaseId id = aCase("door", "73.91");

        assertNothingOf("door", as("it-clerk").get(pathOf(id)).html());
    }

    @Test
    void somebody_else_hears_nothing_and_the_debtor_only_that_there_is_a_message() {
        CaseId id = aCase("levels", "73.91");
        Browser clerk = as("it-clerk").get(pathOf(id));
        clerk.send("/enquiries", Map.of("medium", "PHONE", "caller", "SOMEBODY_ELSE"));
        assertNothingOf("levels", clerk.html());
        assertThat(clerk.html()).doesNotContain("administrative message");

        enquiry(clerk, id);

        assertNothingOf("levels", clerk.html());
        assertThat(clerk.html()).contains("administrative message");
    }

    @Test
    void two_facts_open_amounts_and_nothing_beyond() {
        CaseId id = aCase("two-facts", "73.91");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);

        assertThat(clerk.html())
                .contains("73.91", "T-R-two-facts", HtmlUtils.htmlEscape(NAME))
                .doesNotContain(
                        NAME, BORN.toString(), "99999", "Via Inventata", "class=\"timeline\"", "What comes next");
    }

    @Test
    void an_electronic_identity_opens_the_file() {
        CaseId id = aCase("eid", "73.91");
        Browser clerk = enquiry(as("it-clerk"), id);

        clerk.send("/identity", Map.of("proof", "NATIONAL_EID"));

        assertThat(clerk.html())
                .contains("73.91", "class=\"timeline\"", "What comes next")
                .doesNotContain(BORN.toString(), "99999", "Via Inventata");
    }

    @Test
    void what_they_answered_is_kept_nowhere_and_three_wrong_answers_end_it() {
        CaseId id = aCase("wrong", "73.91");
        Browser clerk = enquiry(as("it-clerk"), id);

        clerk.send("/identity", Map.of("postcode", "54321", "bill", "T-R-none"));
        assertNothingOf("wrong", clerk.html());
        assertThat(clerk.html()).doesNotContain("54321", "T-R-none");
        clerk.send("/identity", Map.of("customer", "nobody-i-know"));

        assertThat(clerk.html())
                .contains("Nothing more is asked in this enquiry")
                .doesNotContain("nobody-i-know");
        assertThat(engine.history(id))
                .filteredOn(r -> r.event() instanceof IdentityChecked)
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.canonical()).doesNotContain("54321", "T-R-none", "nobody-i-know"));
    }

    @Test
    void a_power_of_attorney_opens_no_more_than_its_scope_and_not_longer() {
        CaseId id = aCase("attorney", "73.91");
        Browser clerk = as("it-clerk").get(pathOf(id));
        clerk.send("/enquiries", Map.of("medium", "COUNTER", "caller", "SOMEBODY_ELSE"));
        String patient = id.debtor().value();

        clerk.send(
                "/authority",
                Map.of("patient", patient, "reference", "DEED-1", "scope", "PAYMENT", "until", "2026-01-01"));
        assertThat(clerk.status()).isEqualTo(422);
        clerk.send("/authority", Map.of("until", "2026-12-31"));
        clerk.send("/identity", Map.of("proof", "NATIONAL_EID"));

        assertThat(clerk.html()).contains("73.91").doesNotContain("class=\"timeline\"");
    }

    @Test
    void acts_ask_again_how_sure_it_is() {
        CaseId id = aCase("acts-ask", "73.91");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = clerk.form("/promise", Map.of("amount", "10.00", "by", "2026-03-10"));
        Browser other = as("it-clerk");
        other.get(pathOf(id)).send("/enquiries", Map.of("medium", "PHONE", "caller", "SOMEBODY_ELSE"));
        Map<String, String> fields = new HashMap<>(promise.fields());
        fields.putAll(other.form("/topic", Map.of()).fields());
        fields.remove("topic");

        other.post(new Browser.Sent(other.path() + "/promise", fields));

        assertThat(other.status()).isEqualTo(403);
        assertThat(engine.find(id).orElseThrow().promise()).isEmpty();
    }

    private static void assertNothingOf(String key, String html) {
        assertThat(html)
                .doesNotContain(
                        "73.91",
                        "73,91",
                        "T-R-" + key,
                        "Canarina",
                        "Inventata",
                        BORN.toString(),
                        "99999",
                        "timeline\"");
    }
}
