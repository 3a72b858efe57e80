package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.retention.Keeping;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was written is kept for proceedings until they are over. */
class ProceedingsTest extends HostTest {

    @Test
    void a_supervisor_notes_proceedings_and_that_they_are_over() {
        CaseId id = aCase("court", "30.00");
        Browser supervisor = as("it-supervisor").get(pathOf(id));
        assertThat(supervisor.html()).contains("No proceedings need");

        supervisor.send("/proceedings/hold", Map.of("reference", " court-2031-7 "));

        assertThat(kept(id)).containsExactly("court-2031-7");
        assertThat(supervisor.html()).contains("is kept for proceedings court-2031-7, as it-supervisor decided");
        supervisor.send("/proceedings/lift", Map.of());
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void words_are_no_key_of_proceedings_and_are_not_repeated_in_the_answer() {
        CaseId id = aCase("court-words", "30.00");
        Browser supervisor = as("it-supervisor").get(pathOf(id));

        supervisor.send("/proceedings/hold", Map.of("reference", "she was ill"));

        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.html()).contains("Proceedings are named by a key").doesNotContain("she was ill");
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void others_see_what_is_kept_and_change_nothing() {
        CaseId id = aCase("court-others", "30.00");
        Browser supervisor = as("it-supervisor").get(pathOf(id));
        Browser.Sent form = supervisor.form("/proceedings/hold", Map.of("reference", "court-8"));
        supervisor.post(form);

        Browser auditor = as("it-auditor").get(pathOf(id));

        assertThat(auditor.html()).contains("court-8").doesNotContain("/proceedings/");
        for (String user : new String[] {"it-auditor", "it-liaison", "it-clerk"}) {
            Browser other = as(user).get("/people");
            form.fields().put("_csrf", other.form("/people", Map.of()).fields().getOrDefault("_csrf", ""));
            form.fields().put("reference", "court-9");
            assertThat(other.post(form).status()).as(user).isEqualTo(403);
        }
        assertThat(kept(id)).containsExactly("court-8");
    }

    private Set<String> kept(CaseId id) {
        return Keeping.of(engine.history(id)).legalHolds();
    }
}
