package io.dunning.examples.quickstart.scenario;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.money.CurrencyUnit;
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
            "phone_prefixes",
            "account",
            "account_from",
            "references",
            "tolerance");

    /** Those of the keys that are about bank files. */
    private static final List<String> BANK_KEYS = List.of("account", "account_from", "references", "tolerance");

    private static final Map<String, ReferenceStyle> STYLES = Line.words(ReferenceStyle.values());

    private final JsonNode tree;
    private final Map<String, Integer> lines;
    private final Faults faults;
    private final boolean hasBankFiles;

    private ScenarioYaml(JsonNode tree, Map<String, Integer> lines, boolean hasBankFiles, Faults faults) {
        this.tree = tree;
        this.lines = lines;
        this.hasBankFiles = hasBankFiles;
        this.faults = faults;
    }

    static Scenario read(Path folder) {
        Faults faults = new Faults();
        byte[] bytes = bytes(folder.resolve(FILE));
        Scenario scenario = new ScenarioYaml(
                        tree(bytes), lines(bytes), Files.isDirectory(folder.resolve(BankFolder.NAME)), faults)
                .scenario();
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
        String name = value("name", text -> YamlValues.line("name", text));
        String tenant = value("tenant", text -> new CreditorId(text, "x").tenant());
        String creditor = value("creditor", text -> new CreditorId("x", text).creditor());
        String creditorName = value("creditor_name", text -> YamlValues.line("creditor_name", text));
        String country = value("country", YamlValues::country);
        CurrencyUnit currency = value("currency", YamlValues::currency);
        ZoneId zone = value("zone", YamlValues::zone);
        LocalDate from = value("from", text -> Line.day("from", text));
        LocalDate to = value("to", text -> Line.day("to", text));
        String policy = value("policy", text -> YamlValues.line("policy", text));
        Long seed = value("seed", YamlValues::seed);
        BankSettings bank = bank(from, currency);
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
                    optional("creditor_web", "https://" + YamlValues.webName(creditor) + ".example"),
                    country,
                    currency,
                    zone,
                    from,
                    to,
                    policy,
                    seed,
                    phonePrefixes(),
                    bank);
        } catch (IllegalArgumentException e) {
            faults.add(place("to"), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** {@code null} for a folder without bank files, or with faults. */
    private @Nullable BankSettings bank(@Nullable LocalDate first, @Nullable CurrencyUnit currency) {
        if (!hasBankFiles) {
            BANK_KEYS.stream()
                    .filter(tree::has)
                    .forEach(key -> faults.add(
                            place(key), key + " is about bank files, and there is no folder " + BankFolder.NAME));
            return null;
        }
        BankAccountId account = value("account", YamlValues::account);
        ReferenceStyle style = value("references", text -> Line.word("references", text, STYLES));
        LocalDate from =
                tree.has("account_from") ? value("account_from", text -> Line.day("account_from", text)) : first;
        Amount tolerance = tree.has("tolerance") && currency != null
                ? value("tolerance", text -> Line.amount("tolerance", text, currency.getCurrencyCode()))
                : null;
        return account == null || style == null || from == null
                ? null
                : new BankSettings(account, from, style, new Tolerance(tolerance == null ? 0 : tolerance.minor()));
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
        String value = value(key, text -> YamlValues.line(key, text));
        return value == null ? absent : value;
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
