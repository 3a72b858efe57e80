package io.dunning.examples.clinic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.examples.clinic.channels.PostOffice;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A stranger in front of the demonstration, from the call to what went out. */
@InBrowser
class StoryTest {

    @Test
    void a_patient_calls_about_a_letter_agrees_on_instalments_and_the_night_goes_without_that_case(DeskBrowser desk) {
        desk.login("it-clerk").open("/proposal");
        String path = written(desk);
        CaseId id = idOf(path);
        DunningCase due = caseOf(desk, path);
        LocalDate born = Objects.requireNonNull(desk.bean(People.class)
                .find("it-demo", id.debtor())
                .orElseThrow()
                .bornOn());
        int noticesBefore = due.notices().size();

        // They call, and are found by the number of their bill.
        String bill = due.items().get(0).id().value();
        desk.open("/people").fill("q", bill).send("/people");
        Legible.check(desk, "story-1-found");
        desk.follow("main tbody a[href='" + path + "']");
        desk.send("/enquiries");
        Legible.check(desk, "story-2-enquiry");
        assertThat(desk.text()).as("nothing is told yet").doesNotContain(bill);

        // Who they are, and why they were written to.
        desk.fill("bill", bill).fill("born", born).send("/identity");
        Legible.check(desk, "story-3-identified");
        assertThat(desk.text()).contains(bill, "What we wrote, and why");

        // They would begin next winter, which is too late: what was typed stays, and is corrected.
        LocalDate today = desk.bean(DemoClock.class).today();
        desk.fill("parts", "4").fill("first", today.plusMonths(9)).send("#plan");
        desk.send("/plan");
        Legible.check(desk, "story-4-too-late");
        assertThat(desk.find("#plan-parts").getAttribute("value")).isEqualTo("4");
        assertThat(desk.find("#plan-first").getAttribute("aria-invalid")).isEqualTo("true");
        desk.fill("parts", "3").fill("first", today.plusDays(14)).send("#plan");

        // Three instalments.
        assertThat(desk.all("form[action$='/plan'] tbody tr")).hasSize(3);
        desk.send("/plan");
        Legible.check(desk, "story-5-plan");
        assertThat(caseOf(desk, path).plan()).as(desk.path()).isPresent();

        // Tonight goes without them; somebody else approves it.
        desk.login("it-supervisor").open("/proposal");
        assertThat(desk.all("main tbody a[href='" + path + "']")).isEmpty();
        String other = written(desk);
        List<String> byMail = byMail(desk);
        assertThat(byMail).isNotEmpty();
        desk.send("/approve");
        Legible.check(desk, "story-6-approved");
        LocalDate night = desk.bean(DemoClock.class).today().plusDays(1);
        desk.send("/night");
        Legible.check(desk, "story-7-ran");

        // And what went out lies there.
        assertThat(desk.bean(DemoClock.class).today()).isEqualTo(night);
        desk.open("/inbox?view=letters");
        Legible.check(desk, "story-8-sent");
        assertThat(desk.text()).doesNotContain(id.debtor() + " ");
        assertThat(tonights(desk, other, night)).hasSize(1);
        desk.follow("main tbody td:last-child a");
        assertThat(desk.find("pre.words").getText()).isNotBlank();
        Legible.check(desk, "story-9-letter");
        assertThat(caseOf(desk, path).notices()).hasSize(noticesBefore);

        // Every e-mail of that night is where e-mails arrive, and is read as it arrived.
        PostOffice office = desk.bean(PostOffice.class);
        assertThat(byMail)
                .flatMap(p -> tonights(desk, p, night))
                .hasSameSizeAs(byMail)
                .allSatisfy(
                        notice -> assertThat(office.mail(notice.key().value())).isPresent());
        desk.open("/inbox");
        Legible.check(desk, "story-10-mails");
        String key = tonights(desk, byMail.get(0), night).get(0).key().value();
        desk.follow("main tbody a[href='/inbox/" + key + "']");
        assertThat(desk.text()).contains("the mail server that received it");
        assertThat(desk.find("pre.words").getText()).isNotBlank();

        // Whoever read what is written down.
        desk.login("it-auditor").open("/audit");
        assertThat(desk.find("main tbody").getText())
                .contains("it-clerk", id.debtor().value(), "what is owed");
        Legible.check(desk, "story-11-audit");
    }

    /** A copayment of tonight about which somebody with a day of birth was written to before. */
    private static String written(DeskBrowser desk) {
        return paths(desk, "")
                .filter(path -> !caseOf(desk, path).notices().isEmpty())
                .filter(path -> desk.bean(People.class)
                                .find("it-demo", idOf(path).debtor())
                                .orElseThrow()
                                .bornOn()
                        != null)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> byMail(DeskBrowser desk) {
        return paths(desk, "[td[normalize-space()='e-mail']]").toList();
    }

    /** Copayments of tonight, in rows of that kind, that no campaign holds back. */
    private static Stream<String> paths(DeskBrowser desk, String row) {
        return desk
                .driver()
                .findElements(By.xpath(
                        "//main//tbody/tr[not(contains(., 'held back'))]" + row + "//a[contains(@href,'/COPAYMENT')]"))
                .stream()
                .map(link -> Objects.requireNonNull(link.getDomAttribute("href")));
    }

    private static List<NoticeRecord> tonights(DeskBrowser desk, String path, LocalDate night) {
        return caseOf(desk, path).notices().stream()
                .filter(notice -> notice.plannedOn().equals(night))
                .toList();
    }

    private static DunningCase caseOf(DeskBrowser desk, String path) {
        return desk.bean(DunningEngine.class).find(idOf(path)).orElseThrow();
    }

    private static CaseId idOf(String path) {
        return CaseId.parse("it-demo" + path.substring("/cases".length()));
    }
}
