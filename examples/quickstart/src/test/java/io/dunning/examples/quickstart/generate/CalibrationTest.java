package io.dunning.examples.quickstart.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationTest {

    private static final Scenario ITALY = Scenario.of(Italy.recipe());
    private static final Scenario FRANCE = Scenario.of(France.recipe());
    private static final Scenario NORWAY = Scenario.of(Norway.recipe());
    private static final Scenario SPAIN = Scenario.of(Spain.recipe());

    static Stream<Scenario> countries() {
        return Stream.of(ITALY, FRANCE, NORWAY, SPAIN);
    }

    /** Modena: 150,000 tickets of about 4.5 million euro. */
    @Test
    void an_italian_ticket_is_about_30_euro() {
        assertThat(new Summary(ITALY).mean(of(ClaimKind.COPAYMENT))).isCloseTo(30, within(2.0));
    }

    /** Cesena 2025: 54.2 euro in a letter. */
    @Test
    void an_italian_first_letter_asks_for_about_54_euro() {
        assertThat(new Summary(ITALY).meanLetter(ClaimKind.COPAYMENT)).isCloseTo(54.2, within(3.0));
    }

    /** Cesena 2025: 13,865 of 38,832. */
    @Test
    void about_36_percent_answer_an_italian_first_letter() {
        assertThat(new Summary(ITALY).answeredFirst(ClaimKind.COPAYMENT)).isCloseTo(0.36, within(0.03));
    }

    /** Florence 25, Modena 29 euro. */
    @Test
    void an_italian_sanction_for_a_missed_appointment_is_25_to_29_euro() {
        assertThat(new Summary(ITALY).mean(of(ClaimKind.NO_SHOW_SANCTION))).isBetween(25.0, 29.0);
    }

    /** Bologna 33 %, Ferrara 60 %. */
    @Test
    void italian_recovery_lies_between_the_two_better_authorities() {
        Summary italy = new Summary(ITALY);

        assertThat(italy.closedInTheYear(ClaimKind.COPAYMENT)).isBetween(0.33, 0.60);
        assertThat(italy.closedInTheYear(ClaimKind.NO_SHOW_SANCTION)).isBetween(0.33, 0.60);
    }

    @Test
    void italian_services_are_of_2021_to_2025() {
        assertThat(ITALY.bills()).extracting(Bill::competenceYear).containsOnly(2021, 2022, 2023, 2024, 2025);
    }

    /** The trial: 23 % after a plain text, 33 % after one with the name; 5 % without any. */
    @Test
    void small_bills_elsewhere_are_answered_as_in_the_trial_or_a_little_better() {
        assertThat(new Summary(FRANCE).answeredFirst(ClaimKind.COPAYMENT)).isBetween(0.28, 0.42);
        assertThat(new Summary(NORWAY).answeredFirst(ClaimKind.COPAYMENT)).isBetween(0.28, 0.42);
        assertThat(new Summary(SPAIN).answeredFirst(ClaimKind.PRIVATE_FEE)).isBetween(0.28, 0.42);
    }

    @Test
    void norwegian_prices_are_those_of_the_trade() {
        assertThat(NORWAY.bills()).filteredOn(of(ClaimKind.NO_SHOW_SANCTION)).allMatch(b -> b.amountMinor() == 150_000);
        assertThat(NORWAY.bills())
                .filteredOn(of(ClaimKind.COPAYMENT))
                .allMatch(b -> b.amountMinor() >= 15_000 && b.amountMinor() <= 40_000);
    }

    @Test
    void spanish_insurers_are_three_and_owe_many_bills() {
        List<Bill> owed =
                SPAIN.bills().stream().filter(of(ClaimKind.INSURER_SHARE)).toList();

        assertThat(owed).hasSizeGreaterThan(90);
        assertThat(owed.stream().map(bill -> bill.payer().person().id()).distinct())
                .hasSize(3);
    }

    @Test
    void large_bills_are_paid_less_often_than_small_ones() {
        Predicate<Bill> large = bill -> bill.amountMinor() > 30_000;

        double all = paidShare(SPAIN, of(ClaimKind.PRIVATE_FEE));
        double dear = paidShare(SPAIN, of(ClaimKind.PRIVATE_FEE).and(large));

        assertThat(dear).isLessThan(all);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void every_country_has_what_makes_the_work_hard(Scenario scenario) {
        Summary summary = new Summary(scenario);
        LocalDate to = scenario.header().to();

        assertThat(summary.count(b -> b.payer().capacity() == Capacity.GUARDIAN))
                .isPositive();
        assertThat(summary.count(b -> b.payer().capacity() == Capacity.ESTATE)).isPositive();
        assertThat(summary.count(b -> b.payer().person().isMinor(b.listedOn()))).isPositive();
        assertThat(summary.debtors(p -> p.diedOn() != null)).isPositive();
        assertThat(summary.debtors(Person::isUnreachable)).isPositive();
        assertThat(summary.debtors(p -> p.contact(Contact.Way.POST).isEmpty() && !p.isUnreachable()))
                .isPositive();
        assertThat(summary.debtors(p -> p.contacts().size() == 1)).isPositive();
        assertThat(summary.debtors(p -> p.kind() != PersonKind.CONSUMER)).isPositive();
        assertThat(scenario.bills().stream()
                        .map(b -> b.payer().person().language())
                        .distinct())
                .hasSizeGreaterThan(2);
        assertThat(summary.debtors(p -> true)).isLessThan(summary.count(b -> true));
        assertThat(summary.count(b ->
                        b.amountMinor() <= scenario.recipe().habitOf(b.kind()).trifleMinor()))
                .isPositive();
        assertThat(summary.entries(LedgerEntry.Kind.REVERSAL)).isPositive();
        assertThat(summary.bookedLate()).isPositive();
        assertThat(scenario.acts()).allMatch(act -> !act.on().isAfter(to));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void the_desk_acts_on_one_to_four_percent_of_the_cases(Scenario scenario) {
        long cases = scenario.bills().stream()
                .map(b -> b.payer().person().id() + b.kind())
                .distinct()
                .count();
        long acted = scenario.acts().stream()
                .map(act -> act.debtorId() + act.kind())
                .distinct()
                .count();

        assertThat((double) acted / cases).isBetween(0.01, 0.045);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void the_dead_and_those_not_yet_listed_pay_nothing(Scenario scenario) {
        for (Bill bill : scenario.bills()) {
            boolean dead = bill.payer().person().diedOn() != null;
            assertThat(scenario.entries())
                    .filteredOn(e -> dead && e.receivableId().equals(bill.id()))
                    .noneMatch(e ->
                            e.kind() == LedgerEntry.Kind.PAYMENT && !e.valueOn().isBefore(bill.listedOn()));
        }
    }

    @Test
    void about_seven_in_ten_promises_are_kept() {
        Desk desk = new Desk(LocalDate.of(2026, 12, 31));
        Dice dice = Dice.seeded(7);

        long kept = Stream.generate(() -> letter(dice))
                .limit(1000)
                .filter(letter -> {
                    desk.play(Script.PROMISE, letter, LocalDate.of(2026, 3, 2), dice);
                    return letter.openMinor() == 0;
                })
                .count();

        assertThat(kept / 1000.0).isCloseTo(0.7, within(0.04));
    }

    @Test
    void about_three_in_four_plans_are_kept() {
        Desk desk = new Desk(LocalDate.of(2026, 12, 31));
        Dice dice = Dice.seeded(8);

        long kept = Stream.generate(() -> letter(dice))
                .limit(1000)
                .filter(letter -> {
                    desk.play(Script.PLAN, letter, LocalDate.of(2026, 3, 2), dice);
                    return letter.openMinor() == 0;
                })
                .count();

        assertThat(kept / 1000.0).isCloseTo(0.75, within(0.04));
    }

    private static Letter letter(Dice dice) {
        Bill bill = dice.pick(ITALY.bills());
        Account account = new Account(bill, LocalDate.of(2026, 12, 31));
        return new Letter(bill.payer().person(), bill.kind(), bill.listedOn(), List.of(account));
    }

    private static Predicate<Bill> of(ClaimKind kind) {
        return bill -> bill.kind() == kind;
    }

    private static double paidShare(Scenario scenario, Predicate<Bill> which) {
        List<Bill> bills = scenario.bills().stream().filter(which).toList();
        return bills.stream()
                        .filter(bill -> scenario.entries().stream()
                                .anyMatch(e -> e.receivableId().equals(bill.id())))
                        .count()
                / (double) bills.size();
    }
}
