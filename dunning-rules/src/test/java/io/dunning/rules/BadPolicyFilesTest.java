package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy file must not do to us. */
class BadPolicyFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void all_faults_of_a_file_are_listed_at_once_with_path_line_and_suggestion() {
        String yaml = Small.YAML
                .replace("contactsMax: 1", "contactsMx: 1")
                .replace("reviewDays: 30", "reviewDays: 0")
                .replace("{from: \"12.00\", ladder: usual}", "{from: \"13.00\", ladder: usaul}");

        List<Fault> faults = Small.faults(yaml);

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly(
                        "reviewDays",
                        "contact.caps[0].contactsMx",
                        "contact.caps[0].contactsMax",
                        "tracks.copayment.bands[1].ladder",
                        "tracks.copayment.bands[1].from");
        assertThat(faults).extracting(Fault::suggestion).containsExactly("", "contactsMax", "", "usual", "");
        assertThat(faults.get(0).line()).isEqualTo(11);
        assertThat(faults.get(1))
                .hasToString("small.yaml:20: contact.caps[0].contactsMx: this key is not known here;"
                        + " did you mean contactsMax?");
    }

    @Test
    void a_fault_quotes_nothing_of_the_file_but_safe_keys() {
        Fault fault = Small.fault("reviewDays: 30", "reviewDays: 30\n\"<b>\\e[31m key\": 1");

        assertThat(fault.toString()).contains("?b???31m?key").doesNotContain("<", "\u001b");
    }

    // ---- 27, 28, 29, 36: what readers of YAML and JSON were attacked with ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "!!str text",
                "!local text",
                "!!int 30"
            })
    void a_tag_constructs_nothing_and_is_refused(String value) {
        assertThat(Small.faults(Small.with("reviewDays: 30", "reviewDays: " + value)))
                .extracting(Fault::sentence)
                .contains("tags (!) are not used in policies; write a plain value");
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1));
        }

        List<Fault> faults = Assertions.assertTimeoutPreemptively(SOON, () -> Small.faults(bomb.toString()));

        assertThat(faults).extracting(Fault::sentence).anyMatch(s -> s.contains("aliases"));
    }

    @Test
    void a_merge_key_is_refused_like_any_unknown_key() {
        assertThat(Small.fault("reviewDays: 30", "reviewDays: 30\n<<: {reviewDays: 5}")
                        .sentence())
                .isEqualTo("this key is not known here");
    }

    @ParameterizedTest
    @CsvSource({"small.yaml,[", "small.json,["})
    void a_file_nested_a_hundred_thousand_levels_deep_is_refused(String name, String open) {
        String deep = open.repeat(100_000);

        List<Fault> faults = Assertions.assertTimeoutPreemptively(SOON, () -> Small.faults(deep, name));

        assertThat(faults).hasSize(1);
    }

    @Test
    void mappings_nested_deeper_than_sixty_four_levels_are_refused() {
        assertThat(Small.faults("a: ".repeat(1) + "{a: ".repeat(70) + "1" + "}".repeat(70)))
                .extracting(Fault::sentence)
                .containsExactly("nested deeper than 64 levels");
    }

    /** Names of one length whose hashes are the same, by a factor of 31 as Java's are, or of 33 as those of the parser are. */
    @ParameterizedTest
    @CsvSource({"Aa, BB", "Ac, BB"})
    void names_with_one_hash_are_faults_and_leave_nothing_behind(String one, String other) {
        String names = IntStream.range(0, 1 << 10)
                .mapToObj(i -> IntStream.range(0, 10)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? one : other)
                        .collect(Collectors.joining("", "\"", "\": 1, ")))
                .collect(Collectors.joining());

        assertThat(Small.faults(Trees.json(Small.YAML).replaceFirst("\\{", "{" + names), "small.json"))
                .isNotEmpty();
        for (int i = 0; i < 2_000; i++) {
            assertThat(Small.faults("{\"k" + i + "\": 1}", "small.json")).isNotEmpty();
        }
    }

    @Test
    void a_class_name_in_json_is_an_unknown_key() {
        String json = Trees.json(Small.YAML).replaceFirst("\\{", "{\"@class\": \"com.sun.rowset.JdbcRowSetImpl\",");

        assertThat(Small.faults(json, "small.json"))
                .singleElement()
                .extracting(Fault::path, Fault::sentence)
                .containsExactly("?class", "this key is not known here");
    }

    // ---- 30, 31: keys ----

    @Test
    void a_key_that_stands_twice_is_refused() {
        Fault fault = Small.fault("reviewDays: 30", "reviewDays: 30\nreviewDays: 40");

        assertThat(fault.path()).isEqualTo("reviewDays");
        assertThat(fault.sentence()).contains("stands twice");
        assertThat(Small.faults("{\"a\": 1, \"a\": 2}", "small.json"))
                .extracting(Fault::sentence)
                .anyMatch(s -> s.contains("stands twice"));
    }

    @Test
    void an_unknown_key_is_refused_with_the_right_one() {
        Fault fault = Small.fault("minimum: \"15.00\"", "minimun: \"15.00\"");

        assertThat(fault.path()).isEqualTo("ladders.usual.steps[1].minimun");
        assertThat(fault.suggestion()).isEqualTo("minimum");
    }

    @Test
    void a_missing_key_is_named() {
        Fault fault = Small.fault("        deadlineDays: 15\n", "");

        assertThat(fault.path()).isEqualTo("ladders.usual.steps[1].deadlineDays");
        assertThat(fault.sentence()).isEqualTo("this key is missing");
    }

    @Test
    void a_number_without_a_source_is_refused() {
        Fault fault = Small.fault("perThousand: 360, source: house", "perThousand: 360");

        assertThat(fault.sentence()).isEqualTo("this key is missing: every number names its source");
    }

    @Test
    void an_unknown_source_is_refused_with_the_nearest() {
        assertThat(Small.fault("perThousand: 360, source: house", "perThousand: 360, source: hous")
                        .suggestion())
                .isEqualTo("house");
    }

    // ---- 32: implicit types ----

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "Yes", "off", "012", "0o14", "1:30", "1_000", "1e3", ".inf", "0x1F", "2026.1"})
    void a_word_that_others_read_as_something_else_must_be_quoted(String word) {
        Fault fault = Small.fault("about: A small clinic that writes twice.", "about: " + word);

        assertThat(fault.path()).isEqualTo("about");
        assertThat(fault.sentence()).contains("put it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"30\"", "030", "0x1E", "3e1", "30.0", "no", "1_0", "[30]", "{a: 1}", "1234567890", "１２"})
    void a_whole_number_is_nothing_else(String value) {
        assertThat(Small.fault("reviewDays: 30", "reviewDays: " + value).path()).isEqualTo("reviewDays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.00", "\"12,00\"", "\"1.234,56\"", "\"-1.00\"", "\"1e2\"", "\"NaN\"", "\"0x10\"", "\"12.005\""
            })
    void an_amount_is_a_quoted_decimal_of_the_currency(String value) {
        assertThat(Small.fault("creditBelow: \"12.00\"", "creditBelow: " + value)
                        .path())
                .isEqualTo("economics.creditBelow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "\"false\"", "0"})
    void a_truth_value_is_true_or_false(String value) {
        assertThat(Small.fault("to: \"20:00\"}", "to: \"20:00\", onHolidays: " + value + "}")
                        .sentence())
                .isEqualTo("this must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "31/01/2026", "26-01-01"})
    void a_day_is_a_day_of_the_calendar(String value) {
        assertThat(Small.fault("validFrom: 2026-01-01 ", "validFrom: " + value + " ")
                        .path())
                .isEqualTo("validFrom");
    }

    @Test
    void a_key_without_a_value_is_refused() {
        assertThat(Small.fault("reviewDays: 30", "reviewDays:").sentence()).contains("has no value");
    }

    // ---- 33: ladders and bands ----

    @Test
    void a_gap_between_bands_is_refused_with_an_amount_that_falls_into_it() {
        assertThat(Small.fault("{from: \"12.00\", ladder", "{from: \"12.01\", ladder")
                        .sentence())
                .isEqualTo("the bands leave a gap: 12.00 EUR is in none of them");
        assertThat(Small.fault("{from: \"12.00\", ladder", "{from: \"12.00\", below: \"500.00\", ladder")
                        .sentence())
                .contains("500.00 EUR is in none of them");
        assertThat(Small.fault("{from: \"0.00\"", "{from: \"1.00\"").sentence()).contains("0.00 EUR is in none");
    }

    @Test
    void an_end_without_quotes_is_one_fault_and_not_a_missing_end_as_well() {
        Fault fault = Small.fault("below: \"12.00\", ladder: gentle", "below: 12.00, ladder: gentle");

        assertThat(fault.path()).isEqualTo("tracks.copayment.bands[0].below");
        assertThat(fault.sentence()).contains("in quotes");
    }

    @Test
    void overlapping_bands_are_refused_with_an_amount_that_is_in_both() {
        assertThat(Small.fault("{from: \"12.00\", ladder", "{from: \"11.99\", ladder")
                        .sentence())
                .isEqualTo("the bands overlap: 11.99 EUR is in two of them");
    }

    @Test
    void a_step_that_no_amount_of_its_bands_reaches_is_refused() {
        Fault fault = Small.fault(
                "        deadlineDays: 30\n        source: house\n        options:\n"
                        + "          - {channel: sms, text: short, discloses: claimed}\n    end: credit",
                "        deadlineDays: 30\n        minimum: \"12.00\"\n        source: house\n        options:\n"
                        + "          - {channel: sms, text: short, discloses: claimed}\n    end: credit");

        assertThat(fault.path()).isEqualTo("ladders.gentle.steps[0].minimum");
        assertThat(fault.sentence())
                .isEqualTo("this step is never reached: all debts on this ladder are below 12.00 EUR");
    }

    @Test
    void a_ladder_that_no_band_leads_to_is_refused() {
        assertThat(Small.fault("below: \"12.00\", ladder: gentle", "below: \"12.00\", ladder: usual")
                        .sentence())
                .isEqualTo("no band of any track leads to this ladder");
    }

    @Test
    void a_step_that_quotes_a_later_or_unknown_step_is_refused() {
        assertThat(Small.fault("quotes: reminder", "quotes: demand").sentence())
                .isEqualTo("this is no earlier step of the ladder");
        assertThat(Small.fault("quotes: reminder", "quotes: remainder").suggestion())
                .isEqualTo("reminder");
    }

    @Test
    void a_step_that_requires_what_no_channel_before_it_can_prove_is_refused() {
        assertThat(Small.fault("requires: handed-over", "requires: acknowledged")
                        .sentence())
                .isEqualTo("no channel of the step before can prove acknowledged, so this step is never reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"        requires: none\n", ""})
    void a_step_that_always_quotes_an_earlier_one_requires_its_proof(String requires) {
        Fault fault = Small.fault("        requires: handed-over # what must be proved of the step before\n", requires);

        assertThat(fault.path()).isEqualTo("ladders.usual.steps[1].requires");
        assertThat(fault.sentence()).endsWith("require handed-over or more");
    }

    @Test
    void a_step_with_an_option_that_quotes_nothing_requires_no_proof() {
        String plain = "\n          - {channel: letter, text: full, discloses: verified}";
        String quoting = "          - {channel: registered-letter, text: demand, discloses: strong, quotes: reminder}";
        String yaml = Small.with("requires: handed-over", "requires: none")
                .replace(quoting, quoting + plain)
                .replace("says: [previous-notice, dispute, charges]", "says: [dispute]")
                .replace("shows: [name, amount, total", "shows: [name, total")
                .replace("Gentile {{name}},\n", "Gentile {{name}}, {{#fee}}{{fee}}{{/fee}}\n");

        assertThat(Small.load(yaml).policy().tracks()).isNotEmpty();
    }

    @Test
    void a_quotation_that_no_channel_could_ever_prove_is_refused() {
        assertThat(Small.fault("quotes: reminder}", "quotes: reminder, quoteProof: acknowledged}")
                        .path())
                .isEqualTo("ladders.usual.steps[1].options[0].quoteProof");
    }

    @Test
    void steps_out_of_order_are_refused() {
        assertThat(Small.fault(
                                "      - code: demand\n        kind: formal-notice\n",
                                "      - code: demand\n        kind: formal-notice\n        daysAfterDueMin: 10\n")
                        .sentence())
                .isEqualTo("the steps are out of order: day 10 comes before day 30 of the step before");
        String formalFirst = Small.YAML.replace(
                "  usual:\n    steps:\n      - code: reminder\n        kind: reminder",
                "  usual:\n    steps:\n      - code: reminder\n        kind: formal-notice");
        assertThat(Small.faults(formalFirst.replace(
                        "      - code: demand\n        kind: formal-notice",
                        "      - code: demand\n        kind: reminder")))
                .extracting(Fault::path)
                .contains("ladders.usual.steps[1].kind");
    }

    @Test
    void two_steps_of_one_code_are_refused() {
        assertThat(Small.faults(Small.with("code: demand", "code: reminder")))
                .extracting(Fault::path)
                .contains("ladders.usual.steps[1].code");
    }

    // ---- 34: numbers that make no sense ----

    @Test
    void an_interval_of_zero_or_less_is_refused() {
        assertThat(Small.fault("daysAfterPreviousMin: 45", "daysAfterPreviousMin: 0")
                        .path())
                .isEqualTo("ladders.usual.steps[1].daysAfterPreviousMin");
        assertThat(Small.fault("daysAfterPreviousMin: 45", "daysAfterPreviousMin: -3")
                        .sentence())
                .isEqualTo("this must be at least 0");
        assertThat(Small.fault("deadlineDays: 15", "deadlineDays: 0").sentence())
                .isEqualTo("this must be at least 1");
    }

    @Test
    void a_cap_of_zero_is_refused() {
        assertThat(Small.fault("contactsMax: 1", "contactsMax: 0").path()).isEqualTo("contact.caps[0].contactsMax");
    }

    @Test
    void a_share_above_a_hundred_per_cent_is_refused() {
        assertThat(Small.fault("creditorSharePerThousand: 1000", "creditorSharePerThousand: 1001")
                        .sentence())
                .isEqualTo("this must be at most 1000");
        assertThat(Small.fault("perThousand: 360", "perThousand: 1001").path())
                .isEqualTo("economics.recovery.rows[0].perThousand");
    }

    @Test
    void costs_in_another_currency_are_refused() {
        assertThat(Small.fault("costs:\n  currency: \"EUR\"", "costs:\n  currency: \"NOK\"")
                        .path())
                .isEqualTo("costs.currency");
    }

    @Test
    void a_currency_that_does_not_exist_is_refused() {
        assertThat(Small.faults(Small.YAML.replace("currency: \"EUR\"", "currency: \"EUX\"")))
                .extracting(Fault::path)
                .containsExactly("currency");
    }

    @Test
    void a_country_that_does_not_exist_is_refused_once() {
        assertThat(Small.fault("country: \"IT\"", "country: \"ZZ\"").sentence())
                .isEqualTo("no country of ISO 3166 has this code");
        assertThat(Small.fault("country: \"IT\"", "country: \"Italy\"").path()).isEqualTo("country");
    }

    @Test
    void a_message_that_costs_nothing_is_refused_unless_somebody_handles_it() {
        Fault fault = Small.fault("fixed: \"0.07\"", "fixed: \"0.00\"");

        assertThat(fault.path()).isEqualTo("costs.prices[0].fixed");
        assertThat(fault.sentence()).startsWith("no message is free; write what it really costs");
        String handled = Small.with("fixed: \"0.07\", handlingSeconds: 0", "fixed: \"0.00\", handlingSeconds: 30");
        assertThat(Small.load(handled).policy().tracks()).isNotEmpty();
    }

    @Test
    void a_used_channel_without_a_price_is_refused_with_the_first_day_that_has_none() {
        Fault fault = Small.fault(
                "channel: letter, from: 2026-01-01,", "channel: letter, from: 2026-01-01, until: 2026-06-30,");

        assertThat(fault.path()).isEqualTo("ladders.usual.steps[0].options[1].channel");
        assertThat(fault.sentence()).isEqualTo("the costs have no price of letter for 2026-07-01");
    }

    @Test
    void two_prices_on_one_day_are_refused() {
        String line = "    - {channel: sms, from: 2026-01-01,";
        assertThat(Small.faults(Small.with(
                        line,
                        "    - {channel: sms, from: 2026-03-01, fixed: \"0.08\", handlingSeconds: 0, inboundCallsPerThousand: 0,"
                                + " secondsPerCall: 0, minute: \"0.60\", source: house}\n" + line)))
                .extracting(Fault::sentence)
                .containsExactly("two prices of sms hold on 2026-03-01");
    }

    @Test
    void a_fee_that_no_step_charges_and_a_fee_that_does_not_exist_are_refused() {
        assertThat(Small.faults(Small.with("fee: postage", "fee: postal")))
                .extracting(Fault::path, Fault::suggestion)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fees.postage", ""),
                        org.assertj.core.groups.Tuple.tuple("ladders.usual.steps[1].fee", "postage"));
    }

    @Test
    void a_fee_of_nothing_is_refused() {
        assertThat(Small.fault("amount: \"4.25\"", "amount: \"0.00\"").path())
                .isEqualTo("fees.postage.tariff[0].amount");
    }

    // ---- 37: size ----

    @Test
    void a_file_over_a_megabyte_is_refused_unread() {
        String long_ = "about: \"" + "x".repeat(1_100_000) + "\"";

        assertThat(Small.faults(long_))
                .extracting(Fault::sentence)
                .containsExactly("the file is longer than 1000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.yaml", "small.json"})
    void a_text_or_a_number_without_end_is_refused(String name) {
        assertThat(Small.faults("{\"about\": \"" + "x".repeat(70_000) + "\"}", name))
                .isNotEmpty();
        assertThat(Small.faults("{\"reviewDays\": " + "9".repeat(900_000) + "}", name))
                .isNotEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = Small.YAML.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                PolicyRefused.class,
                                () -> new PolicyFiles().load(new java.io.ByteArrayInputStream(latin), "small.yaml"))
                        .faults())
                .extracting(Fault::sentence)
                .containsExactly("the file is not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "[]",
                "text",
                "a: [",
                "a: b: c",
                "--- {}\n--- {}\n",
                "%TAG ! tag:x,2000:\n--- {}"
            })
    void what_is_no_policy_is_refused(String text) {
        assertThat(Small.faults(text)).isNotEmpty();
    }

    // ---- 38, 39: nothing to run ----

    @Test
    void an_expression_is_a_text_like_any_other() {
        PolicyPack pack = Small.load(Small.with(
                "about: A small clinic that writes twice.",
                "about: \"T(java.lang.Runtime).getRuntime() ${1+1} #{1+1} {value}\""));

        assertThat(pack.about()).isEqualTo("T(java.lang.Runtime).getRuntime() ${1+1} #{1+1} {value}");
        assertThat(Small.fault("policy: my-clinic", "policy: \"${7*7}\"").sentence())
                .isEqualTo("a policy code is of a-z, 0-9 and -");
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest_and_its_settings_are_checked() {
        assertThat(Small.fault("use: no-contact-period", "use: no-contact-periods")
                        .suggestion())
                .isEqualTo("no-contact-period");
        assertThat(Small.fault("with: {from: 08-10, to: 08-20}", "with: {from: 08-10, till: 08-20, to: 08-20}")
                        .path())
                .isEqualTo("rules[0].with.till");
        assertThat(Small.fault("with: {from: 08-10, to: 08-20}", "with: {from: 01-10, to: 12-20}")
                        .sentence())
                .isEqualTo("a pause has at most 90 days");
        assertThat(Small.fault("with: {from: 08-10, to: 08-20}", "with: {from: 02-30, to: 08-20}")
                        .path())
                .isEqualTo("rules[0].with.from");
    }

    @Test
    void no_regular_expression_comes_from_a_file() {
        String slow = "a".repeat(60_000) + "!";

        Assertions.assertTimeoutPreemptively(
                SOON, () -> Small.faults(Small.with("name: \"Decision of the clinic\"", "name: \"" + slow + "\"")));
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> Small.faults(
                        Small.with("about: A small clinic that writes twice.", "about: " + "1".repeat(60_000) + "x")));
        assertThat(Small.faults(
                        Small.with("about: A small clinic that writes twice.", "about: 1" + ":30".repeat(15_000))))
                .isNotEmpty();
    }

    // ---- texts ----

    @Test
    void a_missing_translation_is_refused() {
        assertThat(Small.faults(Small.with("languages: [\"it\"]", "languages: [\"it\", \"en\"]")))
                .extracting(Fault::path)
                .containsExactly("texts.short", "texts.full", "texts.demand");
    }

    @Test
    void a_text_in_a_language_that_the_policy_does_not_name_is_refused() {
        assertThat(Small.faults(Small.with("languages: [\"it\"]", "languages: [\"es\"]")))
                .isNotEmpty();
    }

    @Test
    void a_field_above_the_level_that_a_step_discloses_is_refused() {
        Fault fault = Small.fault("c'è un messaggio per lei", "deve {{total}}");

        assertThat(fault.path()).isEqualTo("texts.short.it.body");
        assertThat(fault.sentence())
                .contains("total, which is for level verified")
                .contains("only claimed");
    }

    @Test
    void an_unknown_field_is_refused_with_the_right_one() {
        Fault fault =
                Small.fault("Totale {{total}} entro il {{payBy}}. {{#dispute}}", "Totale {{totale}}. {{#dispute}}");

        assertThat(fault.sentence()).isEqualTo("a text has no field of this name here: totale");
        assertThat(fault.suggestion()).isEqualTo("total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{>other}}",
                "{{=<% %>=}}",
                "{{{name}}}",
                "{{&name}}",
                "{{^fee}}x{{/fee}}",
                "{{#name}}x{{/name}}",
                "{{name.class}}",
                "{{-index}}",
                "{{.}}",
                "{{7*7}}",
                "{{name",
                "name}}",
                "{{/lines}}",
                "{{#fee}}x",
                "{{fee}}",
                "{{lines}}",
                "{{document}}",
                "{{#lines}}{{#fee}}{{/fee}}{{/lines}}",
                "{{!comment}}"
            })
    void a_text_has_fields_and_two_sections_and_no_logic(String piece) {
        assertThat(Small.faults(Small.with("Gentile {{name}},\n", "Gentile {{name}}, " + piece + "\n")))
                .isNotEmpty()
                .allMatch(f -> f.path().equals("texts.full.it.body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{web}}/{{name}}",
                "{{ web }}?rif={{ reference }}",
                "https://pay.example/?n={{name}}",
                "www.clinic.example/{{reference}}",
                "{{name}}.www.clinic.example"
            })
    void a_link_holds_nothing_of_the_person(String link) {
        assertThat(Small.faults(Small.with("Gentile {{name}},\n", "Gentile {{name}}, " + link + "\n")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.path()).isEqualTo("texts.full.it.body");
                    assertThat(f.sentence()).contains("link");
                });
    }

    @Test
    void a_subject_that_others_may_see_names_no_amount() {
        Fault fault = Small.fault(
                "subject: \"Comunicazione - rif. {{reference}}\"\n      body: |\n        Gentile {{name}},\n",
                "subject: \"Deve {{total}}\"\n      body: |\n        Gentile {{name}},\n");

        assertThat(fault.path()).isEqualTo("texts.full.it.subject");
    }

    @Test
    void a_text_that_speaks_of_an_earlier_notice_needs_a_step_that_quotes_one() {
        assertThat(Small.fault(", quotes: reminder}", "}").sentence())
                .isEqualTo("the text speaks of an earlier notice, but a step that uses it quotes none");
    }

    @Test
    void a_text_that_no_step_uses_and_a_text_that_does_not_exist_are_refused() {
        assertThat(Small.faults(Small.with("text: full", "text: ful")))
                .extracting(Fault::path)
                .containsExactlyInAnyOrder("ladders.usual.steps[0].options[1].text", "texts.full");
    }

    @Test
    void an_option_that_is_never_taken_is_refused() {
        assertThat(Small.fault(
                                "          - {channel: letter, text: full, discloses: verified}",
                                "          - {channel: letter, text: full, discloses: verified, certainContact: false}\n"
                                        + "          - {channel: letter, text: full, discloses: verified}")
                        .path())
                .isEqualTo("ladders.usual.steps[0].options[2]");
    }

    @Test
    void dates_and_windows_that_end_before_they_begin_are_refused() {
        assertThat(Small.fault("reviewedThrough: 2026-12-31", "reviewedThrough: 2025-12-31")
                        .path())
                .isEqualTo("reviewedThrough");
        assertThat(Small.fault("to: \"20:00\"", "to: \"08:00\"").path()).isEqualTo("contact.windows.sms[0].to");
        assertThat(Small.fault("holidays: \"IT\"", "holidays: \"QQ\"").path()).isEqualTo("holidays");
    }
}
