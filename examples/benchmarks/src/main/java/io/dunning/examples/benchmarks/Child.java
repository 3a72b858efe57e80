package io.dunning.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A JVM of its own with a heap of its own, which is told line by line what to do and answers each with one line. Being warm it stays
 * alive over all rounds; idle it costs nothing.
 */
final class Child implements AutoCloseable {

    private static final String ANSWER = "answer ";

    private final Process process;
    private final Writer tell;
    private final BufferedReader hear;

    /**
     * Starts one.
     *
     * @param jvm its options, separated by spaces, such as {@code -Xmx128m}
     */
    Child(Class<?> main, String jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        hear = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits for the answer; {@link IllegalStateException} where it has none. */
    Answer ask(String... words) {
        try {
            tell.write(String.join(" ", words) + "\n");
            tell.flush();
            for (String line = hear.readLine(); line != null; line = hear.readLine()) {
                if (line.startsWith(ANSWER)) {
                    return Answer.read(line.substring(ANSWER.length()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + List.of(words), e);
        }
        throw new IllegalStateException("the process ended without an answer to " + List.of(words));
    }

    /** Ends when its standard input does. */
    @Override
    public void close() {
        try {
            tell.close();
            process.waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The other end: answers each line of the standard input until there are no more. */
    static void serve(Function<List<String>, Answer> work) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().forEach(line -> {
            System.out.println(ANSWER + work.apply(List.of(line.split(" "))));
            System.out.flush();
        });
    }

    /** What was measured, by name. */
    record Answer(Map<String, Double> values) {

        static Answer of() {
            return new Answer(new LinkedHashMap<>());
        }

        Answer with(String name, double value) {
            values.put(name, value);
            return this;
        }

        /** Counts and bytes, which stay far below what a double holds exactly. */
        Answer with(String name, long value) {
            return with(name, (double) value);
        }

        double get(String name) {
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("no " + name + " in " + values.keySet());
            }
            return value;
        }

        private static Answer read(String line) {
            Answer answer = of();
            for (String word : line.split(" ")) {
                int at = word.indexOf('=');
                answer.with(word.substring(0, at), Double.parseDouble(word.substring(at + 1)));
            }
            return answer;
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder();
            values.forEach((name, value) -> line.append(line.isEmpty() ? "" : " ")
                    .append(name)
                    .append('=')
                    .append(value));
            return line.toString();
        }
    }
}
