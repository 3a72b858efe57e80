package io.dunning.notice;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Capacity;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Step;
import io.dunning.evidence.EvidenceGrade;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Norwegian pattern: at most two small fees and one large one, none before day 14, a further one only after a missed deadline. */
class FeesTest {

    private static final FeeRule SMALL = new FeeRule(
            "small",
            List.of(
                    new FeeRule.Tariff(LocalDate.of(2020, 10, 1), LocalDate.of(2025, 12, 31), 3500),
                    new FeeRule.Tariff(LocalDate.of(2026, 1, 1), null, 3800)),
            14,
            2,
            6,
            14,
            "inkassoforskriften 1-3");

    @Test
    void the_first_fee_is_charged_from_the_fourteenth_day_by_the_tariff_of_the_day() {
        assertThat(feesOf(step("a", 14, 0, 14))).containsExactly(3800L);
        assertThat(feesOf(step("a", 13, 0, 14))).containsExactly(0L);
    }

    @Test
    void a_second_fee_needs_a_first_deadline_of_fourteen_days_that_was_missed() {
        assertThat(feesOf(step("a", 14, 0, 14), step("b", 20, 1, 14))).containsExactly(3800L, 3800L);
        assertThat(feesOf(step("a", 14, 0, 13), step("b", 20, 1, 14))).containsExactly(3800L, 0L);
    }

    @Test
    void there_is_no_third_fee_of_a_kind() {
        assertThat(feesOf(step("a", 14, 0, 14), step("b", 20, 1, 14), step("c", 30, 1, 14)))
                .containsExactly(3800L, 3800L, 0L);
    }

    @Test
    void the_count_begins_anew_half_a_year_after_the_last_fee() {
        assertThat(feesOf(step("a", 14, 0, 14), step("b", 20, 1, 14), step("c", 300, 1, 14)))
                .containsExactly(3800L, 3800L, 3800L);
    }

    @Test
    void a_claim_on_somebody_who_was_a_child_then_carries_no_fee() {
        Debtor grownUp = new Debtor(
                DEBTOR,
                DebtorKind.CONSUMER,
                Capacity.SELF,
                "Prova Esempio",
                "nb",
                ROME,
                DUE.minusDays(30).minusYears(18).plusDays(1),
                null,
                List.of(point(ChannelKind.LETTER, Provenance.REGISTER)),
                List.of());

        assertThat(feesOf(grownUp, step("a", 14, 0, 14))).containsExactly(0L);
    }

    @Test
    void a_fee_is_never_greater_than_what_the_notice_claims() {
        Fixtures.Hospital hospital = new Fixtures.Hospital(
                Fixtures.policy(List.of(step("a", 14, 0, 14)), Fixtures.contactRules(), List.of()));
        hospital.bill(receivable("R1", "37.99"), DUE);
        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
            hospital.day(day);
        }

        assertThat(hospital.engine.find(caseId()).orElseThrow().notices())
                .extracting("feeMinor")
                .containsExactly(0L);
    }

    @Test
    void a_day_without_tariff_has_no_fee() {
        assertThat(SMALL.minorOn(LocalDate.of(2020, 9, 30))).isZero();
        assertThat(SMALL.minorOn(LocalDate.of(2025, 12, 31))).isEqualTo(3500);
    }

    private static List<Long> feesOf(Step... steps) {
        return feesOf(Fixtures.debtor(DEBTOR), steps);
    }

    private static List<Long> feesOf(Debtor debtor, Step... steps) {
        Fixtures.Hospital hospital =
                new Fixtures.Hospital(Fixtures.policy(List.of(steps), Fixtures.contactRules(), List.of()));
        hospital.debtors.put(debtor);
        hospital.bill(receivable("R1", "500.00"), DUE);
        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(365)); day = day.plusDays(1)) {
            hospital.day(day);
        }
        return hospital.engine.find(caseId()).orElseThrow().notices().stream()
                .map(n -> n.feeMinor())
                .toList();
    }

    private static Step step(String code, int afterDue, int afterPrevious, int deadline) {
        return new Step(
                code,
                NoticeKind.REMINDER,
                afterDue,
                afterPrevious,
                deadline,
                3,
                0,
                EvidenceGrade.NONE,
                false,
                List.of(by(ChannelKind.LETTER)),
                SMALL);
    }
}
