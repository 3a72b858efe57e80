package io.dunning.escalation;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.cost;
import static io.dunning.Fixtures.debtor;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.BusinessCalendar;
import io.dunning.Fixtures;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.contact.Provenance;
import io.dunning.desk.Caller;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Medium;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.escalation.Decision.Kind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.HoldReason;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every guard against a policy that allows everything that can be written: no caps, no windows, mandatory steps, free sending. */
class GuardsTest {

    private static final LocalDate DAY = DUE.plusDays(20);

    private final List<CaseEvent> events = new ArrayList<>();
    private DunningCase dunningCase = opened("80.00");
    private Debtor debtor = debtor(DEBTOR);
    private LocalDate completeUpTo = DAY.minusDays(1);
    private long ledgerOpen = 8000;
    private ContactLog contacts = ContactLog.EMPTY;
    private Step step = step(option());

    @Test
    void with_nothing_against_it_the_step_is_taken() {
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
        assertThat(decide().explain().objections()).isEmpty();
    }

    @Test
    void a_closed_case_gets_nothing() {
        accept(dunningCase.recall("chief", DAY));

        refuses("case-open");
    }

    @Test
    void a_kind_without_track_gets_nothing() {
        DunningCase other = DunningCase.replay(List.of(new CaseOpened(
                DUE,
                new io.dunning.cases.CaseId(CREDITOR, DEBTOR, ClaimKind.MATERIALS),
                "EUR",
                new PolicyVersion("test", "1"))));
        dunningCase = evolve(other, other.add(receivable("R1", "80.00"), DUE));

        refuses("kind-followed-up");
    }

    @Test
    void who_has_paid_by_the_case_gets_nothing() {
        accept(dunningCase.balance(new ReceivableId("R1"), eur("0.00"), BalanceCause.PAYMENT, DAY, DAY));

        refuses("case-open");
    }

    @Test
    void who_has_paid_by_the_ledger_alone_gets_nothing() {
        ledgerOpen = 0;

        refuses("still-owed");
    }

    @Test
    void a_ledger_that_is_behind_stops_everything_until_tomorrow() {
        completeUpTo = DAY.minusDays(Policy.LEDGER_AGE_DAYS_LIMIT + 1L);

        assertThat(refuses("ledger-fresh").until()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_ledger_that_does_not_answer_stops_everything() {
        completeUpTo = LocalDate.MIN;

        assertThat(refuses("ledger-fresh").explain().reason()).contains("could not be asked");
    }

    @Test
    void a_ledger_that_disagrees_stops_everything() {
        ledgerOpen = 7999;

        refuses("ledger-agrees");
    }

    @Test
    void a_watermark_that_lies_in_the_future_is_not_trusted() {
        completeUpTo = DAY.plusDays(1);

        assertThat(refuses("ledger-fresh").explain().reason()).contains("a day that has not come");
    }

    @Test
    void a_ledger_that_does_not_name_every_bill_stops_everything_and_says_nothing_of_debts_being_settled() {
        Decision decision = Decider.decide(
                dunningCase,
                new Facts(debtor, new LedgerView(completeUpTo.toEpochDay(), 0, false), contacts),
                policy(open()),
                DAY);

        assertThat(decision.rule()).isEqualTo("ledger-agrees");
        assertThat(decision.explain().objections())
                .extracting(Finding::sentence)
                .noneMatch(t -> t.contains("owed"));
    }

    @Test
    void a_rule_that_answers_less_than_allow_is_refused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding("eager", -5, "Go on."))
                .withMessageContaining("eager");
    }

    @Test
    void a_rule_that_breaks_is_told_of_as_forbidding_and_the_others_can_be_read() {
        Rule broken = new Rule() {
            @Override
            public String code() {
                return "broken";
            }

            @Override
            public Finding judge(Situation situation) {
                throw new IllegalStateException("bug");
            }
        };
        Policy fine = policy(open());
        Policy with = new Policy(
                fine.version(),
                "IT",
                EUR,
                fine.ledgerAgeDaysMax(),
                30,
                fine.contact(),
                fine.economics(),
                fine.tracks(),
                List.of(broken));

        Explanation explanation = Explanation.of(new Situation(dunningCase, facts(), with, DAY));

        assertThat(explanation.reason()).contains("could not judge");
        assertThat(explanation.onCase()).hasSizeGreaterThan(10);
    }

    @Test
    void every_reason_to_hold_stops_everything() {
        for (HoldReason reason : HoldReason.values()) {
            dunningCase = opened("80.00")
                    .evolve(new CaseEvent.HoldPlaced(DAY, new io.dunning.hold.Hold(reason, DAY, DAY.plusDays(9))));

            assertThat(refuses("not-held").until()).isEqualTo(DAY.plusDays(10));
        }
    }

