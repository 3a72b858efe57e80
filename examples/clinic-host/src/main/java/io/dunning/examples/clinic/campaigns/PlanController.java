package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.Order;
import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FieldErrors;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.wall.Staffing;
import io.dunning.receivable.ClaimKind;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new campaign: what is agreed before anything goes out. */
@Controller
@RequestMapping("/campaigns/new")
public class PlanController {

    private static final String FORM = "plan";
    private static final String PAGE = "campaign-plan";
    private static final String FIRST_VERSION = "1";

    private final Campaigns campaigns;
    private final Waves waves;
    private final Staffing staffing;
    private final Acting acting;
    private final Answers answers;
    private final FieldErrors faults;
    private final HostProperties properties;
    private final CaseShelf shelf;
    private final DemoClock clock;

    public PlanController(
            Campaigns campaigns,
            Waves waves,
            Staffing staffing,
            Acting acting,
            Answers answers,
            FieldErrors faults,
            HostProperties properties,
            CaseShelf shelf,
            DemoClock clock) {
        this.campaigns = campaigns;
        this.waves = waves;
        this.staffing = staffing;
        this.acting = acting;
        this.answers = answers;
        this.faults = faults;
        this.properties = properties;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping
    String form(@AuthenticationPrincipal DeskUser user, Model model) {
        CampaignController.admit(user);
        fill(user, model);
        return PAGE;
    }

    private void fill(DeskUser user, Model model) {
        List<ClaimKind> kinds = shelf.of(user.tenant())
                .map(DunningCase::id)
                .map(id -> id.kind())
                .distinct()
                .sorted()
                .toList();
        LocalDate today = clock.today();
        model.addAttribute("plan", PlanForm.proposed(today, kinds.get(0)));
        model.addAttribute("kinds", kinds);
        model.addAttribute("orders", Order.values());
        model.addAttribute("most", staffing.besides(user.tenant(), List.of()).most(waves.night(), ChannelKind.LETTER));
        model.addAttribute("version", 0);
    }

    @PostMapping
    ModelAndView plan(
            @AuthenticationPrincipal DeskUser user,
            @Valid PlanForm form,
            BindingResult result,
            FormToken token,
            @RequestParam Map<String, String> fields,
            Model model) {
        CampaignController.admit(user);
        if (result.hasErrors()) {
            fill(user, model);
            faults.tell(model, FORM, result);
            model.addAttribute("sent", fields);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DeskAnswer answer = acting.permitted(
                Acting.Form.of(user, token, FORM, fields),
                DeskAct.HOLD,
                null,
                () -> campaigns.plan(
                        user.tenant(),
                        Campaign.plan(
                                form.plan(properties.house(user.tenant()), FIRST_VERSION),
                                user.actor(),
                                clock.today())));
        return answers.of(answer, answer.isAccepted() ? "/campaigns/" + form.name() : "/campaigns/new");
    }
}
