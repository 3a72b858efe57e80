package io.dunning.evidence;

import static io.dunning.Fixtures.DUE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.SealedYear;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.EvidencePack.Sealed;
import io.dunning.notice.NoticeKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    /** Of the four debtors the first has only sealed events, the second one that is not sealed yet. */
    private static final SealedYear YEAR = SealedYear.of(4, 100);

    private static final String PACK = YEAR.pack(2).text();

    /** Few checkpoints, so that most changes hit events and proofs. */
    private static final String SMALL = SealedYear.of(2, 13).pack(1).text();

    @TempDir
    Path folder;

    // ---- what holds ----

    @Test
    void a_pack_as_it_was_written_holds() {
        Run run = verify(PACK);

        assertThat(run.code).as(run.said).isEqualTo(FINE);
        assertThat(run.said).isEqualTo("""
                        history                 18  ok
                        head                     1  ok
                        checkpoints            195  ok
                        proofs                   8  ok
                        given checkpoint         0  none
                        case region/hospital/P2/COPAYMENT: 9 events, 8 of them sealed
                        store small-hospital: 98 checkpoints up to 2026-04-18, %s
                        It holds, up to its last event. Of later ones a pack says nothing.
                        """.formatted(Checkpoint.base64(latest().hash())));
    }

    @Test
    void a_pack_of_which_nothing_is_sealed_holds_and_says_so() {
        Run run = verify(SealedYear.of(1, 1).pack(1).text());

        assertThat(run.code).as(run.said).isEqualTo(FINE);
        assertThat(run.said).contains("2 events, 0 of them sealed");
    }

    @Test
    void a_file_can_be_named_instead_of_the_standard_input() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.txt"), PACK);

        assertThat(verify("", file.toString()).code).isEqualTo(FINE);
    }

    @Test
    void letters_beyond_ascii_are_hashed_as_they_were_written() {
        EvidencePack pack = YEAR.pack(1);
        RecordedEvent first = pack.events().get(0);
        RecordedEvent second = RecordedEvent.after(
                first.hash(),
                pack.caseId(),
                2,
                first.at(),
                first.actor(),
                first.policy(),
                new CaseEvent.NoticeHandedOver(DUE, new NoticeKey("0".repeat(32)), "réf-№1-\u2028\ud83d\ude00"));

        Run run = verify(new EvidencePack(pack.caseId(), List.of(first, second), List.of(), List.of()).text());

        assertThat(run.code).as(run.said).isEqualTo(FINE);
    }

    // ---- a checkpoint that is known ----

    @Test
    void a_checkpoint_noted_earlier_is_found() throws IOException {
        Run run = verify(
                PACK, "--checkpoint", noted(YEAR.pack(2).checkpoints().get(40).text()));

        assertThat(run.code).as(run.said).isEqualTo(FINE);
        assertThat(run.said)
                .contains("given checkpoint         1  ok")
                .contains("all that was sealed up to "
                        + YEAR.pack(2).checkpoints().get(40).day() + " is bound");
    }

    @Test
    void a_history_computed_anew_from_its_beginning_holds_by_itself_but_not_against_a_checkpoint_noted_before()
            throws IOException {
        EvidencePack forged = forged();
        String noted = noted(latest().text());

        assertThat(verify(forged.text()).code).isEqualTo(FINE);
        Run run = verify(forged.text(), "--checkpoint", noted);

        assertThat(run.code).as(run.said).isEqualTo(BROKEN);
        assertThat(run.said).contains("given checkpoint         1  BROKEN: the pack has none like it of 2026-04-18");
    }

    @Test
    void a_pack_that_hides_its_seals_does_not_hold_against_a_checkpoint() throws IOException {
        EvidencePack pack = YEAR.pack(2);
        String bare = new EvidencePack(pack.caseId(), pack.events(), List.of(), List.of()).text();

        assertThat(verify(bare, "--checkpoint", noted(latest().text())).code).isEqualTo(BROKEN);
    }

    @Test
    void a_checkpoint_file_that_is_none_is_unreadable() throws IOException {
        assertThat(verify(PACK, "--checkpoint", noted("")).said)
                .isEqualTo("UNREADABLE: checkpoint, line 1: the text ends too early\n");
        assertThat(verify(PACK, "--checkpoint", noted(latest().text() + "\n")).code)
                .isEqualTo(UNREADABLE);
        assertThat(verify(PACK, "--checkpoint", folder.resolve("none").toString()).code)
                .isEqualTo(UNREADABLE);
    }

    // ---- what was changed ----

    @Test
    void the_first_break_is_told_for_each_sort_of_check() {
        assertBroken(
                replaced("actor=CHANNEL:channel", "actor=PERSON:channel"), "event 4, or one before it, was changed");
        assertBroken(replaced("P2/COPAYMENT|seq=3|", "P3/COPAYMENT|seq=3|"), "event 3 is not where it belongs");
        assertBroken(
                replaced("\nhead " + YEAR.pack(2).head(), "\nhead " + Hash.of("other")),
                "the last event is not the one of the head");
        assertBroken(replaced("day 2026-01-13\n", "day 2026-01-12\n"), "2026-01-12 does not go on from the one before");
        assertBroken(replaced("events 5-6\n", "events 5-7\n"), "does not go on from the one before");
        assertBroken(replaced("day 2026-04-18\n", "day 2026-04-19\n"), "the latest one was changed");
        assertBroken(
                replaced("proof 2026-01-21 0 ", "proof 2026-01-21 1 "), "event 3 does not lead to the root of 2026");
        assertBroken(
                replaced("proof 2026-01-21 0 ", "proof 2026-02-25 0 "), "event 3 does not lead to the root of 2026");
        assertBroken(
                replaced("proof 2026-01-21 0 ", "proof 2029-01-01 0 "), "event 3 does not lead to the root of 2029");
        assertBroken(
                replaced("proof 2026-01-21 0 ", "proof 2026-01-21 999999999999999999 "), "does not lead to the root");
    }

    @Test
    void a_leaf_of_another_case_is_no_proof() {
        EvidencePack own = YEAR.pack(2);
        EvidencePack other = YEAR.pack(1);
        List<Sealed> swapped = new ArrayList<>(own.proofs());
        swapped.set(0, other.proofs().get(1));
        EvidencePack mixed = new EvidencePack(own.caseId(), own.events(), swapped, other.checkpoints());

        assertBroken(mixed.text(), "event 1 does not lead to the root of 2026-01-10");
    }

    @Test
    void a_chain_that_goes_over_to_another_store_is_broken() {
        String own = latest().text();
        String strange = own.replace("dunning/small-hospital", "dunning/other-hospital");

        String pack = PACK.replace(own, strange)
                .replace(Checkpoint.base64(Hash.of(own)), Checkpoint.base64(Hash.of(strange)));

        assertBroken(pack, "2026-04-18 does not go on from the one before");
    }

    /** Nothing in a pack may be changed without being noticed: bytes, lines, their order, their number. */
    @Test
    void no_change_of_any_kind_goes_unnoticed() {
        long seed = 20260121;
        Random random = new Random(seed);
        byte[] large = PACK.getBytes(UTF_8);
        byte[] small = SMALL.getBytes(UTF_8);
        int noticed = 0;
        for (int i = 0; i < 12_000; i++) {
            byte[] before = i % 30 == 0 ? large : small;
            byte[] after = Mutation.any(random).of(before, random);
            if (Arrays.equals(before, after)) {
                continue;
            }
            Run run = verify(after);
            assertThat(run.code)
                    .as("change %s of seed %s: %s\n%s", i, seed, run.said, new String(after, UTF_8))
                    .isIn(BROKEN, UNREADABLE);
            noticed++;
        }
        assertThat(noticed).isGreaterThan(10_000);
    }

    @Test
    void every_byte_matters() {
        byte[] good = SMALL.getBytes(UTF_8);

        for (int at = 0; at < good.length; at++) {
            byte[] flipped = good.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertThat(verify(flipped).code).as("byte %s", at).isIn(BROKEN, UNREADABLE);
        }
    }

    // ---- what cannot be read ----

    @Test
    void garbage_is_unreadable_and_the_line_is_told() {
        assertUnreadable("", "pack, line 1: the text ends too early");
        assertUnreadable("dunning-evidence-2\n", "pack, line 1: does not read like dunning-evidence-1");
        assertUnreadable(PACK.replaceFirst("case ", "Case "), "pack, line 2: does not read like case");
        assertUnreadable(PACK.replaceFirst("checkpoints 98", "checkpoints 098"), "pack, line 3");
        assertUnreadable(PACK.replaceFirst("checkpoints 98", "checkpoints 20001"), "pack, line 3: more than 20000");
        assertUnreadable(PACK.replace("events 9 sealed 8", "events 9 sealed 10"), "these numbers do not fit");
        assertUnreadable(PACK.replace("events 9 sealed 8", "events 9 sealed 0"), "these numbers do not fit");
        assertUnreadable(PACK.replace("events 9 sealed 8", "events 0 sealed 0"), "these numbers do not fit");
        assertUnreadable(PACK + "\n", "nothing should come after the last line");
        assertUnreadable(PACK.substring(0, PACK.length() - 1), "the text ends too early");
        assertUnreadable(PACK.replace("\n", "\r\n"), "pack, line 1");
    }

    @Test
    void a_line_without_end_is_given_up_before_it_fills_the_memory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        Run run = verify(endless);

        assertThat(run.code).isEqualTo(UNREADABLE);
        assertThat(run.said).isEqualTo("UNREADABLE: pack, line 1: longer than 1048576 bytes\n");
    }

    @Test
    void a_wrong_call_is_told_how_to_call() {
        for (String[] args : List.of(new String[] {"one", "two"}, new String[] {"--checkpoint"}, new String[] {
            "--checkpoint", "a", "--checkpoint", "b"
        })) {
            Run run = verify(PACK, args);
            assertThat(run.code).isEqualTo(UNREADABLE);
            assertThat(run.said).startsWith("usage: java Verify.java");
        }
        assertThat(verify("", "no\0name").code).isEqualTo(UNREADABLE);
        assertThat(verify("", folder.resolve("none").toString()).code).isEqualTo(UNREADABLE);
    }

    // ---- alone ----

    /** A third party has this file and a Java of its own, and nothing else of ours. */
    @Test
    void its_source_alone_checks_a_pack() throws IOException, InterruptedException {
        Path source =
                Files.copy(Path.of("src/main/java/io/dunning/evidence/Verify.java"), folder.resolve("Verify.java"));
        Path good = Files.writeString(folder.resolve("good.txt"), PACK);
        Path bad = Files.writeString(folder.resolve("bad.txt"), PACK.replaceFirst("clerk", "clerl"));

        assertThat(child(source, good, "--checkpoint", noted(latest().text()))).isEqualTo(FINE);
        assertThat(child(source, bad)).isEqualTo(BROKEN);
    }

    private int child(Path source, Path pack, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                source.toString(),
                pack.toString()));
        command.addAll(List.of(more));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().contains("case region/hospital/P2/COPAYMENT: 9 events");
        return process.exitValue();
    }

    // ---- fixtures ----

    private record Run(int code, String said) {}

    private static Run verify(String pack, String... args) {
        return verify(new ByteArrayInputStream(pack.getBytes(UTF_8)), args);
    }

    private static Run verify(byte[] pack) {
        return verify(new ByteArrayInputStream(pack));
    }

    private static Run verify(InputStream pack, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Verify.run(args, pack, new PrintStream(said, true, UTF_8));
        return new Run(code, said.toString(UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static void assertBroken(String pack, String what) {
        Run run = verify(pack);
        assertThat(run.said).contains(what).endsWith("It does NOT hold.\n");
        assertThat(run.code).isEqualTo(BROKEN);
    }

    private static void assertUnreadable(String pack, String what) {
        assertThat(pack).isNotEqualTo(PACK);
        Run run = verify(pack);
        assertThat(run.said).startsWith("UNREADABLE: pack, line ").contains(what);
        assertThat(run.code).isEqualTo(UNREADABLE);
    }

    private static String replaced(String what, String by) {
        assertThat(PACK).contains(what);
        int at = PACK.indexOf(what);
        return PACK.substring(0, at) + by + PACK.substring(at + what.length());
    }

    private String noted(String checkpoint) throws IOException {
        return Files.writeString(folder.resolve("noted.txt"), checkpoint).toString();
    }

    private static Checkpoint latest() {
        return YEAR.log.lastCheckpoint().orElseThrow();
    }

    /** The same hospital, but the bills were taken in by another clerk: all hashes and seals are computed anew. */
    private static EvidencePack forged() {
        return SealedYear.of(4, 100, "another").pack(2);
    }
}
