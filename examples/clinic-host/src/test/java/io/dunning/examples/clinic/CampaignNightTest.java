package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.CampaignState;
import io.dunning.cases.CaseId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** A campaign over a night, in a host of its own that stands where the demonstration begins: what comes before the first night is asked first. */
@TestMethodOrder(OrderAnnotation.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:campaign-test;DB_CLOSE_DELAY=-1")
class CampaignNightTest extends CampaignHost {

    private static final String SAMPLE = "sample";

    @Test
    @Order(1)
    void the_proposal_says_what_a_campaign_keeps_back_until_it_is_over() {
        aCase("held", "95.00");
        Browser clerk = as("it-clerk").get("/campaigns/new");
        clerk.send("/campaigns/new", Map.of("name", "resting", "pilot", "2"));

        String page = clerk.get("/proposal").html();

        long marked = occurrences(page, "held back by campaign resting");
        assertThat(marked).isPositive();
        assertThat(page)
                .contains(
                        "<dt>Held back by a campaign</dt><dd>" + marked + "</dd>",
                        "Campaign resting holds back",
                        "href=\"/campaigns/resting\"");
        assertThat(clerk.get("/proposal?lang=it").html())
                .contains("La campagna resting trattiene", "trattenuta dalla campagna resting");
        assertThat(as("it-liaison").get("/proposal").html())
                .as("who reads no campaigns")
                .contains("Campaign resting holds back")
                .doesNotContain("href=\"/campaigns/resting\"");
        assertThat(as("no-clerk").get("/proposal").html()).doesNotContain("resting");

        Browser supervisor = as("it-supervisor").get("/campaigns/resting");
        supervisor.send("/end", Map.of());
        assertThat(supervisor.get("/proposal").html()).doesNotContain("resting");
    }

    @Test
    @Order(2)
    void only_the_sample_goes_out_and_two_people_let_the_waves_go_after_it() {
        Browser supervisor = as("it-supervisor");
        Browser clerk = as("it-clerk");
        List<CaseId> cases = sampled(clerk, supervisor, SAMPLE, "0");

        night(supervisor);

        assertThat(campaign(SAMPLE).pilotCases()).hasSize(2);
        assertThat(cases).filteredOn(this::wentOut).allMatch(campaign(SAMPLE).pilotCases()::contains);
        assertThat(campaign(SAMPLE).pilotCases()).allMatch(this::wentOut);

        clerk.get(path(SAMPLE)).send("/measure", Map.of());
        assertThat(clerk.status()).as("nobody can have answered yet").isEqualTo(422);
        night(supervisor);
        clerk.get(path(SAMPLE)).send("/measure", Map.of());
        assertThat(campaign(SAMPLE).state()).isEqualTo(CampaignState.PILOT_DONE);
        assertThat(forged(supervisor, SAMPLE, "accept"))
                .as("nobody proposed it")
                .isEqualTo(403);
        supervisor.get(path(SAMPLE)).send("/propose-acceptance", Map.of());
        assertThat(supervisor.html()).doesNotContain("/accept\"", "/propose-acceptance\"");
        assertThat(forged(supervisor, SAMPLE, "accept"))
                .as("proposed by the same person")
                .isEqualTo(403);
        clerk.get(path(SAMPLE)).send("/propose-acceptance", Map.of());
        assertThat(clerk.html()).contains("a second person is needed").doesNotContain("/accept\"");
        supervisor.get(path(SAMPLE));
        assertThat(supervisor.html()).doesNotContain("/propose-acceptance\"");
        supervisor.send("/accept", Map.of());
        assertThat(campaign(SAMPLE).state()).isEqualTo(CampaignState.RUNNING);

        supervisor.get(path(SAMPLE)).send("/end", Map.of());
        assertThat(campaign(SAMPLE).state()).isEqualTo(CampaignState.ENDED);
    }

    private boolean wentOut(CaseId id) {
        return engine.find(id).orElseThrow().notices().stream()
                .anyMatch(n -> n.plannedOn().equals(clock.today()));
    }

    private static long occurrences(String page, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
    }
}
