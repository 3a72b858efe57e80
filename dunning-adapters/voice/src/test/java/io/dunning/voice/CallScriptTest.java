package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallScriptTest {

    @Test
    void the_script_that_comes_along_speaks_five_languages() {
        CallScript script = CallScript.builtIn();

        assertThat(script.id()).isEqualTo("usual-call/1");
        assertThat(script.languages()).containsExactly("it", "fr", "nb", "es", "en");
        assertThat(script.texts().values())
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("it", "fr", "nb", "es", "en"));
        assertThat(script.factors()).containsExactly(Factor.ONE_TIME_CODE);
    }

    @Test
    void what_a_stranger_may_hear_names_who_calls_and_no_debt() {
        CallScript script = CallScript.builtIn();

        for (String language : script.languages()) {
            String greeting = script.state("greeting").text(language).text();
            assertThat(greeting).contains("{{caller}}").contains("{{initials}}");
            assertThat(DebtWords.in(greeting, language)).isEmpty();
            assertThat(DebtWords.in(script.state("options").text(language).text(), language))
                    .as("the list of words of %s finds some where they may stand", language)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "right: message, wrong: not-identified|right: message, wrong: nowhere|there is no state nowhere",
                "right: message, wrong: not-identified|right: message, wrong: message|message is for VERIFIED, and a way leads here with UNKNOWN",
                "factor: one-time-code, digits: 6|factor: postcode, digits: 5|message is for VERIFIED, and a way leads here with CLAIMED",
                "\"5\": refused, \"9\": greeting|\"5\": message, \"9\": greeting|a way leads here with UNKNOWN",
                "\"5\": refused, \"9\": greeting|\"5\": disputed, \"9\": greeting|anybody who answers the phone could bring this about",
                "\"5\": refused, \"9\": greeting|\"9\": greeting|states.refused: no way leads there",
                "\"1\": code, \"2\": wrong-person|\"1\": code|a wrong person, who has no code, can't say so",
                "Good day. This is an automatic call|Good day. This is a call about your unpaid bill|\"unpaid\" tells of a debt",
                "I did not get an answer that I can use.|Please pay.|again.en: \"pay\" tells of a debt",
                "I did not get an answer that I can use.|{{message}}|again: the message may not stand here",
                "nb: \"God dag.|no: \"God dag.|a text in a language that the script doesn't have",
                "nb: \"God dag.|no: \"God dag.|states.greeting.says.nb: here belongs a text",
                "tries: 3, right: message|tries: 4, right: message|states.code.code.tries: this must be 1 to 3",
                "digits: 6, tries|digits: 5, tries|states.code.code.digits: this must be 6 to 10",
                "transfer: {joined: operator-joined|transfer: {joined: goodbye|joined: this must end with operator",
                "next: call-back|next: operator-away|a dead end, no way leads to an outcome",
                "next: call-back|next: operator-away|it leads back to itself without anybody being asked",
                "    next: options|    next: options\\n    ends: disputed|exactly one of next, keys, code, transfer and ends",
                "    next: options|    next: options\\n    days: 3|window and days belong to ends",
                "    days: 7|    window: {from: \"09:00\", to: \"10:00\"}|states.promised.days: promised needs them",
                "from: \"13:00\", to: \"17:00\"|from: \"17:00\", to: \"13:00\"|two times",
                "ends: voicemail|ends: goodbye|this must be one of",
                "ends: voicemail|ends: hung-up|no outcome with which a script can end",
                "ends: disputed|ends: voicemail|voicemail is how the state for machines ends, and no other",
                "ends: disputed|ends: operator|operator is where a transfer leads",
                "ends: disputed|ends: already-paid|nothing ends with DISPUTED",
                "machine: voicemail|machine: goodbye|machine: this must end with voicemail",
                "tooLong: goodbye|tooLong: voicemail|tooLong: this must end with no-response",
                "{{phone}}|{{amount}}|a text has no field of this name",
                "{{phone}}|{{phone|the braces of the text do not match",
                "turnsMax: 30|turnsMax: 300|turnsMax: this must be 5 to 60",
                "languages: [it, fr, nb, es, en]|languages: [it, fr, nb, es, en, de]|of de no words of debts are known",
                "\"9\": greeting|\"x\": greeting|a key is one of 0 to 9, * and #"
            })
    void a_script_that_could_go_wrong_is_refused(String text, String instead, String fault) {
        String changed = Scripts.with(text, instead.replace("\\n", "\n"));

        ScriptRefused refused = catchThrowableOfType(ScriptRefused.class, () -> Scripts.parsed(changed));

        assertThat(refused).isNotNull();
        assertThat(refused.faults()).anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void all_faults_are_told_at_once() {
        String changed = Scripts.with("{{phone}}", "{{amount}}").replace("turnsMax: 30", "turnsMax: 3");

        ScriptRefused refused = catchThrowableOfType(ScriptRefused.class, () -> Scripts.parsed(changed));

        assertThat(refused.faults()).hasSizeGreaterThan(10);
        assertThat(refused).hasMessageContaining("changed.yaml").hasMessageContaining("turnsMax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turnsMax: 30|turnMax: 30",
                "turnsMax: 30|turnsMax: 30\\nturnsMax: 20",
                "turnsMax: 30|turnsMax: [30]",
                "languages: [it, fr, nb, es, en]|languages: {it: 1}",
                "start: greeting|start: !!javax.script.ScriptEngineManager []"
            })
    void a_file_that_is_not_of_the_form_is_refused_with_its_line(String text, String instead) {
        assertThatThrownBy(() -> Scripts.parsed(Scripts.with(text, instead.replace("\\n", "\n"))))
                .isInstanceOf(ScriptRefused.class);
    }

    @Test
    void files_that_are_empty_too_long_too_deep_or_no_text_are_refused() {
        for (String text :
                List.of("", "null", "[]", "{}", "states: " + "[".repeat(5_000), "# " + "a".repeat(300_000))) {
            assertThatThrownBy(() -> Scripts.parsed(text)).isInstanceOf(ScriptRefused.class);
        }
        assertThatThrownBy(() -> CallScript.read("x.yaml", new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(ScriptRefused.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_bomb_of_aliases_does_not_go_off() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n";

        assertThatThrownBy(() -> Scripts.parsed(bomb + Scripts.usual())).isInstanceOf(ScriptRefused.class);
    }

    @Test
    void a_script_may_be_json() {
        String json = "{\"script\":\"x\",\"version\":\"1\"}";

        assertThatThrownBy(() -> CallScript.read("x.json", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ScriptRefused.class)
                .hasMessageContaining("languages");
    }

    @Test
    void two_facts_are_as_good_as_a_code() {
        assertThat(Scripts.ofTwoFactors().factors()).containsExactly(Factor.INVOICE_DIGITS, Factor.BIRTH_DATE);
    }

    @Test
    void a_language_is_found_without_its_region() {
        CallScript script = CallScript.builtIn();

        assertThat(script.languageFor("it-CH")).contains("it");
        assertThat(script.languageFor("no")).contains("nb");
        assertThat(script.languageFor("de")).isEmpty();
    }
}
