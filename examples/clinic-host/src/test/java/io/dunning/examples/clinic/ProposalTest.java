package io.dunning.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The page of the coming night. */
class ProposalTest extends HostTest {

    @Test
    void where_the_books_are_late_the_page_says_who_waits_for_the_bank() {
        Instant now = clock.instant();
        try {
            clock.set(now.plus(Duration.ofDays(12)));

            assertThat(as("it-clerk").get("/proposal").html())
                    .contains("Nothing would go out.", "the books are complete up to")
                    .doesNotContain("{0}");
            assertThat(as("it-clerk").get("/proposal?lang=it").html()).contains("i conti sono completi solo fino al");
        } finally {
            clock.set(now);
        }
        assertThat(as("it-clerk").get("/proposal?lang=en").html()).doesNotContain("the books are complete up to");
    }

    @Test
    void two_who_approve_at_the_same_moment_are_both_answered() throws Exception {
        aCase("approved-by-two", "30.00");
        ExecutorService supervisors = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> clicks = new ArrayList<>();
            for (String name : List.of("it-supervisor", "it-supervisor-2")) {
                Browser browser = as(name).get("/proposal");
                Browser.Sent approve = browser.form("/approve", Map.of());
                clicks.add(() -> browser.post(approve).status());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : supervisors.invokeAll(clicks)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200);
        } finally {
            supervisors.shutdownNow();
            jdbc.sql("DELETE FROM clinic_approved").update();
        }
    }
}
