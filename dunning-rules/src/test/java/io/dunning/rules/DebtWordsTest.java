package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that others may see tells of a debt. */
class DebtWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Sollecito di pagamento | sollecit*
            it | IL SUO DEBITO | debit*
            it | Recupero-Crediti S.r.l. | crediti
            it | Messa in mora | messa in mora
            fr | Société de Recouvrement | recouvrement*
            fr | mise  en demeure | mise en demeure
            nb | INKASSOVARSEL | inkasso*
            nb | Utestående beløp | utestående
            es | Aviso de deuda | deud*
            es | Departamento de Cobros | cobro*
            en | Debt collection dept. | debt*
            en-GB | Final notice! | final notice
            """)
    void a_word_of_debt_is_found_in_any_case_and_form(String language, String text, String word) {
        assertThat(DebtWords.firstIn(text, List.of(language))).contains(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Comunicazione amministrativa - rif. R-1
            it | Accreditata dalla Regione
            fr | Clinique du Port, message administratif
            nb | Melding om faktura
            es | Comunicación administrativa
            en | Finest clinic of indented borders
            en | Outstanding Fine Care, blood collection
            it | Centro di Recupero Funzionale Esempio
            fr | Centre de saisie
            xx | debt
            """)
    void other_words_are_left_alone(String language, String text) {
        assertThat(DebtWords.firstIn(text, List.of(language))).isEmpty();
    }

    @Test
    void the_words_of_all_languages_that_texts_come_along_in_are_known() {
        for (String name : PolicyFiles.BUILT_IN) {
            assertThat(DebtWords.languages())
                    .containsAll(new PolicyFiles().builtIn(name).texts().languages());
        }
    }

    @Test
    void a_subject_with_a_word_of_debt_is_refused() {
        Fault fault = Small.fault(
                "subject: \"Comunicazione - rif. {{reference}}\"\n      body: |\n        Gentile {{name}},\n",
                "subject: \"Sollecito - rif. {{reference}}\"\n      body: |\n        Gentile {{name}},\n");

        assertThat(fault.path()).isEqualTo("texts.full.it.subject");
        assertThat(fault.sentence()).isEqualTo("others may see this, and the word sollecit* tells of a debt");
    }

    @Test
    void a_neutral_text_with_a_word_of_debt_is_refused_and_a_full_one_may_have_it() {
        assertThat(Small.fault("c'è un messaggio per lei", "c'è un debito").path())
                .isEqualTo("texts.short.it.body");
        assertThat(Small.load(Small.with("- documento ", "- debito ")).texts().codes())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"Recupero Crediti Esempio,esempio.example", "Clinica Esempio,https://debiti.example/paga"})
    void a_sender_with_a_word_of_debt_in_its_name_or_address_is_refused(String name, String web) {
        Sender sender = new Sender(name, "+39 000 000000", web);
        PolicyPack pack = Small.load(Small.YAML);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextRenderer(List.of(pack), Map.of(Small.CLINIC, sender)))
                .withMessageContaining("the sender of region/clinic may be seen by others");
    }
}
