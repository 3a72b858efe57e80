/**
 * What breaks a database, its disk, its connections and whole processes on purpose, for tests of what must survive
 * that.
 *
 * <p>Other modules get it as the {@code test-jar} of this one. They have to bring what it needs: the driver of
 * PostgreSQL, {@code org.tukaani:xz}, and the binaries of the current PostgreSQL; and, for the oldest, a copy of its
 * binaries in {@code target/postgres}, made as this module's pom does it.
 */
@NullMarked
package io.dunning.jdbc.testing;

import org.jspecify.annotations.NullMarked;
