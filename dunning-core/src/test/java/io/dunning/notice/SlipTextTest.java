package io.dunning.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.channel.PaymentSlip.Symbology;
import io.dunning.evidence.Hash;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlipTextTest {

    @Property
    void what_is_written_is_read_back(@ForAll("slips") List<PaymentSlip> slips) {
        assertThat(SlipText.read(SlipText.write(slips))).isEqualTo(slips);
    }

    @Property
    void different_slips_have_different_texts(
            @ForAll("slips") List<PaymentSlip> one, @ForAll("slips") List<PaymentSlip> other) {
        assertThat(SlipText.write(one).equals(SlipText.write(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<List<PaymentSlip>> slips() {
        Arbitrary<String> line = Arbitraries.strings()
                .withChars("ab \\n|é€")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(s -> !s.isBlank());
        Arbitrary<String> payload = Arbitraries.strings()
                .withChars("A\\n\n|")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(s -> !s.isBlank());
        return Combinators.combine(
                        Arbitraries.of(Symbology.class),
                        payload,
                        line,
                        line.list().ofMinSize(1).ofMaxSize(4))
                .as(PaymentSlip::new)
                .list()
                .ofMaxSize(3);
    }

    @Example
    void a_text_that_was_cut_is_refused() {
        String text = SlipText.write(List.of(new PaymentSlip(Symbology.QR, "P", "a", List.of("1", "2"))));

        assertThatThrownBy(() -> SlipText.read(text.substring(0, text.length() - 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlipText.read("QR")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_hash_of_a_message_covers_how_it_is_paid() {
        Message plain = new Message("it", "Oggetto", "Testo");
        Message one = plain.with(List.of(new PaymentSlip(Symbology.QR, "P", "a", List.of("1"))));
        Message other = plain.with(List.of(new PaymentSlip(Symbology.QR, "Q", "a", List.of("1"))));

        assertThat(SlipText.hash(plain)).isEqualTo(Hash.of("Oggetto\nTesto"));
        assertThat(List.of(SlipText.hash(plain), SlipText.hash(one), SlipText.hash(other)))
                .doesNotHaveDuplicates();
    }
}
