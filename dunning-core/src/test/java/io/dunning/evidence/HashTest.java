package io.dunning.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashTest {

    /** The value for "abc" in FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void it_is_the_value_of_the_standard() {
        assertThat(Hash.of("abc")).hasToString(OF_ABC);
    }

    @Test
    void a_hash_then_a_text_is_the_hash_of_its_bytes_and_those_of_the_text() {
        Hash before = Hash.of("before");
        byte[] text = "\u00e9t\u00e9".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[32 + text.length];
        System.arraycopy(before.bytes(), 0, both, 0, 32);
        System.arraycopy(text, 0, both, 32, text.length);

        assertThat(before.then("\u00e9t\u00e9")).isEqualTo(Hash.of(both));
    }

    @Property(tries = 200)
    void its_bytes_give_it_back(@ForAll @Size(32) byte[] value) {
        Hash hash = Hash.ofBytes(value);

        assertThat(hash.bytes()).isEqualTo(value);
        assertThat(Hash.ofBytes(hash.bytes())).isEqualTo(hash);
    }

    @Test
    void its_bytes_are_read_and_not_hashed() {
        assertThat(Hash.ofBytes(new byte[32])).isEqualTo(new Hash(0, 0, 0, 0));
    }

    @Test
    void whoever_changes_its_bytes_changes_their_own() {
        Hash hash = Hash.of("abc");

        hash.bytes()[0] = 0;

        assertThat(hash).hasToString(OF_ABC);
    }

    @Test
    void another_number_of_bytes_is_refused() {
        for (int count : new int[] {0, 31, 33}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Hash.ofBytes(new byte[count]))
                    .withMessageContaining("32 bytes, not " + count);
        }
    }
}
