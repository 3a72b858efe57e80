package io.dunning.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.SealedYear;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories, keys, hashes and seals are the same bytes on a machine of any locale. */
class SameEverywhereTest {

    private static final int DEBTORS = 3;
    private static final int DAYS = 60;

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void some_months_of_a_hospital_leave_the_same_evidence_whatever_the_locale(String locale) {
        Locale.setDefault(Locale.ROOT);
        String usual = SealedYear.of(DEBTORS, DAYS).pack(2).text();

        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(SealedYear.of(DEBTORS, DAYS).pack(2).text()).isEqualTo(usual);
    }
}
