package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.bank.testing.CamtWriter;
import io.dunning.bank.testing.NowhereSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Size doesn't matter: a statement is read as it comes, in a JVM that could hold a small part of it. */
class LargeStatementTest {

    private static final int LINES = 35_000;

    /** The program of the child. */
    public static final class Child {
        public static void main(String[] args) {
            CamtWriter writer = new CamtWriter(1, LINES, Boolean.parseBoolean(args[0]));
            ImportReport report =
                    BankFiles.into(new NowhereSink()).build().read("large.xml", writer.stream(), Camt.TODAY);
            System.out.println(report);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_statement_of_thirty_megabytes_goes_through_a_heap_of_sixteen(boolean named)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        Boolean.toString(named))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("large.xml: 1 statements with " + LINES + " lines taken in, 0 of them new, 0 set aside");
    }

    @Test
    void the_generated_file_is_the_same_for_the_same_seed_and_as_large_as_it_says() throws IOException {
        byte[] once = new CamtWriter(7, 1_000, true).stream().readAllBytes();
        RecordingSink sink = new RecordingSink();

        ImportReport report = Camt.read(once, sink);

        assertThat(once).isEqualTo(new CamtWriter(7, 1_000, true).stream().readAllBytes());
        assertThat(report.isComplete()).isTrue();
        assertThat(report.details()).isEqualTo(new CamtWriter(7, 1_000, true).details());
        assertThat(once.length / 1_000).isBetween(850, 1_200);
    }
}
