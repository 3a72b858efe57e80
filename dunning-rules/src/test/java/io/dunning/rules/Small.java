package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.escalation.Rule;
import io.dunning.receivable.CreditorId;
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

    static final CreditorId CLINIC = new CreditorId("region", "clinic");

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

    /** A creditor's own texts over the small policy, which knows one creditor: {@code region/clinic}. */
    static PolicyPack lay(String yaml, PolicyPack over) {
        return new PolicyFiles().lay(stream(yaml), "own.yaml", over, List.of(CLINIC));
    }

    /** The faults of a creditor's own texts that must have some. */
    static List<Fault> faultsOfOwn(String yaml) {
        return Assertions.catchThrowableOfType(PolicyRefused.class, () -> lay(yaml, load(YAML)))
                .faults();
    }

    /** The one fault that a changed piece causes. */
    static Fault fault(String piece, String replacement) {
        List<Fault> faults = faults(with(piece, replacement));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
