package io.dunning.rules;

import java.util.List;

/** What a policy file says, before anybody asks what it means: YAML and JSON give the same tree. */
sealed interface Tree {

    /** Where it begins. */
    Place at();

    /** Keys with values, in the file's order. Each key stands once. */
    record Mapping(Place at, List<Entry> entries) implements Tree {}

    /** A key with its value. */
    record Entry(String key, Place at, Tree value) {}

    /** A list of values. */
    record Sequence(Place at, List<Tree> items) implements Tree {}

    /**
     * A single value.
     *
     * @param quoted whether it was marked as text; what is not is read by the core rules of YAML 1.2, which are JSON's
     */
    record Scalar(Place at, String text, boolean quoted) implements Tree {}
}
