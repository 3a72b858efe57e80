package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused over HTTP. */
class RefusalsTest extends HostTest {

    @Test
    void a_case_of_another_tenant_or_of_nobody_is_not_here() {
        CaseId id = aCase("foreign", "30.00");

        assertThat(as("no-supervisor").get(pathOf(id)).status()).isEqualTo(404);
        assertThat(as("it-supervisor").get(pathOf(id)).status()).isEqualTo(200);
        assertThat(as("it-supervisor")
                        .get("/cases/it-azienda-esempio/3f0a7c1e-guess/COPAYMENT")
                        .status())
                .isEqualTo(404);
        assertThat(as("it-supervisor")
                        .get("/cases/it-azienda-esempio/%2e%2e%2f/COPAYMENT")
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void a_norwegian_sees_nothing_italian() {
        Browser norwegian = as("no-supervisor");

        for (String page : new String[] {"/queue?view=running", "/proposal", "/inbox", "/inbox?view=letters"}) {
            assertThat(norwegian.get(page).html()).as(page).doesNotContain("IT-D");
        }
        assertThat(norwegian.get("/queue?view=running").html()).contains("NO-D");
        norwegian.get("/people").send("/people", Map.of("q", "IT-D00001"));
        assertThat(norwegian.html()).contains("Nobody was found.");
        Browser italian = as("it-supervisor").get("/inbox");
        String mail = italian.link("/inbox/[0-9a-f]{32}");
        assertThat(norwegian.get(mail).status()).isEqualTo(404);
    }

    @Test
    void whoever_is_not_logged_in_is_asked_to() {
        Browser nobody = new Browser(port).get("/queue");

        assertThat(nobody.path()).isEqualTo("/login");
    }

    @Test
    void the_same_form_twice_is_one_act_with_one_answer() {
        CaseId id = aCase("twice", "30.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = clerk.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10"));

        String first = clerk.post(promise).path();
        String second = clerk.post(promise).path();

        assertThat(second).isEqualTo(first);
        assertThat(clerk.html()).contains("Done, and noted.");
        assertThat(engine.history(id))
                .filteredOn(r -> r.event() instanceof Promised)
                .hasSize(1);
    }

    @Test
    void the_same_key_with_other_entries_is_a_conflict() {
        CaseId id = aCase("other-entries", "30.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = clerk.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10"));
        clerk.post(promise);
        Map<String, String> changed = new HashMap<>(promise.fields());
        changed.put("amount", "1.00");

        clerk.post(new Browser.Sent(promise.action(), changed));

        assertThat(clerk.status()).isEqualTo(409);
        assertThat(engine.find(id)
                        .orElseThrow()
                        .promise()
                        .orElseThrow()
                        .amount()
                        .toString())
                .contains("30.00");
    }

    @Test
    void a_stale_form_is_a_conflict_that_tells_what_happened_since_to_whoever_may_know() {
        CaseId id = aCase("stale", "30.00");
        Browser one = enquiry(as("it-clerk"), id);
        one.send("/identity", Map.of("proof", "NATIONAL_EID"));
        Browser.Sent stale = one.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10"));
        one.send("/hold", Map.of("reason", "HARDSHIP"));

        one.post(stale);

        assertThat(one.status()).isEqualTo(409);
        assertThat(one.html()).contains("What happened since", "It rests: handled with particular care");
        assertThat(engine.find(id).orElseThrow().promise()).isEmpty();
    }

