package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final List<String> FILES =
            List.of(SpoolFolder.BATCH + "-001.pdf", SpoolFolder.BATCH + "-002.pdf", "manifest.csv");
    private static final Pattern FILE = Pattern.compile("\\{\"name\":\"([^\"]+)\",[^}]*\"sha256\":\"([0-9a-f]{64})\"}");
    private static final Pattern CSV = Pattern.compile("\"csvSha256\":\"([0-9a-f]{64})\"");

    @TempDir
    private Path root;

    /** What a printer does who has the folder and nothing else. */
    @Test
    void whoever_changes_a_file_of_a_batch_is_told_by_its_manifests() throws IOException {
        Path out = twoFiles();
        assertThat(changed(out)).isEmpty();

        for (String file : FILES) {
            Path path = out.resolve(file);
            byte[] whole = Files.readAllBytes(path);
            byte[] changed = whole.clone();
            changed[whole.length / 2] ^= 1;
            Files.write(path, changed);
            assertThat(changed(out)).as("one bit").containsExactly(file);
            Files.write(path, Arrays.copyOf(whole, whole.length - 1));
            assertThat(changed(out)).as("cut short").containsExactly(file);
            Files.delete(path);
            assertThat(changed(out)).as("gone").containsExactly(file);
            Files.write(path, whole);
        }
        Files.write(out.resolve(FILES.get(0)), Files.readAllBytes(out.resolve(FILES.get(1))));
        assertThat(changed(out)).as("another one in its place").containsExactly(FILES.get(0));
    }

    /** A batch of two letters, each in a file of its own. */
    private Path twoFiles() {
        SpoolSettings small =
                new SpoolSettings(SpoolFolder.SETTINGS.cutOff(), SpoolFolder.SETTINGS.zone(), 1, Duration.ofDays(1));
        try (SpoolFolder its = new SpoolFolder(root, small)) {
            its.spool().handOver("a", Letters.to("Sample Person", "a"));
            its.spool().handOver("b", Letters.to("Sample Person", "b"));
            its.clock.set(SpoolFolder.CUT_OFF);
            its.spool().closeDue();
        }
        return root.resolve("out").resolve(SpoolFolder.BATCH);
    }

    /** The files that don't have the hash that {@code manifest.json} says. */
    private static List<String> changed(Path out) throws IOException {
        String json = Files.readString(out.resolve("manifest.json"));
        Map<String, String> hashes = new TreeMap<>();
        FILE.matcher(json).results().forEach(file -> hashes.put(file.group(1), file.group(2)));
        CSV.matcher(json).results().forEach(csv -> hashes.put("manifest.csv", csv.group(1)));
        assertThat(hashes.keySet()).containsExactlyInAnyOrderElementsOf(FILES);
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            Path path = out.resolve(file.getKey());
            if (!Files.exists(path) || !Hashes.hex(Files.readAllBytes(path)).equals(file.getValue())) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }
}
