package io.dunning.voice;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is particular to one call.
 *
 * @param caller who calls
 * @param language one of the script's
 * @param initials of the person called, such as {@code P. E.}
 * @param message the content
 */
record CallFacts(Caller caller, String language, String initials, String message) {

    private static final int INITIALS_MAX = 4;

    /** The first letters of a name; empty where it has none. */
    static String initials(String name) {
        return Stream.of(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .limit(INITIALS_MAX)
                .map(word -> Character.toString(word.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
    }

    String value(ScriptField field) {
        return switch (field) {
            case CALLER -> caller.name();
            case PHONE -> caller.phone();
            case INITIALS -> initials;
            case MESSAGE -> message;
        };
    }

    /** Says nothing: it holds the content. */
    @Override
    public String toString() {
        return "CallFacts[" + language + "]";
    }
}