    @Test
    void nobody_is_written_to_who_asked_and_has_no_answer_yet() {
        EnquiryId mail = new EnquiryId("mail-1");
        OffsetDateTime at = DAY.minusDays(1).atTime(10, 0).atOffset(ZoneOffset.UTC);
        DunningCase asked = opened("80.00")
                .evolve(new CaseEvent.EnquiryOpened(DAY, mail, Medium.MAIL, Caller.DEBTOR, at, DAY.plusDays(20)));

        dunningCase = asked;
        assertThat(refuses("not-held").until()).isEqualTo(DAY.plusDays(21));
        assertThat(decide().explain().reason()).contains("waits for an answer");

        dunningCase =
                opened("80.00").evolve(new CaseEvent.EnquiryOpened(DAY, mail, Medium.MAIL, Caller.DEBTOR, at, DAY));
        assertThat(refuses("not-held").until())
                .as("looked at again after a week where the answer is overdue")
                .isEqualTo(DAY.plusDays(7));
    }

    @Test
    void a_hold_without_end_forbids() {
        accept(dunningCase.dispute(DisputeGround.AMOUNT, DAY.plusDays(30), DAY));

        assertThat(refuses("not-held").kind()).isEqualTo(Kind.BLOCKED);
    }

    @Test
    void a_claim_past_its_limitation_period_is_put_before_a_person() {
        LocalDate late = DUE.plusYears(11);
        completeUpTo = late;

        Decision decision = decide(late);

        assertThat(decision.kind()).isEqualTo(Kind.ASK_TIME_BARRED);
        assertThat(decision.rule()).isEqualTo("not-time-barred");
    }

    @Test
    void a_child_is_never_written_to() {
        debtor = person(Capacity.SELF, DAY.minusYears(17), null, List.of());

        refuses("right-person");
    }

