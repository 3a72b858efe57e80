package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.contact.IdentityLevel;
import io.dunning.notice.NoticeField;
import io.dunning.notice.NoticeRequest;
import io.dunning.notice.RenderingRefused;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What data must not do to a message: entries 78, 79, 80 and 84 of the list of bad inputs. */
class HostileDataTest {

    static final List<String> HOSTILE = List.of(
            "\"><script>alert(1)</script>",
            "<img src=http://tracker.example/x.png>",
            "{{7*7}}",
            "{{amount}}",
            "{{#lines}}{{open}}{{/lines}}",
            "{{#dispute}}",
            "${7*7}",
            "#{7*7}",
            "<#assign x=1>",
            "<%= 7*7 %>",
            "{{=<% %>=}}",
            "{{>/etc/passwd}}");

    /** A text that shows every field, each between bars. */
    private static final String ALL =
            Arrays.stream(NoticeField.values()).map(HostileDataTest::shown).collect(Collectors.joining("|", "|", "|"));

    private static String shown(NoticeField field) {
        return switch (field) {
            case FEE -> "{{#fee}}{{fee}}{{/fee}}";
            case LINES -> "{{#lines}}{{document}} {{serviceOn}} {{dueOn}} {{open}}{{/lines}}";
            case CREDITOR, PHONE, WEB, NAME, REFERENCE, DATE, AMOUNT, TOTAL, PAY_BY, QUOTED_ON ->
                "{{" + field.key() + "}}";
        };
    }

    private final PolicyPack pack = Small.load(Small.with(
            "Gentile {{name}}, {{#previous-notice}}il", "Gentile {{name}}, " + ALL + " {{#previous-notice}}il"));

    private String body(Asked asked, Sender sender) {
        return new TextRenderer(List.of(pack), Map.of(Small.CLINIC, sender))
                .render(asked.request())
                .body();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void markup_and_templates_in_data_stay_the_text_that_they_are(String hostile) {
        Asked asked = new Asked(pack, "demand");
        asked.fee = "4.25";
        String plain = body(asked, Asked.SENDER);
        asked.name = hostile;
        asked.reference = hostile;

        String body = body(asked, new Sender(hostile, hostile, hostile));

        assertThat(body)
                .isEqualTo(plain.replace("Prova Esempio", hostile)
                        .replace("R-1", hostile)
                        .replace("Clinica Esempio", hostile)
                        .replace("+39 000 000000", hostile)
                        .replace("clinica.example", hostile));
    }

    @ParameterizedTest
    @EnumSource(NoticeField.class)
    void a_field_that_has_no_value_stops_the_message_and_is_named(NoticeField field) {
        // Marks of direction are all that a value can be made of without having one: they are taken out.
        String nothing = "\u202E\u200F";
        Asked asked = new Asked(pack, "demand");
        Sender sender = Asked.SENDER;
        switch (field) {
            case CREDITOR -> sender = new Sender(nothing, sender.phone(), sender.web());
            case PHONE -> sender = new Sender(sender.name(), nothing, sender.web());
            case WEB -> sender = new Sender(sender.name(), sender.phone(), nothing);
            case NAME -> asked.name = nothing;
            case REFERENCE -> asked.reference = nothing;
            case QUOTED_ON -> asked.quotedOn = null;
            case FEE, DATE, AMOUNT, TOTAL, PAY_BY, LINES -> {
                assertThat(body(asked, sender)).contains("|05/03/2026|1.500,00\u00A0€||1.500,00\u00A0€|04/04/2026|");
                return;
            }
        }
        Sender changed = sender;

        assertThatThrownBy(() -> body(asked, changed))
                .isInstanceOf(RenderingRefused.class)
                .hasMessage("text demand cannot be filled in: " + field.key() + " has no value");
    }

    @Test
    void amounts_days_and_lines_cannot_be_without_a_value() {
        NoticeRequest whole = new Asked(pack, "demand").request();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeRequest(
                        whole.policy(),
                        whole.text(),
                        whole.channel(),
                        whole.level(),
                        whole.creditor(),
                        whole.debtor(),
                        whole.reference(),
                        whole.on(),
                        whole.payBy(),
                        whole.claimed(),
                        whole.fee(),
                        List.of(),
                        whole.quotedOn()));
    }

    @Test
    void a_fee_is_the_only_field_that_may_be_absent() {
        Asked asked = new Asked(pack, "demand");

        assertThat(body(asked, Asked.SENDER)).contains("||");
        asked.fee = "4.25";
        assertThat(body(asked, Asked.SENDER)).contains("|4,25\u00A0€|").doesNotContain("||");
    }

    @ParameterizedTest
    @EnumSource(NoticeField.class)
    void no_field_is_shown_below_its_level(NoticeField field) {
        PolicyPack one = Small.load(Small.with("Restano {{amount}}.", "Restano {{amount}}. " + shown(field)));
        TextRenderer renderer = new TextRenderer(List.of(one), Map.of(Small.CLINIC, Asked.SENDER));
        for (IdentityLevel level : IdentityLevel.values()) {
            Asked asked = new Asked(one, "demand");
            asked.level = level;
            if (level.reaches(IdentityLevel.VERIFIED)) {
                assertThat(renderer.render(asked.request()).body()).isNotBlank();
            } else {
                assertThatThrownBy(() -> renderer.render(asked.request())).isInstanceOf(RenderingRefused.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ward",
                "department",
                "treatment",
                "diagnosis",
                "service",
                "procedure",
                "doctor",
                "bornOn",
                "taxCode"
            })
    void a_text_cannot_name_ward_or_treatment_for_there_are_no_such_fields(String word) {
        assertThat(Small.faults(Small.with("Gentile {{name}},\n", "Gentile {{name}}, {{" + word + "}}\n")))
                .extracting(Fault::sentence)
                .containsExactly("a text has no field of this name here: " + word);
    }

    @Test
    void a_request_holds_nothing_from_which_ward_or_treatment_could_be_told() {
        assertThat(NoticeRequest.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .noneMatch(name -> name.matches("(?i).*(ward|depart|treat|diagn|procedure|doctor|clinical|note).*"));
        assertThat(NoticeRequest.Line.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("receivable", "serviceOn", "dueOn", "open");
    }
}
