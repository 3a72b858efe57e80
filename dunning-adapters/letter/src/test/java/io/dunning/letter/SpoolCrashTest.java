package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step of a closing, and a crash after it: the folder is put into that state, and a new spool goes on. */
class SpoolCrashTest {

    @TempDir
    private Path root;

    private SpoolFolder its;
    private Path open;
    private Path closing;
    private Path whole;

    @BeforeEach
    void begin() throws IOException {
        its = new SpoolFolder(root.resolve("spool"));
        for (int i = 0; i < 5; i++) {
            its.spool().handOver("key" + i, Letters.to("Sample Person", "key" + i));
        }
        its.spool().recall("key4");
        open = its.folder.resolve("open").resolve(SpoolFolder.BATCH);
        closing = its.folder.resolve("closing").resolve(SpoolFolder.BATCH);
        whole = untroubled();
        its.clock.set(SpoolFolder.CUT_OFF);
    }

    @AfterEach
    void end() {
        its.close();
    }

    @Test
    void after_the_batch_was_taken() throws IOException {
        Files.move(open, closing);

        goOn();

        assertWhole();
    }

    @Test
    void while_its_files_were_written() throws IOException {
        Files.move(open, closing);
        Path ready = Files.createDirectory(closing.resolve("ready"));
        Files.writeString(ready.resolve(SpoolFolder.BATCH + "-001.pdf.part"), "half");
        Files.writeString(ready.resolve(SpoolFolder.BATCH + "-007.pdf"), "from another life");

        goOn();

        assertWhole();
    }

    @Test
    void after_its_files_were_written() throws IOException {
        Files.move(open, closing);
        SpoolFolder.copy(whole.resolve("out").resolve(SpoolFolder.BATCH), closing.resolve("ready"));
        keysAndMark();

        goOn();

        assertWhole();
    }

    @Test
    void after_it_came_out() throws IOException {
        Files.move(open, closing);
        SpoolFolder.copy(whole.resolve("out"), its.folder.resolve("out"));
        keysAndMark();

        goOn();

        assertWhole();
    }

    @Test
    void after_it_came_out_and_the_printer_took_it_away() throws IOException {
        Files.move(open, closing);
        keysAndMark();

        goOn();

        assertThat(its.names("out")).isEmpty();
        assertThat(its.names("closing")).isEmpty();
        its.spool().handOver("key0", Letters.to("Sample Person", "key0"));
        assertThat(its.copies("key0")).isZero();
    }

    @Test
    void while_its_letters_were_deleted() throws IOException {
        Files.move(open, closing.resolveSibling(SpoolFolder.BATCH + ".done"));
        Files.createDirectories(its.folder.resolve("sent"));
        keys();

        goOn();

        assertThat(its.names("out")).isEmpty();
        assertThat(its.names("closing")).isEmpty();
        assertThat(its.spool().recall("key4")).isTrue();
        assertThat(its.spool().recall("key0")).isFalse();
    }

    @Test
    void while_a_letter_was_recalled() throws IOException {
        Path letter = open.resolve(Hashes.hex("key0".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) + ".letter");
        Path recalled = letter.resolveSibling(letter.getFileName().toString().replace(".letter", ".recalled"));
        Files.writeString(recalled, "key0");
        its.reopen();

        PrintBatch batch = its.spool().closeDue().get(0);

        assertThat(batch.letters())
                .extracting(PrintBatch.Printed::key)
                .doesNotContain("key0")
                .hasSize(3);
        assertThat(batch.recalled()).isEqualTo(2);
    }

    /** What becomes of the same folder when nothing crashes. */
    private Path untroubled() throws IOException {
        Path copy = root.resolve("untroubled");
        SpoolFolder.copy(its.folder, copy);
        SettableClock clock = SettableClock.at(SpoolFolder.CUT_OFF);
        try (PrintSpool spool = PrintSpool.open(copy, SpoolFolder.SETTINGS, clock)) {
            spool.closeDue();
        }
        return copy;
    }

    private void keysAndMark() throws IOException {
        keys();
        Files.createFile(closing.resolve("rendered"));
    }

    private void keys() throws IOException {
        String name = SpoolFolder.BATCH + ".keys";
        Files.copy(
                whole.resolve("sent").resolve(name), its.folder.resolve("sent").resolve(name));
    }

    private void goOn() {
        its.reopen();
        its.spool().closeDue();
        its.spool().closeDue();
    }

    private void assertWhole() throws IOException {
        assertThat(bytes(its.folder.resolve("out"))).isEqualTo(bytes(whole.resolve("out")));
        assertThat(its.names("closing")).isEmpty();
        assertThat(its.names("open")).isEmpty();
        for (int i = 0; i < 4; i++) {
            its.spool().handOver("key" + i, Letters.to("Sample Person", "key" + i));
            assertThat(its.copies("key" + i)).isOne();
        }
        assertThat(its.spool().recall("key4")).isTrue();
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Hashes.hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
