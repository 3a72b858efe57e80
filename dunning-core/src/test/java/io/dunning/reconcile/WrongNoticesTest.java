package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.aBill;
import static io.dunning.reconcile.Bank.detail;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.textual;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.DunningEngine;
import io.dunning.Fixtures;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Actor;
import io.dunning.reconcile.WrongNotice.Cause;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongNoticesTest {

    /** The notice leaves on a Thursday. */
    private static final LocalDate LEFT = DAY.plusDays(3);

    private static final LocalDate LATER = LEFT.plusDays(5);

    private final Bank bank = new Bank();
    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final DunningEngine engine = hospital.builder().ledger(bank.ledger).build();
    private final WrongNotices wrong = new WrongNotices(bank.reconciler);

    WrongNoticesTest() {
        bank.bill(aBill(Bank.HOSPITAL, "R1", "P1", "80.00", "Finta Persona"));
        hospital.clock.set(DAY);
        engine.open(Fixtures.receivable("R1", Fixtures.DEBTOR, "80.00", DAY.minusDays(10)), DAY, Actor.person("clerk"));
    }

    @Test
    void a_payment_that_the_bank_booked_after_the_notice_was_posted_late() {
        leave();
        tell(LATER, paid(LEFT.plusDays(2), LEFT.minusDays(1), "KR1"));

        assertThat(causes()).containsExactly(Cause.LATE_POSTING);
        assertThat(wrong.in(history())).first().satisfies(found -> {
            assertThat(found.leftOn()).isEqualTo(LEFT);
            assertThat(found.paidOn()).isEqualTo(LEFT.minusDays(1));
            assertThat(found.knownOn()).isEqualTo(LATER);
        });
    }

    @Test
    void a_payment_that_stood_in_a_file_that_nobody_had_read_is_a_gap_in_the_import() {
        leave();
        tell(LATER, paid(LEFT.minusDays(2), LEFT.minusDays(2), "KR1"));

        assertThat(causes()).containsExactly(Cause.IMPORT_GAP);
    }

    @Test
    void a_payment_that_a_person_had_to_match_had_a_wrong_reference() {
        bank.adviseOn(DAY.plusDays(1), ACCOUNT, Bank.line("L1", DAY, textual("d", "80.00", "", "thank you")));
        leave();
        bank.decide(new Decision.Allocate(
                "D1", Bank.HOSPITAL, LATER, "clerk", Bank.id("L1"), Bank.key("R1"), eur("80.00")));
        run(LATER);

        assertThat(causes()).containsExactly(Cause.WRONG_REFERENCE);
    }

    @Test
    void a_batch_whose_details_came_after_the_notice_is_a_cause_of_its_own() {
        bank.adviseOn(
                DAY.plusDays(1),
                ACCOUNT,
                new BankLine("L1", BankLine.Kind.PAYMENT, DAY, DAY, eur("80.00"), List.of(detail("x", "80.00"))));
        leave();
        tell(LATER, paid(DAY, DAY, "KR1"));

        assertThat(causes()).containsExactly(Cause.LATE_DETAILS);
    }

    @Test
    void money_that_moved_on_the_day_of_the_notice_crossed_it() {
        leave();
        tell(LATER, paid(LEFT, LEFT, "KR1"));

        assertThat(causes()).containsExactly(Cause.CROSSED);
    }

    @Test
    void a_payment_after_the_notice_makes_no_notice_wrong() {
        leave();
        tell(LATER, paid(LEFT.plusDays(1), LEFT.plusDays(1), "KR1"));

        assertThat(bank.reconciler.standing(List.of(bill())).asked(bill()).isZero())
                .isTrue();
        assertThat(causes()).isEmpty();
    }

    @Test
    void a_part_that_was_paid_before_makes_no_notice_wrong() {
        leave();
        BankDetail part = detail("d", "20.00", "KR1");
        tell(LATER, new BankLine("L1", BankLine.Kind.PAYMENT, DAY, DAY, eur("20.00"), List.of(part)));

        assertThat(causes()).isEmpty();
    }

    @Test
    void a_house_with_a_ledger_of_its_own_learns_what_its_history_tells() {
        leave();
        tell(LATER, paid(LEFT.minusDays(2), LEFT.minusDays(2), "KR1"));

        assertThat(WrongNotices.ofOwnLedger(history()))
                .extracting(WrongNotice::cause)
                .containsExactly(Cause.LATE_POSTING);
    }

    private static Bill bill() {
        return aBill(Bank.HOSPITAL, "R1", "P1", "80.00", "Finta Persona");
    }

    private static BankLine paid(LocalDate bookedOn, LocalDate valueOn, String reference) {
        BankDetail detail = detail("d", "80.00", reference);
        return new BankLine("L1", BankLine.Kind.PAYMENT, bookedOn, valueOn, eur("80.00"), List.of(detail));
    }

    /** The books are said to be complete, and the notice leaves. */
    private void leave() {
        for (LocalDate day = DAY; day.isBefore(LEFT); day = day.plusDays(1)) {
            bank.take(Bank.Statement.of(ACCOUNT, null, day, day, "0"));
        }
        run(LEFT);
        engine.dispatch(LEFT);
        assertThat(hospital.sent()).isEqualTo(1);
    }

    private void tell(LocalDate on, BankLine line) {
        bank.adviseOn(on, ACCOUNT, line);
        run(on);
    }

    private void run(LocalDate on) {
        hospital.clock.set(on);
        engine.run(on);
    }

    private List<RecordedEvent> history() {
        return engine.history(Fixtures.caseId());
    }

    private List<Cause> causes() {
        return wrong.in(history()).stream().map(WrongNotice::cause).toList();
    }
}
