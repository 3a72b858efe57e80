package io.dunning.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.examples.quickstart.Dying.Moment;
import io.dunning.examples.quickstart.year.YearStore;
import io.dunning.jdbc.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year whose notices go out by the adapters to receivers on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliverTest {

    private static final int BAD_ARGUMENT = 2;
    private static final int FAULT = 3;
    private static final Path ITALY = Path.of("scenarios/italy");

    @TempDir
    private static Path temp = Path.of("");

    private Played tiny = new Played(-1, "", "", Path.of(""));

    @BeforeAll
    void deliver() {
        tiny = play("tiny", UnaryOperator.identity());
        assertThat(tiny.err()).isEmpty();
        assertThat(tiny.code()).isZero();
    }

    private static String store(String name) {
        return "h2:" + temp.resolve("store-" + name);
    }

    private static Path folder(String name) {
        return temp.resolve("delivered-" + name);
    }

    /** Tiny, with a store and a folder of its own. */
    private static Played play(String name, UnaryOperator<YearStore> around) {
        return Played.of(
                Played.TINY,
                temp.resolve("report-" + name),
                around,
                "--store",
                store(name),
                "--deliver",
                folder(name).toString());
    }

    private static Played play(String name) {
        return play(name, UnaryOperator.identity());
    }

    private static Delivered delivered(String name, Played played) {
        return new Delivered(folder(name), played, store(name));
    }

    @Test
    void what_was_handed_over_lies_at_the_receivers_once_and_nothing_else() {
        Delivered delivered = delivered("tiny", tiny);

        delivered.isTrue();
        assertThat(delivered.handedOverBy(ChannelKind.EMAIL)).isEqualTo(2);
        assertThat(delivered.handedOverBy(ChannelKind.LETTER)).isOne();
        assertThat(tiny.out()).containsPattern("email +0 +2 +0 +2 +2 +2").containsPattern("\nletter +0 +1 +0 +1 +0 +0");
    }

    @Test
    void the_story_is_the_same_as_without_receivers() {
        Played simulated = Played.of(Played.TINY, temp.resolve("simulated"));

        assertThat(tiny.page("actions.csv")).isEqualTo(simulated.page("actions.csv"));
        assertThat(tiny.page("cases.csv")).isEqualTo(simulated.page("cases.csv"));
    }

    @Test
    void a_case_page_shows_what_the_receiver_calls_the_mail_and_how_well_its_arrival_is_proved() {
        assertThat(tiny.text("cases/4.html"))
                .contains("The channel took the notice over (its reference: &lt;k")
                .contains("@tiny-clinic.example")
                .contains("A receipt says that the notice was delivered. (The SHA-256 of the receipt begins with ")
                .contains("; proof: delivered, since 2026-03-31");
    }

    @Test
    void a_mail_that_got_lost_at_the_receiver_is_told_and_so_is_one_that_nobody_sent() throws IOException {
        Played before = play("lost");
        Path mail = Delivered.files(folder("lost").resolve("mail"), ".eml").get(0);
        String text = Files.readString(mail, StandardCharsets.UTF_8);
        Files.delete(mail);

        Played lost = play("lost");
        Files.writeString(mail, text, StandardCharsets.UTF_8);
        Files.writeString(mail.resolveSibling("0009.eml"), text, StandardCharsets.UTF_8);
        Played twice = play("lost");

        assertThat(before.code()).isZero();
        assertThat(lost.code()).isEqualTo(FAULT);
        assertThat(lost.err())
                .startsWith("The histories and the receivers do not agree in 1 points: notice ")
                .contains(" was handed over, and is not at the receiver once");
        assertThat(twice.code()).isEqualTo(FAULT);
        assertThat(twice.out()).containsPattern("email +0 +2 +0 +1 +2 +2");
    }

    @Test
    void a_mail_whose_result_was_cut_off_is_not_sent_again_and_the_history_says_unknown() {
        Played broken = play("cut-mail", years -> new Cut(years, 1));
        Played resumed = play("cut-mail");

        assertThat(broken.code()).isEqualTo(FAULT);
        assertThat(resumed.err()).isEmpty();
        Delivered delivered = delivered("cut-mail", resumed);
        delivered.isTrue();
        assertThat(delivered.unknown()).hasSize(1);
        assertThat(resumed.out()).containsPattern("email +0 +1 +1 +2 +2 +2");
        assertThat(resumed.text("cases/1.html"))
                .contains("Whether the notice left is not known; it is not repeated blindly.");
    }

    @Test
    void a_letter_whose_result_was_cut_off_is_handed_over_again_and_printed_once() {
        Played broken = play("cut-letter", years -> new Cut(years, 3));
        Played resumed = play("cut-letter");

        assertThat(broken.code()).isEqualTo(FAULT);
        assertThat(resumed.err()).isEmpty();
        Delivered delivered = delivered("cut-letter", resumed);
        delivered.isTrue();
        assertThat(delivered.handedOverBy(ChannelKind.LETTER)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"20, BEFORE", "40, AFTER", "75, AFTER", "160, BEFORE"})
    void a_year_that_was_broken_off_anywhere_ends_with_receivers_and_histories_in_agreement(int number, Moment moment) {
        String name = "broken-" + number;
        Played broken = play(name, years -> new Dying(years, number, moment));
        Played resumed = play(name);

        assertThat(broken.code()).isEqualTo(FAULT);
        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.code()).isZero();
        delivered(name, resumed).isTrue();
    }

    @Test
    void weeks_of_an_italian_year_that_were_killed_in_the_middle_are_delivered_once() {
        String[] arguments = {
            "--from",
            "2026-01-20",
            "--to",
            "2026-03-10",
            "--store",
            store("italy"),
            "--deliver",
            folder("italy").toString()
        };
        Path report = temp.resolve("report-italy");
        try (ChildJvm child = ChildJvm.of(Quickstart.class)
                .args(ITALY.toString(), "--out", report.toString())
                .args(arguments)
                .shortLived()
                .start()) {
            child.awaitLine("2026-01-31  cases open");
            child.kill();
        }

        Played resumed = Played.of(ITALY, report, arguments);

        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.code()).isZero();
        Delivered delivered = delivered("italy", resumed);
        delivered.isTrue();
        assertThat(List.of(ChannelKind.EMAIL, ChannelKind.SMS, ChannelKind.LETTER, ChannelKind.CERTIFIED_MAIL))
                .allSatisfy(kind -> assertThat(delivered.handedOverBy(kind)).isPositive());
    }

    @Test
    void a_year_is_gone_on_with_only_where_its_deliveries_lie() {
        Played elsewhere = Played.of(
                Played.TINY,
                temp.resolve("elsewhere"),
                "--store",
                store("tiny"),
                "--deliver",
                temp.resolve("another").toString());
        Played without = Played.of(Played.TINY, temp.resolve("elsewhere"), "--store", store("tiny"));

        assertThat(List.of(elsewhere, without)).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo(BAD_ARGUMENT);
            assertThat(refused.err()).contains("--deliver is not as it was when the year in this store was begun");
        });
    }

    @Test
    void a_folder_that_holds_something_else_is_not_touched() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("texts.csv"), "mine");

        Played refused = Played.of(Played.TINY, temp.resolve("unused"), "--deliver", other.toString());

        assertThat(refused.code()).isEqualTo(BAD_ARGUMENT);
        assertThat(refused.err()).contains("--deliver names a folder that holds something else");
        assertThat(other.resolve("texts.csv")).hasContent("mine");
    }

    @Test
    void another_year_empties_the_folder_of_the_one_before() {
        String again = folder("again").toString();
        Played.of(Played.TINY, temp.resolve("first"), "--deliver", again);

        Played second = Played.of(Played.TINY, temp.resolve("second"), "--to", "2026-03-15", "--deliver", again);

        assertThat(second.code()).isZero();
        assertThat(Delivered.files(Path.of(again, "mail"), ".eml")).hasSize(1);
    }
}
