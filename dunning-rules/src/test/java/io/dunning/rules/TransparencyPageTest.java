package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.channel.ChannelKind;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TransparencyPageTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);
    private static final CreditorId CREDITOR = new CreditorId("it-demo", "it-azienda-esempio");
    private static final Sender SENDER = new Sender("Azienda Esempio", "+39 000 000000", "www.azienda.example");

    private final PolicyPack pack = new PolicyFiles().builtIn("it-health-authority");

    private TransparencyPage.Builder begun() {
        TransparencyPage.Builder page = TransparencyPage.of(pack, CREDITOR, SENDER, ON)
                .callBack("+39 000 000001")
                .shown(ChannelKind.EMAIL, "avvisi@azienda.example")
                .shown(ChannelKind.SMS, "AZIENDA ES")
                .shown(ChannelKind.CERTIFIED_MAIL, "azienda@pec.example");
        for (String language : pack.texts().languages()) {
            page.in(language, "Page in " + language, List.of("Pay " + language), List.of("Disagree " + language));
        }
        return page;
    }

    @Test
    void it_shows_numbers_texts_by_kind_of_claim_ways_to_pay_and_what_is_never_asked() {
        String page = begun().script(
                        new TransparencyPage.Script("it", "Chiamata automatica", List.of("Buongiorno.", "A presto.")))
                .build()
                .html("it");

        assertThat(page)
                .contains("lang=\"it\"", "<h1>Page in it</h1>", "+39 000 000001", "AZIENDA ES", "Pay it", "Disagree it")
                .contains("Non chiediamo mai password")
                .contains("Chiamata automatica", "Buongiorno.\nA presto.")
                .contains(
                        "<h3>Ticket · Prestazioni a pagamento</h3>",
                        "<h3>Appuntamenti non disdetti</h3>",
                        "Verbale di accertamento")
                .contains("Aggiornato al 23/11/2026", "it-health-authority@2026.1");
    }

    @Test
    void there_is_a_page_for_each_language_of_the_policy_and_for_no_other() {
        TransparencyPage page = begun().build();

        assertThat(page.languages()).isEqualTo(pack.texts().languages());
        for (String language : page.languages()) {
            assertThat(page.html(language))
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("{{");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> page.html("pl")).withMessageContaining("pl");
    }

    @Test
    void what_the_creditor_says_is_escaped_and_nothing_comes_from_elsewhere() {
        String page = begun().shown(ChannelKind.VOICE, "<script>alert(1)</script>")
                .build()
                .html("en");

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "src=", "href=", "url(", "@import");
    }

    @Test
    void every_text_that_could_go_out_stands_on_it() {
        String page = begun().build().html("it");

        for (TextPreview text : TextPreview.of(pack, CREDITOR, SENDER, ON)) {
            if (text.language().equals("it")) {
                String end = text.notice().ifWritten().orElseThrow().body().strip();
                assertThat(page)
                        .contains(end.substring(Math.max(0, end.length() - 15)).strip());
            }
        }
    }

    @Test
    void where_a_kind_of_message_stands_twice_by_the_same_way_the_page_says_why() {
        for (String name : PolicyFiles.BUILT_IN) {
            PolicyPack any = new PolicyFiles().builtIn(name);
            TransparencyPage.Builder all = TransparencyPage.of(any, CREDITOR, SENDER, ON);
            for (String language : any.texts().languages()) {
                all.in(language, "Page", List.of("Pay"), List.of("Disagree"));
            }
            for (ChannelKind channel : ChannelKind.values()) {
                all.shown(channel, "shown");
            }
            TransparencyPage page = all.build();

            for (String language : page.languages()) {
                for (String claim : page.html(language).split("<h3>", -1)) {
                    assertThat(headingsWithNotes(claim))
                            .as(name + " in " + language)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    /** Each way of each heading with the notes below it. */
    private static List<String> headingsWithNotes(String claim) {
        return Pattern.compile("(?s)<p><strong>([^<]*)</strong> · ([^<]*) <span.*?</p>\n(.*?)<blockquote>")
                .matcher(claim)
                .results()
                .flatMap(m -> Arrays.stream(m.group(2).split(", ")).map(way -> m.group(1) + way + notes(m.group(3))))
                .toList();
    }

    private static String notes(String belowHeading) {
        return belowHeading
                .lines()
                .filter(l -> l.matches("<p class=\"fine\">.*[.]</p>"))
                .collect(Collectors.joining());
    }

    @Test
    void the_same_words_by_several_ways_stand_once() {
        String page = begun().build().html("en");

        assertThat(page)
                .contains("<strong>Reminder</strong> · E-mail, Letter, Certified mail <span")
                .contains("Where others might see it, or the address is not certain: without amounts and deadlines.")
                .contains("When an earlier message had no answer.");
    }

    @Test
    void the_json_says_the_same_in_all_languages() {
        TransparencyPage page = begun().build();

        JsonNode json = new ObjectMapper().readTree(page.json());

        assertThat(json.get("callBack").asString()).isEqualTo("+39 000 000001");
        assertThat(json.get("pages")).hasSize(page.languages().size());
        JsonNode italian = json.get("pages").get(0);
        assertThat(italian.get("never")).hasSize(4);
        assertThat(italian.get("texts").findValuesAsString("claim"))
                .contains("copayment", "private-fee", "no-show-sanction");
        assertThat(italian.get("texts").get(0).get("tellsOfClaim").asBoolean()).isTrue();
        assertThat(italian.get("texts").get(0).get("refersToEarlier").asBoolean())
                .isFalse();
        assertThat(italian.get("texts").get(0).get("body").asString()).contains("Prova Esempio");
    }

    @Test
    void a_page_that_would_leave_something_out_is_refused() {
        TransparencyPage.Builder silent = TransparencyPage.of(pack, CREDITOR, SENDER, ON);
        assertThatIllegalStateException().isThrownBy(silent::build).withMessageContaining("how to pay");

        for (String language : pack.texts().languages()) {
            silent.in(language, "Page", List.of("Pay"), List.of("Disagree"));
        }
        assertThatIllegalStateException().isThrownBy(silent::build).withMessageContaining("EMAIL");

        TransparencyPage.Builder late = TransparencyPage.of(pack, CREDITOR, SENDER, LocalDate.of(2027, 6, 1));
        for (String language : pack.texts().languages()) {
            late.in(language, "Page", List.of("Pay"), List.of("Disagree"));
        }
        assertThatIllegalStateException().isThrownBy(late::build).withMessageContaining("would not go out");
    }

    @Test
    void a_page_with_blanks_where_people_look_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(begun().callBack(" ")::build)
                .withMessageContaining("number to call back");
        assertThatIllegalStateException()
                .isThrownBy(begun().shown(ChannelKind.SMS, "")::build)
                .withMessageContaining("what people see");
        assertThatIllegalStateException()
                .isThrownBy(begun().in("it", " ", List.of("Pay"), List.of("Disagree"))::build)
                .withMessageContaining("in the language \"it\"");
        assertThatIllegalStateException()
                .isThrownBy(begun().in("en", "Page", List.of("Pay", ""), List.of("Disagree"))::build)
                .withMessageContaining("in the language \"en\"");
    }

    @Test
    void each_language_has_all_words() {
        Map<String, Map<String, String>> all = PageWords.all();
        Map<String, String> english = PageWords.of("xx");

        assertThat(all).containsKeys("it", "fr", "nb", "es", "en");
        all.forEach((language, words) -> {
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            for (ChannelKind kind : ChannelKind.values()) {
                assertThat(PageWords.channel(words, kind)).isNotBlank();
            }
            for (ClaimKind kind : ClaimKind.values()) {
                assertThat(PageWords.claim(words, kind)).isNotBlank();
            }
            for (NoticeKind kind : NoticeKind.values()) {
                assertThat(PageWords.kind(words, kind)).isNotBlank();
            }
        });
    }
}
