package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in each language and at two widths: what axe finds, whether it fits, and a picture to look at. */
@InBrowser
class EveryPageTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "it-clerk, /people",
        "it-clerk, /people?q=DEB",
        "it-clerk, /queue",
        "it-clerk, /queue?view=agreements&sort=amount",
        "it-supervisor, /proposal",
        "it-supervisor, /inbox",
        "it-auditor, /inbox?view=letters",
        "it-supervisor, /wall",
        "no-clerk, /wall",
        "it-supervisor, /campaigns",
        "it-supervisor, /campaigns/new",
        "it-supervisor, /reports/review",
        "no-liaison, /reports/review",
        "it-auditor, /reports/client",
        "no-supervisor, /reports/client",
        "it-auditor, /reports/compliance",
        "it-auditor, /reports/campaign",
        "it-auditor, /reports/client?month=none",
        "it-clerk, /transparency",
        "it-auditor, /audit",
        "it-clerk, /audit",
        "it-clerk, /no-such-page",
        "nobody, /login",
    })
    void is_readable_by_everybody(String user, String path, DeskBrowser desk) {
        if (!user.equals("nobody")) {
            desk.login(user);
        }
        for (String language : new String[] {"en", "it"}) {
            desk.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            Legible.check(desk, (user + path).replaceAll("[^a-z0-9-]+", "-") + "-" + language);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"it-azienda-esempio/it", "it-azienda-esempio/en", "no-praksis-eksempel/nb"})
    void a_transparency_page_is_open_to_everybody_in_its_own_style(String path, DeskBrowser desk) {
        desk.open("/public/" + path).shot("public-" + path.replace('/', '-'));

        assertThat(desk.violations()).isEmpty();
        // Its own style got past the rule that lets no other one in.
        assertThat(desk.find("blockquote").getCssValue("border-left-style")).isEqualTo("solid");
    }
}
