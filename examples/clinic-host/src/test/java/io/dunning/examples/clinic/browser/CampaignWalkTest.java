package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@InBrowser
class CampaignWalkTest {

    @Test
    void a_campaign_is_agreed_its_sample_let_go_and_it_is_ended(DeskBrowser desk) {
        desk.login("it-clerk").open("/campaigns/new");
        desk.fill("name", "spring").fill("pilot", "5").fill("days", "1").fill("paid", "0");
        desk.send("/campaigns/new");
        assertThat(desk.heading()).startsWith("spring");
        Legible.check(desk, "campaign-agreed");
        desk.open("/proposal?lang=it");
        assertThat(desk.text()).contains("La campagna spring trattiene");
        Legible.check(desk, "proposal-held-back-it");
        desk.open("/proposal?lang=en");
        assertThat(desk.text()).contains("Campaign spring holds back", "held back by campaign spring");
        Legible.check(desk, "proposal-held-back");
        desk.open("/campaigns/spring");

        press(desk, "Start the pilot");

        Legible.check(desk, "campaign-pilot");
        assertThat(desk.text()).contains("Would go");

        desk.login("it-supervisor").open("/campaigns/spring");
        press(desk, "Let tonight’s wave go");
        Legible.check(desk, "campaign-wave-let-go");
        desk.open("/campaigns?lang=it");
        Legible.check(desk, "campaigns-it");
        desk.open("/campaigns/spring");
        Legible.check(desk, "campaign-it");
        press(desk, "Chiudi la campagna");
        assertThat(desk.heading()).contains("Finita");
    }

    @Test
    void a_plan_with_a_bad_field_says_beside_it_what_is_wrong_and_keeps_what_was_entered(DeskBrowser desk) {
        desk.login("it-supervisor").open("/campaigns/new?lang=it");
        desk.driver()
                .executeScript("document.querySelectorAll('input').forEach(i => { i.required = false; i.min = ''; })");
        desk.fill("name", "no good").fill("pilot", "0").fill("letters", "77");
        desk.send("/campaigns/new");

        assertThat(desk.find("[name=name]").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(desk.find("#plan-pilot-error").getText()).isNotEmpty();
        assertThat(desk.find("[name=letters]").getAttribute("value")).isEqualTo("77");
        Legible.check(desk, "campaign-plan-refused");
    }

    private static void press(DeskBrowser desk, String words) {
        DeskBrowser.follow(
                desk.driver(), desk.driver().findElement(By.xpath("//button[normalize-space()='" + words + "']")));
    }
}
