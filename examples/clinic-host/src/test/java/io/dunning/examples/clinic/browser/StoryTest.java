package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.People;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A stranger in front of the demonstration, from the call to what went out. */
@InBrowser
class StoryTest {

    @Test
    void a_patient_calls_about_a_letter_agrees_on_instalments_and_the_night_goes_without_that_case(DeskBrowser desk) {
        desk.login("it-clerk").open("/proposal");
        String path = desk.find("main tbody a[href$='/COPAYMENT']").getDomAttribute("href");
        CaseId id = CaseId.parse("it-demo" + Objects.requireNonNull(path).substring("/cases".length()));
        DunningCase due = desk.bean(DunningEngine.class).find(id).orElseThrow();
        LocalDate born = Objects.requireNonNull(desk.bean(People.class)
                .find("it-demo", id.debtor())
                .orElseThrow()
                .bornOn());
        int noticesBefore = due.notices().size();

        // They call, and are found by the number of their bill.
        String bill = due.items().get(0).id().value();
        desk.open("/people").fill("q", bill).send("/people");
        Legible.check(desk, "story-1-found");
        desk.find("main tbody a[href='" + path + "']").click();
        desk.send("/enquiries");
        Legible.check(desk, "story-2-enquiry");
        assertThat(desk.text()).as("nothing is told yet").doesNotContain(bill);

        // Who they are, and why they were written to.
        desk.fill("bill", bill).fill("born", born).send("/identity");
        Legible.check(desk, "story-3-identified");
        assertThat(desk.text()).contains(bill, "What we wrote, and why");

        // Three instalments.
        assertThat(desk.all("form[action$='/plan'] tbody tr")).hasSize(3);
        desk.send("/plan");
        Legible.check(desk, "story-4-plan");
        assertThat(desk.bean(DunningEngine.class).find(id).orElseThrow().plan())
                .as(desk.path())
                .isPresent();

        // Tonight goes without them; somebody else approves it.
        desk.login("it-supervisor").open("/proposal");
        assertThat(desk.all("main tbody a[href='" + path + "']")).isEmpty();
        String other = desk.find("main tbody th a").getText();
        desk.send("/approve");
        Legible.check(desk, "story-5-approved");
        LocalDate night = desk.bean(DemoClock.class).today().plusDays(1);
        desk.send("/night");
        Legible.check(desk, "story-6-ran");

        // And what went out lies there.
        assertThat(desk.bean(DemoClock.class).today()).isEqualTo(night);
        desk.open("/inbox?view=letters");
        Legible.check(desk, "story-7-sent");
        assertThat(desk.find("main tbody").getText()).contains(other).doesNotContain(id.debtor() + " ");
        desk.find("main tbody td:last-child a").click();
        assertThat(desk.find("pre.words").getText()).isNotBlank();
        Legible.check(desk, "story-8-letter");
        assertThat(desk.bean(DunningEngine.class).find(id).orElseThrow().notices())
                .hasSize(noticesBefore);

        // Whoever read what is written down.
        desk.login("it-auditor").open("/audit");
        assertThat(desk.find("main tbody").getText())
                .contains("it-clerk", id.debtor().value(), "what is owed");
        Legible.check(desk, "story-9-audit");
    }
}
