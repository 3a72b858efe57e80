package io.dunning.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_child_runs_with_what_it_was_given_and_the_place_of_its_parent() {
        try (ChildJvm child = ChildJvm.of(Echo.class)
                .shortLived()
                .heap("48m")
                .property("colour", "blue")
                .args("one", "two words")
                .start()) {
            child.awaitLine("args [one, two words]");
            child.awaitLine("colour blue");
            child.awaitLine("place " + Locale.getDefault() + " " + ZoneId.systemDefault());
            long heapMax = Long.parseLong(child.awaitLine("heap ").substring("heap ".length()));
            assertThat(heapMax).isLessThanOrEqualTo(48L << 20);

            child.tell("end 7");
            assertThat(child.exitCode(PATIENCE)).isEqualTo(7);
            assertThat(child.output()).contains("colour blue").endsWith("ending");
            assertThat(child.isRunning()).isFalse();
        }
    }

    @Test
    void a_paused_child_does_nothing_until_it_goes_on() {
        try (ChildJvm child = ChildJvm.of(Echo.class).shortLived().start()) {
            child.tell("first");
            child.awaitLine("heard first");

            child.pause();
            child.tell("second");
            assertThat(child.isRunning()).isTrue();
            assertThat(child.output()).doesNotContain("heard second");

            child.goOn();
            child.awaitLine("heard second");
        }
    }

    @Test
    void a_child_is_killed_even_while_it_is_paused() {
        try (ChildJvm child = ChildJvm.of(Echo.class).shortLived().start()) {
            child.awaitLine("heap");
            child.pause();

            child.kill();

            assertThat(child.exitCode(PATIENCE)).isEqualTo(128 + 9);
        }
    }

    @Test
    void a_wait_for_what_is_never_said_ends_with_the_child_and_tells_what_it_said() {
        try (ChildJvm child = ChildJvm.of(Echo.class).shortLived().start()) {
            child.tell("end 3");

            assertThatThrownBy(() -> child.awaitLine("something else"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ended without a line with: something else")
                    .hasMessageContaining("args []");
        }
    }

    @Test
    void what_a_child_left_behind_ends_with_it() {
        try (ChildJvm child = ChildJvm.of(Parent.class).shortLived().start()) {
            long server = pid(child.awaitLine("server "));
            long stopped = pid(child.awaitLine("stopped "));
            assertThat(ProcessHandle.of(server)).isPresent();
            assertThat(ProcessHandle.of(stopped)).isPresent();

            child.kill();

            Processes.awaitGone(server);
            Processes.awaitGone(stopped);
        }
    }

    private static long pid(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    /** Says how it was started, and repeats what it hears. */
    static final class Echo {

        private Echo() {}

        public static void main(String[] args) throws IOException {
            System.out.println("args " + Arrays.toString(args));
            System.out.println("colour " + System.getProperty("colour"));
            System.out.println("place " + Locale.getDefault() + " " + ZoneId.systemDefault());
            System.out.println("heap " + Runtime.getRuntime().maxMemory());
            BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("end ")) {
                    System.err.println("ending");
                    Runtime.getRuntime().halt(Integer.parseInt(line.substring("end ".length())));
                }
                System.out.println("heard " + line);
            }
        }
    }

    /** Starts a server and a child, and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] args) throws IOException {
            try (PostgresServer server = PostgresServer.start(Major.CURRENT);
                    ChildJvm child = ChildJvm.of(Echo.class).start()) {
                child.pause();
                System.out.println("server " + server.pid());
                System.out.println("stopped " + child.pid());
                System.out.println("over: " + System.in.read());
            }
        }
    }
}
