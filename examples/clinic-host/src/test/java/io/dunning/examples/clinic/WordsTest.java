package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The words of the pages, bundle by bundle. */
class WordsTest {

    private static final String LIST = "spring.messages.basename";

    @Test
    void each_bundle_has_the_same_words_in_both_languages_and_no_word_stands_in_two() throws IOException {
        List<Object> all = new ArrayList<>();
        for (String bundle : read("application").getProperty(LIST).split(",")) {
            Properties english = read(bundle);
            assertThat(read(bundle + "_it").keySet())
                    .as(bundle + " in Italian")
                    .containsAll(english.keySet())
                    .hasSameSizeAs(english.keySet());
            all.addAll(english.keySet());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    private static Properties read(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("/" + bundle + ".properties"), bundle),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
