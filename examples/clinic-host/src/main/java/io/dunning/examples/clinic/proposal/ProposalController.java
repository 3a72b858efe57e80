package io.dunning.examples.clinic.proposal;

import io.dunning.DunningEngine;
import io.dunning.Proposal;
import io.dunning.RunReport;
import io.dunning.cases.CaseId;
import io.dunning.cases.Outcome;
import io.dunning.escalation.Decision;
import io.dunning.evidence.Hash;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.Nav;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.receivable.Amount;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tonight's run as a proposal: what would go out, why, what it costs. Lines are taken out by one person and approved by another. */
@Controller
@RequestMapping("/proposal")
public class ProposalController {

    /** Who proposes what nobody has touched. */
    private static final String RUN = "run";

    private static final String BACK = "/proposal";

    private static final String LEDGER_FRESH = "ledger-fresh";

    private final DunningEngine engine;
    private final NightLines lines;
    private final Nights nights;
    private final Acting acting;
    private final Answers answers;
    private final HeldBack heldBack;

    public ProposalController(
            DunningEngine engine, NightLines lines, Nights nights, Acting acting, Answers answers, HeldBack heldBack) {
        this.engine = engine;
        this.lines = lines;
        this.nights = nights;
        this.acting = acting;
        this.answers = answers;
        this.heldBack = heldBack;
    }

    @GetMapping
    String show(@AuthenticationPrincipal DeskUser user, Model model) {
        LocalDate night = nights.next();
        Proposal proposal = engine.propose(night);
        List<NightLine> all = linesOf(user, night, proposal);
        List<Decision> stale = waitingForBooks(user, proposal);
        model.addAttribute("stale", stale.size());
        stale.stream()
                .mapToLong(d -> d.situation().facts().ledger().completeUpToDay())
                .min()
                .ifPresent(day -> model.addAttribute("booksUpTo", LocalDate.ofEpochDay(day)));
        List<NightLine> kept = all.stream().filter(NightLine::isKept).toList();
        List<NightLine> going = kept.stream().filter(NightLine::isGoing).toList();
        model.addAttribute("night", night);
        model.addAttribute("lines", all);
        model.addAttribute("going", going.size());
        model.addAttribute("dropped", all.size() - kept.size());
        model.addAttribute("kept", kept.size());
        model.addAttribute("holds", CampaignHold.of(kept));
        model.addAttribute("mayReadCampaigns", Nav.CAMPAIGNS.isFor(user.role()));
        if (!going.isEmpty()) {
            model.addAttribute(
                    "cost", sum(going.stream().map(l -> l.decision().cost()).toList()));
            model.addAttribute(
                    "expected",
                    sum(going.stream().map(l -> l.decision().expected()).toList()));
        }
        model.addAttribute("approved", lines.approvedOf(night, user.tenant()));
        model.addAttribute("version", digest(kept));
        model.addAttribute("mayDrop", mayDrop(user));
        model.addAttribute("mayApprove", user.role() == DeskRole.SUPERVISOR);
        return "proposal";
    }

    /** Whom the bank's next files may bring into a night: until then nobody can say whether they have paid. */
    private static List<Decision> waitingForBooks(DeskUser user, Proposal proposal) {
        return proposal.decisions().stream()
                .filter(d -> isOf(user, d) && d.rule().equals(LEDGER_FRESH))
                .toList();
    }

    private static boolean isOf(DeskUser user, Decision decision) {
        return decision.situation().dunningCase().id().creditor().tenant().equals(user.tenant());
    }

    private List<NightLine> linesOf(DeskUser user, LocalDate night) {
        return linesOf(user, night, engine.propose(night));
    }

    private List<NightLine> linesOf(DeskUser user, LocalDate night, Proposal proposal) {
        Map<CaseId, String> dropped = lines.dropped(night);
        Collection<CaseId> approved = lines.approved(night);
        return proposal.notices().stream()
                .filter(d -> isOf(user, d))
                .map(d -> {
                    CaseId id = d.situation().dunningCase().id();
                    return new NightLine(
                            d,
                            dropped.get(id),
                            approved.contains(id),
                            heldBack.heldBy(d).orElse(null));
                })
                .toList();
    }

    /** What would go out, in one number: whoever approves sends it along, so that nothing goes that they didn't see. */
    private static long digest(List<NightLine> kept) {
        String all = kept.stream()
                .map(l -> l.caseId() + " " + l.decision().option().text() + " "
                        + l.decision().option().channel() + " "
                        + l.decision().situation().dunningCase().open())
                .sorted()
                .collect(Collectors.joining("\n"));
        String hash = Hash.of(all.getBytes(StandardCharsets.UTF_8)).toString();
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }

    private static Amount sum(List<Amount> amounts) {
        return amounts.stream().reduce(Amount::plus).orElseThrow();
    }

    private static boolean mayDrop(DeskUser user) {
        return user.role() == DeskRole.CLERK || user.role() == DeskRole.SUPERVISOR;
    }

    @PostMapping("/drop")
    ModelAndView drop(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam("case") String line,
            @RequestParam LocalDate night,
            @RequestParam boolean out,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        CaseId id = caseOf(user, line);
        DeskAnswer answer = acting.permitted(Acting.Form.of(user, token, "drop", fields), DeskAct.HOLD, null, () -> {
            if (!night.equals(nights.next()) || lines.approvedOf(night, user.tenant()) > 0) {
                return Outcome.refused("night-settled", "That night is approved already, or over.");
            }
            if (out) {
                lines.drop(night, id, user.getUsername());
            } else {
                lines.keep(night, id);
            }
            return Outcome.of();
        });
        return answers.of(answer, BACK);
    }

    private static CaseId caseOf(DeskUser user, String line) {
        try {
            CaseId id = CaseId.parse(line);
            if (id.creditor().tenant().equals(user.tenant())) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        throw new NoSuchPage();
    }

    @PostMapping("/approve")
    ModelAndView approve(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam LocalDate night,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        boolean prepared = lines.dropped(night).entrySet().stream()
                .filter(e -> e.getKey().creditor().tenant().equals(user.tenant()))
                .anyMatch(e -> e.getValue().equals(user.getUsername()));
        String proposer = prepared ? user.getUsername() : RUN;
        return answers.of(approved(user, night, token, fields, proposer), BACK);
    }

    /** One after the other: of two who approve at once the second finds it done. */
    private synchronized DeskAnswer approved(
            DeskUser user, LocalDate night, FormToken token, Map<String, String> fields, String proposer) {
        return acting.permitted(Acting.Form.of(user, token, "approve", fields), DeskAct.APPROVE_RUN, proposer, () -> {
            if (!night.equals(nights.next())) {
                return Outcome.refused("night-settled", "That night is approved already, or over.");
            }
            List<NightLine> kept =
                    linesOf(user, night).stream().filter(NightLine::isKept).toList();
            if (digest(kept) != token.version()) {
                return Outcome.refused(Answers.OTHER_LINES, "The proposal was changed since this page was shown.");
            }
            List<CaseId> cases = kept.stream().map(NightLine::caseId).toList();
            lines.approve(night, user.tenant(), cases, user.getUsername());
            return Outcome.of();
        });
    }

    @PostMapping("/night")
    String run(@AuthenticationPrincipal DeskUser user, @RequestParam LocalDate night, RedirectAttributes next) {
        if (user.role() != DeskRole.SUPERVISOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Optional<RunReport> report = nights.pass(night);
        next.addFlashAttribute("ran", night);
        report.ifPresent(r -> next.addFlashAttribute("report", r));
        return "redirect:/proposal";
    }
}
