package io.dunning.rules;

import java.util.Objects;

/**
 * One thing that is wrong with a policy file.
 *
 * @param file the file's name, without folders
 * @param line counted from 1; 0 where it is not known
 * @param path where in the tree, such as {@code ladders.ticket.steps[0].deadlineDays}; empty for the whole file
 * @param sentence what is wrong and what to do; it quotes no value of the file
 * @param suggestion the nearest right word; empty where there is none
 */
public record Fault(String file, int line, String path, String sentence, String suggestion) {

    public Fault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(suggestion, "suggestion");
    }

    /** {@code it.yaml:12: ladders.ticket.steps[0].deadlineDay: this key is not known; did you mean deadlineDays?}. */
    @Override
    public String toString() {
        String where = file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ");
        return where + sentence + (suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?");
    }
}
