package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.escalation.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The small policy of the README, and what becomes of it when a line is changed. */
final class Small {

    static final String YAML = block("yaml");

    private Small() {}

    static String block(String language) {
        try {
            String readme = Files.readString(Path.of("README.md"));
            int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
            return readme.substring(start, readme.indexOf("```", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy with one piece replaced; the piece must be there. */
    static String with(String piece, String replacement) {
        assertThat(YAML).contains(piece);
        return YAML.replace(piece, replacement);
    }

    static PolicyPack load(String yaml, Rule... rules) {
        PolicyFiles files = new PolicyFiles();
        for (Rule rule : rules) {
            files = files.withRule(rule);
        }
        return files.load(stream(yaml), "small.yaml");
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The faults of a policy that must have some. */
    static List<Fault> faults(String yaml) {
        return faults(yaml, "small.yaml");
    }

    static List<Fault> faults(String text, String name) {
        return Assertions.catchThrowableOfType(PolicyRefused.class, () -> new PolicyFiles().load(stream(text), name))
                .faults();
    }

    /** The one fault that a changed piece causes. */
    static Fault fault(String piece, String replacement) {
        List<Fault> faults = faults(with(piece, replacement));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
