package io.dunning.examples.clinic.desk;

import io.dunning.examples.clinic.web.Shown;
import io.dunning.spring.desk.DeskAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts what is wrong in a form into a model: which form, what stands in each field, and what is wrong with it. */
@Component
public class FieldErrors {

    /** Which field a refusal is about; other refusals are about the whole form. */
    private static final Map<String, String> FIELDS = Map.of(
            "promise-amount", "amount",
            "promise-day", "by",
            "plan-day", "first",
            "plan-total", "parts",
            "hold-day", "until",
            "callback-day", "day",
            "callback-hours", "from",
            "callback-window", "to",
            "authority-day", "until",
            "not-concerned", "patient");

    private final MessageSource messages;
    private final Shown shown;

    public FieldErrors(MessageSource messages, Shown shown) {
        this.messages = messages;
        this.shown = shown;
    }

    /**
     * Tells a page.
     *
     * @param form the name of the form on the page
     */
    public void tell(Model model, String form, BindingResult result) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldError error : result.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, LocaleContextHolder.getLocale()));
        }
        result.getFieldErrors().forEach(e -> values.put(e.getField(), text(e.getRejectedValue())));
        model.addAttribute("failed", form);
        model.addAttribute("errors", errors);
        model.addAttribute("entered", values);
    }

    /**
     * Tells a page why what was entered was refused, beside the field that it is about.
     *
     * @param entered all that was entered, so that nobody has to type it again
     */
    public void tell(Model model, String form, DeskAnswer refused, Map<String, String> entered) {
        String reason = shown.refusal(refused);
        String field = FIELDS.get(refused.code());
        boolean known = field != null && entered.containsKey(field);
        model.addAttribute("failed", form);
        model.addAttribute("refusal", reason);
        model.addAttribute("errors", known ? Map.of(field, reason) : Map.of());
        model.addAttribute("entered", entered);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
