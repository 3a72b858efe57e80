package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.History;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());

    @Test
    void a_debtor_who_never_pays_gets_each_step_once_and_then_a_person_decides() {
        hospital.bill(receivable("R1", "80.00"), DUE);

        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(365)); day = day.plusDays(1)) {
            hospital.day(day);
        }

        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.letter.received).hasSize(1);
        assertThat(hospital.registered.received).hasSize(1);
        assertThat(hospital.engine.find(caseId()).orElseThrow().state()).isEqualTo(CaseState.AWAITING_DECISION);
        var history = hospital.engine.history(caseId());
        assertThat(History.verify(
                        caseId(), history, history.get(history.size() - 1).hash()))
                .isEmpty();
    }

    @Test
    void a_payment_closes_the_case_and_nothing_more_goes_out() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        LocalDate paid = DUE.plusDays(20);

        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(365)); day = day.plusDays(1)) {
            if (day.equals(paid)) {
                hospital.ledger.book(
                        CREDITOR,
                        new ReceivableId("R1"),
                        BalanceCause.PAYMENT,
                        eur("-80.00").toMoney(),
                        day);
            }
            hospital.day(day);
        }

        assertThat(hospital.sent()).isEqualTo(1);
        assertThat(hospital.engine.find(caseId()).orElseThrow().closedFor()).contains(ClosingReason.PAID);
    }

    @Test
    void a_year_run_in_one_go_and_in_365_runs_of_fresh_engines_gives_the_same_events() {
        Fixtures.Hospital other = new Fixtures.Hospital(Fixtures.policy());
        for (Fixtures.Hospital each : List.of(hospital, other)) {
            for (int i = 0; i < 30; i++) {
                PersonId person = new PersonId("P" + i);
                each.debtors.put(Fixtures.debtor(person));
                each.bill(receivable("R" + i, person, (5 + i * 7) + ".00", DUE.plusDays(i * 3L)), DUE);
            }
        }

        for (LocalDate day = DUE; day.isBefore(DUE.plusDays(365)); day = day.plusDays(1)) {
            pay(hospital, day);
            hospital.day(day);
            pay(other, day);
            other.clock.set(day);
            other.ledger.completeUpTo(CREDITOR, day.minusDays(1));
            DunningEngine fresh = other.freshEngine();
            fresh.run(day);
            fresh.dispatch(day);
        }

        assertThat(hospital.sent()).isGreaterThan(30);
        for (int i = 0; i < 30; i++) {
            CaseId id = new CaseId(CREDITOR, new PersonId("P" + i), ClaimKind.COPAYMENT);
            assertThat(other.store.history(id))
                    .isEqualTo(hospital.store.history(id))
                    .isNotEmpty();
        }
    }

    private static void pay(Fixtures.Hospital each, LocalDate day) {
        int n = (int) (day.toEpochDay() - DUE.toEpochDay());
        if (n > 0 && n % 20 == 0 && n / 20 < 30) {
            ReceivableId paid = new ReceivableId("R" + n / 20);
            each.ledger.book(
                    CREDITOR,
                    paid,
                    BalanceCause.PAYMENT,
                    eur("-" + (5 + n / 20 * 7) + ".00").toMoney(),
                    day);
        }
    }
}
