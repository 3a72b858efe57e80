package io.dunning.jdbc.faults;

/**
 * An invariant that didn't hold.
 *
 * @param invariant its short name, such as {@code S3}
 * @param what what was seen; ids only
 */
record Breach(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
