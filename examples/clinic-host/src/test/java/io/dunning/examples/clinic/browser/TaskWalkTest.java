package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

@InBrowser
class TaskWalkTest {

    @Test
    void a_line_of_the_review_is_chosen_by_words_and_who_does_it_is_changed(DeskBrowser desk) {
        desk.login("it-supervisor").open("/reports/review?lang=en");
        desk.find(".tasks summary").click();
        String line =
                new Select(desk.find("#task-line")).getFirstSelectedOption().getText();
        assertThat(line).contains(" · ");
        Legible.check(desk, "task-to-decide");
        desk.send("/reports/review/tasks");

        desk.find(".tasks summary").click();
        new Select(desk.find("#task-owner")).selectByValue("it-liaison");
        desk.send("/reports/review/tasks");

        assertThat(desk.text()).contains("was for it-supervisor until");
        Legible.check(desk, "task-changed");
        desk.send("/reports/review/tasks/done");
        assertThat(desk.text()).contains("Done, and noted.").doesNotContain("was for it-supervisor");
    }
}
