package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseId;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class PostgresTest {

    @Test
    void the_host_starts_on_postgres_by_one_property_and_goes_on_after_a_restart() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        server.createDatabase("clinic");
        String url = "--spring.datasource.url=" + server.url("clinic");
        String path;

        try (ConfigurableApplicationContext host = start(url)) {
            Browser clerk = Browser.of(portOf(host), "no-clerk").get("/proposal");
            path = clerk.link("/cases/.*/NO-D\\d+/COPAYMENT");
            Browser supervisor = Browser.of(portOf(host), "no-supervisor").get("/proposal");
            supervisor.send("/approve", Map.of());
            supervisor.send("/night", Map.of());
            assertThat(supervisor.html()).contains("The night to 13 Jan 2026 has passed.");
            HostTest.enquiry(clerk, CaseId.parse("no-demo" + path.substring("/cases".length())));
            assertThat(clerk.html()).contains("administrative message");
        }

        try (ConfigurableApplicationContext host = start(url)) {
            Browser supervisor = Browser.of(portOf(host), "no-supervisor");
            assertThat(supervisor.get("/proposal").html()).contains("The night to 14 Jan 2026");
            assertThat(supervisor.get(path).html()).contains("Somebody turned to the desk");
            assertThat(supervisor.get("/inbox").html()).contains("NO-D");
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return SpringApplication.run(
                ClinicHost.class, url, "--server.port=0", "--host.clock-ticks=false", "--host.starts-on=2026-01-12");
    }

    private static int portOf(ConfigurableApplicationContext host) {
        return host.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
