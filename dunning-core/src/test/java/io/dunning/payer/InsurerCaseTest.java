package io.dunning.payer;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.point;
import static io.dunning.payer.Claims.INSURER;
import static io.dunning.payer.Claims.aSettlement;
import static io.dunning.payer.Claims.line;
import static io.dunning.payer.Claims.sent;
import static io.dunning.payer.Claims.settle;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseState;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Capacity;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Track;
import io.dunning.evidence.Actor;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.Receivable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A claim that an insurer leaves unpaid is followed up by the engine like any other bill, with the insurer as the debtor. */
class InsurerCaseTest {

    private static final CaseId CASE = new CaseId(CREDITOR, INSURER, ClaimKind.INSURER_SHARE);

    private final Fixtures.Hospital practice = new Fixtures.Hospital(policy());
    private final InsurerClaim claim = sent(line("1", "100.00", "80.00"), line("2", "50.00", "50.00"));
    private final Receivable receivable = claim.receivable(Claims.contract());

    private static Policy policy() {
        Policy same = Fixtures.policy();
        Ladder ladder = new Ladder("insurer", Fixtures.steps(), Ladder.Proposed.REFERRAL);
        return new Policy(
                same.version(),
                same.country(),
                same.currency(),
                same.ledgerAgeDaysMax(),
                same.reviewDays(),
                same.contact(),
                same.economics(),
                Map.of(ClaimKind.INSURER_SHARE, new Track(List.of(new Track.Band(0, ladder)), Fixtures.limitation())),
                same.rules());
    }

    private static Debtor insurer() {
        return new Debtor(
                INSURER,
                DebtorKind.BUSINESS,
                Capacity.SELF,
                "Seguros Inventados",
                "es",
                Fixtures.ROME,
                null,
                null,
                List.of(
                        point(ChannelKind.LETTER, Provenance.REGISTER),
                        point(ChannelKind.REGISTERED_LETTER, Provenance.REGISTER)),
                List.of());
    }

    @Test
    void the_debtor_is_the_insurer_and_no_patient_goes_along() {
        assertThat(receivable.debtor()).isEqualTo(INSURER);
        assertThat(receivable.patient()).isEqualTo(INSURER);
        assertThat(receivable.kind()).isEqualTo(ClaimKind.INSURER_SHARE);
        assertThat(receivable.dueOn()).isEqualTo(Claims.SENT.plusDays(30));
        assertThat(Amount.of(receivable.amount())).isEqualTo(eur("130.00"));
    }

    @Test
    void an_unanswered_claim_climbs_the_insurers_ladder_with_a_history_that_proves_it() {
        open();

        run(receivable.dueOn(), 365);

        assertThat(practice.sms.received).isEmpty();
        assertThat(practice.letter.received).hasSize(2);
        assertThat(practice.registered.received).hasSize(1);
        assertThat(theCase().state()).isEqualTo(CaseState.AWAITING_DECISION);
        var history = practice.engine.history(CASE);
        assertThat(History.verify(CASE, history, history.get(history.size() - 1).hash()))
                .isEmpty();
        assertThat(history.toString()).doesNotContain(Claims.PATIENT.value()).doesNotContain("T-1");
    }

    @Test
    void what_is_ticked_off_is_no_longer_asked_for() {
        open();
        LocalDate paidOn = receivable.dueOn().plusDays(20);
        run(receivable.dueOn(), 20);

        InsurerClaim settled =
                settle(claim, aSettlement("S1").answer("1", "100.00", "100.00").answer("2", "50.00", "50.00"));
        practice.ledger.book(
                CREDITOR,
                receivable.id(),
                BalanceCause.PAYMENT,
                settled.open().minus(claim.open()).toMoney(),
                paidOn);
        run(paidOn, 365);

        assertThat(theCase().closedFor()).contains(ClosingReason.PAID);
        assertThat(practice.sent()).isEqualTo(1);
    }

    @Test
    void a_patients_case_rests_until_the_insurer_has_decided() {
        Fixtures.Hospital clinic = new Fixtures.Hospital(Fixtures.policy());
        clinic.bill(Fixtures.receivable("R1", "80.00"), Fixtures.DUE);
        PatientShare.NotYet notYet =
                (PatientShare.NotYet) PatientShare.of(claim, Claims.LINE, Claims.contract(), Claims.SENT.plusDays(1));
        clinic.engine.act(Fixtures.caseId(), Actor.person("clerk"), c -> c.hold(notYet.hold(), null, Fixtures.DUE));

        for (int i = 0; i < 60; i++) {
            clinic.day(Fixtures.DUE.plusDays(i));
        }
        assertThat(clinic.sent()).isZero();

        LocalDate decided = Fixtures.DUE.plusDays(60);
        clinic.engine.act(Fixtures.caseId(), Actor.person("clerk"), c -> c.release(notYet.hold(), decided));
        for (int i = 0; i < 30; i++) {
            clinic.day(decided.plusDays(i));
        }
        assertThat(clinic.sent()).isEqualTo(1);
    }

    private void open() {
        practice.debtors.put(insurer());
        practice.clock.set(Claims.SENT);
        practice.bill(receivable, Claims.SENT);
    }

    private void run(LocalDate from, int days) {
        for (int i = 0; i < days; i++) {
            practice.day(from.plusDays(i));
        }
    }

    private DunningCase theCase() {
        return practice.engine.find(CASE).orElseThrow();
    }
}
