package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Decider;
import io.dunning.escalation.Decision;
import io.dunning.escalation.Facts;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.notice.Fees;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.rules.builtin.BusinessDaysOnly;
import io.dunning.rules.builtin.CapacityNeedsPerson;
import io.dunning.rules.builtin.MinimumAgeOfDebt;
import io.dunning.rules.builtin.NearLimitationNeedsPerson;
import io.dunning.rules.builtin.NoContactPeriod;
import io.dunning.rules.builtin.OldServiceNeedsPerson;
import io.dunning.rules.builtin.ReviewedThrough;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine makes of the policies that come along, and of the rules that files switch on. */
class DecisionsTest {

    private static final PersonId DEBTOR = new PersonId("P1");
    private static final CreditorId CREDITOR = new CreditorId("region", "clinic");

    /** A Monday without holidays in any of the countries. */
    private static final LocalDate ON = LocalDate.of(2026, 4, 20);

    private LocalDate on = ON;
    private LocalDate serviceOn = ON.minusDays(100);
    private LocalDate dueOn = ON.minusDays(70);
    private Capacity capacity = Capacity.SELF;
    private Provenance provenance = Provenance.CONFIRMED;
    private DebtorKind debtorKind = DebtorKind.CONSUMER;

    /** What a patient was billed. */
    private record Bill(String amount, LocalDate dueOn) {}

    private Situation situation(String policy, ClaimKind kind, String amount, ChannelKind... reachable) {
        return situation(new PolicyFiles().builtIn(policy).policy(), kind, List.of(new Bill(amount, dueOn)), reachable);
    }

