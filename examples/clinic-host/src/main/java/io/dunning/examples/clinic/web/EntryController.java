package io.dunning.examples.clinic.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
public class EntryController {

    @GetMapping("/")
    String start() {
        return "redirect:/queue";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
