package io.dunning.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.escalation.Rule;
import io.dunning.escalation.guard.Guards;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_event_has_words() {
        assertThat(CaseEvent.class.getPermittedSubclasses()).allMatch(EventWords::knows);
    }

    @Test
    void every_guard_has_words() {
        Stream<String> codes = Stream.concat(
                Stream.concat(Guards.ON_CASE.stream(), Guards.ON_STEP.stream()).map(Rule::code),
                Guards.ON_CONTACT.stream().map(r -> r.code()));

        assertThat(codes)
                .allSatisfy(code -> assertThat(RuleWords.of(code).sentence()).doesNotContain(code));
    }
}
