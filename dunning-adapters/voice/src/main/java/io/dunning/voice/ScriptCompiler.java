package io.dunning.voice;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the states of a script from its file; goes on after a fault, so that all are found. */
final class ScriptCompiler {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int TEXT_MAX = 800;
    private static final int CODE_TRIES_MAX = 3;
    private static final int MENU_TRIES_MAX = 5;
    private static final int CODE_DIGITS_MAX = 10;
    private static final int PROMISED_DAYS_MAX = 60;

    private final ScriptFile file;
    private final List<String> faults;
    private final List<String> languages = new ArrayList<>();

    ScriptCompiler(ScriptFile file, List<String> faults) {
        this.file = file;
        this.faults = faults;
        readLanguages();
    }

    private void readLanguages() {
        for (String language : file.languages() == null ? List.<@Nullable String>of() : file.languages()) {
            if (language == null || !LANGUAGE.matcher(language).matches() || languages.contains(language)) {
                faults.add("languages: each is a code such as it or nb, and stands once");
            } else if (!DebtWords.isKnown(language)) {
                faults.add("languages: of " + language
                        + " no words of debts are known, so nobody could see that a text is neutral");
            } else {
                languages.add(language);
            }
        }
        if (languages.isEmpty()) {
            faults.add("languages: a script has at least one");
        }
    }

    List<String> languages() {
        return languages;
    }

    /** A word that must be there, in the form of a name. */
    String name(String path, @Nullable String value) {
        if (value == null || !NAME.matcher(value).matches()) {
            faults.add(path + ": this must be 1 to 40 small letters, digits and hyphens");
            return "";
        }
        return value;
    }

    String version() {
        String version = file.version();
        if (version == null || !version.matches("[A-Za-z0-9.-]{1,20}")) {
            faults.add("version: this must be 1 to 20 letters, digits, points and hyphens");
            return "";
        }
        return version;
    }

    int number(String path, @Nullable Integer value, int min, int max) {
        if (value == null || value < min || value > max) {
            faults.add(path + ": this must be " + min + " to " + max);
            return min;
        }
        return value;
    }

    Map<String, ScriptText> texts(String path, @Nullable Map<String, @Nullable String> written) {
        Map<String, ScriptText> texts = new LinkedHashMap<>();
        for (String language : languages) {
            String text = written == null ? null : written.get(language);
            if (text == null || text.isBlank() || text.length() > TEXT_MAX) {
                faults.add(path + "." + language + ": here belongs a text of at most " + TEXT_MAX + " characters");
            } else {
                texts.put(language, text(path + "." + language, text));
            }
        }
        if (written != null) {
            written.keySet().stream()
                    .filter(language -> !languages.contains(language))
                    .forEach(language -> faults.add(path + ": a text in a language that the script doesn't have"));
        }
        return texts;
    }

    private ScriptText text(String path, String written) {
        ScriptText text = new ScriptText(written);
        text.flaws().forEach(flaw -> faults.add(path + ": " + flaw));
        return text;
    }

    Map<String, ScriptState> states() {
        Map<String, ScriptState> states = new LinkedHashMap<>();
        if (file.states() != null) {
            file.states().forEach((name, state) -> {
                String path = "states." + name(name, name);
                if (state == null) {
                    faults.add(path + ": a state says something");
                } else {
                    then(path, state)
                            .ifPresent(then ->
                                    states.put(name, new ScriptState(name, texts(path + ".says", state.says()), then)));
                }
            });
        }
        return states;
    }

