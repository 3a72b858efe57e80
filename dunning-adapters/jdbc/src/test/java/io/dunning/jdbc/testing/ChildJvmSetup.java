package io.dunning.jdbc.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a {@link ChildJvm} is started. It has the class path, the language and the time zone of this JVM. For one thread.
 */
public final class ChildJvmSetup {

    private static final List<String> INHERITED = List.of("user.language", "user.country", "user.timezone");

    private final String main;
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    ChildJvmSetup(String main) {
        this.main = main;
        for (String name : INHERITED) {
            String value = System.getProperty(name);
            if (value != null) {
                property(name, value);
            }
        }
    }

    /** Adds arguments for its main method. */
    public ChildJvmSetup args(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** Bounds its heap, by {@code 128m} for one. */
    public ChildJvmSetup heap(String max) {
        return option("-Xmx" + max);
    }

    /** Sets one of its system properties. */
    public ChildJvmSetup property(String name, String value) {
        return option("-D" + name + "=" + value);
    }

    /** Adds an option for the JVM, such as {@code -XX:+UseSerialGC}. */
    public ChildJvmSetup option(String option) {
        options.add(option);
        return this;
    }

    /** For a child that lives for seconds only: starts quicker, and runs slower than it could. */
    public ChildJvmSetup shortLived() {
        return option("-XX:TieredStopAtLevel=1").option("-XX:+UseSerialGC").option("-Xshare:auto");
    }

    /** Starts it. */
    public ChildJvm start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new ChildJvm(Processes.start(command));
    }
}
