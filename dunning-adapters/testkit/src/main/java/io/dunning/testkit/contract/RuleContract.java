package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aDebtor;
import static io.dunning.testkit.Given.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.contact.ContactLog;
import io.dunning.escalation.Facts;
import io.dunning.escalation.Finding;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.hold.HoldReason;
import io.dunning.testkit.SampleCase;
import io.dunning.testkit.SampleDebtor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link Rule} promises. Extend it, give it a rule, run it.
 *
 * <p>The rule is asked in some three hundred situations; add those that matter to it by overriding {@link #situations}.
 */
public abstract class RuleContract {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int CODE_LENGTH_MAX = 60;
    private static final int THREADS = 4;

    private Rule rule;

    /** The rule. Called once before each test. */
    protected abstract Rule newRule();

    /** The situations in which it is asked: cases at every level on many days, with and without holds and contacts. */
    protected List<Situation> situations() {
        List<SampleCase> cases = List.of(
                aCase(),
                aCase().withOpen("1 EUR"),
                aCase().withOpen("9999.99 EUR"),
                aCase().atLevel(1),
                aCase().atLevel(2).withOpen("120 EUR").disputed(),
                aCase().atLevel(3),
                aCase().atLevel(1).held(HoldReason.DEFERRAL, DUE.plusDays(50)),
                aCase().withBills(aBill("R1"), aBill("R2").of("15 EUR").dueOn(DUE.plusDays(20))),
                aCase().dueOn(DUE.minusYears(9)),
                aCase().credited(),
                aCase().referred());
        List<SampleDebtor> debtors =
                List.of(aDebtor(), aDebtor().withoutContacts(), aDebtor().bornOn(DUE.minusYears(10)));
        List<Integer> days = List.of(0, 1, 10, 31, 75, 180, 366, 1500, 4000);
        Policy policy = aPolicy().policy();
        List<Situation> all = new ArrayList<>();
        for (SampleCase one : cases) {
            for (SampleDebtor debtor : debtors) {
                days.forEach(d -> all.add(situation(one, debtor, policy, DUE.plusDays(d))));
            }
        }
        return all;
    }

    private static Situation situation(SampleCase one, SampleDebtor debtor, Policy policy, LocalDate on) {
        LedgerView ledger = new LedgerView(on.minusDays(1), one.dunningCase().openMinor());
        ContactLog contacts = ContactLog.of((int) on.minusDays(3).toEpochDay());
        return new Situation(one.dunningCase(), new Facts(debtor.debtor(), ledger, contacts), policy, on);
    }

    @BeforeEach
    void begin() {
        rule = newRule();
    }

    @Test
    void its_code_is_short_and_stable() {
        assertThat(rule.code())
                .as("a code stands in histories and reports: small letters, digits and hyphens")
                .matches(CODE)
                .hasSizeLessThanOrEqualTo(CODE_LENGTH_MAX);
        assertThat(rule.code()).as("the code, asked twice").isEqualTo(rule.code());
        assertThat(newRule().code()).as("the code of another object of it").isEqualTo(rule.code());
    }

    @Test
    void its_verdict_is_that_of_its_finding() {
        assertThat(situations())
                .allSatisfy(s -> assertThat(rule.verdict(s))
                        .as(
                                "verdict() on %s, %s: what is decided and what is explained must be the same",
                                s.dunningCase(), s.on())
                        .isEqualTo(rule.judge(s).verdict()));
    }

    @Test
    void its_finding_bears_its_code_and_a_sentence_also_when_it_allows() {
        assertThat(situations()).allSatisfy(s -> {
            Finding finding = rule.judge(s);
            assertThat(finding.rule()).as("the rule named by the finding").isEqualTo(rule.code());
            assertThat(finding.sentence())
                    .as("the sentence on %s, %s: one that a patient could be told", s.dunningCase(), s.on())
                    .isNotBlank()
                    .doesNotContain("null");
        });
    }

    @Test
    void it_is_pure() {
        List<Finding> first = findings();

        assertThat(findings())
                .as("the same situations judged again: a rule reads no clock and keeps no memory")
                .isEqualTo(first);
    }

    @Test
    void a_wait_ends_on_a_day_that_is_still_to_come() {
        assertThat(situations()).allSatisfy(s -> {
            int verdict = rule.verdict(s);
            assertThat(verdict == Verdict.ALLOW || verdict == Verdict.FORBID || verdict > s.day())
                    .as(
                            "verdict %s on %s: a day to wait for lies after the business date; see Verdict.notBefore",
                            verdict, s.on())
                    .isTrue();
        });
    }

    @Test
    void several_threads_get_the_same_findings() {
        List<Finding> alone = findings();

        var endings = Together.run(THREADS, this::findings);

        assertThat(endings)
                .allSatisfy(e -> assertThat(e.answer())
                        .as("what one of %s threads was told; trouble: %s", THREADS, e.trouble())
                        .containsExactly(alone));
    }

    private List<Finding> findings() {
        return situations().stream().map(rule::judge).toList();
    }
}
