package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseState;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.History;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
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
}
