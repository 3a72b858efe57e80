package io.dunning.examples.clinic.web;

import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskUser;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice
public class Layout {

    private final DemoClock clock;
    private final HostProperties properties;

    public Layout(DemoClock clock, HostProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    @ModelAttribute
    void page(Model model, @AuthenticationPrincipal @Nullable DeskUser user, HttpServletRequest request) {
        model.addAttribute("now", LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
        model.addAttribute("languages", Languages.KNOWN);
        // What was sent by a form can't be asked for again in another language.
        model.addAttribute("path", request.getMethod().equals("GET") ? request.getRequestURI() : "/");
        model.addAttribute("user", user);
        model.addAttribute("nav", user == null ? List.of() : Nav.of(user.role()));
        model.addAttribute(
                "house", user == null ? "" : properties.house(user.tenant()).name());
    }
}
