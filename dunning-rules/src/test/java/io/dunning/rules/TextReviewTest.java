package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.notice.RenderingRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wordings are read over from time to time; what was read too long ago is not sent. */
class TextReviewTest {

    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    private final PolicyPack pack = Small.load(Small.YAML);
    private final TextRenderer renderer = new TextRenderer(List.of(pack), Map.of(Small.CLINIC, Asked.SENDER));

    @Test
    void a_wording_is_sent_until_the_last_day_of_its_review_and_no_longer() {
        Asked asked = new Asked(pack, "full");
        asked.on = LAST;
        assertThat(renderer.render(asked.request()).body()).isNotBlank();

        asked.on = LAST.plusDays(1);

        assertThatThrownBy(() -> renderer.render(asked.request()))
                .isInstanceOf(RenderingRefused.class)
                .hasMessageContaining(
                        "its wording in it was reviewed for the days until 2027-06-30, not for 2027-07-01");
    }

    @Test
    void a_wording_without_a_review_or_with_an_unknown_one_is_refused() {
        assertThat(Small.fault("    it:\n      review: house\n      body", "    it:\n      body")
                        .sentence())
                .isEqualTo("this key is missing: every wording names its review");
        assertThat(Small.fault("review: house\n      body", "review: hause\n      body")
                        .suggestion())
                .isEqualTo("house");
    }

    @Test
    void a_review_does_not_end_before_it_was_made() {
        assertThat(Small.fault("reviewedThrough: 2027-06-30, reviewer", "reviewedThrough: 2025-06-30, reviewer")
                        .path())
                .isEqualTo("reviews.house.reviewedThrough");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextReview("house", LAST, LAST.minusDays(1), "", false));
    }

    @Test
    void a_reviewer_need_not_be_named_and_the_rest_of_a_review_must() {
        String anonymous = Small.with(", reviewer: lawyer", "");

        assertThat(Small.load(anonymous).texts().codes()).contains("full");
        assertThat(Small.faults(anonymous.replace(", verified: true}\n\ntexts", "}\n\ntexts")))
                .extracting(Fault::path)
                .containsExactly("reviews.house.verified");
    }
}
