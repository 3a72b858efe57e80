package io.dunning.examples.clinic.file;

import io.dunning.DunningEngine;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.contact.Debtor;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.people.People;
import io.dunning.examples.clinic.web.NoSuchPage;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The file of one case: what is open, why it stands as it does, and all that happened. */
@Controller
public class CaseFileController {

    private final DunningEngine engine;
    private final People people;
    private final EventWords words;
    private final DemoClock clock;

    public CaseFileController(DunningEngine engine, People people, EventWords words, DemoClock clock) {
        this.engine = engine;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/cases/{creditor}/{debtor}/{kind}")
    String file(@AuthenticationPrincipal DeskUser user, CasePath path, Model model) {
        CaseId id = path.of(user.tenant());
        DunningCase found = engine.find(id).orElseThrow(NoSuchPage::new);
        LocalDate today = clock.today();
        model.addAttribute("subject", found);
        model.addAttribute("today", today);
        model.addAttribute(
                "name",
                people.find(user.tenant(), id.debtor()).map(Debtor::name).orElse(""));
        model.addAttribute("explanation", engine.explain(id, today.plusDays(1)));
        model.addAttribute("timeline", TimelineEntry.of(engine.history(id), words));
        return "file";
    }
}
