package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ForgetfulH2Test {

    @Test
    void a_release_that_loses_commits_of_files_is_refused_with_a_word_about_which_to_take() {
        assertThatIllegalStateException()
                .isThrownBy(() -> H2Dialect.refuseForgetful("2.5.252 (2026-05-01)", "jdbc:h2:file:/data/store"))
                .withMessageContaining("2.4.240");
    }

    @Test
    void in_memory_nothing_outlives_the_process_anyway_and_other_releases_are_right() {
        assertThatCode(() -> H2Dialect.refuseForgetful("2.5.252 (2026-05-01)", "jdbc:h2:mem:store"))
                .doesNotThrowAnyException();
        assertThatCode(() -> H2Dialect.refuseForgetful("2.4.240 (2025-09-22)", "jdbc:h2:file:/data/store"))
                .doesNotThrowAnyException();
    }
}
