package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk loads, and what it needs of a browser. */
@InBrowser
class NothingFromElsewhereTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PAGES = List.of(
            "/queue",
            "/people",
            "/proposal",
            "/wall",
            "/campaigns",
            "/reports/review",
            "/reports/client",
            "/reports/compliance",
            "/transparency",
            "/public/it-azienda-esempio/it");

    @Test
    void no_request_leaves_for_another_host_and_no_rule_of_a_page_is_broken(DeskBrowser desk) {
        desk.login("it-supervisor");
        PAGES.forEach(desk::open);

        List<String> asked = requests(desk.driver());
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(url -> assertThat(URI.create(url).getHost()).as(url).isEqualTo("localhost"));
        assertThat(desk.driver().manage().logs().get(LogType.BROWSER).getAll())
                .as("complaints of the browser, such as of its content rules")
                .noneMatch(entry -> entry.getMessage().toLowerCase(Locale.ROOT).contains("content security policy"));
    }

    /** The addresses that pages asked for, by the browser's own log; those of its own start page left out. */
    private static List<String> requests(ChromeDriver driver) {
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            String url = message.path("params").path("request").path("url").asString("");
            if (message.path("method").asString("").equals("Network.requestWillBeSent") && url.startsWith("http")) {
                urls.add(url);
            }
        }
        return urls;
    }

    @Test
    void a_browser_that_runs_no_scripts_does_all_that_is_needed(DeskBrowser desk) {
        ChromeDriver plain = Chromium.withoutScripts();
        try {
            plain.get(desk.home() + "/login");
            plain.findElement(By.name("username")).sendKeys("it-clerk");
            plain.findElement(By.name("password")).sendKeys("demo");
            DeskBrowser.follow(plain, plain.findElement(By.cssSelector("main form button")));
            assertThat(plain.getTitle()).startsWith("Work queue");

            plain.get(desk.home() + "/queue?view=running");
            DeskBrowser.follow(plain, plain.findElement(By.cssSelector("main tbody a")));
            assertThat(plain.getCurrentUrl()).contains("/cases/");

            plain.get(desk.home() + "/campaigns/new");
            plain.findElement(By.name("name")).clear();
            plain.findElement(By.name("name")).sendKeys("without-scripts");
            plain.findElement(By.cssSelector("option[value=NO_SHOW_SANCTION]")).click();
            DeskBrowser.follow(plain, plain.findElement(By.cssSelector("main form button")));
            assertThat(plain.getTitle()).startsWith("Campaign without-scripts");
        } finally {
            plain.quit();
        }
    }

    @Test
    void no_page_holds_a_script(DeskBrowser desk) {
        desk.login("it-supervisor");

        PAGES.forEach(page -> assertThat(desk.open(page).all("script, [onclick], [onload]"))
                .as(page)
                .isEmpty());
    }
}
