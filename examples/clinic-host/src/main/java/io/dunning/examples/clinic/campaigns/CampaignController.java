package io.dunning.examples.clinic.campaigns;

import io.dunning.campaign.Campaign;
import io.dunning.campaign.CampaignId;
import io.dunning.campaign.CampaignLog;
import io.dunning.campaign.CampaignOutcome;
import io.dunning.campaign.CampaignState;
import io.dunning.campaign.Measured;
import io.dunning.campaign.Wave;
import io.dunning.evidence.Actor;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.Nav;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of campaigns: the list, and one with its numbers, tonight's wave, and what can be done to it now. */
@Controller
@RequestMapping("/campaigns")
public class CampaignController {

    private static final String LIST = "/campaigns";

    private final Campaigns campaigns;
    private final Waves waves;
    private final PilotFigures figures;
    private final MayAct may;
    private final Acting acting;
    private final Answers answers;
    private final DemoClock clock;

    public CampaignController(
            Campaigns campaigns,
            Waves waves,
            PilotFigures figures,
            MayAct may,
            Acting acting,
            Answers answers,
            DemoClock clock) {
        this.campaigns = campaigns;
        this.waves = waves;
        this.figures = figures;
        this.may = may;
        this.acting = acting;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal DeskUser user, Model model) {
        admit(user);
        model.addAttribute(
                "campaigns",
                campaigns.of(user.tenant()).values().stream()
                        .map(CampaignLog::campaign)
                        .toList());
        model.addAttribute("mayPlan", may.plan(user));
        return "campaigns";
    }

    static void admit(DeskUser user) {
        if (!Nav.CAMPAIGNS.isFor(user.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal DeskUser user, @PathVariable String id, Model model) {
        admit(user);
        CampaignLog log = campaigns.named(user.tenant(), id);
        Campaign campaign = log.campaign();
        Wave wave = campaign.state().isSending() ? waves.tonight(user.tenant(), campaign) : null;
        List<Measured> measured = CampaignPage.isMeasured(log) ? campaign.measured() : figures.of(log);
        CampaignPage shown = new CampaignPage(log, measured, wave, user.getUsername(), act -> may.act(user, act));
        model.addAttribute("shown", shown);
        model.addAttribute("mayReplan", shown.canBePlannedAnew() && may.plan(user));
        model.addAttribute("night", waves.night());
        model.addAttribute("version", campaign.version());
        return "campaign";
    }

    @PostMapping("/{id}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable String id,
            @PathVariable CampaignAct act,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        admit(user);
        CampaignLog log = campaigns.named(user.tenant(), id);
        DeskAct asAct = act.asDeskAct();
        DeskAnswer answer = acting.permitted(
                Acting.Form.of(user, token, id + act, fields),
                asAct,
                asAct.needsFourEyes() ? proposer(log) : null,
                () -> campaigns.act(
                        user.tenant(), new CampaignId(id), token.version(), c -> on(c, log, act, user.actor())));
        return answered(answers, answer, LIST + "/" + id);
    }

    /** As after any act, but what is stale here is a campaign. */
    static ModelAndView answered(Answers answers, DeskAnswer answer, String back) {
        ModelAndView page = answers.of(answer, back);
        if (answer.code().equals(Acting.STALE)) {
            page.addObject("answer", new DeskAnswer("stale-campaign", answer.sentence(), answer.repeated()));
        }
        return page;
    }

    /** Going on after a pause that people made needs no second person. */
    private static @Nullable String proposer(CampaignLog log) {
        Campaign campaign = log.campaign();
        boolean plainPause =
                campaign.state() == CampaignState.PAUSED && campaign.anomaly().isEmpty();
        return plainPause ? "pause" : CampaignPage.proposer(log).orElse(null);
    }

    private CampaignOutcome on(Campaign campaign, CampaignLog log, CampaignAct act, Actor by) {
        LocalDate today = today(log, clock.today());
        return switch (act) {
            case START -> campaign.start(by, today);
            case RELEASE -> campaign.release(waves.tonight(tenant(campaign), campaign), by);
            case MEASURE -> campaign.measure(figures.of(log), by, today);
            case PROPOSE_ACCEPTANCE -> campaign.proposeAcceptance(by, today);
            case ACCEPT -> campaign.accept(by, today);
            case PAUSE -> campaign.pause(by, today);
            case PROPOSE_RESUMPTION -> campaign.proposeResumption(by, today);
            case RESUME -> campaign.resume(by, today);
            case END -> campaign.end(by, today);
        };
    }

    /** What was let go for tonight bears the day of the night, and nothing comes before it any more. */
    static LocalDate today(CampaignLog log, LocalDate today) {
        LocalDate latest = log.events().get(log.events().size() - 1).on();
        return latest.isAfter(today) ? latest : today;
    }

    private static String tenant(Campaign campaign) {
        return campaign.plan().scope().creditors().iterator().next().tenant();
    }
}
