package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody without a mouse. */
@InBrowser
class KeyboardTest {

    private static final int STEPS = 14;

    @Test
    void somebody_logs_in_with_the_keyboard_alone(DeskBrowser desk) {
        desk.open("/login");

        // The field is where the typing goes, without a click.
        desk.press("it-clerk", Keys.TAB, "demo").enterTo("/queue");

        assertThat(desk.heading()).isEqualTo("Work queue");
    }

    @Test
    void the_first_stop_of_every_page_skips_to_its_content(DeskBrowser desk) {
        desk.login("it-clerk").open("/queue").tab();
        WebElement skip = desk.focused();
        assertThat(skip.getText()).isEqualTo("Skip to the content");
        assertThat(skip.getLocation().getX()).as("seen while it is focused").isNotNegative();

        desk.press(Keys.ENTER).tab();

        assertThat(desk.all("main a:focus"))
                .as("the next stop lies in the content")
                .hasSize(1);
    }

    @Test
    void stops_come_in_the_order_in_which_the_page_is_read_and_each_is_seen(DeskBrowser desk) {
        desk.login("it-supervisor").open("/wall");
        List<WebElement> inOrder = desk.all("a[href], button, input:not([type=hidden]), select");
        List<WebElement> stops = new ArrayList<>();

        for (int i = 0; i < STEPS && i < inOrder.size(); i++) {
            stops.add(desk.tab().focused());
            assertThat(desk.focused().getCssValue("outline-style"))
                    .as("focus on " + desk.focused().getText())
                    .isEqualTo("solid");
        }

        assertThat(stops).containsExactlyElementsOf(inOrder.subList(0, stops.size()));
    }

    @Test
    void a_case_is_found_and_opened_with_the_keyboard_alone(DeskBrowser desk) {
        desk.login("it-clerk").open("/queue?view=running");
        WebElement first = desk.find("main tbody a");
        for (int i = 0; i < 40 && !desk.focused().equals(first); i++) {
            desk.tab();
        }

        desk.enterTo("/cases/");

        assertThat(desk.heading()).isNotEmpty();
    }
}
