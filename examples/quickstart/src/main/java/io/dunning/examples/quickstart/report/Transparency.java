package io.dunning.examples.quickstart.report;

import io.dunning.channel.ChannelKind;
import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.scenario.SeenAs;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.Sender;
import io.dunning.rules.TextPreview;
import io.dunning.rules.TransparencyPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a host publishes, so that its people can tell a genuine notice from a swindler's: a page in each language of the policy. */
final class Transparency {

    private static final Set<String> LANGUAGES = Set.of("it", "fr", "nb", "es", "en");

    private final Scenario scenario;
    private final PolicyPack pack;
    private final TransparencyPage page;

    Transparency(Scenario scenario, PolicyPack pack) {
        this.scenario = scenario;
        this.pack = pack;
        page = page();
    }

    private TransparencyPage page() {
        Sender sender = new Sender(scenario.creditorName(), scenario.creditorPhone(), scenario.creditorWeb());
        List<TextPreview> texts = TextPreview.of(pack, scenario.creditor(), sender, scenario.to());
        TransparencyPage.Builder builder = TransparencyPage.of(pack, scenario.creditor(), sender, day(texts));
        SeenAs seenAs = new SeenAs(scenario);
        texts.stream()
                .map(TextPreview::channel)
                .distinct()
                .sorted()
                .forEach((ChannelKind channel) -> builder.shown(channel, seenAs.by(channel)));
        for (String language : pack.texts().languages()) {
            List<List<String>> words = words(language);
            builder.in(language, words.get(0).get(0), words.get(1), words.get(2));
        }
        return builder.build();
    }

    /** The last day played, or the last on which all texts may go out. */
    private LocalDate day(List<TextPreview> texts) {
        return Stream.concat(
                        Stream.of(scenario.to()),
                        texts.stream().map(text -> text.review().reviewedThrough()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Title, ways to pay and ways to disagree; in English where there are no words in that language. */
    private List<List<String>> words(String language) {
        String base = language.split("-", 2)[0];
        String text = Pages.text("transparency_" + (LANGUAGES.contains(base) ? base : "en") + ".txt")
                .execute(Map.of("phone", scenario.creditorPhone(), "web", scenario.creditorWeb()));
        return Stream.of(text.split("\\R\\R"))
                .map(block -> block.lines().toList())
                .toList();
    }

    /** The page of each language; the first is that of the country. */
    List<Link> links() {
        return page.languages().stream()
                .map(language -> new Link(language, file(language)))
                .toList();
    }

    private String file(String language) {
        return language.equals(page.languages().get(0)) ? "transparency.html" : "transparency-" + language + ".html";
    }

    void write(Path folder) throws IOException {
        for (String language : page.languages()) {
            Files.writeString(folder.resolve(file(language)), page.html(language), StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve("transparency.json"), page.json(), StandardCharsets.UTF_8);
    }
}
