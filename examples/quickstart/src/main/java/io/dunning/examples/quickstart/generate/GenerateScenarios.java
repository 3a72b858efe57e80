package io.dunning.examples.quickstart.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the four country folders; run twice, it writes the same bytes. */
public final class GenerateScenarios {

    static final String AGAIN = """
            ```
            mvn -q -f examples/quickstart/pom.xml compile exec:java \\
                -Dexec.mainClass=io.dunning.examples.quickstart.generate.GenerateScenarios \\
                -Dexec.args=examples/quickstart/scenarios
            ```

            The same seed gives the same bytes; a test compares the shipped files with fresh ones. Another seed, other numbers of \
            bills or other habits are a change of the country's class in `io.dunning.examples.quickstart.generate`.""";

    private GenerateScenarios() {}

    static List<Recipe> recipes() {
        return List.of(Italy.recipe(), France.recipe(), Norway.recipe(), Spain.recipe());
    }

    /**
     * Writes the folders {@code italy}, {@code france}, {@code norway} and {@code spain}.
     *
     * @param arguments the target folder, which is made where it is missing
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the target folder, and nothing else");
        }
        for (Recipe recipe : recipes()) {
            ScenarioFolder.write(Scenario.of(recipe), Path.of(arguments[0]));
        }
    }
}