    @Test
    void a_clerk_credits_nothing_and_nobody_what_they_proposed_themselves() {
        CaseId id = aCase("own-credit", "20.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        clerk.send("/objection", Map.of("ground", "EXEMPT"));
        Browser supervisor = as("it-supervisor").get(clerk.path());
        supervisor.send("/credit", Map.of());
        Map<String, String> fields =
                clerk.get(clerk.path()).form("/topic", Map.of()).fields();
        fields.remove("topic");

        clerk.post(new Browser.Sent(pathOf(id) + "/decisions/credit", fields));
        supervisor.get(pathOf(id)).send("/decisions/credit", Map.of());

        assertThat(clerk.status()).isEqualTo(403);
        assertThat(clerk.html()).contains("Your role does not allow this.");
        assertThat(supervisor.status()).isEqualTo(403);
        assertThat(supervisor.html()).contains("One person proposes it and another one does it.");
        assertThat(engine.find(id).orElseThrow().closedFor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-auditor", "it-liaison"})
    void roles_do_no_more_than_they_may(String user) {
        CaseId id = aCase("role-" + user, "30.00");
        Browser browser = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = browser.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10"));
        Browser other = as(user).get("/people");
        Map<String, String> fields = new HashMap<>(promise.fields());
        fields.put(
                "_csrf", String.valueOf(other.form("/people", Map.of()).fields().get("_csrf")));

        other.post(new Browser.Sent(promise.action(), fields));

        assertThat(other.status()).isEqualTo(403);
        assertThat(engine.find(id).orElseThrow().promise()).isEmpty();
        other.get("/people").post(new Browser.Sent("/proposal/night", fields));
        assertThat(other.status()).isBetween(400, 403);
    }

    @Test
    void a_form_without_the_token_of_the_session_is_refused() {
        CaseId id = aCase("csrf", "30.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = clerk.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10"));
        Map<String, String> fields = new HashMap<>(promise.fields());
        fields.remove("_csrf");

        clerk.post(new Browser.Sent(promise.action(), fields));

        assertThat(clerk.status()).isEqualTo(403);
        assertThat(engine.find(id).orElseThrow().promise()).isEmpty();
    }

    @Test
    void a_session_has_another_id_after_the_login() {
        Browser browser = new Browser(port).get("/login");
        String before = browser.session();

        browser.send("/login", Map.of("username", "it-clerk", "password", "demo"));

        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_login_leads_to_no_other_site() {
        Browser browser = new Browser(port).get("/login?continue=https://elsewhere.example/");

        browser.send(
                "/login", Map.of("username", "it-clerk", "password", "demo", "continue", "https://elsewhere.example/"));

        assertThat(browser.path()).isEqualTo("/queue");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() {
        aCase("markup", "30.00");
        Browser clerk = as("it-clerk").get("/people");

        clerk.send("/people", Map.of("q", "T-D-markup"));

        assertThat(clerk.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        clerk.get("/people").send("/people", Map.of("q", "\"><script>x</script>"));
        assertThat(clerk.html()).doesNotContain("<script");
    }

    @Test
    void pages_load_nothing_from_elsewhere_run_no_script_and_are_kept_by_no_cache() {
        Browser clerk = as("it-clerk").get("/queue");

        assertThat(clerk.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(clerk.header("Cache-Control")).contains("no-store");
        assertThat(clerk.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(clerk.html()).doesNotContain("http://", "https://", "<script", " style=", " onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queue?view=running;drop%20table%20x",
                "/queue?sort=open_minor%20desc",
                "/inbox?view=1%20or%201=1",
                "/inbox?page=-1'"
            })
    void lists_are_sorted_and_filtered_by_constants_only(String page) {
        assertThat(as("it-supervisor").get(page).status()).isEqualTo(400);
    }

    @Test
    void an_act_without_key_or_version_is_a_bad_request() {
        CaseId id = aCase("keyless", "30.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        Browser.Sent promise = clerk.form("/promise", Map.of("amount", "30.00", "by", "2026-03-10", "key", "1"));

        clerk.post(promise);
        assertThat(clerk.status()).isEqualTo(400);
        promise.fields().put("key", "");
        assertThat(clerk.post(promise).status()).isEqualTo(400);
        promise.fields().remove("key");
        assertThat(clerk.post(promise).status()).isEqualTo(400);

        assertThat(engine.find(id).orElseThrow().promise()).isEmpty();
    }
}
