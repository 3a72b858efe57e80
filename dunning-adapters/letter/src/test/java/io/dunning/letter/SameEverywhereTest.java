package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A print shop gets the same bytes under the same names from a machine of any locale. */
class SameEverywhereTest {

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void a_batch_has_the_same_names_and_bytes_whatever_the_locale(String locale) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Map<String, String> usual = printed("usual");

        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(printed("elsewhere")).isEqualTo(usual).hasSizeGreaterThan(2);
    }

    /** The hashes of what went out, by their names. */
    private Map<String, String> printed(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        try (SpoolFolder its = new SpoolFolder(place)) {
            for (String language : Letters.LANGUAGES) {
                its.spool().handOver("key-" + language, Letters.usual(language));
            }
            its.clock.set(SpoolFolder.CUT_OFF);
            its.spool().closeDue();
            Map<String, String> all = new TreeMap<>();
            for (String file : its.names("out")) {
                all.put(file, Hashes.hex(Files.readAllBytes(place.resolve("out").resolve(file))));
            }
            return all;
        }
    }
}
