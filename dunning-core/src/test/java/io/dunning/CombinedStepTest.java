package io.dunning;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.contactRules;
import static io.dunning.Fixtures.eur;
import static io.dunning.Fixtures.point;
import static io.dunning.Fixtures.receivable;
import static io.dunning.Fixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseSnapshot;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Identifying;
import io.dunning.channel.Message;
import io.dunning.channel.Metered;
import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Detail;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.contact.Debtor;
import io.dunning.contact.Preferences;
import io.dunning.contact.Provenance;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A call and the same in writing: one step, one contact. */
class CombinedStepTest {

    private static final LocalDate DAY = DUE.plusDays(20);
    private static final ContactWindow EARLY_ON_FRIDAY =
            new ContactWindow(Set.of(DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(10, 0), false);
    private static final ContactWindow ON_MONDAY =
            new ContactWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0), false);
    private static final StepOption PAIR = by(ChannelKind.VOICE).along(by(ChannelKind.SMS));

    /** Asks for a code, as it must where a call tells anything. */
    private static class Caller extends Fixtures.Receiver implements Identifying {
        Caller() {
            super(ChannelKind.VOICE);
        }
    }

    private Fixtures.Hospital hospital = hospital(policy(step("first", 10, 0, 30, PAIR, by(ChannelKind.LETTER))));
    private Caller voice = new Caller();
    private DunningEngine engine = engine();

    private static Policy policy(Step... steps) {
        return Fixtures.policy(List.of(steps), contactRules(), List.of());
    }

    private static Fixtures.Hospital hospital(Policy policy) {
        Fixtures.Hospital made = new Fixtures.Hospital(policy);
        made.debtors.put(debtor(point(ChannelKind.VOICE, Provenance.CONFIRMED).askingForCode()));
        // So little that a letter is about half of what it would bring: it is not as good as a call.
        return made.bill(receivable("R1", "12.00"), DUE);
    }

    private static Debtor debtor(ContactPoint call) {
        return Debtor.adult(
                DEBTOR,
                "Prova Esempio",
                "it",
                Fixtures.ROME,
                List.of(
                        call,
                        point(ChannelKind.SMS, Provenance.CONFIRMED),
                        point(ChannelKind.LETTER, Provenance.REGISTER)));
    }

    private DunningEngine engine() {
        return hospital.builder().channel(voice).build();
    }

    // ---- both go ----

    @Test
    void a_call_and_the_same_in_writing_leave_as_one_step_and_count_as_one_contact() {
        day(DAY);

        assertThat(voice.received).hasSize(1);
        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.letter.received).isEmpty();
        assertThat(notices()).extracting(NoticeRecord::channel).containsExactly(ChannelKind.VOICE, ChannelKind.SMS);
        assertThat(notices()).extracting(NoticeRecord::grade).containsOnly(EvidenceGrade.HANDED_OVER);
        assertThat(now().items().get(0).level()).as("steps taken").isEqualTo(1);
        assertThat(contacts()).as("contacts").isEqualTo(1);
    }

    @Test
    void the_step_costs_what_both_cost_and_brings_what_the_better_one_brings() {
        day(DAY);

        NoticePlanned planned = events(NoticePlanned.class).get(0);
        assertThat(planned.cost()).as("0.20 and 0.10").isEqualTo(eur("0.30"));
        assertThat(planned.expected()).isEqualTo(eur("3.60"));
        assertThat(events(CompanionPlanned.class)).singleElement().satisfies(along -> {
            assertThat(along.of()).isEqualTo(planned.key());
            assertThat(along.key()).isEqualTo(planned.key().companion());
        });
    }

    @Test
    void the_text_that_goes_along_is_measured_and_priced_by_its_segments() {
        class Measured extends Fixtures.Receiver implements Metered {
            Measured() {
                super(ChannelKind.SMS);
            }

            @Override
            public int units(Message message) {
                return 3;
            }
        }
        Policy policy = chargingSegments(policy(step("first", 10, 0, 30, PAIR)));
        hospital = hospital(policy);
        engine = hospital.builder().channel(voice).channel(new Measured()).build();
        day(DAY);

        assertThat(events(NoticePlanned.class).get(0).cost())
                .as("0.20 and three times 0.10")
                .isEqualTo(eur("0.50"));
    }

    @Test
    void its_history_and_its_snapshot_give_an_equal_case() {
        day(DAY);

        List<CaseEvent> events =
                engine.history(caseId()).stream().map(RecordedEvent::event).toList();
        assertThat(DunningCase.replay(events)).isEqualTo(now());
        assertThat(CaseSnapshot.read(caseId(), CaseSnapshot.write(now()))).isEqualTo(now());
    }

    // ---- one can't ----

    @Test
    void where_one_of_both_has_nowhere_to_go_neither_goes_and_the_explanation_says_which() {
        hospital.debtors.put(debtor(point(ChannelKind.LETTER, Provenance.REGISTER)));
        hospital.begin(DAY);

        assertThat(engine.explain(caseId(), DAY).objections())
                .anySatisfy(f -> assertThat(f.sentence()).contains("automatic call"));
        day(DAY);

        assertThat(hospital.sms.received).isEmpty();
        assertThat(hospital.letter.received).hasSize(1);

        hospital = hospital(policy(step("first", 10, 0, 30, PAIR)));
        hospital.debtors.put(Debtor.adult(
                DEBTOR,
                "Prova Esempio",
                "it",
                Fixtures.ROME,
                List.of(point(ChannelKind.VOICE, Provenance.CONFIRMED).askingForCode())));
        engine = engine();
        hospital.begin(DAY);
        assertThat(engine.explain(caseId(), DAY).objections())
                .anySatisfy(f -> assertThat(f.sentence()).contains("Along by text message", "No usable contact point"));
        day(DAY);
        assertThat(voice.received).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void who_wants_no_calls_gets_no_text_that_goes_along_with_one_either() {
        hospital.debtors.put(
                debtor(point(ChannelKind.VOICE, Provenance.CONFIRMED).askingForCode())
                        .preferring(Preferences.NONE.withoutCalls()));
        day(DAY);

        assertThat(voice.received).isEmpty();
        assertThat(hospital.sms.received).isEmpty();
        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void the_text_waits_until_the_call_may_be_made() {
        // It is eleven in Rome when notices leave.
        ContactRules rules = new ContactRules(
                List.of(), Map.of(ChannelKind.VOICE, List.of(EARLY_ON_FRIDAY, ON_MONDAY)), BusinessCalendar.WEEKDAYS);
        hospital = hospital(Fixtures.policy(List.of(step("first", 10, 0, 30, PAIR)), rules, List.of()));
        engine = engine();
        LocalDate friday = LocalDate.of(2026, 1, 30);
        hospital.begin(friday);
        engine.run(friday);
        DispatchReport onFriday = engine.dispatch(friday);

        assertThat(onFriday.waiting()).containsOnlyKeys("window-open", "main-first");
        assertThat(hospital.sms.received).isEmpty();
        hospital.begin(friday.plusDays(3));
        engine.dispatch(friday.plusDays(3));

        assertThat(voice.received).hasSize(1);
        assertThat(hospital.sms.received).hasSize(1);
        assertThat(contacts()).as("contacts").isEqualTo(1);
    }

    @Test
    void a_text_that_may_not_leave_on_the_day_of_its_call_is_a_contact_of_its_own() {
        // It is eleven in Rome when notices leave.
        ContactRules rules = new ContactRules(
                List.of(new ContactCap(1, 7)),
                Map.of(ChannelKind.SMS, List.of(EARLY_ON_FRIDAY, ON_MONDAY)),
                BusinessCalendar.WEEKDAYS);
        hospital = hospital(Fixtures.policy(List.of(step("first", 10, 0, 30, PAIR)), rules, List.of()));
        engine = engine();
        LocalDate friday = LocalDate.of(2026, 1, 30);
        day(friday);
        assertThat(voice.received).hasSize(1);
        hospital.begin(friday.plusDays(3));
        // The day of its receipt is not the day of the call.
        receive(0, Receipt.Outcome.DELIVERED, Detail.NONE);

        DispatchReport onMonday = engine.dispatch(friday.plusDays(3));

        assertThat(hospital.sms.received).isEmpty();
        assertThat(onMonday.waiting()).containsOnlyKeys("contact-cap");
    }

    @Test
    void a_call_that_the_provider_refuses_takes_its_text_with_it_and_the_step_is_decided_anew() {
        voice = new Caller() {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                super.dispatch(dispatch);
                return new Handover.Rejected("quota", false);
            }
        };
        engine = engine();
        DispatchReport report = day(DAY);

        assertThat(report.cancelled()).containsEntry("main-stopped", 1);
        assertThat(hospital.sms.received).isEmpty();
        assertThat(contacts()).as("nobody was disturbed").isZero();
        days(DAY.plusDays(1), 2);
        assertThat(voice.received).as("calls tried before it goes on paper").hasSize(2);
        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void who_pays_during_the_call_gets_no_text() {
        voice = new Caller() {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                hospital.pay("R1", "12.00", DAY);
                return super.dispatch(dispatch);
            }
        };
        engine = engine();
        DispatchReport report = day(DAY);

        assertThat(voice.received).hasSize(1);
        assertThat(hospital.sms.received).isEmpty();
        assertThat(report.cancelled()).isEqualTo(Map.of("stopped", 1));
    }

    @Test
    void a_text_whose_call_may_have_been_made_goes_all_the_same() {
        voice = new Caller() {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                super.dispatch(dispatch);
                throw new IllegalStateException("the line went dead");
            }
        };
        engine = engine();
        days(DAY, 3);

        assertThat(voice.received).hasSize(1);
        assertThat(hospital.sms.received).hasSize(1);
        assertThat(contacts()).as("contacts").isEqualTo(1);
    }

    // ---- what becomes of them ----

    @Test
    void a_call_that_nobody_answers_is_not_made_again_if_the_text_arrived() {
        day(DAY);
        receive(0, Receipt.Outcome.UNDELIVERED, Detail.NO_ANSWER);
        receive(1, Receipt.Outcome.DELIVERED, Detail.NONE);
        days(DAY.plusDays(1), 10);

        assertThat(now().items().get(0).level()).as("steps taken").isEqualTo(1);
        assertThat(voice.received).hasSize(1);
        assertThat(hospital.letter.received).isEmpty();
        assertThat(now().clockEvents(now().items().get(0)))
                .as("the text is a demand in writing, the call is none")
                .hasSize(1);
    }

    @Test
    void where_neither_arrived_the_step_goes_again_on_paper_and_was_tried_once() {
        day(DAY);
        receive(0, Receipt.Outcome.UNDELIVERED, Detail.NO_ANSWER);
        receive(1, Receipt.Outcome.UNDELIVERED, Detail.NONE);
        days(DAY.plusDays(1), 10);

        assertThat(voice.received).hasSize(1);
        assertThat(hospital.sms.received).hasSize(1);
        assertThat(hospital.letter.received).hasSize(1);
        assertThat(notices())
                .extracting(NoticeRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void two_pairs_that_failed_are_two_tries_and_not_four() {
        hospital = hospital(policy(step("first", 10, 0, 30, PAIR)));
        engine = engine();
        LocalDate on = DAY;
        for (int tries = 1; tries <= 3; tries++) {
            day(on);
            assertThat(voice.received).hasSize(tries);
            receive(notices().size() - 2, Receipt.Outcome.UNDELIVERED, Detail.NO_ANSWER);
            receive(notices().size() - 1, Receipt.Outcome.UNDELIVERED, Detail.NONE);
            on = on.plusDays(8);
        }
        days(on, 10);
        assertThat(voice.received).as("a person looks for another way").hasSize(3);
    }

    @Test
    void who_asks_for_paper_gets_one_letter_in_place_of_both() {
        day(DAY);

        assertThat(engine.act(caseId(), Actor.person("clerk"), c -> c.askForPaper(DAY)))
                .isInstanceOf(Outcome.Accepted.class);
        days(DAY.plusDays(1), 10);

        assertThat(notices()).extracting(NoticeRecord::replaced).containsExactly(true, true, false);
        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void its_fee_is_charged_once_though_both_name_it_and_by_the_text_if_the_call_failed() {
        FeeRule fee = new FeeRule(
                "reminder",
                List.of(new FeeRule.Tariff(LocalDate.of(2020, 1, 1), null, 100)),
                0,
                2,
                0,
                0,
                "invented for tests");
        Policy policy = policy(
                charged("first", 10, 0, fee, PAIR),
                charged("second", 45, 30, fee, by(ChannelKind.LETTER)),
                charged("third", 90, 30, fee, by(ChannelKind.LETTER)));
        for (boolean answered : List.of(true, false)) {
            hospital = hospital(policy);
            engine = engine();
            day(DAY);
            if (!answered) {
                receive(0, Receipt.Outcome.UNDELIVERED, Detail.NO_ANSWER);
            }
            days(DAY.plusDays(1), 120);

            assertThat(notices())
                    .as("of the two that may be charged the pair is one")
                    .extracting(NoticeRecord::feeMinor)
                    .containsExactly(100L, 100L, 100L, 0L);
        }
    }

    private static Step charged(String code, int afterDue, int afterPrevious, FeeRule fee, StepOption option) {
        return new Step(
                code,
                NoticeKind.REMINDER,
                afterDue,
                afterPrevious,
                14,
                3,
                500,
                EvidenceGrade.NONE,
                false,
                List.of(option),
                fee);
    }

    /** A text message costs 0.10 for each segment, a call 0.20. */
    private static Policy chargingSegments(Policy policy) {
        UnitCost sms = new UnitCost(
                ChannelKind.SMS, LocalDate.of(2015, 1, 1), null, 100_000, 100_000, 0, 0, 0, 0, "invented for tests");
        Economics economics = new Economics(
                new CostTable(Fixtures.EUR, List.of(sms, Fixtures.cost(ChannelKind.VOICE, 20))),
                new RecoveryTable(List.of(), 300),
                1000,
                50,
                120,
                1000);
        return new Policy(
                policy.version(),
                policy.country(),
                policy.currency(),
                policy.ledgerAgeDaysMax(),
                policy.reviewDays(),
                policy.contact(),
                economics,
                policy.tracks(),
                policy.rules());
    }

    // ---- values ----

    @Test
    void what_goes_along_goes_by_another_channel_and_has_nothing_along_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> by(ChannelKind.SMS).along(by(ChannelKind.SMS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> by(ChannelKind.LETTER).along(PAIR));
        assertThat(PAIR.parts()).containsExactly(by(ChannelKind.VOICE), by(ChannelKind.SMS));
        assertThat(PAIR.channels()).isEqualTo("automatic call with text message");
    }

    @Test
    void in_the_order_of_keys_it_stands_right_behind_its_main() {
        for (int i = 0; i < 100; i++) {
            NoticeKey main = NoticeKey.derive("case", List.of("R" + i), "ladder", "step", i);
            NoticeKey along = main.companion();

            assertThat(new BigInteger(along.value(), 16).subtract(new BigInteger(main.value(), 16)))
                    .isEqualTo(BigInteger.ONE);
            assertThat(along).isGreaterThan(main);
        }
    }

    @Test
    void leading_zeros_of_a_key_stay_and_the_last_of_all_keys_has_no_companion() {
        assertThat(new NoticeKey("0".repeat(31) + "f").companion()).isEqualTo(new NoticeKey("0".repeat(30) + "10"));
        assertThatIllegalStateException().isThrownBy(() -> new NoticeKey("f".repeat(32)).companion());
    }

    @Test
    void an_event_that_goes_along_with_nothing_is_refused() {
        day(DAY);
        NoticeKey key = notices().get(0).key();
        CompanionPlanned lost = new CompanionPlanned(DAY, key.companion(), key, ChannelKind.SMS, "text", "00");

        assertThatIllegalStateException().isThrownBy(() -> now().evolve(lost));
    }

    // ---- help ----

    private DispatchReport day(LocalDate on) {
        hospital.begin(on);
        engine.run(on);
        return engine.dispatch(on);
    }

    private void days(LocalDate from, int count) {
        for (int i = 0; i < count; i++) {
            day(from.plusDays(i));
        }
    }

    private void receive(int notice, Receipt.Outcome outcome, Detail detail) {
        String key = notices().get(notice).key().value();
        Receipt receipt =
                new Receipt(key, "r-" + key, outcome, hospital.clock.instant(), new byte[] {1}).saying(detail);
        assertThat(engine.receive(receipt)).isInstanceOf(Outcome.Accepted.class);
    }

    private <E extends CaseEvent> List<E> events(Class<E> type) {
        List<E> found = new ArrayList<>();
        engine.history(caseId()).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .forEach(event -> found.add(type.cast(event)));
        return found;
    }

    private int contacts() {
        return hospital.store
                .contacts(CREDITOR.tenant(), List.of(DEBTOR), DUE)
                .getOrDefault(DEBTOR, ContactLog.EMPTY)
                .size();
    }

    private List<NoticeRecord> notices() {
        return now().notices();
    }

    private DunningCase now() {
        return engine.find(caseId()).orElseThrow();
    }
}
