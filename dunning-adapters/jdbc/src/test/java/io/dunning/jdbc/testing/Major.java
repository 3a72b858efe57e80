package io.dunning.jdbc.testing;

/** The releases of PostgreSQL that the store is tested on. */
public enum Major {
    /** The newest major. Its binaries are on the class path. */
    CURRENT(18),
    /** The oldest major that hosts may still run. Its binaries lie in {@code target/postgres}. */
    OLDEST(15);

    private final int number;

    Major(int number) {
        this.number = number;
    }

    /** The major's number, such as 18. */
    public int number() {
        return number;
    }
}
