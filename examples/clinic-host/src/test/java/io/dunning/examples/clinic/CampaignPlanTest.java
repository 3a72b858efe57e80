package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignId;
import io.dunning.examples.clinic.campaigns.Campaigns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is entered to agree on a campaign. */
class CampaignPlanTest extends HostTest {

    private static final String NEW = "/campaigns/new";

    @Autowired
    private Campaigns campaigns;

    @AfterEach
    void end() {
        Browser supervisor = as("it-supervisor");
        for (Campaign campaign : campaigns.of("it-demo").values().stream()
                .map(log -> log.campaign())
                .toList()) {
            supervisor.get("/campaigns/" + campaign.id());
            if (supervisor.html().contains("/end\"")) {
                supervisor.send("/end", Map.of());
            }
        }
    }

    @Test
    void days_that_do_not_fit_are_refused_beside_their_fields() {
        LocalDate today = clock.today();
        Browser clerk = as("it-clerk").get(NEW);

        clerk.send(NEW, Map.of("name", "days", "until", today.minusDays(1).toString(), "days", "0"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html())
                .contains("id=\"plan-until-error\"", "That day is over", "id=\"plan-days-error\"", "marked fields")
                .containsPattern("name=\"until\"[^>]* value=\"" + today.minusDays(1) + "\"[^>]* aria-invalid=\"true\"");

        Map<String, String> turned = new HashMap<>();
        turned.put("from", today.plusDays(9).toString());
        turned.put("until", today.plusDays(8).toString());
        turned.put("served", "2025-06-02");
        turned.put("servedUntil", "2025-06-01");
        turned.put("days", "1");
        clerk.send(NEW, turned);

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html())
                .contains("Not before the first day", "Not before the day from which services count")
                .contains("id=\"plan-until-error\"", "id=\"plan-servedUntil-error\"")
                .doesNotContain("id=\"plan-days-error\"");
        assertThat(campaigns.find("it-demo", new CampaignId("days"))).isEmpty();
    }

    @Test
    void a_day_that_can_not_be_read_and_a_name_that_is_an_address_are_refused_beside_their_fields() {
        Browser clerk = as("it-clerk").get(NEW);

        clerk.send(NEW, Map.of("until", "soon"));

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("id=\"plan-until-error\"");
        clerk.get(NEW).send(NEW, Map.of("name", "new"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.html()).contains("id=\"plan-name-error\"");
    }

    @Test
    void before_the_pilot_another_version_takes_the_place_of_the_plan_and_keeps_what_was_not_changed() {
        Browser clerk = as("it-clerk").get(NEW);
        clerk.send(NEW, Map.of("name", "again", "pilot", "7", "mails", "33", "order", "GREATEST_AMOUNT"));
        clerk.get("/campaigns/again/plan");
        Browser.Sent form = clerk.form("/again/plan", Map.of("letters", "44"));

        clerk.post(form);

        Campaign campaign =
                campaigns.find("it-demo", new CampaignId("again")).orElseThrow().campaign();
        assertThat(campaign.plan().version()).isEqualTo("2");
        assertThat(campaign.plan().pilotSize()).isEqualTo(7);
        assertThat(campaign.plan().order().name()).isEqualTo("GREATEST_AMOUNT");
        assertThat(campaign.plan().caps()).extracting(cap -> cap.noticesMax()).containsExactly(44, 33);
        form.fields().put("key", UUID.randomUUID().toString());
        assertThat(clerk.post(form).status()).as("on what was shown before").isEqualTo(409);
        assertThat(clerk.html()).contains("The campaign has changed since this form was shown");
    }

    @Test
    void another_version_is_of_this_campaign_by_those_who_may_agree_and_about_no_claims_of_another_one() {
        Browser clerk = as("it-clerk").get(NEW);
        clerk.send(NEW, Map.of("name", "early", "served", "2024-01-01", "servedUntil", "2024-12-31"));
        clerk.get(NEW).send(NEW, Map.of("name", "late", "served", "2025-01-01"));
        clerk.get("/campaigns/early/plan");
        Browser.Sent form = clerk.form("/early/plan", Map.of("servedUntil", "2025-01-01"));

        assertThat(clerk.post(form).status()).isEqualTo(422);
        assertThat(clerk.html()).contains("late");
        clerk.get("/campaigns/early/plan").send("/early/plan", Map.of("name", "late"));
        assertThat(clerk.status()).isEqualTo(400);
        assertThat(as("it-auditor").get("/campaigns/early/plan").status()).isEqualTo(403);
        assertThat(as("no-clerk").get("/campaigns/early/plan").status()).isEqualTo(404);
        assertThat(clerk.get("/campaigns/none/plan").status()).isEqualTo(404);
    }
}
