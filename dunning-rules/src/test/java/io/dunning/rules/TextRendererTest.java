package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.notice.RenderingRefused;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

    static final List<String> NAMES = PolicyFiles.BUILT_IN;

    private static final CreditorId CLINIC = Small.CLINIC;
    private static final Sender SENDER = Asked.SENDER;
    private static final LocalDate ON = Asked.ON;

    private final PolicyPack small = Small.load(Small.YAML);
    private final TextRenderer renderer = new TextRenderer(List.of(small), Map.of(CLINIC, SENDER));

    @Test
    void a_text_is_filled_in_with_the_lines_of_the_notice() {
        Message message = renderer.render(new Asked(small, "full").request());

        assertThat(message.language()).isEqualTo("it");
        assertThat(message.subject()).isEqualTo("Comunicazione - rif. R-1");
        assertThat(message.body())
                .isEqualTo("Gentile Prova Esempio,\n"
                        + "- documento INV-7 del 05/12/2025: 1.500,00\u00A0€\n"
                        + "Totale 1.500,00\u00A0€ entro il 04/04/2026. Domande: +39 000 000000.");
    }

    @Test
    void a_fee_is_spoken_of_only_where_there_is_one() {
        Asked asked = new Asked(small, "demand");
        assertThat(renderer.render(asked.request()).body()).doesNotContain("Spese postali");

        asked.fee = "4.25";

        assertThat(renderer.render(asked.request()).body())
                .contains("Restano 1.500,00\u00A0€.\nSpese postali 4,25\u00A0€.\nTotale con le spese 1.504,25\u00A0€");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_text_of_the_policies_that_come_along_can_be_filled_in_in_every_language(String name) {
        PolicyPack pack = new PolicyFiles().builtIn(name);
        TextRenderer all = new TextRenderer(List.of(pack), Map.of(CLINIC, SENDER));

        for (var track : pack.policy().tracks().values()) {
            for (var band : track.bands()) {
                for (Step step : band.ladder().steps()) {
                    for (StepOption option : step.options()) {
                        for (String language : pack.texts().languages()) {
                            Asked asked = new Asked(pack, option.text());
                            asked.channel = option.channel();
                            asked.level = option.discloses();
                            asked.language = language;
                            asked.fee = step.fee() == null ? "0.00" : "38.00";
                            asked.quotedOn = option.quotes() == null ? null : ON.minusDays(50);

                            Message message = all.render(asked.request());

                            assertThat(message.language()).isEqualTo(language);
                            assertThat(message.body())
                                    .contains("R-1", "+39 000 000000", "clinica.example")
                                    .doesNotContain("{{", "}}");
                            assertThat(message.subject()).doesNotContain("1.5", "1,5");
                            boolean shows = option.discloses().reaches(IdentityLevel.VERIFIED);
                            assertThat(message.body().matches("(?s).*1.5[03][08][.,]00.*"))
                                    .as(option.text())
                                    .isEqualTo(shows);
                            assertThat(message.body().length())
                                    .isLessThan(option.channel() == ChannelKind.SMS ? 300 : 3000);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{7*7}}",
                "{{amount}}",
                "${jndi:ldap://x}",
                "#{7*7}",
                "<b>&amp;</b>",
                "{{#lines}}{{/lines}}",
                "Null",
                "true",
                "';DROP TABLE",
                "Ağaç Iİıi"
            })
    void what_a_name_says_stays_text(String name) {
        Asked asked = new Asked(small, "full");
        asked.name = name;

        assertThat(renderer.render(asked.request()).body()).startsWith("Gentile " + name + ",\n");
    }

    @Test
    void a_name_cannot_break_a_line_or_turn_the_direction_of_the_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            Asked asked = new Asked(small, "full");
            asked.name = "Prova\r\nBcc: all@x";
            renderer.render(asked.request());
        });
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender("Clinica\nEsempio", "1", "x"));

        Asked asked = new Asked(small, "full");
        asked.name = "Prova\u2028Esempio\u202E";
        asked.reference = "R-1\r\nBcc: x";

        Message message = renderer.render(asked.request());

        assertThat(message.body()).startsWith("Gentile Prova Esempio,\n");
        assertThat(message.subject()).isEqualTo("Comunicazione - rif. R-1  Bcc: x");
    }

    @Test
    void a_field_without_a_value_stops_the_message() {
        Asked nobody = new Asked(small, "full");
        nobody.creditor = new CreditorId("region", "unknown");
        Asked unquoted = new Asked(small, "demand");
        unquoted.quotedOn = null;
        Asked unreferenced = new Asked(small, "full");
        unreferenced.reference = " ";

        assertThatThrownBy(() -> renderer.render(nobody.request()))
                .isInstanceOf(RenderingRefused.class)
                .hasMessageContaining("creditor region/unknown has no sender");
        assertThatThrownBy(() -> renderer.render(unquoted.request()))
                .isInstanceOf(RenderingRefused.class)
                .hasMessageContaining("quotedOn has no value");
        assertThatThrownBy(() -> renderer.render(unreferenced.request()))
                .isInstanceOf(RenderingRefused.class)
                .hasMessageContaining("reference has no value");
    }

    @Test
    void a_field_above_what_the_contact_point_reaches_stops_the_message() {
        Asked asked = new Asked(small, "full");
        asked.level = IdentityLevel.CLAIMED;

        assertThatThrownBy(() -> renderer.render(asked.request()))
                .isInstanceOf(RenderingRefused.class)
                .hasMessageContaining("is for level VERIFIED")
                .hasMessageNotContainingAny("Prova", "1500", "1.500");
    }

    @Test
    void an_unknown_text_or_policy_stops_the_message() {
        PolicyPack other = new PolicyFiles().builtIn("us-clinic-demo");

        assertThatThrownBy(() -> renderer.render(new Asked(small, "none").request()))
                .isInstanceOf(RenderingRefused.class);
        assertThatThrownBy(() -> renderer.render(new Asked(other, "statement").request()))
                .isInstanceOf(RenderingRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"nb,nb", "nb-NO,nb", "nn,nb", "nn-NO,nb", "no,nb", "en-GB,en", "pl,nb"})
    void the_language_is_the_debtors_or_the_first_of_the_policy(String wanted, String given) {
        PolicyPack pack = new PolicyFiles().builtIn("no-practices");
        Asked asked = new Asked(pack, "purring");
        asked.language = wanted;

        assertThat(new TextRenderer(List.of(pack), Map.of(CLINIC, SENDER))
                        .render(asked.request())
                        .language())
                .isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | 54.20 | EUR | 54,20_€ | 05/03/2026
            it | 1234567.80 | EUR | 1.234.567,80_€ | 05/03/2026
            fr | 54.20 | EUR | 54,20_€ | 05/03/2026
            fr | 1500.00 | EUR | 1~500,00_€ | 05/03/2026
            nb | 1500.00 | NOK | kr_1_500,00 | 05.03.2026
            nb | 38.00 | NOK | kr_38,00 | 05.03.2026
            es | 54.20 | EUR | 54,20_€ | 05/03/2026
            en | 54.20 | EUR | €54.20 | 5 March 2026
            en-GB | 1500.00 | NOK | NOK_1,500.00 | 5 March 2026
            en | 54.20 | USD | $54.20 | 5 March 2026
            it | 54.20 | USD | 54,20_USD | 05/03/2026
            en | 1500 | JPY | JPY_1,500 | 5 March 2026
            en | -999.99 | EUR | -€999.99 | 5 March 2026
            """)
    void money_and_days_are_written_as_the_language_does(
            String language, String amount, String currency, String money, String day) {
        Figures figures = Figures.of(language);

        assertThat(figures.money(Amount.of(amount, currency)))
                .isEqualTo(money.replace('_', '\u00A0').replace('~', '\u202F'));
        assertThat(figures.day(ON)).isEqualTo(day);
    }

    @Test
    void a_short_message_has_no_special_spaces() {
        PolicyPack pack = new PolicyFiles().builtIn("no-practices");
        Asked asked = new Asked(pack, "purring-sms");
        asked.channel = ChannelKind.SMS;
        asked.language = "nb";

        assertThat(new TextRenderer(List.of(pack), Map.of(CLINIC, SENDER))
                        .render(asked.request())
                        .body())
                .contains("kr 1 500,00")
                .doesNotContain("\u00A0", "\u202F");
    }
}
