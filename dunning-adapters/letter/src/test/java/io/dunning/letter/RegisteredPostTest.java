package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.channel.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredPostTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "ITALY_AR,RECRN001C,ACKNOWLEDGED",
        "ITALY_AR,RECRN001A,DELIVERED",
        "ITALY_AR,RECRN003C,ACKNOWLEDGED",
        "ITALY_AR,RECRN004C,UNDELIVERED",
        "ITALY_AR,RECRN005C,UNDELIVERED",
        "ITALY_AR,RECRN002F,ADDRESS_UNKNOWN",
        "ITALY_AR,RECRN006,UNDELIVERED",
        "ITALY_890,RECAG002C,ACKNOWLEDGED",
        "ITALY_890,RECAG008C,UNDELIVERED",
        "FRANCE_LRAR,distribué,ACKNOWLEDGED",
        "FRANCE_LRAR,NPAI,ADDRESS_UNKNOWN",
        "FRANCE_LRAR,non réclamé,UNDELIVERED",
        "SPAIN_BUROFAX,entregado,ACKNOWLEDGED",
        "SPAIN_BUROFAX,desconocido,ADDRESS_UNKNOWN",
        "SPAIN_BUROFAX,rehusado,UNDELIVERED"
    })
    void a_code_that_settles_something_has_an_outcome(RegisteredPost post, String code, Receipt.Outcome outcome) {
        assertThat(post.meaning(code).flatMap(PostalMeaning::outcome)).contains(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "ITALY_AR,RECRN010",
        "ITALY_AR,RECRN011",
        "ITALY_AR,RECRN005A",
        "ITALY_AR,RECRN002D",
        "ITALY_AR,RECRN013",
        "ITALY_AR,RECRN015",
        "ITALY_890,RECAG012",
        "FRANCE_LRAR,avisé",
        "SPAIN_BUROFAX,dejado aviso"
    })
    void a_code_of_something_underway_settles_nothing(RegisteredPost post, String code) {
        assertThat(post.meaning(code)).isPresent();
        assertThat(post.meaning(code).flatMap(PostalMeaning::outcome)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RegisteredPost.class)
    void an_unknown_code_has_no_meaning(RegisteredPost post) {
        assertThat(List.of("", "RECRN", "RECRN001", "RECRN014C", "recrn001c", "C000", "livré"))
                .noneMatch(code -> post.meaning(code).isPresent());
    }

    @Test
    void a_letter_that_was_delivered_takes_effect_that_day() {
        assertThat(effect(RegisteredPost.ITALY_AR, "RECRN001C", 0)).isEqualTo(DAY);
        assertThat(effect(RegisteredPost.FRANCE_LRAR, "distribué", 0)).isEqualTo(DAY);
    }

    @Test
    void italian_judicial_post_that_nobody_fetched_takes_effect_on_the_tenth_day_after_the_notice() {
        assertThat(effect(RegisteredPost.ITALY_890, "RECAG012", 0, "RECAG008C", 180))
                .isEqualTo(DAY.plusDays(10));
    }

    @Test
    void italian_judicial_post_that_was_fetched_takes_effect_then_or_on_the_tenth_day_whatever_comes_first() {
        assertThat(effect(RegisteredPost.ITALY_890, "RECAG012", 0, "RECAG005C", 4))
                .isEqualTo(DAY.plusDays(4));
        assertThat(effect(RegisteredPost.ITALY_890, "RECAG012", 0, "RECAG005C", 30))
                .isEqualTo(DAY.plusDays(10));
    }

    @Test
    void without_the_notice_of_storage_there_is_no_tenth_day() {
        assertThat(LegalEffect.of(events(RegisteredPost.ITALY_890, "RECAG008C", 30)))
                .isEmpty();
    }

    @Test
    void an_italian_letter_that_nobody_fetched_takes_effect_when_word_was_left() {
        assertThat(effect(RegisteredPost.ITALY_AR, "RECRN010", 0, "RECRN011", 1, "RECRN005C", 31))
                .isEqualTo(DAY.plusDays(1));
    }

    @Test
    void where_our_sources_give_no_rule_there_is_no_day() {
        assertThat(LegalEffect.of(events(RegisteredPost.FRANCE_LRAR, "avisé", 0, "non réclamé", 15)))
                .isEmpty();
        assertThat(LegalEffect.of(events(RegisteredPost.SPAIN_BUROFAX, "rehusado", 0)))
                .isEmpty();
        assertThat(LegalEffect.of(events(RegisteredPost.ITALY_AR, "RECRN002F", 0)))
                .isEmpty();
        assertThat(LegalEffect.of(List.of())).isEmpty();
    }

    @Test
    void every_effect_names_its_source_and_says_that_nobody_verified_it() {
        assertThat(LegalEffect.of(events(RegisteredPost.ITALY_890, "RECAG001C", 0)))
                .hasValue(new LegalEffect(DAY, "delivered", "Italy, L. 890/1982", false));
    }

    @Test
    void events_of_two_letters_have_no_common_effect() {
        List<PostalEvent> events = new ArrayList<>(events(RegisteredPost.ITALY_AR, "RECRN001C", 0));
        events.addAll(events(RegisteredPost.ITALY_890, "RECAG001C", 0));

        assertThatIllegalArgumentException().isThrownBy(() -> LegalEffect.of(events));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id;esito\n", "id;id;esito;data\n", "id;esito;data\n\"open", "id;esito;data\na\0b\n"})
    void a_file_that_isnt_one_is_refused(String text) {
        assertThatExceptionOfType(ReturnFile.Unreadable.class).isThrownBy(() -> read(text));
    }

    @Test
    void bytes_of_another_character_set_refuse_the_file() {
        byte[] latin = "id;esito;data\nè;RECRN001C;2026-12-01\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(ReturnFile.Unreadable.class)
                .isThrownBy(() -> ReturnFile.read(latin, mapping(RegisteredPost.ITALY_AR)));
    }

    @Test
    void a_cell_that_never_ends_is_refused_early() {
        assertThatExceptionOfType(ReturnFile.Unreadable.class)
                .isThrownBy(() -> read("id;esito;data\n" + "x".repeat(100_000) + "\n"));
    }

    @Test
    void a_line_without_a_day_or_a_key_is_set_aside_and_the_others_count() {
        ReturnFile file = read("\uFEFFid;esito;data\n"
                + "a;RECRN001C;2026-02-30\nb;RECRN001C;1026-12-01\nc;RECRN001C\nd d;RECRN001C;2026-12-01\n"
                + "e;RECRN001C;2026-12-01\n");

        assertThat(file.events()).extracting(PostalEvent::key).containsExactly("e");
        assertThat(file.setAside())
                .containsExactly(
                        new ReturnFile.SetAside(2, ReturnFile.Why.NO_DAY),
                        new ReturnFile.SetAside(3, ReturnFile.Why.NO_DAY),
                        new ReturnFile.SetAside(4, ReturnFile.Why.NO_DAY),
                        new ReturnFile.SetAside(5, ReturnFile.Why.NO_KEY));
    }

    @Property(tries = 300)
    void whatever_bytes_come_they_are_read_or_refused_and_nothing_else(@ForAll byte[] bytes) {
        try {
            ReturnFile file = ReturnFile.read(bytes, mapping(RegisteredPost.ITALY_AR));
            assertThat(file.events()).isEmpty();
        } catch (ReturnFile.Unreadable refused) {
            assertThat(refused).hasMessageStartingWith("a return file ");
        }
    }

    private static ReturnFile read(String text) {
        return ReturnFile.read(text.getBytes(StandardCharsets.UTF_8), mapping(RegisteredPost.ITALY_AR));
    }

    private static ReturnFileMapping mapping(RegisteredPost post) {
        return ReturnFileMapping.of(post, "id", "esito", "data", ZoneId.of("Europe/Rome"));
    }

    private static LocalDate effect(RegisteredPost post, Object... codesAndDays) {
        return LegalEffect.of(events(post, codesAndDays)).orElseThrow().on();
    }

    /** Events of one letter, as an operator's file tells them: a code, and so many days after the first of December. */
    private static List<PostalEvent> events(RegisteredPost post, Object... codesAndDays) {
        StringBuilder text = new StringBuilder("id;esito;data\n");
        for (int i = 0; i < codesAndDays.length; i += 2) {
            text.append("a;").append(codesAndDays[i]).append(';').append(DAY.plusDays((Integer) codesAndDays[i + 1]));
            text.append('\n');
        }
        ReturnFile file = ReturnFile.read(text.toString().getBytes(StandardCharsets.UTF_8), mapping(post));
        assertThat(file.setAside()).isEmpty();
        return file.events();
    }
}
