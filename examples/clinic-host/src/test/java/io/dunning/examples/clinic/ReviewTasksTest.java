package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.examples.clinic.reports.TaskBook;
import io.dunning.report.ReviewTask;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a weekly review decides, as forms. */
class ReviewTasksTest extends HostTest {

    private static final String FORM = "/reports/review/tasks";
    private static final Pattern LINE = Pattern.compile("<option value=\"([a-z-]+[0-9a-f]{12})\"");

    @Autowired
    private TaskBook tasks;

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM clinic_task").update();
    }

    private List<ReviewTask> italian() {
        return tasks.of("it-demo").all();
    }

    private Map<String, String> task(Browser browser) {
        Matcher line = LINE.matcher(browser.html());
        assertThat(line.find()).isTrue();
        return Map.of(
                "line",
                line.group(1),
                "decision",
                "CALL_DEBTOR",
                "owner",
                "it-supervisor",
                "due",
                clock.today().plusDays(3).toString());
    }

    @Test
    void a_line_becomes_a_task_and_the_task_is_done() {
        Browser liaison = as("it-liaison").get("/reports/review");
        Map<String, String> fields = task(liaison);

        liaison.send(FORM, fields);

        assertThat(liaison.html()).contains("Done, and noted.");
        ReviewTask task = new ReviewTask(
                fields.getOrDefault("line", ""),
                ReviewTask.Decision.CALL_DEBTOR,
                "it-supervisor",
                clock.today(),
                clock.today().plusDays(3),
                null);
        assertThat(italian()).containsExactly(task);
        assertThat(liaison.get("/reports/review/json").html()).contains("\"tasks\":[{", "\"owner\":\"it-supervisor\"");
        assertThat(as("it-supervisor")
                        .get("/reports/client/json?month=" + YearMonth.from(clock.today()))
                        .html())
                .contains("\"owner\":\"it-supervisor\"");

        liaison.get("/reports/review").send(FORM + "/done", Map.of());

        assertThat(italian())
                .singleElement()
                .satisfies(done -> assertThat(done.doneOn()).isEqualTo(clock.today()));
        assertThat(liaison.get("/reports/review/json").html()).doesNotContain("\"owner\"");
        assertThat(liaison.get("/reports/review").html())
                .contains("it-supervisor")
                .doesNotContain(FORM + "/done");
    }

    @Test
    void two_clicks_are_one_task_and_the_same_decision_again_takes_its_place() {
        Browser supervisor = as("it-supervisor").get("/reports/review");
        Browser.Sent form = supervisor.form(FORM, task(supervisor));

        supervisor.post(form);
        supervisor.post(form);
        assertThat(italian()).hasSize(1);
        Map<String, String> other = new HashMap<>(form.fields());
        other.put("owner", "it-liaison");
        supervisor.post(new Browser.Sent(FORM, other));
        assertThat(supervisor.status()).isEqualTo(409);
        other.remove("key");
        other.remove("_csrf");
        supervisor.get("/reports/review").send(FORM, other);

        assertThat(italian())
                .singleElement()
                .satisfies(task -> assertThat(task.owner()).isEqualTo("it-liaison"));
        assertThat(supervisor.html())
                .contains("Changed: to call the debtor was for it-supervisor until", "One task that is open");
        assertThat(supervisor.get("/reports/review").html()).doesNotContain("Changed:");
    }

    @Test
    void a_line_is_chosen_by_words_and_before_the_first_task_none_was_noted() {
        String html = as("it-supervisor").get("/reports/review").html();

        assertThat(html).contains("No task was noted yet.").containsPattern(LINE);
        assertThat(html).doesNotContainPattern("<option [^>]*>[^<]*[0-9a-f]{12}</option>");
        assertThat(html)
                .containsPattern("<option value=\"[a-z-]+[0-9a-f]{12}\">[A-Z][^<]* · IT-D[^<]* · [^<]*</option>");
        assertThat(as("it-supervisor").get("/reports/review?lang=it").html())
                .contains("Non è stato ancora annotato nessun compito.");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, FORM + "/done"})
    void a_form_without_its_key_or_with_half_of_it_is_a_bad_request(String form) {
        Browser supervisor = as("it-supervisor").get("/reports/review");
        Map<String, String> fields = supervisor.form(FORM, task(supervisor)).fields();

        for (String key : new String[] {"", "1", "3f0a7c1e"}) {
            fields.put("key", key);
            assertThat(supervisor.post(new Browser.Sent(form, fields)).status())
                    .as(key)
                    .isEqualTo(400);
        }
        fields.remove("key");
        assertThat(supervisor.post(new Browser.Sent(form, fields)).status()).isEqualTo(400);
        assertThat(italian()).isEmpty();
    }

    @Test
    void an_auditor_and_a_clerk_decide_nothing_and_a_forged_form_neither() {
        Browser supervisor = as("it-supervisor").get("/reports/review");
        Browser.Sent form = supervisor.form(FORM, task(supervisor));
        Browser auditor = as("it-auditor").get("/reports/review");
        assertThat(auditor.html()).doesNotContain("action=\"" + FORM);

        for (String user : new String[] {"it-auditor", "it-clerk"}) {
            Browser other = as(user).get("/people");
            Map<String, String> fields = new HashMap<>(form.fields());
            fields.put("_csrf", other.form("/people", Map.of()).fields().getOrDefault("_csrf", ""));
            assertThat(other.post(new Browser.Sent(FORM, fields)).status()).isEqualTo(403);
        }
        form.fields().remove("_csrf");
        assertThat(supervisor.post(form).status()).isEqualTo(403);

        assertThat(italian()).isEmpty();
    }

    @Test
    void a_line_of_another_tenant_becomes_no_task_and_its_tasks_are_not_here() {
        Browser italian = as("it-supervisor").get("/reports/review");
        Map<String, String> fields = new HashMap<>(task(italian));
        italian.send(FORM, fields);
        Browser norwegian = as("no-supervisor").get("/reports/review");
        fields.put("owner", "no-supervisor");

        norwegian.send(FORM, fields);

        assertThat(norwegian.status()).isEqualTo(422);
        assertThat(norwegian.html()).contains("no such line");
        assertThat(norwegian.get("/reports/review").html()).doesNotContain(fields.get("line"));
        assertThat(tasks.of("no-demo").all()).isEmpty();
        Browser.Sent done = italian.get("/reports/review").form(FORM + "/done", Map.of());
        Map<String, String> forged = new HashMap<>(done.fields());
        forged.put(
                "_csrf",
                norwegian.get("/people").form("/people", Map.of()).fields().getOrDefault("_csrf", ""));
        assertThat(norwegian.post(new Browser.Sent(FORM + "/done", forged)).status())
                .isEqualTo(422);
        assertThat(italian()).allMatch(ReviewTask::isOpen);
    }

    @Test
    void a_day_that_is_over_and_an_owner_who_is_nobody_are_refused_beside_their_fields() {
        Browser supervisor = as("it-supervisor").get("/reports/review");
        Map<String, String> fields = new HashMap<>(task(supervisor));
        fields.put("due", clock.today().minusDays(1).toString());
        // A clerk doesn't see the reviews, and so no task of theirs.
        fields.put("owner", "it-clerk");

        supervisor.send(FORM, fields);

        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.html()).contains("Today or later", "Somebody of this desk");
        fields.put("due", clock.today().plusYears(1).plusDays(1).toString());
        supervisor.send(FORM, fields);
        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.html()).contains("id=\"task-due-error\"", "within a year");
        fields.put("due", "soon");
        supervisor.send(FORM, fields);
        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.html()).contains("This can’t be read.");
        assertThat(italian()).isEmpty();
    }
}
