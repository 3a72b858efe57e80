package io.dunning.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever characters from outside reach a letter, one that can't be printed refuses it; none is left out, replaced or acted on. */
class OutsideCharactersTest {

    /** Where characters from outside reach a letter. */
    enum Place {
        SENDER("the sender"),
        RETURN_LINE("the return line"),
        FOOTER("the footer"),
        WORD_FOR_THE_DATE("the words of the paper"),
        WORD_FOR_THE_REFERENCE("the words of the paper"),
        COUNT_OF_PAGES("the words of the paper"),
        RECIPIENT("the recipient"),
        REFERENCE("the reference"),
        SUBJECT("the subject"),
        PARAGRAPH("paragraph 2"),
        PAYMENT_SLIP("the payment slip, line 2,"),
        SLIP_FOR_SCREEN_READERS("the payment slip");

        private final String told;

        Place(String told) {
            this.told = told;
        }

        /** An English letter that holds this text here. */
        Letter with(String text) {
            LetterPaper usual = Letters.paper("en");
            LetterWords words = usual.words();
            LetterSlip slip = Letters.usual("en").payments().get(0);
            LetterPaper paper = new LetterPaper(
                    usual.language(),
                    List.of("Example Health Centre", this == SENDER ? text : "Patient Services"),
                    this == RETURN_LINE ? text : usual.returnLine(),
                    List.of(this == FOOTER ? text : "Phone 000 0000 0000"),
                    new LetterWords(
                            this == WORD_FOR_THE_DATE ? text : words.date(),
                            this == WORD_FOR_THE_REFERENCE ? text : words.reference(),
                            this == COUNT_OF_PAGES ? text + " {0} {1}" : words.page()),
                    usual.window(),
                    usual.pagesMax());
            return new Letter(
                    paper,
                    List.of("Sample Person", this == RECIPIENT ? text : "22 Fantasy Road"),
                    Letters.DAY,
                    this == REFERENCE ? text : Letters.KEY,
                    this == SUBJECT ? text : "A reminder",
                    List.of("Dear Sample Person,", this == PARAGRAPH ? text : "thank you."),
                    List.of(new LetterSlip(
                            slip.code(),
                            this == SLIP_FOR_SCREEN_READERS ? text : slip.alternative(),
                            List.of("Payee", this == PAYMENT_SLIP ? text : "IBAN"))));
        }
    }

    private static final List<String> BAD = List.of(
            "a\u0000b",
            "a\tb",
            "a\u001bb",
            "a\u007fb",
            "a\u0085b",
            "a\u2028b",
            "a\u00adb",
            "a\u200bb",
            "a\u200eb",
            "a\u202ebc",
            "a\u2066b\u2069",
            "a\ufeffb",
            "a\ud800b",
            "a\udc00b",
            "a\ue000b",
            "a\ufffdb",
            "a\uffffb",
            "J\u030cx",
            "王小明",
            "محمد",
            "שרה",
            "ผู้ป่วย",
            "नाम",
            "😀");

    static Stream<Arguments> badCharactersEverywhere() {
        List<Arguments> all = new ArrayList<>();
        for (Place place : Place.values()) {
            BAD.forEach(bad -> all.add(Arguments.argumentSet(place + " " + codes(bad), place, bad)));
        }
        return all.stream();
    }

    private static String codes(String text) {
        return text.codePoints().mapToObj("%04x"::formatted).reduce("", (a, b) -> a + " " + b);
    }

    @ParameterizedTest
    @MethodSource("badCharactersEverywhere")
    void what_cant_be_printed_is_refused_with_its_place_and_not_quoted(Place place, String bad) {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(place.with(bad)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LetterRefused.Reason.CHARACTER))
                .withMessageStartingWith(place.told + " holds a character that can't be printed")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(bad));
    }

    @ParameterizedTest
    @CsvSource({"00ad", "200b", "feff", "202e", "001b", "030c"})
    void a_character_that_belongs_to_no_script_is_named_with_where_it_stands(String code) {
        String text = "e\u0301x" + Character.toString(Integer.parseInt(code, 16));

        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(Place.PARAGRAPH.with("first\n" + text + "y")))
                .withMessage("paragraph 2, line 2, holds a character that can't be printed, U+"
                        + code.toUpperCase(Locale.ROOT) + ", as its 3. character");
    }

    @Test
    void of_a_letter_that_may_be_half_a_name_only_the_script_is_told() {
        assertThatExceptionOfType(LetterRefused.class)
                .isThrownBy(() -> LetterPdf.of(Place.RECIPIENT.with("Wang 王小明")))
                .withMessage(
                        "the recipient holds a character that can't be printed, of the script HAN, as its 6. character");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void what_can_be_printed_is_there_and_does_nothing(Place place) {
        String good = "Ș È Ж Ω <b>) Tj";

        byte[] pdf = LetterPdf.of(place.with(good));

        assertThat(Conformance.faults(pdf)).isEmpty();
        if (place != Place.SLIP_FOR_SCREEN_READERS) {
            assertThat(Pdfs.text(pdf)).contains(good);
        }
    }
}
