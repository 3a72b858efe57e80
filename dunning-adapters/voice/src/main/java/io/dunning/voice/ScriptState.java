package io.dunning.voice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A state of a script: what is said there, and what follows.
 *
 * @param name how the script calls it
 * @param says its text in every language of the script
 * @param then what follows
 */
record ScriptState(String name, Map<String, ScriptText> says, Then then) {

    ScriptText text(String language) {
        return Objects.requireNonNull(says.get(language), "the script has not this language");
    }

    /** The fields of all languages. */
    Set<ScriptField> fields() {
        Set<ScriptField> fields = EnumSet.noneOf(ScriptField.class);
        says.values().forEach(text -> fields.addAll(text.fields()));
        return fields;
    }
}
