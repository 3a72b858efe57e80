package io.dunning.examples.clinic.transparency;

import io.dunning.channel.ChannelKind;
import io.dunning.desk.Topic;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.rules.DeskScripts;
import io.dunning.rules.PolicyPack;
import io.dunning.rules.PolicyShelf;
import io.dunning.rules.Sender;
import io.dunning.rules.TextPreview;
import io.dunning.rules.TransparencyPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The transparency pages of the houses, as of today: the library's, with what a house says about itself. */
@Component
public class PublicPages {

    private final PolicyShelf policies;
    private final CaseShelf shelf;
    private final MessageSource messages;
    private final DemoClock clock;
    private final Map<Key, TransparencyPage> pages = new ConcurrentHashMap<>();

    public PublicPages(PolicyShelf policies, CaseShelf shelf, MessageSource messages, DemoClock clock) {
        this.policies = policies;
        this.shelf = shelf;
        this.messages = messages;
        this.clock = clock;
    }

    private record Key(House house, LocalDate on) {}

    TransparencyPage of(House house) {
        return pages.computeIfAbsent(new Key(house, clock.today()), this::make);
    }

    private TransparencyPage make(Key key) {
        House house = key.house();
        PolicyPack pack = packOf(house);
        Sender sender = new Sender(house.name(), house.phone(), house.web());
        TransparencyPage.Builder page = TransparencyPage.of(pack, house.id(), sender, key.on());
        TextPreview.of(pack, house.id(), sender, key.on()).stream()
                .map(TextPreview::channel)
                .distinct()
                .sorted()
                .filter(channel -> !channel.isPostal())
                .forEach(channel -> page.shown(channel, shownAs(channel, house)));
        for (String language : pack.texts().languages()) {
            Locale locale = Locale.forLanguageTag(language);
            page.in(
                    language,
                    words("public.title", locale),
                    words("public.pay." + house.references(), locale).lines().toList(),
                    words("public.dispute", locale).lines().toList());
            Arrays.stream(Topic.values())
                    .forEach(topic -> DeskScripts.of(topic, language, key.on())
                            .ifPresent(script -> page.script(new TransparencyPage.Script(
                                    language, words("public.topic." + topic, locale), List.of(script.text())))));
        }
        return page.build();
    }

    /** The rules under which it writes now: those of its cases. */
    private PolicyPack packOf(House house) {
        var version = shelf.of(house.tenant()).findFirst().orElseThrow().policy();
        return policies.packs().stream()
                .filter(pack -> pack.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    /** What a patient sees of a message of ours. */
    private static String shownAs(ChannelKind channel, House house) {
        return switch (channel) {
            case EMAIL -> "billing@notices.example.org";
            case CERTIFIED_MAIL -> "pec@notices.example.org";
            case SMS -> "EXAMPLE";
            case VOICE, AGENT_CALL -> house.phone();
            case PORTAL, DIGITAL_MAILBOX, LETTER, REGISTERED_LETTER, JUDICIAL_SERVICE -> house.name();
        };
    }

    private String words(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    /** The languages in which there is a page of a house. */
    List<String> languages(House house) {
        return of(house).languages();
    }
}
