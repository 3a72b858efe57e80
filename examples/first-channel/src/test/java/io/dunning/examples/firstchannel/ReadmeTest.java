package io.dunning.examples.firstchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The README compared with the code and with what the contract really says. */
class ReadmeTest {

    private final String readme = read(Path.of("README.md"));

    @Test
    void all_code_of_the_readme_stands_in_the_sources() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.filter(Files::isRegularFile).forEach(file -> code.append(read(file)));
        }

        assertThat(blocks("java"))
                .hasSize(6)
                .allSatisfy(shown -> assertThat(words(code.toString())).contains(words(shown)));
    }

    @Test
    void an_adapter_that_drops_the_key_fails_as_the_readme_says() {
        Map<String, String> failed = failures(ForgetfulMailboxContract.class);
        String rule = "a_key_repeated_within_an_idempotent_contract_is_delivered_once";

        assertThat(failed)
                .containsOnlyKeys(rule, "one_key_from_several_threads_is_delivered_once_by_an_idempotent_channel");
        assertThat(blocks("text"))
                .singleElement()
                .satisfies(shown -> assertThat(words(shown)).isEqualTo(words(rule + " " + failed.get(rule))));
    }

    private static Map<String, String> failures(Class<?> contract) {
        TreeMap<String, String> failed = new TreeMap<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    String said = result.getThrowable()
                            .map(t -> String.valueOf(t.getMessage()))
                            .orElse("");
                    failed.put(test.getLegacyReportingName().replace("()", ""), said);
                }
            }
        });
        return failed;
    }

    private List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(readme);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    /** Without white space: the README breaks its lines elsewhere. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
