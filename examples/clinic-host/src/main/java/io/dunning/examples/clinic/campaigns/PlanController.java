package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignEvent.Planned;
import io.dunning.campaign.CampaignLog;
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
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.receivable.ClaimKind;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is agreed before anything of a campaign goes out: a first plan, or another version of one. */
@Controller
@RequestMapping("/campaigns")
public class PlanController {

    /** As whom agreeing is asked for. */
    static final DeskAct ACT = DeskAct.HOLD;

    private static final String LIST = "/campaigns/";
    private static final String NEW = LIST + "new";
    private static final String FORM = "plan";
    private static final String PAGE = "campaign-plan";
    private static final String FIRST_VERSION = "1";

    private final Campaigns campaigns;
    private final MayAct may;
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
            MayAct may,
            Waves waves,
            Staffing staffing,
            Acting acting,
            Answers answers,
            FieldErrors faults,
            HostProperties properties,
            CaseShelf shelf,
            DemoClock clock) {
        this.campaigns = campaigns;
        this.may = may;
        this.waves = waves;
        this.staffing = staffing;
        this.acting = acting;
        this.answers = answers;
        this.faults = faults;
        this.properties = properties;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal DeskUser user, Model model) {
        admit(user);
        fill(user, null, model);
        return PAGE;
    }

    /** The form for another version of a plan, with what was agreed before. */
    @GetMapping("/{id}/plan")
    String formAgain(@AuthenticationPrincipal DeskUser user, @PathVariable String id, Model model) {
        admit(user);
        CampaignLog log = campaigns.named(user.tenant(), id);
        // What the viewer may and what would go tonight have no say in it.
        if (!new CampaignPage(log, log.campaign().measured(), null, user.getUsername(), act -> true)
                .canBePlannedAnew()) {
            throw new NoSuchPage();
        }
        fill(user, log, model);
        return PAGE;
    }

    private void admit(DeskUser user) {
        CampaignController.admit(user);
        if (!may.plan(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @param log of the campaign that gets another version; {@code null} for a new one */
    private void fill(DeskUser user, @Nullable CampaignLog log, Model model) {
        List<ClaimKind> kinds = shelf.of(user.tenant())
                .map(DunningCase::id)
                .map(id -> id.kind())
                .distinct()
                .sorted()
                .toList();
        LocalDate today = clock.today();
        model.addAttribute(
                "plan",
                log == null
                        ? PlanForm.proposed(today, kinds.get(0))
                        : PlanForm.of(log.campaign().plan()));
        model.addAttribute("again", log == null ? null : nextVersion(log));
        model.addAttribute("kinds", kinds);
        model.addAttribute("orders", Order.values());
        model.addAttribute("most", staffing.besides(user.tenant(), List.of()).most(waves.night(), ChannelKind.LETTER));
        model.addAttribute("version", log == null ? 0 : log.campaign().version());
    }

    private static String nextVersion(CampaignLog log) {
        long agreed = log.events().stream().filter(e -> e instanceof Planned).count();
        return String.valueOf(agreed + 1);
    }

    @PostMapping("/new")
    ModelAndView plan(
            @AuthenticationPrincipal DeskUser user,
            @Valid PlanForm form,
            BindingResult result,
            FormToken token,
            @RequestParam Map<String, String> fields,
            Model model) {
        admit(user);
        LocalDate today = clock.today();
        if (isWrong(form, result, today)) {
            return wrong(user, null, token, result, fields, model);
        }
        DeskAnswer answer = acting.permitted(
                Acting.Form.of(user, token, FORM, fields),
                ACT,
                null,
                () -> campaigns.plan(
                        user.tenant(),
                        Campaign.plan(form.plan(properties.house(user.tenant()), FIRST_VERSION), user.actor(), today)));
        return answers.of(answer, answer.isAccepted() ? LIST + form.name() : NEW);
    }

    @PostMapping("/{id}/plan")
    ModelAndView planAgain(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable String id,
            @Valid PlanForm form,
            BindingResult result,
            FormToken token,
            @RequestParam Map<String, String> fields,
            Model model) {
        admit(user);
        CampaignLog log = campaigns.named(user.tenant(), id);
        if (!id.equals(fields.get("name"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (isWrong(form, result, clock.today())) {
            return wrong(user, log, token, result, fields, model);
        }
        DeskAnswer answer = acting.permitted(
                Acting.Form.of(user, token, id + FORM, fields),
                ACT,
                null,
                () -> campaigns.replan(
                        user.tenant(),
                        form.plan(properties.house(user.tenant()), nextVersion(log)),
                        token.version(),
                        user.actor(),
                        CampaignController.today(log, clock.today())));
        return CampaignController.answered(answers, answer, LIST + id);
    }

    private static boolean isWrong(PlanForm form, BindingResult result, LocalDate today) {
        // Without a target something could not be read, and there is no form to ask.
        if (result.getTarget() != null) {
            form.check(today, result);
        }
        return result.hasErrors();
    }

    private ModelAndView wrong(
            DeskUser user,
            @Nullable CampaignLog log,
            FormToken token,
            BindingResult result,
            Map<String, String> fields,
            Model model) {
        fill(user, log, model);
        model.addAttribute("version", token.version());
        faults.tell(model, FORM, result);
        model.addAttribute("sent", fields);
        return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
