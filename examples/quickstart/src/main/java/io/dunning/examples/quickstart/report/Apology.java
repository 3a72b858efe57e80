package io.dunning.examples.quickstart.report;

import com.samskivert.mustache.Template;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.reconcile.WrongNotice;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text for whoever got a wrong notice, in the language of the folder's country. It names the day and the sender, no amount and no reason
 * of the bill, and is offered to a person: nothing sends it by itself.
 *
 * @param language of the text
 * @param body what it says
 */
record Apology(String language, String body) {

    /** The texts in the language of a country; English where there is none. */
    static final class Writer {
        private final String language;
        private final Template template;
        private final DateTimeFormatter days;
        private final Scenario scenario;

        Writer(Scenario scenario) {
            this.scenario = scenario;
            language = switch (scenario.country()) {
                case "IT" -> "it";
                case "FR" -> "fr";
                case "NO" -> "nb";
                case "ES" -> "es";
                default -> "en";
            };
            template = Pages.text("apology_" + language + ".txt");
            days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));
        }

        /** One text for each wrong notice. */
        List<Apology> to(List<WrongNotice> wrong) {
            return wrong.stream()
                    .map(w -> new Apology(
                            language,
                            template.execute(Map.of(
                                    "day", days.format(w.leftOn()),
                                    "creditor", scenario.creditorName(),
                                    "phone", scenario.creditorPhone()))))
                    .toList();
        }
    }
}
