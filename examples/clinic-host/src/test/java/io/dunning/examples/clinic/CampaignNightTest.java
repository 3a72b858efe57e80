package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignId;
import io.dunning.campaign.CampaignState;
import io.dunning.cases.CaseId;
import io.dunning.examples.clinic.campaigns.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A campaign over a night, in a host of its own that stands where the demonstration begins. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:campaign-test;DB_CLOSE_DELAY=-1")
class CampaignNightTest extends HostTest {

    private static final String NAME = "sample";

    @Autowired
    private Campaigns campaigns;

    @Test
    void only_the_sample_goes_out_and_two_people_let_the_waves_go_after_it() {
        Browser supervisor = as("it-supervisor");
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(aCase("wave-" + i, "90.00"));
        }
        Browser clerk = as("it-clerk").get("/campaigns/new");
        clerk.send("/campaigns/new", Map.of("name", NAME, "pilot", "2", "days", "0", "paid", "0", "called", "100"));
        clerk.send("/start", Map.of());
        supervisor.get("/campaigns/" + NAME);
        supervisor.send("/release", Map.of());

        night(supervisor);

        assertThat(campaign().pilotCases()).hasSize(2);
        assertThat(cases).filteredOn(this::wentOut).allMatch(campaign().pilotCases()::contains);
        assertThat(campaign().pilotCases()).allMatch(this::wentOut);

        clerk.get("/campaigns/" + NAME).send("/measure", Map.of());
        assertThat(campaign().state()).isEqualTo(CampaignState.PILOT_DONE);
        supervisor.get("/campaigns/" + NAME).send("/accept", Map.of());
        assertThat(supervisor.status()).as("nobody proposed it").isEqualTo(403);
        supervisor.get("/campaigns/" + NAME).send("/propose-acceptance", Map.of());
        supervisor.get("/campaigns/" + NAME).send("/accept", Map.of());
        assertThat(supervisor.status()).as("proposed by the same person").isEqualTo(403);
        clerk.get("/campaigns/" + NAME).send("/propose-acceptance", Map.of());
        supervisor.get("/campaigns/" + NAME).send("/accept", Map.of());
        assertThat(campaign().state()).isEqualTo(CampaignState.RUNNING);

        supervisor.get("/campaigns/" + NAME).send("/end", Map.of());
        assertThat(campaign().state()).isEqualTo(CampaignState.ENDED);
    }

    @Test
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

    private static long occurrences(String page, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
    }

    private void night(Browser supervisor) {
        LocalDate next = clock.today().plusDays(1);
        supervisor.get("/proposal").send("/approve", Map.of());
        supervisor.send("/night", Map.of());
        assertThat(clock.today()).isEqualTo(next);
    }

    private boolean wentOut(CaseId id) {
        return engine.find(id).orElseThrow().notices().stream()
                .anyMatch(n -> n.plannedOn().equals(clock.today()));
    }

    private Campaign campaign() {
        return campaigns.find("it-demo", new CampaignId(NAME)).orElseThrow().campaign();
    }
}
