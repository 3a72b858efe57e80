package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** All texts of all policies in all languages, on an invented case. */
class TextPreviewTest {

    static final List<String> NAMES = PolicyFiles.BUILT_IN;

    private static List<TextPreview> previews(PolicyPack pack, LocalDate on) {
        return TextPreview.of(pack, Small.CLINIC, Asked.SENDER, on);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_text_of_a_policy_is_shown_in_every_language_with_a_fitting_length(String name) {
        PolicyPack pack = new PolicyFiles().builtIn(name);

        List<TextPreview> previews = previews(pack, Asked.ON);

        Set<String> seen = new HashSet<>();
        for (TextPreview preview : previews) {
            seen.add(preview.text() + " " + preview.language());
            String where = preview.text() + " in " + preview.language() + ": "
                    + preview.notice().refusal();
            assertThat(preview.notice().refusal()).as(where).isEmpty();
            assertThat(preview.review().verified())
                    .as("no lawyer has read it yet")
                    .isFalse();
            assertThat(preview.characters()).as(where).isBetween(60, preview.channel() == ChannelKind.SMS ? 300 : 1900);
            String body = body(preview);
            assertThat(body).as(where).contains("Prova Esempio", "PROVA-0001").doesNotContain("{{", "}}", "\n\n\n");
            assertThat(body.lines()).as(where).noneMatch(line -> line.endsWith(" ") || line.contains("  "));
        }
        assertThat(seen)
                .hasSize(pack.texts().codes().size() * pack.texts().languages().size());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_policy_of_a_country_speaks_five_languages(String name) {
        boolean demonstration = name.equals("us-clinic-demo");

        assertThat(new PolicyFiles().builtIn(name).texts().languages())
                .containsExactlyInAnyOrder(
                        demonstration ? new String[] {"en"} : new String[] {"it", "fr", "nb", "es", "en"});
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void letters_to_patients_are_not_hard_to_read(String name) {
        for (TextPreview preview : previews(new PolicyFiles().builtIn(name), Asked.ON)) {
            Readability readability = preview.readability();
            String where = preview.text() + " in " + preview.language() + " has " + readability;
            if (readability.formula().equals("Gulpease")) {
                assertThat(readability.score()).as(where).isBetween(50, 100);
            } else {
                assertThat(readability.score()).as(where).isBetween(5, 50);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_text_that_lists_bills_asks_to_quote_the_number_of_each_where_there_are_several(String name) {
        Pattern asked = Pattern.compile("PROVA-0001 (o, se ci sono più (fatture|documenti), il numero di ciascun[ao]"
                + "|or, if there are several (document|invoice|statement)s, the number of each"
                + "|ou, s'il y a plusieurs (factures|documents), le numéro de chacune?"
                + "|eller, ved flere (fakturaer|dokumenter), nummeret på (hver|hvert) av dem"
                + "|o, si hay vari[ao]s (facturas|documentos), el número de cada un[ao])[ .;]");
        List<TextPreview> withLines = previews(new PolicyFiles().builtIn(name), Asked.ON).stream()
                .filter(preview -> body(preview).contains("PROVA-0002"))
                .toList();

        assertThat(withLines)
                .isNotEmpty()
                .allSatisfy(preview -> assertThat(body(preview))
                        .as(preview.text() + " in " + preview.language())
                        .containsPattern(asked));
    }

    private static String body(TextPreview preview) {
        return preview.notice().ifWritten().orElseThrow().body();
    }

    @Test
    void a_preview_after_the_review_says_why_nothing_would_be_sent() {
        List<TextPreview> late = previews(Small.load(Small.YAML), LocalDate.of(2027, 7, 1));

        assertThat(late).hasSize(3).allMatch(p -> p.characters() == 0);
        assertThat(late).allMatch(p -> p.notice().refusal().contains("was reviewed for the days until 2027-06-30"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Il gatto dorme. | Gulpease | 100
            it | La presente comunicazione amministrativa riguarda prestazioni ambulatoriali precedentemente erogate. | Gulpease | 21
            en | The cat sleeps. | LIX | 3
            nb | Katten sover. Hunden spiser. | LIX | 2
            es | La administración comunicará posteriormente la resolución. | LIX | 72
            es | La administración comunicará posteriormente la resolución | LIX | 0
            fr | ... | LIX | 0
            """)
    void readability_counts_letters_words_and_sentences(String language, String text, String formula, int score) {
        assertThat(Readability.of(language, text)).isEqualTo(new Readability(formula, score));
    }

    @Test
    void greetings_addresses_and_lists_are_no_prose() {
        String letter =
                "Clinica Esempio\nBonjour Prova,\n- facture du 1.2.\nMerci beaucoup.\nCordialement,\nClinica Esempio";

        assertThat(Readability.of("fr", letter)).isEqualTo(Readability.of("fr", "Merci beaucoup."));
    }
}
