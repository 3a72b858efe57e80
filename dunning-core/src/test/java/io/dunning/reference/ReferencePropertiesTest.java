package io.dunning.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReferencePropertiesTest {

    private static final KidStructure MOD10 = new KidStructure(12, KidCheck.MOD10);
    private static final KidStructure MOD11 = new KidStructure(12, KidCheck.MOD11);
    private static final ReferenceScheme OCR = ReferenceScheme.swedishOcr(SwedishOcr.Control.LENGTH_AND_CHECK_DIGIT);
    private static final ReferenceScheme FIK = ReferenceScheme.danishFik71("80000000");
    private static final ReferenceScheme SPANISH = ReferenceScheme.cuaderno57(Cuaderno57Variant.MOD_97_OF_REFERENCE);

    private static final List<ReferenceScheme> ALL = List.of(
            KidAgreement.of(MOD10),
            MOD11,
            ReferenceScheme.rf(),
            ReferenceScheme.pagoPa(),
            SPANISH,
            ReferenceScheme.cuaderno57(Cuaderno57Variant.SUM_OF_SLIP),
            OCR,
            ReferenceScheme.swissQrr(),
            FIK);

    /** A valid reference and who reads it. */
    record Sample(PaymentReference reference, ReferenceScheme scheme) {
        Optional<PaymentReference> read(String text) {
            return scheme.read(text).found();
        }
    }

    @Property(tries = 300)
    void what_is_printed_is_read_as_what_it_was(@ForAll("samples") Sample sample, @ForAll @IntRange(max = 30) int at) {
        String value = sample.reference().value();
        int cut = Math.min(at, value.length());

        assertThat(sample.read(value)).contains(sample.reference());
        assertThat(sample.read(
                        value.substring(0, cut) + "  " + value.substring(cut).toLowerCase(Locale.ROOT)))
                .contains(sample.reference());
        if (sample.scheme() != FIK) {
            assertThat(sample.read(sample.reference().printed())).contains(sample.reference());
        }
    }

    @Property(tries = 200)
    void any_single_wrong_digit_is_noticed(@ForAll("samples") Sample sample) {
        String value = sample.reference().value();
        for (int i = 0; i < value.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                if (Written.isDigit(value.charAt(i)) && c != value.charAt(i)) {
                    String wrong = value.substring(0, i) + c + value.substring(i + 1);
                    assertThat(sample.read(wrong)).as("%s for %s", wrong, value).isEmpty();
                }
            }
        }
    }

    @Property(tries = 200)
    void any_single_wrong_letter_is_noticed(@ForAll("withLetters") RfReference reference) {
        String value = reference.value();
        for (int i = 4; i < value.length(); i++) {
            for (char c = 'A'; c <= 'Z'; c++) {
                if (Written.isLetter(value.charAt(i)) && c != value.charAt(i)) {
                    String wrong = value.substring(0, i) + c + value.substring(i + 1);
                    assertThat(ReferenceScheme.rf().read(wrong).found())
                            .as(wrong)
                            .isEmpty();
                }
            }
        }
    }

    @Property(tries = 300)
    void swapped_neighbours_are_noticed(@ForAll("strongSamples") Sample sample) {
        String value = sample.reference().value();
        for (int i = 0; i + 1 < value.length(); i++) {
            if (value.charAt(i) != value.charAt(i + 1)) {
                String wrong = value.substring(0, i) + value.charAt(i + 1) + value.charAt(i) + value.substring(i + 2);
                assertThat(sample.read(wrong)).as("%s for %s", wrong, value).isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void no_text_makes_a_scheme_throw_and_what_is_found_stands_there(@ForAll("texts") String text) {
        for (ReferenceScheme scheme : ALL) {
            scheme.read(text).found().ifPresent(found -> {
                assertThat(found.kind()).isEqualTo(scheme.kind());
                assertThat(found.value()).endsWith(Written.withoutBlanks(text));
            });
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.oneOf(
                strongSamples(),
                numbers(11, (n, m) -> new Sample(MOD10.kid(n).orElseThrow(), MOD10)),
                numbers(20, (n, m) -> new Sample(SwedishOcr.of(n, SwedishOcr.Control.LENGTH_AND_CHECK_DIGIT), OCR)),
                numbers(26, (n, m) -> new Sample(SwissQrr.of(n), ReferenceScheme.swissQrr())),
                numbers(14, (n, m) -> new Sample(DanishFik.of(n, "80000000"), FIK)),
                withLetters().map(reference -> new Sample(reference, ReferenceScheme.rf())));
    }

    /** Those whose check shows swapped neighbours, too. */
    @Provide
    Arbitrary<Sample> strongSamples() {
        return Arbitraries.oneOf(
                digits(1, 11)
                        .filter(n -> MOD11.kid(n).isPresent())
                        .map(n -> new Sample(MOD11.kid(n).orElseThrow(), MOD11)),
                numbers(21, (n, m) -> new Sample(RfReference.of(n), ReferenceScheme.rf())),
                numbers(13, (n, m) -> new Sample(PagoPaNotice.of(m, n), ReferenceScheme.pagoPa())),
                digits(11, 11)
                        .map(n -> n + Cuaderno57Reference.check(n))
                        .map(v -> new Cuaderno57Reference(v, Cuaderno57Variant.MOD_97_OF_REFERENCE))
                        .map(reference -> new Sample(reference, SPANISH)));
    }

    @Provide
    Arbitrary<RfReference> withLetters() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(21)
                .map(RfReference::of);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(120),
                Arbitraries.strings()
                        .numeric()
                        .withChars(' ', '-', '٣', '\u0000')
                        .ofMaxLength(30),
                digits(0, 28));
    }

    /** Numbers of up to so many digits, each with two more. */
    private static Arbitrary<Sample> numbers(int lengthMax, BiFunction<String, String, Sample> make) {
        return Combinators.combine(digits(1, lengthMax), digits(2, 2)).as(make::apply);
    }

    private static Arbitrary<String> digits(int lengthMin, int lengthMax) {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .ofMinLength(lengthMin)
                .ofMaxLength(lengthMax);
    }
}
