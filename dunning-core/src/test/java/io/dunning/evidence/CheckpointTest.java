package io.dunning.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 21);
    private static final Checkpoint FIRST =
            new Checkpoint("region-1", DAY, 0, 1200, 1100, Hash.of("root"), Checkpoint.START);
    private static final Checkpoint SECOND =
            new Checkpoint("region-1", DAY.plusDays(1), 1200, 1500, 300, Hash.of("other root"), FIRST.hash());

    @Test
    void its_text_is_six_lines() {
        assertThat(SECOND.text()).isEqualTo("""
                        dunning/region-1
                        300
                        nr90NctYE/vACOo7jCWwxRMMBtxNnMbbP3wY+VpxeAw=
                        day 2026-01-22
                        events 1201-1500
                        previous Yifgui+WPsz3Yv7/FqrItIzibFZjUJ+i55nDej6QD9k=
                        """);
        assertThat(SECOND.hash()).isEqualTo(Hash.of(SECOND.text()));
    }

    @Test
    void a_day_without_events_has_the_root_of_nothing() {
        Checkpoint quiet = new Checkpoint("s", DAY, 7, 7, 0, new MerkleTree().root(), Hash.of("before"));

        assertThat(quiet.text()).contains("\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "\nevents 8-7\n");
        assertThat(Checkpoint.parse(quiet.text())).isEqualTo(quiet);
    }

    @Property
    void what_is_written_is_read_again(
            @ForAll @StringLength(min = 1, max = 64) @CharRange(from = 'a', to = 'z') @CharRange(from = '-', to = '.')
                    String origin,
            @ForAll @IntRange(max = 2_932_896) int day,
            @ForAll @LongRange(max = 400_000_000_000_000_000L) long after,
            @ForAll @LongRange(max = 500_000_000_000_000_000L) long more,
            @ForAll @LongRange long size,
            @ForAll String root) {
        Checkpoint written = new Checkpoint(
                origin,
                LocalDate.ofEpochDay(day),
                after,
                after + more,
                Math.abs(size % (more + 1)),
                Hash.of(root),
                Hash.of(root + "!"));

        assertThat(Checkpoint.parse(written.text())).isEqualTo(written);
    }

    @Test
    void the_first_follows_nothing_and_each_other_the_one_before() {
        assertThat(FIRST.follows(null)).isEmpty();
        assertThat(SECOND.follows(FIRST)).isEmpty();
    }

    @Test
    void what_does_not_follow_is_told() {
        assertThat(SECOND.follows(null)).contains("it begins after position 1200, but what is sealed ends at 0");
        assertThat(FIRST.follows(FIRST)).contains("its day 2026-01-21 is not after 2026-01-21");
        assertThat(second("region-2", DAY.plusDays(1), 1200, FIRST.hash()).follows(FIRST))
                .contains("it is of the store region-2, the one before of region-1");
        assertThat(second("region-1", DAY.minusDays(1), 1200, FIRST.hash()).follows(FIRST))
                .contains("its day 2026-01-20 is not after 2026-01-21");
        assertThat(second("region-1", DAY.plusDays(1), 1201, FIRST.hash()).follows(FIRST))
                .contains("it begins after position 1201, but what is sealed ends at 1200");
        assertThat(second("region-1", DAY.plusDays(1), 1200, Hash.of("another")).follows(FIRST))
                .contains("it names another checkpoint before it");
        assertThat(second("region-1", DAY.plusDays(1), 0, FIRST.hash()).follows(null))
                .isEqualTo(Optional.of("it names another checkpoint before it"));
    }

    @Test
    void numbers_and_names_that_cannot_be_are_refused() {
        assertRefused("region-1", DAY, 5, 4, 0);
        assertRefused("region-1", DAY, -1, 4, 0);
        assertRefused("region-1", DAY, 5, 9, 5);
        assertRefused("region-1", DAY, 5, 9, -1);
        assertRefused("region-1", DAY, 5, Long.MAX_VALUE, 1);
        assertRefused("region-1", LocalDate.of(1969, 12, 31), 0, 1, 1);
        assertRefused("region-1", LocalDate.of(10_000, 1, 1), 0, 1, 1);
        assertRefused("", DAY, 0, 1, 1);
        assertRefused("Region", DAY, 0, 1, 1);
        assertRefused("a/b", DAY, 0, 1, 1);
        assertRefused("a\nb", DAY, 0, 1, 1);
        assertRefused("x".repeat(65), DAY, 0, 1, 1);
    }

    @Test
    void a_text_that_would_be_written_otherwise_is_refused() {
        String text = SECOND.text();

        assertUnreadable(text + "\n");
        assertUnreadable(text.substring(0, text.length() - 1));
        assertUnreadable(text.replace("\n", "\r\n"));
        assertUnreadable(text.replace("\n300\n", "\n0300\n"));
        assertUnreadable(text.replace("\n300\n", "\n+300\n"));
        assertUnreadable(text.replace("\n300\n", "\n٣٠٠\n"));
        assertUnreadable(text.replace("\n300\n", "\n999999999999999999\n"));
        assertUnreadable(text.replace("2026-01-22", "2026-02-30"));
        assertUnreadable(text.replace("1201-1500", "01201-1500"));
        assertUnreadable(text.replace("1201-1500", "1201-1500 "));
        assertUnreadable(text.replace("1201-1500", "0-1500"));
        // Only the last two bits of the base64 differ, which stand for nothing.
        assertUnreadable(text.replace("xeAw=", "xeAx="));
        assertUnreadable(text.replace("xeAw=", "xeA=="));
        assertUnreadable(text.replace("dunning/", "Dunning/"));
        assertUnreadable("");
    }

    private static Checkpoint second(String origin, LocalDate day, long after, Hash previous) {
        return new Checkpoint(origin, day, after, 1500, 3, Hash.of("other root"), previous);
    }

    private static void assertRefused(String origin, LocalDate day, long after, long upTo, long size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(origin, day, after, upTo, size, Hash.of("root"), Checkpoint.START));
    }

    private static void assertUnreadable(String text) {
        assertThat(text).isNotEqualTo(SECOND.text());
        assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
}
