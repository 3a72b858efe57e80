package io.dunning.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.escalation.PolicyVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

    @Test
    void what_is_asked_for_again_is_the_same() {
        assertThat(SharedParts.currency("EUR")).isSameAs(SharedParts.currency("EUR"));
        assertThat(SharedParts.policy("it@2026-01"))
                .isSameAs(SharedParts.policy("it@2026-01"))
                .isEqualTo(new PolicyVersion("it", "2026-01"));
    }

    @Test
    void what_is_no_code_never_reaches_the_providers_of_currencies() {
        for (String code : List.of("", "E.R", "eur", "EURO", "[A-Z]{3}", "\\U", "\u0415UR")) {
            assertThatIllegalArgumentException()
                    .as(code)
                    .isThrownBy(() -> SharedParts.currency(code))
                    .withMessage("a currency code has three letters A-Z");
        }
    }

    @Test
    void a_code_of_no_currency_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedParts.currency("QQQ"))
                .withMessage("no currency has the code QQQ");
    }

    @Test
    void more_policies_than_are_kept_can_be_read() {
        for (int i = 0; i < 1_100; i++) {
            assertThat(SharedParts.policy("it@" + i)).isEqualTo(new PolicyVersion("it", Integer.toString(i)));
        }
    }
}