    @Test
    void the_dead_are_never_written_to_but_their_estate_is() {
        debtor = person(Capacity.SELF, null, DAY.minusDays(3), List.of());
        refuses("right-person");

        debtor = person(Capacity.ESTATE, null, DAY.minusDays(3), List.of());
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void another_persons_bill_needs_a_record_of_authority_that_holds_that_day() {
        PersonId child = new PersonId("C1");
        accept(dunningCase.add(billOf(child), DUE));
        ledgerOpen = 9000;
        refuses("may-be-told");

        debtor = person(
                Capacity.GUARDIAN, null, null, List.of(new Authority(child, "register-7", DUE, DAY.minusDays(1))));
        refuses("may-be-told");

        debtor = person(Capacity.GUARDIAN, null, null, List.of(new Authority(child, "register-7", DUE, null)));
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void no_second_notice_while_one_waits_to_go_out() {
        planned("first", 0, DAY.minusDays(15));

        refuses("one-step-per-run");
    }

    @Test
    void nobody_is_contacted_twice_a_day_even_without_caps() {
        contacts = ContactLog.of((int) DAY.toEpochDay());

        assertThat(refuses("contact-cap").until()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_step_that_builds_on_an_unproved_notice_is_not_taken() {
        planned("first", 0, DUE.plusDays(1));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeUnknown(DUE.plusDays(1), key()));
        step = new Step(
                "formal",
                NoticeKind.FORMAL_NOTICE,
                0,
                1,
                15,
                0,
                0,
                EvidenceGrade.HANDED_OVER,
                true,
                List.of(option()),
                null);

        refuses("earlier-notice-proved");
    }

    @Test
    void receipts_that_contradict_each_other_stop_the_case() {
        planned("first", 0, DUE.plusDays(1));
        accept(dunningCase.receipt(key(), "r1", Receipt.Outcome.DELIVERED, "", DUE.plusDays(2)));
        accept(dunningCase.receipt(key(), "r2", Receipt.Outcome.ADDRESS_UNKNOWN, "", DUE.plusDays(3)));

        assertThat(refuses("earlier-notice-proved").explain().reason()).contains("contradict");
    }

    @Test
    void a_step_that_failed_three_times_is_left_to_a_person() {
        for (int i = 0; i < 3; i++) {
            planned("first", 0, DUE.plusDays(i + 1));
            dunningCase = dunningCase.evolve(new CaseEvent.NoticeFailed(DUE.plusDays(i + 1), key(), false));
        }

        step = new Step("first", NoticeKind.REMINDER, 0, 0, 1, 0, 0, EvidenceGrade.NONE, true, List.of(option()), null);

        refuses("tries-bounded");
    }

    @Test
    void no_step_before_its_time() {
        step = new Step(
                "first", NoticeKind.REMINDER, 21, 0, 30, 0, 0, EvidenceGrade.NONE, true, List.of(option()), null);

        assertThat(refuses("time-has-come").until()).isEqualTo(DUE.plusDays(21));
    }

    @Test
    void an_option_for_companies_is_not_used_for_a_person() {
        step = step(new StepOption(
                ChannelKind.LETTER,
                "text",
                IdentityLevel.VERIFIED,
                false,
                null,
                EvidenceGrade.HANDED_OVER,
                DebtorKind.BUSINESS));

        refuses("meant-for-debtor");
    }

    @Test
    void a_refused_contact_point_is_never_used() {
        ContactPoint letter = point(ChannelKind.LETTER, Provenance.CONFIRMED);
        debtor = with(new ContactPoint(letter.address(), letter.provenance(), letter.seenOn(), true, null));

        refuses("reachable");
    }

    @Test
    void who_wants_no_texts_at_a_number_may_still_be_written_to() {
        step = Fixtures.step("first", 10, 0, 30, by(ChannelKind.SMS), by(ChannelKind.LETTER));
        ContactPoint sms = point(ChannelKind.SMS, Provenance.CONFIRMED);
        ContactPoint refused = new ContactPoint(sms.address(), sms.provenance(), sms.seenOn(), true, null);
        ContactPoint letter = point(ChannelKind.LETTER, Provenance.CONFIRMED);

        debtor = with(sms, letter);
        assertThat(decide().option().channel()).isEqualTo(ChannelKind.SMS);
        debtor = with(refused, letter);
        assertThat(decide().option().channel()).isEqualTo(ChannelKind.LETTER);
    }

    @Test
    void an_address_from_which_a_message_came_back_waits_until_it_is_confirmed_anew() {
        planned("first", 0, DUE.plusDays(1));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeFailed(DUE.plusDays(1), key(), true));
        refuses("address-alive");

        debtor = with(new ContactPoint(
                point(ChannelKind.LETTER, Provenance.CONFIRMED).address(), Provenance.CONFIRMED, DUE.plusDays(2)));
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void an_address_is_as_dead_by_another_channel_that_leads_to_it_and_another_address_is_not() {
        step = step(by(ChannelKind.SMS));
        debtor = with(point(ChannelKind.SMS, Provenance.CONFIRMED), point(ChannelKind.VOICE, Provenance.CONFIRMED));
        dunningCase = dunningCase.evolve(new CaseEvent.ContactPointFailed(DUE, ChannelKind.VOICE));
        refuses("address-alive");

        ContactPoint other = new ContactPoint(
                new Address(ChannelKind.VOICE, "Prova Esempio", "+390000000009"),
                Provenance.CONFIRMED,
                DUE.minusDays(9));
        debtor = with(point(ChannelKind.SMS, Provenance.CONFIRMED), other);
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void a_point_from_which_nothing_arrived_three_times_in_a_row_is_not_certain_until_it_is_confirmed() {
        step = step(by(ChannelKind.SMS));
        for (int i = 0; i < 3; i++) {
            debtor = with(point(ChannelKind.SMS, Provenance.CONFIRMED));
            assertThat(decide().kind()).isEqualTo(Kind.SEND);
            plannedBy(ChannelKind.SMS, "step-" + i, 0, DUE.plusDays(i + 1));
            accept(dunningCase.receipt(key(), "r" + i, Receipt.Outcome.UNDELIVERED, "", DUE.plusDays(i + 1)));
        }
        refuses("certain-contact");
        assertThat(decide().explain().reason()).contains("did not arrive");

        debtor = with(new ContactPoint(
                point(ChannelKind.SMS, Provenance.CONFIRMED).address(), Provenance.CONFIRMED, DUE.plusDays(4)));
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void an_uncertain_contact_point_gets_no_digital_notice() {
        step = step(StepOption.of(ChannelKind.SMS, "text", IdentityLevel.UNKNOWN));
        debtor = with(point(ChannelKind.SMS, Provenance.LIST));
        refuses("certain-contact");

        debtor = with(new ContactPoint(
                point(ChannelKind.SMS, Provenance.CONFIRMED).address(), Provenance.CONFIRMED, DAY.minusYears(6)));
        refuses("certain-contact");
    }

    @Test
    void a_text_with_an_amount_does_not_go_where_the_reader_is_not_verified() {
        step = step(new StepOption(
                ChannelKind.SMS, "text", IdentityLevel.VERIFIED, false, null, EvidenceGrade.HANDED_OVER));
        debtor = with(point(ChannelKind.SMS, Provenance.BOOKING));

        refuses("identity-reached");
    }

    @Test
    void an_automatic_call_says_nothing_of_a_debt_before_the_listener_is_known() {
        step = step(new StepOption(
                ChannelKind.VOICE, "text", IdentityLevel.CLAIMED, false, null, EvidenceGrade.HANDED_OVER));
        debtor = with(point(ChannelKind.VOICE, Provenance.CONFIRMED));

        refuses("identity-reached");
    }

    @Test
    void a_text_quotes_only_a_notice_that_is_proved() {
        planned("first", 0, DUE.plusDays(1));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeUnknown(DUE.plusDays(1), key()));
        step = step(new StepOption(
                ChannelKind.LETTER, "text", IdentityLevel.VERIFIED, false, "first", EvidenceGrade.HANDED_OVER));
        refuses("quotes-proved");

        accept(dunningCase.receipt(key(), "r1", Receipt.Outcome.DELIVERED, "", DUE.plusDays(3)));
        assertThat(decide().kind()).isEqualTo(Kind.SEND);
    }

    @Test
    void two_bills_that_were_each_written_about_may_be_quoted_together() {
        planned("first", 0, DUE.plusDays(1));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeHandedOver(DUE.plusDays(1), key(), "ref"));
        accept(dunningCase.add(receivable("R2", "10.00"), DUE));
        ledgerOpen = 9000;
        step = step(new StepOption(
                ChannelKind.LETTER, "text", IdentityLevel.VERIFIED, false, "first", EvidenceGrade.HANDED_OVER));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticePlanned(
                DUE.plusDays(3),
                NoticeKey.derive("c", List.of("R2"), "ladder", "first", 7),
                "ladder",
                "first",
                0,
                NoticeKind.REMINDER,
                ChannelKind.LETTER,
                "text",
                List.of(new ReceivableId("R2")),
                eur("10.00"),
                Amount.zero(EUR),
                "",
                DUE.plusDays(4),
                Amount.zero(EUR),
                eur("10.00"),
                "",
                DUE.plusDays(10)));
        dunningCase = dunningCase.evolve(new CaseEvent.NoticeHandedOver(DUE.plusDays(3), key(), "ref"));

        assertThat(decide().kind()).isEqualTo(Kind.SEND);
        assertThat(decide().situation().items()).hasSize(2);
    }

    @Test
    void a_channel_is_not_used_on_a_day_without_window() {
        LocalDate sunday = LocalDate.of(2026, 2, 1);
        completeUpTo = sunday;

        Decision decision = Decider.decide(dunningCase, facts(), policy(weekdaysOnly()), sunday);

        assertThat(decision.rule()).isEqualTo("window-open");
        assertThat(decision.until()).isEqualTo(sunday.plusDays(1));
    }

    @Test
    void a_channel_without_a_price_is_not_used() {
        step = step(StepOption.of(ChannelKind.CERTIFIED_MAIL, "text", IdentityLevel.VERIFIED));
        debtor = with(point(ChannelKind.CERTIFIED_MAIL, Provenance.REGISTER));

        refuses("cost-known");
    }

    @Test
    void a_text_that_would_quote_what_never_left_cannot_even_be_written_down() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepOption(
                        ChannelKind.LETTER, "text", IdentityLevel.VERIFIED, false, "first", EvidenceGrade.QUEUED))
                .withMessageContaining("never left");
    }

