package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are for whom. */
class RolesTest extends HostTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "it-clerk, /wall, 200",
        "it-liaison, /wall, 200",
        "it-auditor, /wall, 200",
        "it-clerk, /campaigns, 200",
        "it-auditor, /campaigns, 200",
        "it-liaison, /campaigns, 403",
        "it-liaison, /campaigns/new, 403",
        "it-auditor, /campaigns/new, 403",
        "it-supervisor, /campaigns/new, 200",
        "it-clerk, /transparency, 200",
        "it-auditor, /audit, 200",
        "it-clerk, /audit, 403",
        "it-supervisor, /audit, 403",
        "it-liaison, /audit, 403",
        "it-clerk, /wall?refresh=maybe, 400",
        "it-auditor, /audit?page=x, 400",
        "it-auditor, /audit?page=-5, 200",
        "it-clerk, /campaigns/none, 404",
        "it-clerk, /campaigns/%3Cscript%3E, 404",
        "it-clerk, /public/nobody/it, 404",
        "it-clerk, /public/it-azienda-esempio/zz, 404",
    })
    void a_page_is_for_some_and_not_for_others(String user, String path, int status) {
        assertThat(as(user).get(path).status()).isEqualTo(status);
    }

    @Test
    void what_is_published_needs_no_login_and_the_rest_does() {
        Browser nobody = new Browser(port);

        assertThat(nobody.get("/public/it-azienda-esempio/it").html()).contains("+39 200 0000000");
        assertThat(nobody.get("/public/no-praksis-eksempel.json").status()).isEqualTo(200);
        assertThat(nobody.get("/public/it-azienda-esempio/zz").status()).isEqualTo(404);
        for (String page : new String[] {"/wall", "/campaigns", "/campaigns/new", "/audit", "/transparency"}) {
            assertThat(nobody.get(page).path()).as(page).isEqualTo("/login");
        }
    }

    @Test
    void a_wallboard_is_loaded_again_only_where_somebody_asked_for_it_and_can_be_stopped() {
        Browser clerk = as("it-clerk");

        assertThat(clerk.get("/wall").html()).doesNotContain("http-equiv").contains("/wall?refresh=true");
        assertThat(clerk.get("/wall?refresh=true").html())
                .contains("http-equiv=\"refresh\" content=\"60\"", "Stop loading");
    }

    @Test
    void auditors_see_what_was_read_and_no_name_and_nothing_of_another_tenant() {
        // The clock of these tests stands still: reads of one moment are listed by case.
        var id = aCase("0-read", "30.00");
        as("it-supervisor").get("/cases/" + id.creditor().creditor() + "/" + id.debtor() + "/" + id.kind());

        Browser auditor = as("it-auditor").get("/audit");

        assertThat(auditor.html())
                .contains(">" + id.debtor() + "<", "it-supervisor")
                .doesNotContain("Canarina", "<script>");
        assertThat(as("no-auditor").get("/audit").html())
                .doesNotContain(id.debtor().value());
    }

    @Test
    void a_clerk_agrees_on_a_campaign_and_lets_nothing_go() {
        Browser clerk = as("it-clerk").get("/campaigns/new");
        clerk.send("/campaigns/new", Map.of("name", "by-a-clerk"));
        clerk.send("/start", Map.of());
        assertThat(clerk.html()).contains("The pilot began.", "/pause\"").doesNotContain("/release\"", "/end\"");
        assertThat(as("it-auditor").get("/campaigns/by-a-clerk").html())
                .contains("The pilot began.")
                .doesNotContain("<form action=\"/campaigns", "/plan\"");
        assertThat(as("it-supervisor").get("/campaigns/by-a-clerk").html()).contains("/pause\"", "/end\"");
        Browser.Sent pause = clerk.form("/pause", Map.of());

        clerk.post(new Browser.Sent("/campaigns/by-a-clerk/release", pause.fields()));

        assertThat(clerk.status()).isEqualTo(403);
        assertThat(as("no-clerk").get("/campaigns/by-a-clerk").status()).isEqualTo(404);
        as("it-supervisor").get("/campaigns/by-a-clerk").send("/end", Map.of());
    }

    @Test
    void an_auditor_may_look_at_a_campaign_and_agree_on_none() {
        Browser clerk = as("it-clerk").get("/campaigns/new");
        Map<String, String> fields =
                clerk.form("/campaigns/new", Map.of("name", "by-an-auditor")).fields();
        Browser auditor = as("it-auditor").get("/campaigns");
        assertThat(auditor.html()).doesNotContain("/campaigns/new");
        fields.putAll(auditor.form("/logout", Map.of()).fields());

        auditor.post(new Browser.Sent("/campaigns/new", fields));

        assertThat(auditor.status()).isEqualTo(403);
        assertThat(auditor.get("/campaigns/by-an-auditor").status()).isEqualTo(404);
    }

    @Test
    void the_same_form_sent_twice_is_one_campaign_and_one_answer() {
        Browser clerk = as("it-clerk").get("/campaigns/new");
        Browser.Sent form = clerk.form("/campaigns/new", Map.of("name", "twice"));

        assertThat(clerk.post(form).path()).isEqualTo("/campaigns/twice");
        assertThat(clerk.post(form).path()).isEqualTo("/campaigns/twice");
        as("it-supervisor").get("/campaigns/twice").send("/end", Map.of());
        form.fields().put("name", "other");
        assertThat(clerk.post(form).status()).isEqualTo(409);
    }

    @Test
    void of_what_a_campaign_is_about_no_other_one_is_until_it_is_over() {
        Browser clerk = as("it-clerk").get("/campaigns/new");
        clerk.send("/campaigns/new", Map.of("name", "first"));

        clerk.get("/campaigns/new").send("/campaigns/new", Map.of("name", "second"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("first");
        as("it-supervisor").get("/campaigns/first").send("/end", Map.of());
        assertThat(clerk.get("/campaigns/new")
                        .send("/campaigns/new", Map.of("name", "second"))
                        .action())
                .isEqualTo("/campaigns/new");
        as("it-supervisor").get("/campaigns/second").send("/end", Map.of());
    }

    @Test
    void a_campaign_that_was_changed_meanwhile_is_not_changed_by_an_old_page() {
        Browser clerk = as("it-clerk").get("/campaigns/new");
        clerk.send("/campaigns/new", Map.of("name", "stale"));
        Browser.Sent old = clerk.form("/start", Map.of());
        as("it-supervisor").get("/campaigns/stale").send("/end", Map.of());

        assertThat(clerk.post(old).status()).isEqualTo(409);
        assertThat(clerk.html()).contains("The campaign has changed since this form was shown");
    }
}
