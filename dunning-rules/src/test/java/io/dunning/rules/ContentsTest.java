package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.ClaimKind;
import io.dunning.rules.PolicyFile.ContentsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What notices must show and say, and that a policy whose texts don't is refused. */
class ContentsTest {

    static final List<String> NAMES = PolicyFiles.BUILT_IN;

    /** Where a policy that comes along asks for a statement: the paths of all wordings that then must make it. */
    private static Set<String> wordingsThatMustSay(PolicyPack pack, Statement statement) {
        TextRules rules = pack.texts().rules();
        Set<String> paths = new TreeSet<>();
        for (TextUse use : rules.uses()) {
            for (ClaimKind claim : use.claims()) {
                for (ContentsFile row : rules.contentsOf(use, claim)) {
                    if (row.says().contains(statement)) {
                        pack.texts().languages().forEach(l -> paths.add("texts." + use.text() + "." + l + ".body"));
                    }
                }
            }
        }
        return paths;
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_wording_that_loses_a_statement_is_refused_by_text_and_language(String name) {
        PolicyPack pack = new PolicyFiles().builtIn(name);
        for (Statement statement : Statement.values()) {
            Set<String> expected = wordingsThatMustSay(pack, statement);
            String without = Trees.builtIn(name).replaceAll("\\{\\{[#/]" + statement.key() + "}}", "");

            List<Fault> faults = Small.faults(without);

            assertThat(expected).as(statement.key()).isNotEmpty();
            assertThat(faults)
                    .as(statement.key())
                    .allMatch(f -> f.sentence().contains("must say " + statement.key() + ", between {{#"));
            assertThat(faults).extracting(Fault::path).containsOnlyOnceElementsOf(expected);
            assertThat(faults).allMatch(f -> f.line() > 0 && expected.contains(f.path()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it-health-authority | diffida | fr | , en indiquant la référence {{reference}} ou, s'il y a plusieurs documents, le numéro de chacun ; | ; | reference | contents-formal
            it-health-authority | verbale | nb | Sanksjonen for dette er {{amount}}. | | amount | contents-sanction
            fr-clinic-group | mise-en-demeure | es | Principal: {{amount}}. | | amount | contents-formal
            no-practices | inkassovarsel | it | Spese di questo preavviso: {{fee}}. | | fee | contents-act
            es-private-practice | recordatorio-sms | nb | , ref. {{reference}} | | reference | contents-practice
            us-clinic-demo | final-notice | en | Balance: {{amount}}. | | amount | contents-demo
            """)
    void a_wording_that_loses_a_field_is_refused_with_what_is_missing_and_who_asks_for_it(
            String name, String text, String language, String piece, String other, String field, String source) {
        String yaml = Trees.builtIn(name);
        int wording = yaml.indexOf("\n    " + language + ":\n", yaml.indexOf("\n  " + text + ":\n"));
        int at = yaml.indexOf(piece, wording);
        String section = field.equals("fee") ? "{{#fee}}\n        " + piece + "\n        {{/fee}}" : piece;
        at = field.equals("fee") ? yaml.indexOf(section, wording) : at;
        assertThat(at).isPositive();

        List<Fault> faults = Small.faults(
                yaml.substring(0, at) + (other == null ? "" : other) + yaml.substring(at + section.length()));

        assertThat(faults)
                .allMatch(f -> f.path().equals("texts." + text + "." + language + ".body"))
                .anyMatch(f -> f.sentence().endsWith("must show " + field + " (source " + source + ")"));
    }

    @Test
    void a_notice_of_which_the_contents_say_nothing_is_refused() {
        Fault fault = Small.fault(
                "  - {kinds: [reminder], form: neutral, shows: [creditor, name, reference, web], source: house}\n", "");

        assertThat(fault.path()).isEqualTo("contents");
        assertThat(fault.sentence())
                .isEqualTo("no row says what a reminder in neutral form must hold about a claim of kind copayment");
    }

    @Test
    void contents_for_some_claims_do_not_bind_the_others() {
        String materials = Small.with("copayment:", "materials:").replace("claims: [copayment]", "claims: [materials]");

        assertThat(Small.load(materials).texts().codes()).hasSize(3);
        assertThat(Small.faults(Small.with("copayment:", "materials:")))
                .extracting(Fault::sentence)
                .containsExactly(
                        "no row says what a formal-notice in written form must hold about a claim of kind materials");
    }

    @Test
    void contents_name_fields_and_statements_that_there_are_and_their_source() {
        assertThat(Small.fault("shows: [creditor, name, reference, web]", "shows: [creditr, name, reference, web]")
                        .suggestion())
                .isEqualTo("creditor");
        assertThat(Small.fault("says: [dispute]", "says: [disputes]").suggestion())
                .isEqualTo("dispute");
        assertThat(Small.fault("    source: code\n\nrules", "    source: cod\n\nrules")
                        .path())
                .isEqualTo("contents[2].source");
        assertThat(Small.faults(Small.with("form: neutral", "form: loud"))).isNotEmpty();
    }

    @Test
    void a_step_that_charges_a_fee_shows_it() {
        assertThat(Small.faults(Small.with("        {{#fee}}\n        Spese postali {{fee}}.\n        {{/fee}}\n", "")))
                .extracting(Fault::sentence)
                .containsExactly("a step that uses this text charges a fee, which the text does not show");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{#dispute}}{{/dispute}} | the passage dispute says nothing: write it between its marks
            {{#dispute}}{{phone}}, {{web}}.{{/dispute}} | the passage dispute says nothing: write it between its marks
            {{#dispute}}...?!{{phone}}12345{{/dispute}} | the passage dispute says nothing: write it between its marks
            {{#dispute}}Siamo sempre disponibili.{{/dispute}} | the passage dispute must show phone or web
            {{#dispute}}{{#fee}}Contestazioni: {{phone}}{{/fee}}{{/dispute}} | the passage dispute says nothing: write it between its marks
            {{#dispute}}Domande: {{phone}}. | the section dispute has no end
            {{#dispute}}Domande: {{phone}}.{{/disputes}} | a section ends that is not open
            {{#fee}}{{#dispute}}Domande: {{phone}}.{{/dispute}}{{/fee}} | only lines, fee and a statement open a section, and not within lines or fee
            {{#lines}}{{#dispute}}Domande: {{phone}}.{{/dispute}}{{/lines}} | only lines, fee and a statement open a section, and not within lines or fee
            {{#dispuet}}Domande: {{phone}}.{{/dispuet}} | only lines, fee and a statement open a section, and not within lines or fee: dispuet
            """)
    void no_statement_is_made_by_its_marks_alone(String passage, String sentence) {
        List<Fault> faults = Small.faults(Small.with("{{#dispute}}Domande: {{phone}}.{{/dispute}}", passage));

        assertThat(faults).allMatch(f -> f.path().equals("texts.full.it.body"));
        assertThat(faults).extracting(Fault::sentence).contains(sentence);
    }

    @Test
    void one_passage_may_make_several_statements_and_its_marks_are_not_sent() {
        var text = new NoticeText("{{#dispute}}{{#time-to-pay}}Paghi entro il {{payBy}}{{/time-to-pay}} o ci chiami al "
                + "{{phone}}.{{/dispute}}\n{{# charges }}\nNessuna spesa.\n{{/ charges }}\nFine");

        assertThat(text.flaws()).isEmpty();
        assertThat(text.statements())
                .containsExactlyInAnyOrder(Statement.DISPUTE, Statement.TIME_TO_PAY, Statement.CHARGES);
        assertThat(text.fill(Map.of("payBy", "1", "phone", "2")))
                .isEqualTo("Paghi entro il 1 o ci chiami al 2.\nNessuna spesa.\nFine");
    }

    @Test
    void every_statement_stands_in_the_readme_and_in_the_schema() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String schema = new String(PolicyFiles.schema().readAllBytes(), StandardCharsets.UTF_8);

        for (Statement statement : Statement.values()) {
            assertThat(readme).contains("| `" + statement.key() + "` |");
            assertThat(schema).contains("\"" + statement.key() + "\"");
        }
    }
}
