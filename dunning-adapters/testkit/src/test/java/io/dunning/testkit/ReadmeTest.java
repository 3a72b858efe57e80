package io.dunning.testkit;

import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static io.dunning.testkit.Given.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.testkit.contract.CaseStoreContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The code of the README, run; and the README, compared with it. */
class ReadmeTest {

    // readme: days
    @Test
    void a_payment_stops_the_follow_up() {
        Hospital hospital = Hospital.under(aPolicy().withCap(1, 14))
                .givenDebtor(aDebtor())
                .givenBill(aBill("R1").of("80 EUR"));

        hospital.whenDaysPass(20).thenSent(1);
        hospital.whenPaid("R1", "80 EUR").whenDaysPass(100);

        hospital.thenSent(1).thenCaseIs(theCase(), CaseState.CLOSED).thenHistoriesHold();
    }
    // end

    // readme: store
    @Nested
    class MyStoreTest extends CaseStoreContract {
        @Override
        protected CaseStore newStore() {
            return new MemoryCaseStore();
        }

        @Override
        protected void letLeasesExpire(CaseStore store) {
            // It goes by the time of the claim; a database sets the ends of its leases into the past.
        }
    }
    // end

    @Test
    void a_case_can_be_said_in_one_sentence() {
        // readme: case
        DunningCase disputed = aCase().atLevel(2).withOpen("120 EUR").disputed().dunningCase();
        // end

        assertThat(disputed.items().get(0).level()).isEqualTo(2);
        assertThat(disputed.open()).isEqualTo(Given.money("120 EUR"));
        assertThat(disputed.dispute()).isPresent();
    }

    @Test
    void the_readme_shows_code_that_runs() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String source =
                Files.readString(Path.of("src/test/java/io/dunning/testkit/ReadmeTest.java"), StandardCharsets.UTF_8);

        for (String name : new String[] {"days", "store", "case"}) {
            String marker = "// readme: " + name + "\n";
            int from = source.indexOf(marker) + marker.length();
            String shown = source.substring(from, source.indexOf("// end", from))
                    .stripIndent()
                    .strip();
            assertThat(normal(readme))
                    .as("the code called %s in README.md", name)
                    .contains(normal(shown));
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
