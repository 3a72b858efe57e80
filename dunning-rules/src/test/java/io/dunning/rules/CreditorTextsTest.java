package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A creditor's own texts over those of a policy: the most particular wins, and none may say less. */
class CreditorTextsTest {

    private static final CreditorId OTHER = new CreditorId("region", "other");

    private static final String OWN = """
            creditor: region/clinic
            policy: my-clinic
            version: "2026.1"
            reviews:
              ours: {reviewedOn: 2026-01-10, reviewedThrough: 2026-12-31, verified: false}
            texts:
              full:
                it:
                  review: ours
                  body: "Della clinica: {{name}} {{#lines}}{{open}}{{/lines}} {{total}} {{payBy}} {{#dispute}}Domande: {{phone}}{{/dispute}}"
                de:
                  review: ours
                  body: "Auf Deutsch: {{name}} {{#lines}}{{open}}{{/lines}} {{total}} {{payBy}} {{#dispute}}Fragen: {{phone}}{{/dispute}}"
            variants:
              - text: full
                channels: [letter]
                wordings:
                  it:
                    review: ours
                    body: "Per lettera: {{name}} {{#lines}}{{open}}{{/lines}} {{total}} {{payBy}} {{#dispute}}Domande: {{phone}}{{/dispute}}"
              - text: full
                claims: [copayment]
                wordings:
                  it:
                    review: ours
                    body: "Per il ticket: {{name}} {{#lines}}{{open}}{{/lines}} {{total}} {{payBy}} {{#dispute}}Domande: {{phone}}{{/dispute}}"
            """;

    private final PolicyPack pack = Small.load(Small.YAML);
    private final PolicyPack laid = Small.lay(OWN, pack);

    private Message render(PolicyPack texts, Consumer<Asked> change) {
        Asked asked = new Asked(texts, "full");
        change.accept(asked);
        return new TextRenderer(List.of(texts), Map.of(Small.CLINIC, Asked.SENDER, OTHER, Asked.SENDER))
                .render(asked.request());
    }

    @Test
    void the_creditors_own_text_is_sent_in_place_of_the_policys_and_to_its_own_debtors_only() {
        assertThat(render(laid, a -> a.claim = ClaimKind.MATERIALS).body()).startsWith("Per lettera: ");
        assertThat(render(laid, a -> a.creditor = OTHER).body()).startsWith("Gentile Prova Esempio");
        assertThat(render(pack, a -> {}).body()).startsWith("Gentile Prova Esempio");
        assertThat(laid.texts().creditors()).containsOnlyKeys(Small.CLINIC);
        assertThat(laid.texts().creditors().get(Small.CLINIC)).matches("[0-9a-f]{64}");
        assertThat(laid.version()).isEqualTo(pack.version());
        assertThat(laid.sha256()).isEqualTo(pack.sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "COPAYMENT,LETTER,Per il ticket",
        "COPAYMENT,EMAIL,Per il ticket",
        "MATERIALS,LETTER,Per lettera",
        "MATERIALS,EMAIL,Della clinica",
        ",LETTER,Per lettera",
        ",EMAIL,Della clinica"
    })
    void a_wording_for_a_claim_comes_before_one_for_a_channel_and_that_before_one_for_all(
            ClaimKind claim, ChannelKind channel, String beginning) {
        Message message = render(laid, a -> {
            a.claim = claim;
            a.channel = channel;
        });

        assertThat(message.body()).startsWith(beginning);
    }

    @Test
    void a_creditor_may_add_a_language_that_the_policy_does_not_have() {
        Message german = render(laid, a -> a.language = "de-AT");

        assertThat(german.language()).isEqualTo("de");
        assertThat(german.body()).startsWith("Auf Deutsch");
        assertThat(render(pack, a -> a.language = "de").language()).isEqualTo("it");
    }

    @Test
    void a_policy_may_have_variants_itself() {
        String variants = OWN.substring(OWN.indexOf("variants:")).replace("review: ours", "review: house");

        PolicyPack own = Small.load(Small.YAML + variants);

        assertThat(render(own, a -> {}).body()).startsWith("Per il ticket");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{{#dispute}}Domande: {{phone}}{{/dispute}}"\\n    de' | 'Domande: {{phone}}"\\n    de' | texts.full.it.body | must say dispute
            'Della clinica: {{name}}' | 'Della clinica:' | texts.full.it.body | must show name
            'Per il ticket: {{name}}' | 'Per il ticket:' | variants[1].wordings.it.body | must show name
            'Della clinica: ' | '{{quotedOn}} ' | texts.full.it.body | a step that uses it quotes none
            'Auf Deutsch: ' | '{{ward}} ' | texts.full.de.body | no field of this name here: ward
            'review: ours' | 'review: our' | texts.full.it.review | no review has this name
            'reviewedThrough: 2026-12-31' | 'reviewedThrough: 2025-12-31' | reviews.ours.reviewedThrough | the review ends before it was made
            '    de:' | '    German:' | texts.full.German | a language is a code
            'claims: [copayment]' | 'claims: [insurer-share]' | variants[1] | no step uses this text for these claims and channels
            'claims: [copayment]' | 'channels: [letter]' | variants[1] | an earlier variant is for the same notices
            '    channels: [letter]\\n' | '' | variants[0] | a variant names claims or channels
            'version: "2026.1"' | 'version: "2025.1"' | version | for another version of the policy
            """)
    void what_the_policys_own_texts_must_keep_the_creditors_must_keep_as_well(
            String piece, String other, String path, String sentence) {
        String from = piece.replace("\\n", "\n");
        assertThat(OWN).contains(from);

        List<Fault> faults = Small.faultsOfOwn(OWN.replace(from, other.replace("\\n", "\n")));

        assertThat(faults).anyMatch(f -> f.path().equals(path) && f.sentence().contains(sentence));
        assertThat(faults).allMatch(f -> f.file().equals("own.yaml") && f.line() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "region/clinic,region/clinik,creditor,region/clinic",
        "policy: my-clinic,policy: my-clinik,policy,my-clinic",
        "  full:,  ful:,texts.ful,full",
        "- text: full,- text: fulll,variants[0].text,full"
    })
    void an_unknown_creditor_policy_or_text_is_refused_with_the_nearest(
            String piece, String other, String path, String suggestion) {
        assertThat(Small.faultsOfOwn(OWN.replace(piece, other)))
                .anyMatch(f -> f.path().equals(path) && f.suggestion().equals(suggestion));
    }

    @Test
    void a_creditors_texts_are_laid_once() {
        assertThatThrownBy(() -> Small.lay(OWN, laid))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("this creditor has texts of its own already");
    }

    @Test
    void a_file_of_texts_that_is_none_is_refused() {
        assertThat(Small.faultsOfOwn("- a\n")).isNotEmpty();
        assertThat(Small.faultsOfOwn("")).isNotEmpty();
        assertThat(Small.faultsOfOwn(OWN + "colour: red\n"))
                .singleElement()
                .extracting(Fault::path)
                .isEqualTo("colour");
    }
}