    /** One of five, each with keys of its own. */
    private Optional<Then> then(String path, ScriptFile.StateFile state) {
        List<Object> given = new ArrayList<>();
        for (Object kind : Arrays.asList(state.next(), state.keys(), state.code(), state.transfer(), state.ends())) {
            if (kind != null) {
                given.add(kind);
            }
        }
        if (given.size() != 1) {
            faults.add(path + ": exactly one of next, keys, code, transfer and ends says what follows");
            return Optional.empty();
        }
        refuseStrayKeys(path, state);
        if (state.next() != null) {
            return Optional.of(new Then.Next(state.next()));
        }
        if (state.keys() != null) {
            return Optional.of(menu(path, state, state.keys()));
        }
        if (state.code() != null) {
            return code(path + ".code", state.code());
        }
        if (state.transfer() != null) {
            return Optional.of(new Then.Transfer(
                    name(path + ".transfer.joined", state.transfer().joined()),
                    name(path + ".transfer.away", state.transfer().away())));
        }
        return end(path, state, given.get(0).toString());
    }

    private void refuseStrayKeys(String path, ScriptFile.StateFile state) {
        if (state.keys() == null && (state.tries() != null || state.otherwise() != null)) {
            faults.add(path + ": tries and otherwise belong to keys");
        }
        if (state.ends() == null && (state.window() != null || state.days() != null)) {
            faults.add(path + ": window and days belong to ends");
        }
    }

    private Then menu(String path, ScriptFile.StateFile state, Map<String, @Nullable String> written) {
        Map<String, String> keys = new LinkedHashMap<>();
        written.forEach((key, target) -> {
            if (!key.matches("[0-9*#]")) {
                faults.add(path + ".keys: a key is one of 0 to 9, * and #");
            }
            keys.put(key, name(path + ".keys." + key, target));
        });
        if (keys.isEmpty()) {
            faults.add(path + ".keys: there is none");
        }
        return new Then.Menu(
                Collections.unmodifiableMap(keys),
                number(path + ".tries", state.tries(), 1, MENU_TRIES_MAX),
                name(path + ".otherwise", state.otherwise()));
    }

    private Optional<Then> code(String path, ScriptFile.CodeFile code) {
        Optional<Factor> factor = word(path + ".factor", code.factor(), Factor.values());
        int digitsMin = factor.map(Factor::digitsMin).orElse(1);
        int digits = number(path + ".digits", code.digits(), digitsMin, CODE_DIGITS_MAX);
        int tries = number(path + ".tries", code.tries(), 1, CODE_TRIES_MAX);
        String right = name(path + ".right", code.right());
        String wrong = name(path + ".wrong", code.wrong());
        return factor.map(known -> new Then.Code(known, digits, tries, right, wrong));
    }

    private Optional<Then> end(String path, ScriptFile.StateFile state, String written) {
        Optional<CallOutcome> outcome =
                word(path + ".ends", written, CallOutcome.values()).filter(CallOutcome::isScripted);
        if (outcome.isEmpty()) {
            faults.add(path + ".ends: no outcome with which a script can end");
            return Optional.empty();
        }
        boolean callsBack = outcome.get() == CallOutcome.CALL_BACK;
        boolean promises = outcome.get() == CallOutcome.PROMISED;
        if (callsBack == (state.window() == null)) {
            faults.add(path + ".window: call-back needs one, and nothing else has one");
        }
        if (promises == (state.days() == null)) {
            faults.add(path + ".days: promised needs them, and nothing else has them");
        }
        int days = promises ? number(path + ".days", state.days(), 1, PROMISED_DAYS_MAX) : 0;
        return Optional.of(new Then.End(
                outcome.get(), state.window() == null ? null : window(path + ".window", state.window()), days));
    }

    private @Nullable CallWindow window(String path, ScriptFile.WindowFile window) {
        try {
            String from = window.from() == null ? "" : window.from();
            String to = window.to() == null ? "" : window.to();
            return new CallWindow(LocalTime.parse(from), LocalTime.parse(to));
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(path + ": this must be two times such as \"09:00\", the earlier first");
            return null;
        }
    }

    private <E extends Enum<E>> Optional<E> word(String path, @Nullable String written, E[] all) {
        Function<E, String> word =
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<E> found =
                Arrays.stream(all).filter(e -> word.apply(e).equals(written)).findFirst();
        if (found.isEmpty()) {
            faults.add(path + ": this must be one of "
                    + String.join(", ", Arrays.stream(all).map(word).toList()));
        }
        return found;
    }
}
