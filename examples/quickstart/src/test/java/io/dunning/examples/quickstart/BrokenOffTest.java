package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.examples.quickstart.Dying.Moment;
import io.dunning.jdbc.testing.ChildJvm;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year that ends with its process, and is gone on with by another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenOffTest {

    private static final int FAULT = 3;
    private static final int STORE_LOST = 4;
    private static final Path SPAIN = Path.of("scenarios/spain");

    @TempDir
    private static Path temp = Path.of("");

    private Played undisturbed = new Played(-1, "", "", Path.of(""));

    @BeforeAll
    void play_it_undisturbed() {
        undisturbed = Played.of(Played.TINY, temp.resolve("undisturbed"));
    }

    private static List<String> progress(Played played) {
        return played.out().lines().filter(line -> line.startsWith("2026-")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, BEFORE",
        "1, AFTER",
        "2, BEFORE",
        "40, AFTER",
        "41, BEFORE",
        "42, AFTER",
        "103, AFTER",
        "160, BEFORE"
    })
    void a_year_in_a_file_goes_on_where_it_was_broken_off(int number, Moment moment) {
        Path report = temp.resolve("report-" + number + moment);
        String store = "h2:" + temp.resolve("year-" + number + moment);

        Played broken = Played.of(Played.TINY, report, years -> new Dying(years, number, moment), "--store", store);
        assertThat(broken.code()).isEqualTo(FAULT);
        assertThat(broken.report()).as("nothing is reported of half a year").doesNotExist();

        Played resumed = Played.of(Played.TINY, report, "--store", store);

        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.files()).isEqualTo(undisturbed.files());
        assertThat(progress(undisturbed)).endsWith(progress(resumed).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"5, BEFORE", "12, AFTER", "30, BEFORE", "77, AFTER", "150, BEFORE"})
    void books_that_follow_from_bank_files_are_told_again(int number, Moment moment) throws IOException {
        Path folder = BankedTiny.in(temp.resolve("banked-" + number))
                .pays("R3", 4_500, "2026-03-05", "2026-03-05")
                .gives("Hal Madeup", "R8 R8b", 6_200, "2026-04-02")
                .refunds("RFD-R3", 500, "2026-03-16")
                .comes("2026-03-20", "2026-03-25")
                .write();
        String store = "h2:" + temp.resolve("banked-year-" + number);

        Played whole = Played.of(folder, temp.resolve("banked-whole-" + number));
        Played broken = Played.of(
                folder,
                temp.resolve("banked-report-" + number),
                years -> new Dying(years, number, moment),
                "--store",
                store);
        Played resumed = Played.of(folder, temp.resolve("banked-report-" + number), "--store", store);

        assertThat(broken.code()).isEqualTo(FAULT);
        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.files()).isEqualTo(whole.files());
    }

    @Test
    void a_bank_file_that_was_changed_meanwhile_is_refused() throws IOException {
        BankedTiny bank = BankedTiny.in(temp.resolve("changed"));
        String store = "h2:" + temp.resolve("changed-year");
        Played.of(bank.write(), temp.resolve("changed-report"), "--to", "2026-03-20", "--store", store);
        Path folder = bank.pays("R1", 5_000, "2026-03-05", "2026-03-05").write();

        Played refused = Played.of(folder, temp.resolve("changed-other"), "--store", store);

        assertThat(refused.err()).contains("--store: bank/2026-03-06-2026-03-05.xml is not as it was");
    }

    @Test
    void a_year_that_ends_again_and_again_comes_to_the_same_end() {
        Played whole = Played.of(Played.TINY, temp.resolve("spring"), "--to", "2026-04-17");
        int lives = 0;
        Played life;
        do {
            life = shortLife(++lives);
        } while (life.err().contains("the process was killed"));

        assertThat(life.err()).isEmpty();
        assertThat(life.files()).isEqualTo(whole.files());
        assertThat(lives).isGreaterThan(3 * 40);
    }

    /**
     * One thing becomes final, and what comes next is done for nothing. Now and then it is two things: a hand-over that is always
     * cut off before its result would be begun anew for ever.
     */
    private static Played shortLife(int number) {
        int things = number % 7 == 0 ? 2 : 1;
        return Played.of(
                Played.TINY,
                temp.resolve("again-and-again"),
                years -> new Dying(years, things + 1, Moment.BEFORE),
                "--to",
                "2026-04-17",
                "--store",
                "jdbc:h2:mem:again-and-again;DB_CLOSE_DELAY=-1");
    }

    @Test
    void a_killed_process_leaves_a_year_that_another_goes_on_with() {
        String[] arguments = {"--to", "2026-03-31", "--store", "h2:" + temp.resolve("killed")};
        Played whole = Played.of(SPAIN, temp.resolve("whole"), "--to", "2026-03-31");
        try (ChildJvm child = ChildJvm.of(Quickstart.class)
                .args(SPAIN.toString(), "--out", temp.resolve("killed-report").toString())
                .args(arguments)
                .shortLived()
                .start()) {
            child.awaitLine("2026-01-31  cases open");
            child.kill();

            Played resumed = Played.of(SPAIN, temp.resolve("killed-report"), arguments);

            assertThat(resumed.out()).contains("going on at 2026-0").contains(" of 90 dates were done");
            assertThat(resumed.files()).isEqualTo(whole.files());
        }
    }

    @Test
    void a_year_that_is_done_is_only_reported_again() {
        String store = "h2:" + temp.resolve("done");
        Played.of(Played.TINY, temp.resolve("done-report"), "--store", store);

        Played again = Played.of(Played.TINY, temp.resolve("done-again"), "--store", store);
        Played printed = Played.of(Played.TINY, temp.resolve("unused"), "--store", store, "--case", "D1/COPAYMENT");

        assertThat(again.out()).contains("all 91 dates were done; only the report is written");
        assertThat(again.files()).isEqualTo(undisturbed.files());
        assertThat(printed.out()).contains("Case test/tiny-clinic/D1/COPAYMENT: OPEN, 50.00 EUR open on 2026-05-31");
    }

    @Test
    void a_part_of_a_year_is_gone_on_with_to_a_later_day() {
        String store = "h2:" + temp.resolve("parts");

        Played part = Played.of(Played.TINY, temp.resolve("parts-report"), "--to", "2026-03-31", "--store", store);
        Played rest = Played.of(Played.TINY, temp.resolve("parts-report"), "--store", store);

        assertThat(part.code()).isZero();
        assertThat(rest.out()).contains("going on at 2026-04-01, 30 of 91 dates were done");
        assertThat(rest.files()).isEqualTo(undisturbed.files());
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE, another process played 2026-03-11 meanwhile",
        "AFTER, another process has gone beyond 2026-03-11"
    })
    void of_two_that_play_the_same_year_at_once_one_is_told_to_stop(Moment moment, String sentence) {
        String store = "jdbc:h2:mem:both-" + moment + ";DB_CLOSE_DELAY=-1";
        List<Played> others = new ArrayList<>();
        Runnable other = () -> others.add(Played.of(Played.TINY, temp.resolve("quick" + moment), "--store", store));

        Played slow = Played.of(
                Played.TINY, temp.resolve("slow"), years -> new Meanwhile(years, 9, moment, other), "--store", store);

        assertThat(slow.code()).isEqualTo(STORE_LOST);
        assertThat(slow.err())
                .isEqualToIgnoringNewLines("--store: " + sentence
                        + ". What was done is kept; start the same command again, and it goes on.");
        assertThat(others.get(0).files()).isEqualTo(undisturbed.files());
    }

    @Test
    void a_database_that_goes_away_and_comes_back_still_has_the_year() {
        try (PostgresServer server = PostgresServer.start(Major.CURRENT)) {
            server.createDatabase("year");
            String[] store = {"--store", server.url("year")};
            Path report = temp.resolve("away");

            Played left = Played.of(
                    Played.TINY, report, years -> new Meanwhile(years, 29, Moment.BEFORE, server::kill), store);
            server.restart();
            Played resumed = Played.of(Played.TINY, report, store);

            assertThat(left.code()).isEqualTo(STORE_LOST);
            assertThat(left.err()).contains("What was done is kept").doesNotContain("\tat ");
            assertThat(resumed.out()).contains("going on at 2026-03-31, 29 of 91 dates were done");
            assertThat(resumed.files()).isEqualTo(undisturbed.files());
        }
    }
}
