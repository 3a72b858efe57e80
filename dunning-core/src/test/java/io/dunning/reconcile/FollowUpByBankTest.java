package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.aBill;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.line;
import static io.dunning.reconcile.Bank.paid;
import static io.dunning.reconcile.Bank.returned;
import static io.dunning.reconcile.Bank.textual;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.Fixtures;
import io.dunning.agreement.Instalment;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseState;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Actor;
import io.dunning.reconcile.Decision.CreditReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the bank says reaches the follow-up at once. */
class FollowUpByBankTest {

    /** A Tuesday; the first step of the bill is due long since. */
    private static final LocalDate ON = DAY.plusDays(1);

    private final Bank bank = new Bank();
    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final DunningEngine engine = hospital.builder().ledger(bank.ledger).build();

    FollowUpByBankTest() {
        bank.bill(aBill(Bank.HOSPITAL, "R1", "P1", "80.00", "Finta Persona"));
        hospital.clock.set(DAY);
        engine.open(Fixtures.receivable("R1", Fixtures.DEBTOR, "80.00", DAY.minusDays(10)), DAY, Actor.person("clerk"));
    }

    @Test
    void a_payment_between_decision_and_hand_over_stops_the_notice() {
        covered(DAY);
        run(ON);
        assertThat(theCase().hasNoticeWaiting()).isTrue();

        bank.advise(paid("L1", "80.00", "KR1"));
        engine.dispatch(ON);

        assertThat(hospital.sent()).isZero();
        assertThat(theCase().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void money_that_may_have_been_meant_for_the_bill_stops_the_notice_until_somebody_looked() {
        covered(DAY);
        run(ON);
        bank.advise(line("L1", DAY, textual("d", "80.00", "Persona Finta", "")));

        engine.dispatch(ON);
        assertThat(hospital.sent()).isZero();

        bank.decide(bank.justify("L1", "80.00", Decision.Justification.NOT_OURS));
        covered(ON);
        run(ON.plusDays(1));
        engine.dispatch(ON.plusDays(1));
        assertThat(hospital.sent()).isEqualTo(1);
    }

    @Test
    void a_return_opens_the_case_again_from_a_fresh_start() {
        covered(DAY);
        bank.advise(paid("L1", "80.00", "KR1"));
        run(ON);
        assertThat(theCase().closedFor()).contains(ClosingReason.PAID);

        bank.advise(returned("X1", "-80.00", "L1"));
        LocalDate next = ON.plusDays(1);
        run(next);

        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(theCase().items().get(0).anchorOn()).isEqualTo(next);
        assertThat(theCase().hasNoticeWaiting()).isFalse();
    }

    @Test
    void an_exemption_found_later_cancels_what_is_planned() {
        covered(DAY);
        run(ON);

        bank.decide(bank.credit("R1", "80.00", CreditReason.EXEMPTION));
        engine.dispatch(ON);

        assertThat(hospital.sent()).isZero();
        assertThat(theCase().closedFor()).contains(ClosingReason.CREDITED);
    }

    @Test
    void a_statement_that_is_missing_stops_everything() {
        bank.take(Bank.Statement.of(1, DAY, DAY, "0"));
        bank.take(Bank.Statement.of(3, DAY.plusDays(2), DAY.plusDays(2), "0"));

        LocalDate later = DAY.plusDays(3);
        run(later);
        engine.dispatch(later);
        assertThat(hospital.sent()).isZero();

        bank.take(Bank.Statement.of(2, DAY.plusDays(1), DAY.plusDays(1), "0"));
        LocalDate after = DAY.plusDays(4);
        bank.take(Bank.Statement.of(4, DAY.plusDays(3), DAY.plusDays(3), "0"));
        run(after);
        engine.dispatch(after);
        assertThat(hospital.sent()).isEqualTo(1);
    }

    @Test
    void who_paid_too_much_is_never_asked_for_anything() {
        covered(DAY);
        bank.advise(paid("L1", "95.00", "KR1"));

        run(ON);
        engine.dispatch(ON);

        assertThat(hospital.sent()).isZero();
        assertThat(theCase().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_promise_is_kept_by_the_bank_line_and_broken_without_it() {
        covered(DAY);
        act(c -> c.promise(eur("30.00"), ON, ON));
        bank.advise(paid("L1", "30.00", "KR1"));
        run(ON);
        assertThat(events()).hasAtLeastOneElementOfType(CaseEvent.PromiseKept.class);

        act(c -> c.promise(eur("50.00"), ON, ON));
        run(ON.plusDays(DunningCase.BANK_GRACE_DAYS + 1L));
        assertThat(events()).hasAtLeastOneElementOfType(CaseEvent.PromiseBroken.class);
    }

    @Test
    void a_plan_ends_when_an_instalment_bounces() {
        covered(DAY);
        InstalmentPlan plan = new InstalmentPlan(
                List.of(new Instalment(ON, eur("40.00")), new Instalment(ON.plusDays(30), eur("40.00"))));
        act(c -> c.agree(plan, ON));
        bank.advise(paid("L1", "40.00", "KR1"));
        run(ON);
        assertThat(theCase().plan()).isPresent();

        bank.advise(returned("X1", "-40.00", "L1"));
        run(ON.plusDays(DunningCase.BANK_GRACE_DAYS + 1L));

        assertThat(theCase().plan()).isEmpty();
        assertThat(theCase().open()).isEqualTo(eur("80.00"));
    }

    @Test
    void a_payment_after_the_case_was_referred_is_told_to_whoever_follows_it_up_there() {
        List<RecordedEvent> heard = new ArrayList<>();
        DunningEngine telling = hospital.builder()
                .ledger(bank.ledger)
                .listener(new DunningListener() {
                    @Override
                    public void recorded(List<RecordedEvent> events) {
                        heard.addAll(events);
                    }
                })
                .build();
        covered(DAY);
        act(c -> c.refer("agency", "chief", ON));
        bank.advise(paid("L1", "80.00", "KR1"));

        hospital.clock.set(ON);
        telling.run(ON);

        assertThat(heard)
                .extracting(RecordedEvent::event)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(CaseEvent.BalanceChanged.class, changed -> {
                            assertThat(changed.cause()).isEqualTo(BalanceCause.PAYMENT);
                            assertThat(changed.open().isZero()).isTrue();
                        }));
        assertThat(theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(theCase().closedFor()).contains(ClosingReason.PAID);
    }

    /** All of the account up to that day is known; nothing was booked. */
    private void covered(LocalDate to) {
        for (LocalDate day = DAY; !day.isAfter(to); day = day.plusDays(1)) {
            bank.take(Bank.Statement.of(ACCOUNT, null, day, day, "0"));
        }
    }

    private void run(LocalDate on) {
        hospital.clock.set(on);
        engine.run(on);
    }

    private void act(Function<DunningCase, Outcome> deed) {
        hospital.clock.set(ON);
        assertThat(engine.act(Fixtures.caseId(), Actor.person("clerk"), deed)).isInstanceOf(Outcome.Accepted.class);
    }

    private DunningCase theCase() {
        return engine.find(Fixtures.caseId()).orElseThrow();
    }

    private List<CaseEvent> events() {
        return engine.history(Fixtures.caseId()).stream().map(r -> r.event()).toList();
    }
}