    private Situation situation(Policy own, ClaimKind kind, List<Bill> bills, ChannelKind... reachable) {
        String currency = own.currency().getCurrencyCode();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseOpened(on.minusDays(1), new CaseId(CREDITOR, DEBTOR, kind), currency, own.version()));
        long open = 0;
        for (Bill bill : bills) {
            Amount billed = Amount.of(bill.amount(), currency);
            ReceivableId id = new ReceivableId("R" + events.size());
            events.add(new ReceivableAdded(on.minusDays(1), id, DEBTOR, serviceOn, bill.dueOn(), billed, bill.dueOn()));
            open += billed.minor();
        }
        DunningCase opened = DunningCase.replay(events);
        List<ContactPoint> points = Arrays.stream(reachable)
                .map(c -> new ContactPoint(
                        new Address(c, "Prova Esempio", c.isPostal() ? "Via Inventata 1" : "prova@example.org"),
                        c.isPostal() ? Provenance.REGISTER : provenance,
                        on.minusDays(10)))
                .toList();
        Debtor debtor = new Debtor(
                DEBTOR, debtorKind, capacity, "Prova Esempio", "en", ZoneOffset.UTC, null, null, points, List.of());
        return new Situation(
                opened, new Facts(debtor, new LedgerView(on.minusDays(1), open), ContactLog.EMPTY), own, on);
    }

    private Decision decision(String policy, ClaimKind kind, String amount, ChannelKind... reachable) {
        return Decider.decide(situation(policy, kind, amount, reachable));
    }

    @ParameterizedTest
    @CsvSource({
        "it-health-authority,COPAYMENT,54.20",
        "it-health-authority,COPAYMENT,1000.00",
        "it-health-authority,PRIVATE_FEE,120.00",
        "fr-clinic-group,COPAYMENT,54.20",
        "fr-clinic-group,MATERIALS,900.00",
        "no-practices,COPAYMENT,300.00",
        "no-practices,SERVICE_WITHOUT_PRESENCE,200.00",
        "es-private-practice,PRIVATE_FEE,80.00",
        "us-clinic-demo,COPAYMENT,54.20"
    })
    void a_certain_digital_contact_comes_before_paper(String policy, ClaimKind kind, String amount) {
        assertThat(decision(policy, kind, amount, ChannelKind.LETTER, ChannelKind.SMS, ChannelKind.EMAIL)
                        .option()
                        .channel())
                .isEqualTo(ChannelKind.EMAIL);
        assertThat(decision(policy, kind, amount, ChannelKind.LETTER).option().channel())
                .isEqualTo(ChannelKind.LETTER);
    }

    @Test
    void a_number_given_at_booking_gets_the_short_text_without_the_amount() {
        assertThat(decision("it-health-authority", ClaimKind.COPAYMENT, "54.20", ChannelKind.SMS, ChannelKind.LETTER)
                        .option()
                        .text())
                .isEqualTo("avviso-sms");
        provenance = Provenance.BOOKING;
        assertThat(decision("it-health-authority", ClaimKind.COPAYMENT, "54.20", ChannelKind.SMS, ChannelKind.LETTER)
                        .option()
                        .text())
                .isEqualTo("avviso-neutro");
    }

    @Test
    void a_company_gets_certified_mail_even_if_its_e_mail_is_known_and_a_letter_where_it_has_none() {
        provenance = Provenance.REGISTER;
        debtorKind = DebtorKind.BUSINESS;

        assertThat(decision(
                                "it-health-authority",
                                ClaimKind.COPAYMENT,
                                "54.20",
                                ChannelKind.EMAIL,
                                ChannelKind.SMS,
                                ChannelKind.CERTIFIED_MAIL)
                        .option()
                        .channel())
                .isEqualTo(ChannelKind.CERTIFIED_MAIL);
        assertThat(decision("it-health-authority", ClaimKind.COPAYMENT, "54.20", ChannelKind.EMAIL, ChannelKind.LETTER)
                        .option()
                        .channel())
                .isEqualTo(ChannelKind.LETTER);
    }

    @Test
    void an_uncertain_contact_gets_paper() {
        provenance = Provenance.LIST;

        assertThat(decision("it-health-authority", ClaimKind.COPAYMENT, "54.20", ChannelKind.SMS, ChannelKind.LETTER)
                        .option()
                        .channel())
                .isEqualTo(ChannelKind.LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "it-health-authority,COPAYMENT,2.00",
        "it-health-authority,COPAYMENT,11.99",
        "fr-clinic-group,PRIVATE_FEE,2.00",
        "fr-clinic-group,PRIVATE_FEE,9.99",
        "no-practices,MATERIALS,40.00",
        "no-practices,COPAYMENT,149.99",
        "es-private-practice,PRIVATE_FEE,2.00",
        "es-private-practice,PRIVATE_FEE,14.99",
        "us-clinic-demo,COPAYMENT,2.00",
        "us-clinic-demo,COPAYMENT,9.99"
    })
    void a_debt_too_small_for_a_letter_waits_for_others_and_is_then_proposed_for_crediting(
            String policy, ClaimKind kind, String amount) {
        assertThat(decision(policy, kind, amount, ChannelKind.LETTER).kind())
                .isIn(Decision.Kind.WAIT, Decision.Kind.ASK_CREDIT);

        dueOn = ON.minusDays(120);

        assertThat(decision(policy, kind, amount, ChannelKind.LETTER).kind()).isEqualTo(Decision.Kind.ASK_CREDIT);
    }

    @Test
    void a_small_sanction_is_served_all_the_same_where_the_policy_makes_it_mandatory() {
        Decision decision = decision(
                "it-health-authority",
                ClaimKind.NO_SHOW_SANCTION,
                "5.00",
                ChannelKind.SMS,
                ChannelKind.EMAIL,
                ChannelKind.JUDICIAL_SERVICE);

        assertThat(decision.option().channel()).isEqualTo(ChannelKind.JUDICIAL_SERVICE);
        assertThat(decision(
                                "it-health-authority",
                                ClaimKind.NO_SHOW_SANCTION,
                                "25.00",
                                ChannelKind.SMS,
                                ChannelKind.EMAIL,
                                ChannelKind.LETTER)
                        .kind())
                .isEqualTo(Decision.Kind.BLOCKED);
    }

    @Test
    void a_small_sanction_is_let_be_where_the_creditor_takes_the_duty_out() {
        String optional = Trees.builtIn("it-health-authority").replace("        mandatory: true\n", "");
        Policy own = Small.load(optional).policy();

        Situation small = situation(
                own,
                ClaimKind.NO_SHOW_SANCTION,
                List.of(new Bill("3.00", dueOn)),
                ChannelKind.JUDICIAL_SERVICE,
                ChannelKind.REGISTERED_LETTER);

        assertThat(Decider.decide(small).kind()).isIn(Decision.Kind.WAIT, Decision.Kind.ASK_CREDIT);
    }

    @Test
    void a_small_norwegian_bill_beside_a_large_one_is_reminded_without_a_fee() {
        Policy own = new PolicyFiles().builtIn("no-practices").policy();
        List<Bill> bills = List.of(new Bill("149.00", dueOn), new Bill("156.00", ON.minusDays(5)));
        Situation small = situation(own, ClaimKind.MATERIALS, bills, ChannelKind.EMAIL);

        Decision decision = Decider.decide(small);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.SEND);
        assertThat(decision.situation().openMinor()).isEqualTo(14_900);
        assertThat(Fees.minorFor(
                        decision.situation(), decision.situation().step().orElseThrow()))
                .isZero();
    }

    @Test
    void an_insurer_is_asked_for_its_share_in_a_text_of_its_own() {
        provenance = Provenance.REGISTER;
        debtorKind = DebtorKind.BUSINESS;
        capacity = Capacity.REPRESENTATIVE;

        Decision decision =
                decision("fr-clinic-group", ClaimKind.INSURER_SHARE, "120.00", ChannelKind.EMAIL, ChannelKind.LETTER);

        assertThat(decision.option().text()).isEqualTo("releve-mutuelle");
    }

    @ParameterizedTest
    @CsvSource({
        "it-health-authority,COPAYMENT,2026-06-02,2026-06-03",
        "it-health-authority,NO_SHOW_SANCTION,2026-06-02,2026-06-03",
        "fr-clinic-group,COPAYMENT,2026-07-14,2026-07-15",
        "no-practices,COPAYMENT,2026-05-01,2026-05-04",
        "es-private-practice,PRIVATE_FEE,2026-10-12,2026-10-13"
    })
    void nobody_is_written_to_on_a_public_holiday(String policy, ClaimKind kind, LocalDate holiday, LocalDate next) {
        on = holiday;
        dueOn = on.minusDays(70);
        serviceOn = on.minusDays(100);

        Decision decision = decision(
                policy,
                kind,
                "300.00",
                ChannelKind.EMAIL,
                ChannelKind.LETTER,
                ChannelKind.REGISTERED_LETTER,
                ChannelKind.JUDICIAL_SERVICE);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.WAIT);
        assertThat(decision.rule()).isEqualTo(BusinessDaysOnly.CODE);
        assertThat(decision.until()).isEqualTo(next);
    }

    // ---- the rules ----

    private void judged(Rule rule, Situation situation, String expected) {
        assertThat(rule.judge(situation).verdictText()).isEqualTo(expected);
        assertThat(rule.verdict(situation)).isEqualTo(rule.judge(situation).verdict());
        assertThat(rule.judge(situation).rule()).isEqualTo(rule.code());
    }

    private Situation ticket() {
        return situation("it-health-authority", ClaimKind.COPAYMENT, "54.20", ChannelKind.LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "08-10,08-20,2026-08-09,allow",
        "08-10,08-20,2026-08-10,wait until 2026-08-21",
        "08-10,08-20,2026-08-20,wait until 2026-08-21",
        "08-10,08-20,2026-08-21,allow",
        "12-23,01-06,2026-12-22,allow",
        "12-23,01-06,2026-12-23,wait until 2027-01-07",
        "12-23,01-06,2026-01-06,wait until 2026-01-07",
        "12-23,01-06,2026-01-07,allow",
        "02-20,02-29,2027-02-25,wait until 2027-03-01",
        "02-20,02-29,2028-02-29,wait until 2028-03-01"
    })
    void a_pause_in_the_year_defers_to_its_end(String from, String to, LocalDate day, String expected) {
        on = day;
        Rule rule = new NoContactPeriod(MonthDay.parse("--" + from), MonthDay.parse("--" + to));

        judged(rule, ticket(), expected);
    }

    @Test
    void a_young_debt_is_left_alone() {
        dueOn = ON.minusDays(9);

        judged(new MinimumAgeOfDebt(9), ticket(), "allow");
        judged(new MinimumAgeOfDebt(10), ticket(), "wait until 2026-04-21");
    }

    @Test
    void an_old_service_is_left_to_a_person() {
        serviceOn = ON.minusYears(5);

        judged(new OldServiceNeedsPerson(5), ticket(), "allow");
        judged(new OldServiceNeedsPerson(4), ticket(), "forbid");
    }

    @Test
    void a_claim_near_its_limitation_is_left_to_a_person() {
        serviceOn = ON.minusYears(10).plusDays(30);

        judged(new NearLimitationNeedsPerson(29), ticket(), "allow");
        judged(new NearLimitationNeedsPerson(30), ticket(), "forbid");
    }

    @Test
    void some_notices_go_out_on_business_days_only() {
        on = LocalDate.of(2026, 4, 25);

        judged(new BusinessDaysOnly(List.of(NoticeKind.REMINDER)), ticket(), "wait until 2026-04-27");
        judged(new BusinessDaysOnly(List.of(NoticeKind.FORMAL_NOTICE)), ticket(), "allow");
    }

    @Test
    void a_guardian_is_left_to_a_person() {
        Rule rule = new CapacityNeedsPerson(List.of(Capacity.GUARDIAN), List.of(NoticeKind.REMINDER));
        judged(rule, ticket(), "allow");

        capacity = Capacity.GUARDIAN;

        judged(rule, ticket(), "forbid");
        judged(
                new CapacityNeedsPerson(List.of(Capacity.GUARDIAN), List.of(NoticeKind.FORMAL_NOTICE)),
                ticket(),
                "allow");
    }

    @Test
    void after_the_review_nothing_is_sent_even_to_cases_that_were_open_before() {
        on = LocalDate.of(2027, 1, 11);
        dueOn = on.minusDays(70);
        serviceOn = on.minusDays(100);

        judged(new ReviewedThrough(LocalDate.of(2027, 1, 11)), ticket(), "allow");
        judged(new ReviewedThrough(LocalDate.of(2027, 1, 10)), ticket(), "forbid");
        Decision decision = decision("no-practices", ClaimKind.COPAYMENT, "300.00", ChannelKind.LETTER);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCKED);
        assertThat(decision.rule()).isEqualTo(ReviewedThrough.CODE);
        assertThat(Verdict.isDeferral(
                        decision.situation().policy().rules().get(0).verdict(decision.situation())))
                .isFalse();
    }
}
