package io.dunning.examples.clinic.wall;

import io.dunning.desk.staffing.Skill;
import io.dunning.examples.clinic.people.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wallboard, for everybody at the desk. It loads itself again now and then where somebody asks for it, until they stop it. */
@Controller
public class WallController {

    private static final int REFRESH_SECONDS = 60;

    private final Boards boards;
    private final Staffing staffing;

    public WallController(Boards boards, Staffing staffing) {
        this.boards = boards;
        this.staffing = staffing;
    }

    @GetMapping("/wall")
    String wall(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(defaultValue = "false") boolean refresh,
            Model model) {
        model.addAttribute("board", boards.of(user.tenant()));
        model.addAttribute("tomorrow", staffing.tomorrow(user.tenant()));
        model.addAttribute("skills", Skill.values());
        model.addAttribute("seconds", REFRESH_SECONDS);
        if (refresh) {
            model.addAttribute("refreshSeconds", REFRESH_SECONDS);
        }
        return "wall";
    }
}
