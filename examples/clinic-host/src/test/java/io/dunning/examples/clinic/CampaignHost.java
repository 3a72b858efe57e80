package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignId;
import io.dunning.cases.CaseId;
import io.dunning.examples.clinic.campaigns.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A host with campaigns and nights. The sample is chosen on the first night: later ones are as empty as the weeks of the demonstration make them. */
abstract class CampaignHost extends HostTest {

    @Autowired
    private Campaigns campaigns;

    /** A campaign with a sample of two for tonight, and some cases for it. */
    List<CaseId> sampled(Browser clerk, Browser supervisor, String name, String paid) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(aCase(name + "-" + i, "90.00"));
        }
        clerk.get("/campaigns/new")
                .send("/campaigns/new", Map.of("name", name, "pilot", "2", "days", "1", "paid", paid, "called", "100"));
        clerk.send("/start", Map.of());
        supervisor.get(path(name));
        supervisor.send("/release", Map.of());
        return cases;
    }

    /** What a form is answered that the page doesn't show. */
    int forged(Browser browser, String name, String act) {
        Map<String, String> fields =
                new HashMap<>(browser.get(path(name)).form("/logout", Map.of()).fields());
        fields.put("key", UUID.randomUUID().toString());
        fields.put("version", String.valueOf(campaign(name).version()));
        return browser.post(new Browser.Sent(path(name) + "/" + act, fields)).status();
    }

    static String path(String name) {
        return "/campaigns/" + name;
    }

    void night(Browser supervisor) {
        LocalDate next = clock.today().plusDays(1);
        supervisor.get("/proposal").send("/approve", Map.of());
        supervisor.send("/night", Map.of());
        assertThat(clock.today()).isEqualTo(next);
    }

    Campaign campaign(String name) {
        return campaigns.find("it-demo", new CampaignId(name)).orElseThrow().campaign();
    }
}
