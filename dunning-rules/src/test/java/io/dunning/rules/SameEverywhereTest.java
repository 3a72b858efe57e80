package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine's locale is changes nothing of what people read: entry 107 of the list of bad inputs. */
class SameEverywhereTest {

    private static final CreditorId CREDITOR = new CreditorId("region", "clinic");
    private static final LocalDate ON = LocalDate.of(2026, 11, 23);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void every_text_and_every_page_has_the_same_characters_whatever_the_locale(String locale) {
        Locale.setDefault(Locale.ROOT);
        List<Object> usual = written();

        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(written()).isEqualTo(usual).hasSizeGreaterThan(50);
    }

    private static List<Object> written() {
        List<Object> all = new ArrayList<>();
        for (String name : PolicyFiles.BUILT_IN) {
            all.addAll(TextPreview.of(new PolicyFiles().builtIn(name), CREDITOR, Asked.SENDER, ON));
        }
        TransparencyPage page = page(new PolicyFiles().builtIn("it-health-authority"));
        page.languages().forEach(language -> all.add(page.html(language)));
        all.add(page.json());
        return all;
    }

    private static TransparencyPage page(PolicyPack pack) {
        TransparencyPage.Builder page = TransparencyPage.of(pack, CREDITOR, Asked.SENDER, ON)
                .callBack("+39 000 000001")
                .shown(ChannelKind.EMAIL, "clinic@example.org")
                .shown(ChannelKind.SMS, "CLINIC")
                .shown(ChannelKind.CERTIFIED_MAIL, "clinic@pec.example");
        for (String language : pack.texts().languages()) {
            page.in(language, "Page", List.of("Pay"), List.of("Disagree"));
        }
        return page.build();
    }
}
