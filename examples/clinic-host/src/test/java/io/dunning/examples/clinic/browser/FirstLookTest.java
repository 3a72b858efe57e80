package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InBrowser
class FirstLookTest {

    @Test
    void somebody_logs_in_and_opens_a_case_from_the_queue(DeskBrowser desk) {
        desk.login("it-clerk");
        assertThat(desk.heading()).isEqualTo("Work queue");

        desk.open("/queue?view=running").follow("main tbody a");

        assertThat(desk.heading()).isNotEmpty();
        assertThat(desk.path()).startsWith("/cases/it-azienda-esempio/");
    }

    @Test
    void a_wrong_password_opens_nothing_and_says_so(DeskBrowser desk) {
        desk.open("/login").fill("username", "it-clerk").fill("password", "wrong");
        desk.send("/login");

        assertThat(desk.find("[role=alert]").getText()).isEqualTo("Name or password is not right.");
        assertThat(desk.open("/queue").path()).isEqualTo("/login");
    }
}
