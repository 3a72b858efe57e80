package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copy of all that is held about a person: who gets it, what is in it, and that it is noted. */
class PersonFileTest extends HostTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "it-supervisor, 200",
        "it-auditor, 200",
        "it-clerk, 403",
        "it-liaison, 403",
        "no-supervisor, 404",
        "no-auditor, 404",
        "no-clerk, 403",
    })
    void a_copy_is_for_whoever_answers_for_it_and_only_of_their_own_tenant(String user, int status) {
        CaseId id = aCase("copy-" + user, "30.00");

        Browser somebody = as(user).get(access(id));

        assertThat(somebody.status()).isEqualTo(status);
        assertThat(reads(id)).isEqualTo(status == 200 ? List.of(user + " access STAFF") : List.of());
        if (status != 200) {
            assertThat(somebody.html()).doesNotContain("history", "Canarina");
        }
    }

    @Test
    void it_is_a_file_named_by_ids_with_all_that_was_written_to_that_person_and_nothing_of_another() {
        CaseId other = aCase("copy-b", "30.00");
        Browser supervisor = as("it-supervisor");
        CaseId sent = aCaseWithNotice();

        String json = new String(supervisor.bytes(access(sent)), StandardCharsets.UTF_8);

        assertThat(supervisor.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"person-it-demo-" + sent.debtor() + ".json\"");
        assertThat(supervisor.header("Content-Type")).startsWith("application/json");
        assertThat(supervisor.header("Cache-Control")).contains("no-store");
        assertThat(json)
                .startsWith("{\"document\":\"person-1\",\"tenant\":\"it-demo\",\"person\":\"" + sent.debtor() + "\"")
                .contains(engine.history(sent).get(0).hash().toString(), "\"recipient\":", "\"body\":")
                .doesNotContain(other.debtor().value());
    }

    private CaseId aCaseWithNotice() {
        return CaseId.parse(jdbc.sql("SELECT min(case_id) FROM clinic_outgoing WHERE tenant = 'it-demo'")
                .query(String.class)
                .single());
    }

    @Test
    void a_case_that_isnt_there_has_none_and_nothing_is_noted() {
        CaseId id = aCase("copy-c", "30.00");

        assertThat(as("it-auditor").get(access(id).replace("T-D-", "X-D-")).status())
                .isEqualTo(404);
        assertThat(as("it-auditor").get("/cases/none/none/none/access.json").status())
                .isEqualTo(404);
        assertThat(new Browser(port).get(access(id)).path()).isEqualTo("/login");
        assertThat(reads(id)).isEmpty();
    }

    @Test
    void the_file_of_a_case_leads_to_it_for_those_who_may_have_it() {
        CaseId id = aCase("copy-d", "30.00");

        assertThat(as("it-supervisor").get(pathOf(id)).link(".*/access\\.json")).isEqualTo(access(id));
        assertThat(as("it-auditor").get(pathOf(id) + "?lang=it").html())
                .contains("Tutto ciò che è conservato su questa persona (JSON)");
        assertThat(as("it-liaison").get(pathOf(id)).html()).doesNotContain("access.json");
        assertThat(as("it-clerk").get(pathOf(id)).html()).doesNotContain("access.json");
    }

    private static String access(CaseId id) {
        return pathOf(id) + "/access.json";
    }

    private List<String> reads(CaseId id) {
        return jdbc.sql("SELECT reader || ' ' || page || ' ' || shown FROM clinic_read WHERE case_id = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
