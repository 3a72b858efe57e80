package io.dunning.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is said in a call, and where each answer leads: a table of states, checked as a whole when it is read. Immutable.
 *
 * <p>Of a script that was read it is certain that no way leads to the message but through codes keyed in rightly, that every
 * call ends with an outcome, and that what a stranger may hear holds no word of debts.
 */
public final class CallScript {

    private final String name;
    private final String version;
    private final List<String> languages;
    private final String start;
    private final String machine;
    private final String tooLong;
    private final int turnsMax;
    private final int answerSeconds;
    private final Map<String, ScriptText> again;
    private final Map<String, ScriptState> states;

    private CallScript(ScriptFile file, List<String> faults) {
        ScriptCompiler compiler = new ScriptCompiler(file, faults);
        name = compiler.name("script", file.script());
        version = compiler.version();
        languages = List.copyOf(compiler.languages());
        start = compiler.name("start", file.start());
        machine = compiler.name("machine", file.machine());
        tooLong = compiler.name("tooLong", file.tooLong());
        turnsMax = compiler.number("turnsMax", file.turnsMax(), 5, 60);
        answerSeconds = compiler.number("answerSeconds", file.answerSeconds(), 3, 30);
        again = compiler.texts("again", file.again());
        states = Collections.unmodifiableMap(compiler.states());
    }

    /**
     * Reads a script.
     *
     * @throws ScriptRefused with all that is wrong with it
     */
    public static CallScript read(Path file) throws IOException {
        return read(Objects.toString(file.getFileName()), Files.readAllBytes(file));
    }

    /** Reads a script of which the octets are at hand; {@code name} stands in faults. */
    public static CallScript read(String name, byte[] bytes) {
        return of(name, ScriptReader.read(name, bytes));
    }

    static CallScript of(String name, ScriptFile file) {
        List<String> faults = new ArrayList<>();
        CallScript script = new CallScript(file, faults);
        if (faults.isEmpty()) {
            ScriptChecks.check(script, faults);
        }
        if (!faults.isEmpty()) {
            throw new ScriptRefused(name, faults);
        }
        return script;
    }

    /** The script that comes along, in Italian, French, Norwegian, Spanish and English: a one-time code from a letter, then all options. */
    public static CallScript builtIn() {
        String file = "usual-call.yaml";
        try (InputStream in = Objects.requireNonNull(CallScript.class.getResourceAsStream(file), file)) {
            return read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name and version, such as {@code usual-call/1}. */
    public String id() {
        return name + "/" + version;
    }

    public List<String> languages() {
        return languages;
    }

    /** All texts by state and language, fields in braces: what is published of a campaign. */
    public Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        states.forEach((state, of) -> {
            Map<String, String> wordings = new LinkedHashMap<>();
            of.says().forEach((language, text) -> wordings.put(language, text.text()));
            texts.put(state, Collections.unmodifiableMap(wordings));
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Where each state leads, for people: a line of a table each. */
    public List<String> table() {
        return states.values().stream()
                .map(state -> "| " + state.name() + " | " + state.then().described() + " |")
                .toList();
    }

    /** The factors that are asked for. */
    public Set<Factor> factors() {
        Set<Factor> factors = EnumSet.noneOf(Factor.class);
        for (ScriptState state : states.values()) {
            if (state.then() instanceof Then.Code code) {
                factors.add(code.factor());
            }
        }
        return factors;
    }

    /** The one of its languages that suits: the same, else without region. */
    Optional<String> languageFor(String tag) {
        String language = tag.split("-", 2)[0];
        // Norwegians who are registered with "no" or with Nynorsk understand Bokmål.
        String plain = language.equals("no") || language.equals("nn") ? "nb" : language;
        return Optional.of(plain).filter(languages::contains);
    }

    boolean uses(ScriptField field) {
        return states.values().stream().anyMatch(state -> state.fields().contains(field));
    }

    Collection<ScriptState> states() {
        return states.values();
    }

    boolean has(String state) {
        return states.containsKey(state);
    }

    ScriptState state(String state) {
        return Objects.requireNonNull(states.get(state), "no such state");
    }

    String start() {
        return start;
    }

    String machine() {
        return machine;
    }

    String tooLong() {
        return tooLong;
    }

    int turnsMax() {
        return turnsMax;
    }

    int answerSeconds() {
        return answerSeconds;
    }

    /** What is said before something is asked again. */
    Map<String, ScriptText> again() {
        return again;
    }

    ScriptText again(String language) {
        return Objects.requireNonNull(again.get(language), "the script has not this language");
    }
}
