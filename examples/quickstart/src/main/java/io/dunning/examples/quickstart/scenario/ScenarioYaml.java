package io.dunning.examples.quickstart.scenario;

import io.dunning.receivable.CreditorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code scenario.yaml} and says all that is wrong with it at once. */
final class ScenarioYaml {

    static final String FILE = "scenario.yaml";

    private static final long BYTES_MAX = 64 << 10;

    private static final List<String> KEYS = List.of(
            "name",
            "tenant",
            "creditor",
            "creditor_name",
            "country",
            "currency",
            "zone",
            "from",
            "to",
            "policy",
            "seed",
            "creditor_phone",
            "creditor_web",
            "phone_prefixes");

    private final JsonNode tree;
    private final Map<String, Integer> lines;
    private final Faults faults;

    private ScenarioYaml(JsonNode tree, Map<String, Integer> lines, Faults faults) {
        this.tree = tree;
        this.lines = lines;
        this.faults = faults;
    }

    static Scenario read(Path folder) {
        Faults faults = new Faults();
        byte[] bytes = bytes(folder.resolve(FILE));
        Scenario scenario = new ScenarioYaml(tree(bytes), lines(bytes), faults).scenario();
        faults.refuseIfAny();
        return Objects.requireNonNull(scenario);
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(FILE + " is missing; every scenario folder has one, see --help");
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new BadInput(FILE + ": is larger than " + BYTES_MAX / 1024 + " kB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInput(FILE + ": can't be read");
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            JsonNode tree = new YAMLMapper().readTree(bytes);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadInput(FILE + (line > 0 ? ":" + line : "") + ": is not YAML that can be read");
        }
        throw new BadInput(FILE + ": must be keys with values, one a line");
    }

    /** On which line each key of the file stands. */
    private static Map<String, Integer> lines(byte[] bytes) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new YAMLMapper().createParser(bytes)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
                    lines.put(
                            parser.currentName(), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private String place(String key) {
        Integer line = lines.get(key);
        return line == null ? FILE : FILE + ":" + line;
    }

    private void refuseUnknownKeys() {
        for (String key : tree.propertyNames()) {
            if (!KEYS.contains(key)) {
                // A key is named only where it looks like one: a value in the wrong place could be anything.
                String named = key.matches("[A-Za-z_-]{1,40}") ? "the key " + key : "a key";
                String hint = Nearest.to(key, KEYS)
                        .map(word -> "; is it meant to be " + word + "?")
                        .orElse("; there are " + String.join(", ", KEYS));
                faults.add(place(key), named + " is not known" + hint);
            }
        }
    }

    private @Nullable Scenario scenario() {
        refuseUnknownKeys();
        String name = value("name", text -> line("name", text));
        String tenant = value("tenant", text -> new CreditorId(text, "x").tenant());
        String creditor = value("creditor", text -> new CreditorId("x", text).creditor());
        String creditorName = value("creditor_name", text -> line("creditor_name", text));
        String country = value("country", ScenarioYaml::country);
        CurrencyUnit currency = value("currency", ScenarioYaml::currency);
        ZoneId zone = value("zone", ScenarioYaml::zone);
        LocalDate from = value("from", text -> Line.day("from", text));
        LocalDate to = value("to", text -> Line.day("to", text));
        String policy = value("policy", text -> line("policy", text));
        Long seed = value("seed", ScenarioYaml::seed);
        if (name == null
                || tenant == null
                || creditor == null
                || creditorName == null
                || country == null
                || currency == null
                || zone == null
                || from == null
                || to == null
                || policy == null
                || seed == null) {
            return null;
        }
        try {
            return new Scenario(
                    name,
                    new CreditorId(tenant, creditor),
                    creditorName,
                    optional("creditor_phone", "000 000 000"),
                    optional("creditor_web", "https://" + webName(creditor) + ".example"),
                    country,
                    currency,
                    zone,
                    from,
                    to,
                    policy,
                    seed,
                    phonePrefixes());
        } catch (IllegalArgumentException e) {
            faults.add(place("to"), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <T> @Nullable T value(String key, Function<String, T> reading) {
        JsonNode node = tree.get(key);
        if (node == null || !node.isValueNode() || node.asString("").isBlank()) {
            faults.add(place(key), key + " is missing");
            return null;
        }
        try {
            return reading.apply(node.asString(""));
        } catch (BadCell e) {
            faults.add(place(key), e.sentence());
        } catch (IllegalArgumentException e) {
            faults.add(place(key), key + " must be 1 to 100 of a-z, A-Z, 0-9 and - _ . :");
        }
        return null;
    }

    private String optional(String key, String absent) {
        if (!tree.has(key)) {
            return absent;
        }
        String value = value(key, text -> line(key, text));
        return value == null ? absent : value;
    }

    private static String line(String key, String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadCell(key + " must be one line of at most 200 characters");
        }
        return text;
    }

    private static String webName(String creditor) {
        return creditor.replaceAll("[^A-Za-z0-9-]", "-");
    }

    private static String country(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new BadCell(
                    "country must be an ISO 3166 code of two letters, in quotes (NO without quotes means false)");
        }
        return text;
    }

    private static CurrencyUnit currency(String text) {
        try {
            return Monetary.getCurrency(text);
        } catch (UnknownCurrencyException e) {
            throw new BadCell("currency must be an ISO 4217 code, such as EUR");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new BadCell("zone must be a time zone, such as Europe/Rome");
        }
    }

    private static long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new BadCell("seed must be a whole number");
        }
        return Long.parseLong(text);
    }

    private List<String> phonePrefixes() {
        List<String> prefixes = new ArrayList<>();
        JsonNode list = tree.get("phone_prefixes");
        if (list == null) {
            return prefixes;
        }
        for (JsonNode each : list) {
            if (!each.asString("").matches("\\+[1-9][0-9]{0,7}")) {
                faults.add(
                        place("phone_prefixes"),
                        "phone_prefixes must be a list of + and 1 to 8 digits, each in quotes");
                return List.of();
            }
            prefixes.add(each.asString(""));
        }
        if (!list.isArray()) {
            faults.add(place("phone_prefixes"), "phone_prefixes must be a list, such as [\"+47\"]");
        }
        return prefixes;
    }
}
