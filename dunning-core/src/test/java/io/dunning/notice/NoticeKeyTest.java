package io.dunning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeKeyTest {

    /** Built like an Italian fiscal code, of nobody. */
    private static final String FISCAL_CODE = "PRVSMP80A01Z999X";

    private static final String CASE = "region/hospital/" + FISCAL_CODE + "/COPAYMENT";
    private static final List<String> ITEMS = List.of("R1", "R2");

    /** Whoever has a list of all fiscal codes could find the person behind such a key. */
    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/256", "SHA3-256"})
    void a_key_is_no_hash_of_an_id_even_where_a_host_took_a_fiscal_code_for_one(String algorithm)
            throws NoSuchAlgorithmException {
        String key = NoticeKey.derive(CASE, ITEMS, "usual", "first", 0).value();

        for (String text : List.of(FISCAL_CODE, FISCAL_CODE.toLowerCase(Locale.ROOT), CASE, "R1", "R1R2")) {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            assertThat(hex).doesNotContain(key.substring(0, 12));
            assertThat(key).doesNotContain(hex.substring(0, 12));
        }
    }

    @Test
    void the_same_notice_has_one_key_and_any_other_has_another_one() {
        Set<String> keys = new HashSet<>();
        keys.add(NoticeKey.derive(CASE, ITEMS, "usual", "first", 0).value());
        keys.add(NoticeKey.derive(CASE, ITEMS, "usual", "first", 0).value());
        assertThat(keys).hasSize(1);

        keys.add(NoticeKey.derive(CASE.replace("region", "other"), ITEMS, "usual", "first", 0)
                .value());
        keys.add(NoticeKey.derive(CASE, List.of("R1"), "usual", "first", 0).value());
        keys.add(NoticeKey.derive(CASE, ITEMS, "short", "first", 0).value());
        keys.add(NoticeKey.derive(CASE, ITEMS, "usual", "second", 0).value());
        keys.add(NoticeKey.derive(CASE, ITEMS, "usual", "first", 1).value());

        assertThat(keys).hasSize(6);
    }
}
