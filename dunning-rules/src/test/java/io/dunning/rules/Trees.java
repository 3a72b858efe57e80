package io.dunning.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policy files as other readers see them. */
final class Trees {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Trees() {}

    static JsonNode node(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    static String json(String yaml) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(yaml));
    }

    /** All the text of a built-in policy, its parts one after the other. */
    static String builtIn(String name) {
        List<String> parts = new ArrayList<>();
        for (String suffix : List.of(".yaml", ".costs.yaml", ".texts.yaml")) {
            try (var in = PolicyFiles.class.getResourceAsStream(name + suffix)) {
                parts.add(new String(
                        java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return parts.stream().collect(Collectors.joining("\n"));
    }
}
