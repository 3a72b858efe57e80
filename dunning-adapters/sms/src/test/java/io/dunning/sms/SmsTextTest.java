package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.sms.SmsText.Encoding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String LINK = "https://pay.clinic.example/t/abcdefghijklmnop";

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "ł, 70, 1",
        "ł, 71, 2",
        "ł, 134, 2",
        "ł, 135, 3"
    })
    void segments_are_counted_as_networks_charge_them(String character, int times, int segments) {
        String body = character.repeat(times);

        assertThat(SmsText.segments(body)).isEqualTo(segments);
        assertThat(SmsText.of(body).segments()).isEqualTo(segments);
    }

    @Test
    void an_escape_is_never_parted_from_its_character() {
        SmsText text = SmsText.of("a".repeat(152) + "€" + "b".repeat(20));

        assertThat(text.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(text.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
        assertThat(text.octets("€")).containsExactly(0x1B, 0x65);
    }

    @Test
    void one_emoji_or_typographic_apostrophe_makes_a_message_dearer() {
        String plain = "x".repeat(150);

        assertThat(SmsText.segments(plain)).isOne();
        assertThat(SmsText.segments(plain + "’")).isEqualTo(3);
        assertThat(SmsText.segments(plain + "\uD83D\uDE00")).isEqualTo(3);
        assertThat(SmsText.plain(plain + "’").segments()).isOne();
    }

    @Test
    void folding_keeps_letters_and_says_typography_plainly() {
        assertThat(SmsText.plain("L’avviso – «n. 7» … −5\u00A0€ • Łukasz ç").body())
                .isEqualTo("L'avviso - \"n. 7\" ... -5 € - Łukasz ç");
    }

    @Test
    void a_grapheme_cluster_is_never_torn() {
        SmsText text = SmsText.of("ł".repeat(60) + FAMILY + "ł".repeat(20));

        assertThat(text.parts()).containsExactly("ł".repeat(60), FAMILY + "ł".repeat(20));
    }

    @Test
    void flags_and_letters_with_marks_stay_whole() {
        String italy = "\uD83C\uDDEE\uD83C\uDDF9";
        String marked = "e\u0301\u0323";

        assertThat(SmsText.of("ł".repeat(65) + italy + "ł".repeat(20)).parts())
                .containsExactly("ł".repeat(65), italy + "ł".repeat(20));
        assertThat(SmsText.of("ł".repeat(65) + marked + "ł".repeat(20)).parts())
                .containsExactly("ł".repeat(65), marked + "ł".repeat(20));
    }

    @Test
    void a_link_moves_to_the_next_segment_instead_of_being_cut() {
        SmsText text = SmsText.of("a".repeat(139) + " " + LINK + " grazie");

        assertThat(text.parts()).containsExactly("a".repeat(139) + " ", LINK + " grazie");
    }

    @Test
    void a_link_longer_than_a_segment_is_cut_and_not_lost() {
        String link = "https://pay.clinic.example/" + "t".repeat(200);

        SmsText text = SmsText.of("Paga: " + link);

        assertThat(text.segments()).isEqualTo(2);
        assertThat(String.join("", text.parts())).isEqualTo("Paga: " + link);
    }

    @Test
    void a_character_with_ten_thousand_marks_ends() {
        String flood = "e" + "\u0301".repeat(10_000);

        assertThat(SmsText.of(flood).segments()).isEqualTo(150);
    }

    @Property(tries = 2000, seed = "20261122")
    void parts_make_up_the_body_fit_and_tear_nothing(@ForAll("bodies") String body) {
        SmsText text = SmsText.of(body);
        List<String> parts = text.parts();

        assertThat(String.join("", parts)).isEqualTo(body);
        assertThat(SmsText.segments(body)).isEqualTo(parts.size());
        int most =
                parts.size() == 1 ? text.encoding().wholeMax() : text.encoding().partMax();
        assertThat(parts)
                .allSatisfy(part -> assertThat(text.encoding().width(part, 0, part.length()))
                        .isBetween(1, most));
        assertThat(clusterEnds(body)).containsAll(ends(parts));
    }

    @Property(tries = 1000, seed = "20261122")
    void what_the_alphabet_has_is_read_back(@ForAll("gsm") String body) {
        assertThat(SmsText.of(body).encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(Gsm0338.decode(Gsm0338.encode(body))).isEqualTo(body);
        assertThat(Gsm0338.encode(body)).hasSize(Gsm0338.width(body));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "a",
                        "è",
                        "€",
                        "{",
                        " ",
                        "\r\n",
                        "ł",
                        "ș",
                        "’",
                        FAMILY,
                        "\uD83D\uDE00",
                        "e\u0301",
                        "한",
                        LINK,
                        "م")
                .list()
                .ofMinSize(1)
                .ofMaxSize(400)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> gsm() {
        return Arbitraries.strings()
                .withChars("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€")
                .ofMinLength(1)
                .ofMaxLength(300);
    }

    private static List<Integer> ends(List<String> parts) {
        int[] end = {0};
        return parts.stream().map(part -> end[0] += part.length()).toList();
    }

    private static List<Integer> clusterEnds(String body) {
        return Pattern.compile("\\X")
                .matcher(body)
                .results()
                .map(MatchResult::end)
                .toList();
    }
}
