package io.dunning.rules;

import io.dunning.escalation.Rule;
import io.dunning.receivable.CreditorId;
import io.dunning.rules.Tree.Entry;
import io.dunning.rules.Tree.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy files, in YAML or JSON, and refuses those with a fault: {@link PolicyRefused} lists all of them.
 *
 * <p>A policy is one tree. Its {@code costs} and {@code texts} either stand in the policy's own file or beside it, in {@code
 * <name>.costs.yaml} and {@code <name>.texts.yaml}, the reviews and variants of the texts with them; so that prices and
 * wordings change without touching the rest.
 *
 * <p>Immutable and thread-safe.
 */
public final class PolicyFiles {

    /** The policies that come along, as starting points for a creditor's own. */
    public static final List<String> BUILT_IN =
            List.of("it-health-authority", "fr-clinic-group", "no-practices", "es-private-practice", "us-clinic-demo");

    private static final List<String> PARTS = List.of("costs", "texts");

    /** What stands in the file of the texts besides {@code texts}. */
    private static final Set<String> WITH_TEXTS = Set.of("reviews", "variants");

    private final RuleBook rules;

    public PolicyFiles() {
        this(new RuleBook());
    }

    private PolicyFiles(RuleBook rules) {
        this.rules = rules;
    }

    /** These files, which may also name a rule of the host by its code. */
    public PolicyFiles withRule(Rule rule) {
        return new PolicyFiles(rules.with(Objects.requireNonNull(rule, "rule")));
    }

    /** The codes that {@code rules: - use:} may name. */
    public List<String> ruleCodes() {
        return List.copyOf(rules.codes());
    }

    /** The policy of that file and of those beside it; {@link PolicyRefused} with all faults, {@link UncheckedIOException}. */
    public PolicyPack load(Path path) {
        String name = String.valueOf(path.getFileName());
        List<Part> parts = new ArrayList<>();
        try {
            parts.add(part(name, Files.newInputStream(path)));
            for (String part : PARTS) {
                Path beside = path.resolveSibling(beside(name, part));
                if (Files.exists(beside)) {
                    parts.add(part(beside(name, part), Files.newInputStream(beside)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("policy file " + name + " cannot be read", e);
        }
        return load(name, parts);
    }

    /**
     * The policy that stands in one stream, costs and texts included. The stream is read to its end and closed.
     *
     * @param name for messages; one that ends in {@code .json} is read as JSON, any other as YAML
     */
    public PolicyPack load(InputStream in, String name) {
        try {
            return load(name, List.of(part(name, in)));
        } catch (IOException e) {
            throw new UncheckedIOException("policy " + name + " cannot be read", e);
        }
    }

    /** One of the {@link #BUILT_IN} policies; {@link IllegalArgumentException} where there is none of that name. */
    public PolicyPack builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            String nearest = Words.nearest(name, BUILT_IN);
            throw new IllegalArgumentException("no policy of this name comes along"
                    + (nearest.isEmpty() ? ": there are " + BUILT_IN : "; did you mean " + nearest + "?"));
        }
        String file = name + ".yaml";
        List<Part> parts = new ArrayList<>();
        try {
            for (String each : List.of(file, beside(file, "costs"), beside(file, "texts"))) {
                parts.add(part(each, resource(each)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("policy " + name + " cannot be read", e);
        }
        return load(file, parts);
    }

    /**
     * The pack with a creditor's own texts laid over its own. They are checked as the pack's are: nothing that law or creditor ask
     * for can get lost by them.
     *
     * @param creditors those that there are: a file for another one is refused
     * @throws PolicyRefused with all faults
     */
    public PolicyPack lay(Path texts, PolicyPack over, Collection<CreditorId> creditors) {
        String name = String.valueOf(texts.getFileName());
        try {
            return lay(Files.newInputStream(texts), name, over, creditors);
        } catch (IOException e) {
            throw new UncheckedIOException("texts " + name + " cannot be read", e);
        }
    }

    /** As {@link #lay(Path, PolicyPack, Collection)}, of a stream that is read to its end and closed. */
    public PolicyPack lay(InputStream in, String name, PolicyPack over, Collection<CreditorId> creditors) {
        try {
            Part part = part(name, in);
            return new CreditorTexts(name, over, creditors).lay(part.bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("texts " + name + " cannot be read", e);
        }
    }

    /** The JSON Schema (draft 2020-12) of policy files, for editors; the loader checks all of it and more. */
    public static InputStream schema() {
        return resource("policy.schema.json");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(name), name);
    }

    /** The bytes of one file. */
    private static final class Part {

        private final String name;
        private final byte[] bytes;

        Part(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    private static Part part(String name, InputStream in) throws IOException {
        try (in) {
            return new Part(name, in.readNBytes(TreeReader.BYTES_MAX + 1));
        }
    }

    private static String beside(String name, String part) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "." + part : name.substring(0, dot) + "." + part + name.substring(dot);
    }

    private PolicyPack load(String name, List<Part> parts) {
        Faults faults = new Faults(name);
        Mapping whole = whole(parts, faults);
        if (whole == null) {
            faults.refuseIfAny();
            throw new IllegalStateException("a policy file without faults and without content: " + name);
        }
        Binder binder = new Binder(faults);
        PolicyFile file = Objects.requireNonNull(binder.bind(whole, PolicyFile.class, ""));
        new PolicyChecks(file, faults).check();
        List<Rule> chosen = rules(file, binder, faults);
        faults.refuseIfAny();
        return new Compilation(file)
                .pack(chosen, sha256(parts.stream().map(p -> p.bytes).toList()));
    }

    /** The tree of all parts together; {@code null} where one of them could not be read. */
    private static @Nullable Mapping whole(List<Part> parts, Faults faults) {
        List<Entry> entries = new ArrayList<>();
        Place start = new Place(parts.get(0).name, 1);
        boolean readable = true;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Tree> tree = TreeReader.read(part.name, part.bytes, faults);
            if (tree.isPresent() && tree.get() instanceof Mapping mapping) {
                addAll(entries, mapping, i == 0, faults);
            } else {
                readable = false;
                tree.ifPresent(t -> faults.add(t.at(), "", "a policy file is a mapping of keys to values", ""));
            }
        }
        return readable ? new Mapping(start, entries) : null;
    }

    private static void addAll(List<Entry> entries, Mapping mapping, boolean main, Faults faults) {
        for (Entry entry : mapping.entries()) {
            if (entries.stream().anyMatch(e -> e.key().equals(entry.key()))) {
                faults.add(entry.at(), Words.shown(entry.key()), "the policy's own file has this key already", "");
            } else if (!main && !belongsInto(entry.at().file(), entry.key())) {
                faults.add(entry.at(), Words.shown(entry.key()), "this key belongs into the policy's own file", "");
            } else {
                entries.add(entry);
            }
        }
    }

    private static boolean belongsInto(String file, String key) {
        return file.contains("." + (WITH_TEXTS.contains(key) ? "texts" : key) + ".");
    }

    private List<Rule> rules(PolicyFile file, Binder binder, Faults faults) {
        List<Rule> chosen = new ArrayList<>();
        for (int i = 0; file.rules() != null && i < file.rules().size(); i++) {
            PolicyFile.RuleFile each = file.rules().get(i);
            Rule rule =
                    each == null || each.use() == null ? null : rules.rule(each, "rules[" + i + "]", binder, faults);
            if (rule != null) {
                chosen.add(rule);
            }
        }
        return chosen;
    }

    /** Of these one after the other. */
    static String sha256(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
