package io.dunning.economics;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.receivable;
import static io.dunning.Fixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.Fixtures;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Debtor;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Explanation;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EconomicsTest {

    private static final LocalDate LATER = DUE.plusDays(10);

    @Test
    void a_cost_counts_postage_handling_and_the_calls_it_causes_and_is_rounded_up() {
        UnitCost letter = new UnitCost(ChannelKind.LETTER, DUE, null, 1_196_000, 90, 80, 240, 500_000, "invented");

        // 1.196 + 1.5 min x 0.50 + 0.08 calls x 4 min x 0.50 = 1.196 + 0.75 + 0.16
        assertThat(letter.micros()).isEqualTo(2_106_000);
        assertThat(letter.wholeMinor(2)).isEqualTo(211);
        assertThat(letter.wholeMinor(0)).isEqualTo(3);
    }

    @Test
    void a_price_is_that_of_the_day_and_two_prices_of_one_day_are_refused() {
        UnitCost old = new UnitCost(ChannelKind.SMS, DUE, DUE.plusDays(9), 50_000, 0, 0, 0, 0, "invented");
        UnitCost current = new UnitCost(ChannelKind.SMS, LATER, null, 70_000, 0, 0, 0, 0, "invented");
        CostTable table = new CostTable(EUR, List.of(current, old));

        assertThat(table.wholeMinor(ChannelKind.SMS, DUE.toEpochDay())).isEqualTo(5);
        assertThat(table.wholeMinor(ChannelKind.SMS, LATER.toEpochDay())).isEqualTo(7);
        assertThat(table.wholeMinor(ChannelKind.SMS, DUE.toEpochDay() - 1)).isEqualTo(-1);
        assertThat(table.wholeMinor(ChannelKind.LETTER, DUE.toEpochDay())).isEqualTo(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostTable(EUR, List.of(current, current)))
                .withMessageContaining("two prices of SMS");
    }

    @Test
    void the_most_particular_recovery_row_counts_and_the_fallback_holds_for_the_rest() {
        RecoveryTable table = new RecoveryTable(
                List.of(
                        new RecoveryRow(null, ChannelKind.SMS, 0, 0, 100),
                        new RecoveryRow("first", null, 0, 0, 200),
                        new RecoveryRow("first", ChannelKind.SMS, 0, 0, 300),
                        new RecoveryRow("first", ChannelKind.SMS, 365, 0, 150),
                        new RecoveryRow("first", ChannelKind.SMS, 365, 50_000, 50)),
                40);

        assertThat(table.perThousand("first", ChannelKind.SMS, 10, 1000)).isEqualTo(300);
        assertThat(table.perThousand("first", ChannelKind.SMS, 400, 1000)).isEqualTo(150);
        assertThat(table.perThousand("first", ChannelKind.SMS, 400, 50_000)).isEqualTo(50);
        assertThat(table.perThousand("first", ChannelKind.LETTER, 10, 1000)).isEqualTo(200);
        assertThat(table.perThousand("second", ChannelKind.SMS, 10, 1000)).isEqualTo(100);
        assertThat(table.perThousand("second", ChannelKind.LETTER, 10, 1000)).isEqualTo(40);
    }

    @Property
    void an_expected_gain_is_never_more_than_what_is_open(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long open,
            @ForAll @IntRange(min = 0, max = 1000) int recovery,
            @ForAll @IntRange(min = 0, max = 1000) int share) {
        Economics economics =
                new Economics(new CostTable(EUR, List.of()), new RecoveryTable(List.of(), 0), share, 0, 0, 0);

        assertThat(economics.expectedMinor(open, recovery)).isBetween(0L, open);
    }

    @Test
    void a_debt_near_the_price_of_a_stamp_waits_for_others_and_both_numbers_are_told() {
        Fixtures.Hospital hospital = letterOnly();
        hospital.bill(receivable("R1", "4.00"), DUE);

        run(hospital, DUE, 60);

        assertThat(hospital.sent()).isZero();
        Explanation why = hospital.engine.explain(caseId(), DUE.plusDays(59));
        assertThat(why.reason()).contains("expected to bring 1.20 EUR").contains("costs 1.50 EUR");
    }

    @Test
    void small_debts_that_together_are_worth_a_letter_get_one_letter() {
        Fixtures.Hospital hospital = letterOnly();
        hospital.bill(receivable("R1", "4.00"), DUE);
        run(hospital, DUE, 40);
        LocalDate second = DUE.plusDays(40);
        hospital.bill(receivable("R2", DEBTOR, "4.50", second), second);

        run(hospital, second, 60);

        assertThat(hospital.letter.received).hasSize(1);
        assertThat(hospital.engine.find(caseId()).orElseThrow().notices().get(0).items())
                .hasSize(2);
    }

    @Test
    void an_old_bill_that_is_not_worth_its_next_step_does_not_keep_a_new_one_from_its_first() {
        List<Step> steps = List.of(
                free(step("first", 10, 0, 30, by(ChannelKind.SMS))),
                free(step("second", 45, 30, 30, by(ChannelKind.REGISTERED_LETTER))));
        Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy(steps, Fixtures.contactRules(), List.of()));
        hospital.bill(receivable("R1", "12.00"), DUE);
        run(hospital, DUE, 60);
        assertThat(hospital.sms.received).hasSize(1);
        LocalDate second = DUE.plusDays(60);
        hospital.bill(receivable("R2", DEBTOR, "11.00", second), second);

        run(hospital, second, 20);

        assertThat(hospital.sms.received).hasSize(2);
        assertThat(hospital.registered.received).isEmpty();
    }

    @Test
    void a_small_debt_that_nothing_joins_is_proposed_for_crediting() {
        Fixtures.Hospital hospital = letterOnly();
        hospital.bill(receivable("R1", "4.00"), DUE);

        run(hospital, DUE, 130);

        DunningCase dunningCase = hospital.engine.find(caseId()).orElseThrow();
        assertThat(hospital.sent()).isZero();
        assertThat(dunningCase.state()).isEqualTo(CaseState.AWAITING_DECISION);
        assertThat(dunningCase.proposed()).contains(Proposed.CREDIT);
    }

    @Test
    void the_gentler_channel_is_taken_when_it_is_about_as_good() {
        Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
        hospital.bill(receivable("R1", "200.00"), DUE);

        run(hospital, DUE, 12);

        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.letter.received).isEmpty();
    }

    private static Fixtures.Hospital letterOnly() {
        Policy policy = Fixtures.policy(
                List.of(free(step("first", 10, 0, 30, by(ChannelKind.LETTER)))), Fixtures.contactRules(), List.of());
        Fixtures.Hospital hospital = new Fixtures.Hospital(policy);
        hospital.debtors.put(Debtor.adult(
                DEBTOR, "Prova Esempio", "it", ROME, List.of(point(ChannelKind.LETTER, Provenance.REGISTER))));
        return hospital;
    }

    private static Step free(Step s) {
        return new Step(
                s.code(),
                s.kind(),
                s.daysAfterDueMin(),
                s.daysAfterPreviousMin(),
                s.deadlineDays(),
                s.bankGraceDays(),
                0,
                s.requires(),
                s.mandatory(),
                s.options(),
                s.fee());
    }

    private static void run(Fixtures.Hospital hospital, LocalDate from, int days) {
        for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            hospital.day(day);
        }
    }
}
