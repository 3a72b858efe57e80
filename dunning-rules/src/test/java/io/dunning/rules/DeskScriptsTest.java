package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.desk.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskScriptsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void every_case_of_good_faith_is_explained_in_every_language_in_its_own_words() {
        Set<String> texts = new HashSet<>();
        for (String language : List.of("en", "it", "fr", "nb", "es")) {
            for (Topic topic : Topic.values()) {
                var script = DeskScripts.of(topic, language, DAY);
                assertThat(script.isPresent()).as("%s in %s", topic, language).isEqualTo(topic.isGoodFaith());
                script.ifPresent(s -> {
                    assertThat(s.language()).isEqualTo(language);
                    assertThat(s.text()).hasSizeBetween(120, 420);
                    assertThat(texts.add(s.text())).isTrue();
                });
            }
        }
        assertThat(DeskScripts.languages()).containsExactlyInAnyOrder("en", "it", "fr", "nb", "es");
    }

    @Test
    void a_region_is_left_aside_and_another_language_reads_english() {
        assertThat(DeskScripts.of(Topic.NOT_PRESENT, "fr-CA", DAY).orElseThrow().language())
                .isEqualTo("fr");
        assertThat(DeskScripts.of(Topic.NOT_PRESENT, "fi", DAY).orElseThrow().language())
                .isEqualTo("en");
    }

    @Test
    void past_its_review_nothing_is_said() {
        LocalDate last = DeskScripts.of(Topic.NOT_PRESENT, "en", DAY)
                .orElseThrow()
                .review()
                .reviewedThrough();

        assertThat(DeskScripts.of(Topic.NOT_PRESENT, "en", last)).isPresent();
        assertThat(DeskScripts.of(Topic.NOT_PRESENT, "en", last.plusDays(1))).isEmpty();
    }

    @Test
    void no_script_speaks_of_debt_or_asks_to_fill_anything_in() {
        for (String language : DeskScripts.languages()) {
            Arrays.stream(Topic.values()).filter(Topic::isGoodFaith).forEach(topic -> {
                String text = DeskScripts.of(topic, language, DAY).orElseThrow().text();
                assertThat(text).doesNotContain("{", "}", "<");
                assertThat(DebtWords.firstIn(text, List.of(language)))
                        .as("%s in %s", topic, language)
                        .isEmpty();
            });
        }
    }
}
