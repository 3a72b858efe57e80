package io.dunning.examples.clinic.reports;

import io.dunning.cases.Outcome;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.desk.Acting;
import io.dunning.examples.clinic.desk.Answers;
import io.dunning.examples.clinic.desk.FieldErrors;
import io.dunning.examples.clinic.desk.FormToken;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.report.ReviewTask;
import io.dunning.spring.desk.DeskAct;
import io.dunning.spring.desk.DeskAnswer;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a weekly review decides about the lines of its agenda, and that it was done. */
@Controller
@RequestMapping("/reports/review/tasks")
public class TaskController {

    private static final String FORM = "task";
    private static final String BACK = "/reports/review";

    /** What is put off for longer was not decided. */
    private static final int DUE_YEARS = 1;

    private final ReportPage pages;
    private final TaskBook tasks;
    private final Acting acting;
    private final Answers answers;
    private final FieldErrors faults;
    private final DemoClock clock;

    public TaskController(
            ReportPage pages, TaskBook tasks, Acting acting, Answers answers, FieldErrors faults, DemoClock clock) {
        this.pages = pages;
        this.tasks = tasks;
        this.acting = acting;
        this.answers = answers;
        this.faults = faults;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView decide(
            @AuthenticationPrincipal DeskUser user,
            @Valid TaskForms.Decided form,
            BindingResult result,
            FormToken token,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        ReportController.admit(user, ReportKind.REVIEW);
        LocalDate today = clock.today();
        check(user, form, result, today);
        if (result.hasErrors()) {
            return wrong(user, fields, result, model);
        }
        return answered(user, form.week(), token, "decide", fields, () -> {
            if (!pages.isLine(user.tenant(), form.week(), form.line())) {
                return Outcome.refused("no-line", "There is no such line on the agenda of that week.");
            }
            ReviewTask task = new ReviewTask(form.line(), form.decision(), form.owner(), today, form.due(), null);
            tasks.decide(user.tenant(), task)
                    .filter(before -> !isSame(before, task))
                    .ifPresent(before -> next.addFlashAttribute("changed", before));
            return Outcome.of();
        });
    }

    private static boolean isSame(ReviewTask one, ReviewTask other) {
        return one.owner().equals(other.owner()) && one.dueOn().equals(other.dueOn());
    }

    /** What depends on who and when; only of what could be read. */
    private void check(DeskUser user, TaskForms.Decided form, BindingResult result, LocalDate today) {
        if (result.hasErrors()) {
            return;
        }
        if (form.due().isBefore(today) || form.due().isAfter(today.plusYears(DUE_YEARS))) {
            result.rejectValue("due", "form.due");
        }
        if (!pages.owners(user.tenant()).contains(form.owner())) {
            result.rejectValue("owner", "form.owner");
        }
    }

    private ModelAndView wrong(DeskUser user, Map<String, String> fields, BindingResult result, Model model) {
        String week = fields.get("week");
        if (week == null || result.hasFieldErrors("week")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        pages.fill(model, user, ReportKind.REVIEW, ReportForm.ofWeek(LocalDate.parse(week)));
        faults.tell(model, FORM, result);
        model.addAttribute("sent", fields);
        return new ModelAndView(ReportPage.PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/done")
    ModelAndView done(
            @AuthenticationPrincipal DeskUser user,
            @Valid TaskForms.Done form,
            FormToken token,
            @RequestParam Map<String, String> fields) {
        ReportController.admit(user, ReportKind.REVIEW);
        return answered(
                user,
                form.week(),
                token,
                "done",
                fields,
                () -> tasks.done(user.tenant(), form.line(), form.decision(), clock.today())
                        ? Outcome.of()
                        : Outcome.refused("no-task", "No such task is open."));
    }

    private ModelAndView answered(
            DeskUser user,
            LocalDate week,
            FormToken token,
            String what,
            Map<String, String> fields,
            Supplier<Outcome> act) {
        DeskAnswer answer = acting.permitted(Acting.Form.of(user, token, what, fields), DeskAct.NOTE, null, act);
        String back = BACK + "?week=" + week;
        return answer.isAccepted() ? new ModelAndView("redirect:" + back + "&done") : answers.of(answer, back);
    }
}
