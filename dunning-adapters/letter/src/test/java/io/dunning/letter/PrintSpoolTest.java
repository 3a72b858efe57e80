package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintSpoolTest {

    @TempDir
    private Path root;

    private SpoolFolder its;

    @BeforeEach
    void begin() {
        its = new SpoolFolder(root.resolve("spool"));
    }

    @AfterEach
    void end() {
        its.close();
    }

    @Test
    void before_the_cut_off_nothing_goes_out() {
        handOver("a");

        assertThat(its.spool().closeDue()).isEmpty();
        assertThat(its.names("out")).isEmpty();
    }

    @Test
    void at_the_cut_off_the_batch_goes_out_with_its_manifests() throws IOException {
        handOver("a");
        handOver("b");

        PrintBatch batch = close().get(0);

        assertThat(batch.id()).isEqualTo(SpoolFolder.BATCH);
        assertThat(batch.letters()).extracting(PrintBatch.Printed::key).containsExactlyInAnyOrder("a", "b");
        assertThat(batch.pages()).isEqualTo(2);
        assertThat(its.names("out"))
                .containsExactly(
                        SpoolFolder.BATCH + "/" + SpoolFolder.BATCH + "-001.pdf",
                        SpoolFolder.BATCH + "/manifest.csv",
                        SpoolFolder.BATCH + "/manifest.json");
        assertThat(its.names("open")).isEmpty();
        assertThat(its.names("closing")).isEmpty();
        assertThat(Conformance.faults(pdf(batch, 0))).isEmpty();
        String json = Files.readString(out().resolve("manifest.json"));
        assertThat(json).contains("\"letters\":2", "\"pages\":2", "\"recalled\":0");
        assertThat(json).contains("\"csvSha256\":\"" + Hashes.hex(Files.readAllBytes(out().resolve("manifest.csv"))));
    }

    @Test
    void the_manifest_tells_which_pages_are_whose_and_its_hashes_can_be_checked() throws Exception {
        its.spool().handOver("long", Letters.saying("long", "Line\n".repeat(120)));
        its.spool().handOver("short", Letters.to("Short Person", "short"));

        PrintBatch batch = close().get(0);

        byte[] pdf = pdf(batch, 0);
        assertThat(batch.files().get(0).sha256()).isEqualTo(Hashes.hex(pdf));
        assertThat(batch.files().get(0).bytes()).isEqualTo(pdf.length);
        Pdfs.read(pdf, document -> {
            for (PrintBatch.Printed letter : batch.letters()) {
                MessageDigest hash = Hashes.sha256();
                for (int page = letter.pageFrom(); page <= letter.pageTo(); page++) {
                    hash.update(document.getPage(page - 1).getContents().readAllBytes());
                    assertThat(Pdfs.text(document, page).contains("Short Person"))
                            .isEqualTo(letter.key().equals("short"));
                }
                assertThat(letter.sha256()).isEqualTo(HexFormat.of().formatHex(hash.digest()));
            }
            return true;
        });
        assertThat(batch.letters()).filteredOn(l -> l.key().equals("long")).allMatch(l -> l.pages() == 4);
    }

    @Test
    void keys_with_commas_quotes_and_formulas_stay_one_cell() throws IOException {
        for (String key : List.of("a,b", "\"c\"", "=1+1", "../../d", ";e")) {
            handOver(key);
        }

        close();

        List<String> lines = Files.readAllLines(out().resolve("manifest.csv"));
        assertThat(lines)
                .hasSize(6)
                .anyMatch(l -> l.startsWith("\"a,b\","))
                .anyMatch(l -> l.startsWith("\"\"\"c\"\"\","));
        assertThat(its.names("")).noneMatch(name -> name.contains("d.letter/") || name.endsWith("/d"));
    }

    @Test
    void a_batch_is_split_into_files_of_the_size_that_the_printer_likes() throws IOException {
        its.close();
        SpoolSettings small =
                new SpoolSettings(SpoolFolder.SETTINGS.cutOff(), SpoolFolder.SETTINGS.zone(), 2, Duration.ofDays(1));
        its = new SpoolFolder(root.resolve("small"), small);
        for (String key : List.of("a", "b", "c", "d", "e")) {
            handOver(key);
        }

        PrintBatch batch = close().get(0);

        assertThat(batch.files()).extracting(PrintBatch.File::letters).containsExactly(2, 2, 1);
        int pages = Pdfs.read(pdf(batch, 2), PDDocument::getNumberOfPages);
        assertThat(pages).isOne();
    }

    @Test
    void a_letter_after_the_cut_off_joins_the_next_batch() {
        handOver("a");
        its.clock.set(SpoolFolder.CUT_OFF);
        handOver("b");

        assertThat(its.spool().closeDue()).hasSize(1);
        assertThat(its.copies("b")).isOne();
        its.clock.set(SpoolFolder.CUT_OFF.plus(Duration.ofDays(1)));
        assertThat(its.spool().closeDue())
                .singleElement()
                .satisfies(batch -> assertThat(batch.letters())
                        .extracting(PrintBatch.Printed::key)
                        .containsExactly("b"));
    }

    @Test
    void a_clock_that_is_set_back_does_not_open_a_closed_batch_again() {
        handOver("a");
        close();

        its.clock.set(SpoolFolder.MORNING);
        handOver("b");

        assertThat(its.names("open")).singleElement().asString().startsWith("20261124T130000Z/");
    }

    @Test
    void the_same_key_is_one_letter_before_and_after_its_batch_was_closed_and_after_a_restart() {
        String reference = handOver("a");
        assertThat(handOver("a")).isEqualTo(reference);
        close();
        assertThat(handOver("a")).isEqualTo(reference);
        its.reopen();
        assertThat(handOver("a")).isEqualTo(reference);

        assertThat(its.copies("a")).isOne();
    }

    @Test
    void an_interrupt_during_a_hand_over_is_not_swallowed_and_a_repetition_is_the_same_letter() {
        Thread.currentThread().interrupt();
        Throwable trouble = catchThrowable(() -> handOver("a"));
        boolean interrupted = Thread.interrupted();

        handOver("a");
        handOver("b");

        assertThat(interrupted).as("after %s", trouble).isTrue();
        assertThat(close().get(0).letters()).extracting(PrintBatch.Printed::key).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void keys_are_forgotten_after_their_time_and_not_before() {
        handOver("a");
        close();
        its.clock.set(SpoolFolder.CUT_OFF.plus(Duration.ofDays(6)));
        handOver("b");
        its.clock.set(SpoolFolder.CUT_OFF.plus(Duration.ofDays(7)));
        its.spool().closeDue();
        handOver("a");
        assertThat(its.copies("a")).isOne();

        its.clock.set(SpoolFolder.CUT_OFF.plus(Duration.ofDays(8)));
        its.spool().closeDue();

        assertThat(its.names("sent")).singleElement().asString().startsWith("20261130");
    }

    @Test
    void a_recalled_letter_is_not_printed_and_its_key_is_spent() {
        handOver("a");
        handOver("b");

        assertThat(its.spool().recall("a")).isTrue();
        assertThat(its.spool().handOver("a", Letters.to("Sample Person", "a"))).isEmpty();
        its.reopen();
        assertThat(its.spool().recall("a")).isTrue();
        PrintBatch batch = close().get(0);

        assertThat(batch.letters()).extracting(PrintBatch.Printed::key).containsExactly("b");
        assertThat(batch.recalled()).isOne();
        assertThat(its.spool().recall("a")).isTrue();
        assertThat(its.spool().recall("b")).isFalse();
    }

    @Test
    void from_the_cut_off_on_nothing_is_recalled_even_if_nobody_closed_the_batch_yet() {
        handOver("a");
        its.clock.set(SpoolFolder.CUT_OFF);

        assertThat(its.spool().recall("a")).isFalse();
        assertThat(its.spool().recall("never heard of")).isFalse();
    }

    @Test
    void a_batch_of_which_all_was_recalled_does_not_go_out() {
        handOver("a");
        its.spool().recall("a");

        assertThat(close().get(0).letters()).isEmpty();
        assertThat(its.names("out")).isEmpty();
    }

    @Test
    void a_letter_that_cant_be_printed_is_refused_at_the_hand_over() {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> its.spool().handOver("a", Letters.to("王", "a")));
        assertThat(its.names("open")).isEmpty();
    }

    @Test
    void what_is_printed_is_what_was_handed_over_codes_and_all() throws IOException {
        Letter letter = Letters.usual("it");

        LetterRecord read = LetterRecord.of(new LetterRecord("a", letter).bytes());

        assertThat(LetterPdf.of(read.letter())).isEqualTo(LetterPdf.of(letter));
    }

    @Test
    void a_damaged_file_is_set_aside_and_the_others_are_printed() throws IOException {
        handOver("a");
        handOver("b");
        Path damaged = its.folder.resolve("open").resolve(its.names("open").get(0));
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        its.reopen();

        PrintBatch batch = close().get(0);

        assertThat(batch.letters()).hasSize(1);
        assertThat(batch.setAside()).containsExactly(damaged.getFileName().toString());
        assertThat(its.names("aside")).hasSize(1);
    }

    @Test
    void a_second_spool_on_the_folder_is_refused_and_says_so() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PrintSpool.open(its.folder, SpoolFolder.SETTINGS, its.clock))
                .withMessageStartingWith("another spool works on this folder");
    }

    @Test
    void a_half_written_letter_is_none() throws IOException {
        handOver("a");
        Files.writeString(its.folder.resolve("open").resolve(SpoolFolder.BATCH).resolve("x.letter.part"), "half");
        its.reopen();

        assertThat(close().get(0).letters()).hasSize(1);
    }

    private String handOver(String key) {
        return its.spool().handOver(key, Letters.to("Sample Person", key)).orElseThrow();
    }

    private List<PrintBatch> close() {
        its.clock.set(SpoolFolder.CUT_OFF);
        return its.spool().closeDue();
    }

    private Path out() {
        return its.folder.resolve("out").resolve(SpoolFolder.BATCH);
    }

    private byte[] pdf(PrintBatch batch, int file) throws IOException {
        return Files.readAllBytes(out().resolve(batch.files().get(file).name()));
    }
}
