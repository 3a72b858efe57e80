package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.CampaignState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A campaign whose pilot is not good enough, in a host of its own that stands where the demonstration begins. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:missed-test;DB_CLOSE_DELAY=-1")
class MissedPilotTest extends CampaignHost {

    private static final String MISSED = "missed";

    @Test
    void a_pilot_that_missed_its_aims_is_not_accepted_and_another_version_of_the_plan_has_a_pilot_of_its_own() {
        Browser supervisor = as("it-supervisor");
        Browser clerk = as("it-clerk");
        sampled(clerk, supervisor, MISSED, "100");
        night(supervisor);
        night(supervisor);

        clerk.get(path(MISSED)).send("/measure", Map.of());

        assertThat(clerk.html())
                .contains("The pilot missed what was agreed", "Cases that paid: 0 %; agreed was at least 100 %")
                .doesNotContain("/propose-acceptance\"", "/accept\"", "of a thousand");
        assertThat(clerk.get(path(MISSED) + "?lang=it").html()).contains("era concordato almeno 100 %");
        assertThat(forged(clerk.get(path(MISSED) + "?lang=en"), MISSED, "propose-acceptance"))
                .isEqualTo(422);
        assertThat(clerk.html()).contains("cases that pay; the plan needs to change");

        clerk.get(path(MISSED));
        clerk.get(clerk.link(path(MISSED) + "/plan"));
        assertThat(clerk.html()).contains("version 2 of the plan").containsPattern("name=\"paid\"[^>]* value=\"100\"");
        Browser.Sent again = clerk.form("/plan", Map.of("paid", "0"));
        clerk.post(again);

        assertThat(clerk.html()).contains("The plan, version 2", "The numbers of the pilot as they are now");
        assertThat(campaign(MISSED).state()).isEqualTo(CampaignState.DRAFT);
        assertThat(campaign(MISSED).plan().version()).isEqualTo("2");
        assertThat(clerk.post(again).path()).as("two clicks are one version").isEqualTo(path(MISSED));
        assertThat(campaign(MISSED).plan().version()).isEqualTo("2");
        clerk.send("/start", Map.of());
        assertThat(campaign(MISSED).state()).isEqualTo(CampaignState.PILOT);
        assertThat(campaign(MISSED).pilotCases()).isEmpty();
        assertThat(clerk.get(path(MISSED) + "/plan").status()).isEqualTo(404);
        supervisor.get(path(MISSED)).send("/end", Map.of());
    }
}
