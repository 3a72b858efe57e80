package io.dunning.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.CaseId;
import io.dunning.evidence.Actor;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids stand in logs, metrics, file names and headers, and so nothing may stand in them that means something there. */
class IdsTest {

    private static final List<Function<String, Object>> IDS = List.of(
            PersonId::new,
            ReceivableId::new,
            tenant -> new CreditorId(tenant, "hospital"),
            creditor -> new CreditorId("region", creditor),
            Actor::person,
            caseOf -> CaseId.parse("region/hospital/" + caseOf + "/COPAYMENT"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1\n2026-03-01 INFO paid",
                "P1\r\nX-Role: supervisor",
                "\u001b[2J\u001b[31mP1",
                "P1\u0000",
                "P1\u2028",
                "\u202eP1",
                "P\u0661",
                "P1 ",
                "P1|seq=2",
                "<b>P1</b>",
                "${jndi:ldap://example.org/a}",
                "\u04201"
            })
    void what_could_forge_a_line_or_a_command_is_no_id_and_is_not_quoted(String forged) {
        for (Function<String, Object> id : IDS) {
            assertThatThrownBy(() -> id.apply(forged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(forged));
        }
    }
}