    @Test
    void a_policy_that_trusts_a_ledger_for_longer_than_a_week_cannot_be_made() {
        Policy fine = policy(open());

        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(
                        fine.version(), "IT", EUR, 8, 30, fine.contact(), fine.economics(), fine.tracks(), List.of()))
                .withMessageContaining("ledgerAgeDaysMax");
    }

    // ---- the situation ----

    private Decision refuses(String rule) {
        Decision decision = decide();
        assertThat(decision.kind()).isNotEqualTo(Kind.SEND);
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.explain().reason()).isNotBlank();
        return decision;
    }

    private Decision decide() {
        return decide(DAY);
    }

    private Decision decide(LocalDate on) {
        return Decider.decide(dunningCase, facts(), policy(open()), on);
    }

    private Facts facts() {
        return new Facts(debtor, new LedgerView(completeUpTo, ledgerOpen), contacts);
    }

    private Policy policy(ContactRules contact) {
        Rule yes = new Rule() {
            @Override
            public String code() {
                return "yes-to-everything";
            }

            @Override
            public Finding judge(Situation situation) {
                return new Finding(code(), Verdict.ALLOW, "Anything goes.");
            }
        };
        Step first = new Step(
                "first", NoticeKind.REMINDER, 0, 0, 1, 0, 0, EvidenceGrade.NONE, true, List.of(option()), null);
        List<Step> steps =
                dunningCase.notices().stream().anyMatch(n -> n.stands()) ? List.of(first, step) : List.of(step);
        return new Policy(
                new PolicyVersion("test", "1"),
                "IT",
                EUR,
                Policy.LEDGER_AGE_DAYS_LIMIT,
                30,
                contact,
                new Economics(
                        new CostTable(
                                EUR,
                                List.of(
                                        cost(ChannelKind.LETTER, 0),
                                        cost(ChannelKind.SMS, 0),
                                        cost(ChannelKind.VOICE, 0))),
                        new RecoveryTable(List.of(), 1000),
                        1000,
                        0,
                        0,
                        0),
                Map.of(
                        ClaimKind.COPAYMENT,
                        new Track(
                                List.of(new Track.Band(0, new Ladder("ladder", steps, Ladder.Proposed.REFERRAL))),
                                Fixtures.limitation())),
                List.of(yes));
    }

    private static ContactRules open() {
        return new ContactRules(List.of(), Map.of(), BusinessCalendar.WEEKDAYS);
    }

    private static ContactRules weekdaysOnly() {
        return new ContactRules(
                List.of(),
                Map.of(
                        ChannelKind.LETTER,
                        List.of(new ContactWindow(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                                LocalTime.of(8, 0),
                                LocalTime.of(20, 0),
                                false))),
                BusinessCalendar.WEEKDAYS);
    }

    private static StepOption option() {
        return StepOption.of(ChannelKind.LETTER, "text", IdentityLevel.VERIFIED);
    }

    private Step step(StepOption option) {
        boolean follows = !dunningCase.notices().isEmpty();
        return new Step(
                follows ? "second" : "first",
                NoticeKind.REMINDER,
                0,
                follows ? 1 : 0,
                1,
                0,
                0,
                EvidenceGrade.NONE,
                true,
                List.of(option),
                null);
    }

    private static DunningCase opened(String amount) {
        DunningCase fresh =
                DunningCase.replay(List.of(new CaseOpened(DUE, caseId(), "EUR", new PolicyVersion("test", "1"))));
        return evolve(fresh, fresh.add(receivable("R1", amount), DUE));
    }

    private void accept(Outcome outcome) {
        dunningCase = evolve(dunningCase, outcome);
    }

    private static DunningCase evolve(DunningCase from, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return from.evolve(((Outcome.Accepted) outcome).events());
    }

    private void planned(String stepCode, int index, LocalDate on) {
        plannedBy(ChannelKind.LETTER, stepCode, index, on);
        step = step(option());
    }

    private void plannedBy(ChannelKind channel, String stepCode, int index, LocalDate on) {
        events.clear();
        Amount claimed = eur("80.00");
        NoticeKey key = NoticeKey.derive(
                "c", List.of("R1"), "ladder", stepCode, dunningCase.notices().size());
        dunningCase = dunningCase.evolve(new CaseEvent.NoticePlanned(
                on,
                key,
                "ladder",
                stepCode,
                index,
                NoticeKind.REMINDER,
                channel,
                "text",
                List.of(new ReceivableId("R1")),
                claimed,
                Amount.zero(EUR),
                "",
                on.plusDays(1),
                Amount.zero(EUR),
                claimed,
                "",
                on.plusDays(10)));
    }

    private NoticeKey key() {
        return dunningCase.notices().get(dunningCase.notices().size() - 1).key();
    }

    private static Receivable billOf(PersonId patient) {
        return new Receivable(
                new ReceivableId("R2"),
                CREDITOR,
                DEBTOR,
                patient,
                ClaimKind.COPAYMENT,
                BillingCategory.VISIT,
                DUE.minusDays(30),
                DUE,
                eur("10.00").toMoney(),
                "INV-R2",
                2026);
    }

    private static Debtor with(ContactPoint... points) {
        return Debtor.adult(DEBTOR, "Prova Esempio", "it", ROME, List.of(points));
    }

    private static Debtor person(
            Capacity capacity, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn, List<Authority> authorities) {
        return new Debtor(
                DEBTOR,
                DebtorKind.CONSUMER,
                capacity,
                "Prova Esempio",
                "it",
                ROME,
                bornOn,
                diedOn,
                List.of(point(ChannelKind.LETTER, Provenance.CONFIRMED)),
                authorities);
    }
}
