package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Names stay in the pages that are for them. */
@ExtendWith(OutputCaptureExtension.class)
class LeaksTest extends HostTest {

    private static final Pattern METER = Pattern.compile("\"([a-z][a-z0-9._]+)\"");

    @Test
    void no_log_and_no_endpoint_of_the_actuator_holds_a_name(CapturedOutput output) {
        CaseId id = aCase("canary", "30.00");
        Browser clerk = verified(enquiry(as("it-clerk"), id), id);
        clerk.send("/promise", Map.of("amount", "Canarina", "by", "Inventata"));
        clerk.get("/people").send("/people", Map.of("q", "Canarina"));
        clerk.get("/cases/x/Canarina/COPAYMENT");
        clerk.get("/queue?view=Canarina");

        Browser auditor = as("it-auditor");
        assertThat(new Browser(port).get("/actuator/health").html()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(new Browser(port).get("/actuator/metrics").path()).isEqualTo("/login");
        assertThat(clerk.get("/actuator/metrics").status()).isEqualTo(403);
        StringBuilder all = new StringBuilder();
        all.append(auditor.get("/actuator").html())
                .append(auditor.get("/actuator/info").html());
        String meters = auditor.get("/actuator/metrics").html();
        METER.matcher(meters)
                .results()
                .forEach(m -> all.append(
                        auditor.get("/actuator/metrics/" + m.group(1)).html()));

        assertThat(meters).contains("dunning.events");
        assertThat(all.append(meters).toString()).doesNotContain("Canarina", "Inventata");
        assertThat(output.getAll()).doesNotContain("Canarina", "Inventata");
    }

    @Test
    void a_line_of_the_log_stays_one_line(CapturedOutput output) {
        LoggerFactory.getLogger("a.test").error("one\r\ntwo\u001b[31m three\u2028four {}", "five\nsix");

        assertThat(output.getAll().lines().filter(line -> line.contains("one__two_[31m three_four five_six")))
                .hasSize(1);
    }
}
