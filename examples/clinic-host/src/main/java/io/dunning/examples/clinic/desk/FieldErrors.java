package io.dunning.examples.clinic.desk;

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

    private final MessageSource messages;

    public FieldErrors(MessageSource messages) {
        this.messages = messages;
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
        result.getFieldErrors().forEach(e -> values.put(e.getField(), shown(e.getRejectedValue())));
        model.addAttribute("failed", form);
        model.addAttribute("errors", errors);
        model.addAttribute("entered", values);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
