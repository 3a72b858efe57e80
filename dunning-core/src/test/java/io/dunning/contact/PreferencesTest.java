package io.dunning.contact;

import static io.dunning.Fixtures.DEBTOR;
import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.by;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.debtor;
import static io.dunning.Fixtures.receivable;
import static io.dunning.Fixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.DispatchReport;
import io.dunning.Fixtures;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Policy;
import io.dunning.escalation.StepOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    /** A Friday. The clock stands at eleven in Rome. */
    private static final LocalDate DAY = DUE.plusDays(20);

    private static final ContactWindow EVENINGS = window(17, 20);

    @Test
    void without_a_wish_the_least_intrusive_way_is_taken() {
        assertThat(sentBy(Preferences.NONE, by(ChannelKind.SMS), by(ChannelKind.LETTER)))
                .isEqualTo(ChannelKind.SMS);
    }

    @Test
    void a_preferred_channel_beats_the_default_choice() {
        assertThat(sentBy(Preferences.NONE.by(ChannelKind.LETTER), by(ChannelKind.SMS), by(ChannelKind.LETTER)))
                .isEqualTo(ChannelKind.LETTER);
        assertThat(sentBy(Preferences.NONE.byPost(), by(ChannelKind.SMS), by(ChannelKind.LETTER)))
                .isEqualTo(ChannelKind.LETTER);
    }

    @Test
    void the_explanation_says_why_a_way_was_passed_over() {
        Fixtures.Hospital hospital =
                hospital("80.00", Preferences.NONE.byPost(), by(ChannelKind.SMS), by(ChannelKind.LETTER));
        hospital.begin(DAY);

        assertThat(hospital.engine.explain(caseId(), DAY).objections())
                .extracting(Finding::rule)
                .containsExactly("another-way");
    }

    @Test
    void a_wish_opens_no_way_that_a_guard_closes() {
        StepOption forCompanies = new StepOption(
                ChannelKind.LETTER,
                "text",
                IdentityLevel.VERIFIED,
                false,
                null,
                io.dunning.evidence.EvidenceGrade.HANDED_OVER,
                DebtorKind.BUSINESS);

        assertThat(sentBy(Preferences.NONE.by(ChannelKind.LETTER), by(ChannelKind.SMS), forCompanies))
                .isEqualTo(ChannelKind.SMS);
    }

    @Test
    void a_wish_that_is_not_worth_its_cost_is_not_followed() {
        assertThat(sentBy(
                        "15.00",
                        Preferences.NONE.by(ChannelKind.REGISTERED_LETTER),
                        by(ChannelKind.SMS),
                        by(ChannelKind.REGISTERED_LETTER)))
                .isEqualTo(ChannelKind.SMS);
    }

    @Test
    void an_unwanted_channel_is_left_out_while_there_is_another_one() {
        Preferences noTexts = new Preferences(null, false, Set.of(ChannelKind.SMS), List.of(), null);

        assertThat(sentBy(noTexts, by(ChannelKind.SMS), by(ChannelKind.LETTER))).isEqualTo(ChannelKind.LETTER);
        assertThat(sentBy(noTexts, by(ChannelKind.SMS))).isEqualTo(ChannelKind.SMS);
    }

    @Test
    void who_prefers_texts_gets_paper_after_one_that_did_not_arrive() {
        Fixtures.Hospital hospital =
                hospital("80.00", Preferences.NONE.by(ChannelKind.SMS), by(ChannelKind.SMS), by(ChannelKind.LETTER));
        hospital.day(DAY);
        String key = hospital.sms.received.get(0).key();
        hospital.engine.receive(
                new Receipt(key, "r", Receipt.Outcome.UNDELIVERED, hospital.clock.instant(), new byte[0]));
        hospital.day(DAY.plusDays(1));

        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void a_text_waits_for_the_hours_that_suit_and_then_goes() {
        Fixtures.Hospital hospital = hospital("80.00", Preferences.NONE.within(EVENINGS), by(ChannelKind.SMS));
        hospital.begin(DAY);
        hospital.engine.run(DAY);
        assertThat(hospital.engine.dispatch(DAY).waiting()).containsEntry("preferred-hours", 1);

        hospital.clock.pass(Duration.ofHours(6));
        DispatchReport evening = hospital.engine.dispatch(DAY);

        assertThat(evening.handedOver()).isEqualTo(1);
    }

    @Test
    void a_letter_waits_for_no_hours() {
        Fixtures.Hospital hospital = hospital("80.00", Preferences.NONE.within(EVENINGS), by(ChannelKind.LETTER));

        hospital.day(DAY);

        assertThat(hospital.letter.received).hasSize(1);
    }

    @Test
    void hours_that_law_never_allows_hold_nothing_up() {
        ContactRules byDay = allowed(window(9, 16));
        Preferences evenings = Preferences.NONE.within(EVENINGS);

        assertThat(evenings.isAwaited(ChannelKind.SMS, at(DAY, 10), ROME, byDay, DAY.plusDays(5)))
                .isFalse();
        assertThat(evenings.isAwaited(ChannelKind.SMS, at(DAY, 10), ROME, allowed(window(9, 18)), DAY.plusDays(5)))
                .isTrue();
    }

    @Test
    void hours_of_a_day_after_the_last_one_are_not_waited_for() {
        Preferences sundays = Preferences.NONE.within(
                new ContactWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(12, 0), true));

        assertThat(sundays.isAwaited(ChannelKind.SMS, at(DAY, 10), ROME, allowed(), DAY.plusDays(1)))
                .isFalse();
        assertThat(sundays.isAwaited(ChannelKind.SMS, at(DAY, 10), ROME, allowed(), DAY.plusDays(2)))
                .isTrue();
    }

    @Property
    void what_waits_can_go_some_hour_before_its_last_day_ends(
            @ForAll @IntRange(max = 22) int lawFrom,
            @ForAll @IntRange(min = 1, max = 23) int lawTo,
            @ForAll @IntRange(max = 22) int wishFrom,
            @ForAll @IntRange(min = 1, max = 23) int wishTo,
            @ForAll @IntRange(max = 23) int hour) {
        ContactRules law = allowed(window(Math.min(lawFrom, lawTo - 1), lawTo));
        Preferences wish = Preferences.NONE.within(window(Math.min(wishFrom, wishTo - 1), wishTo));
        boolean haveHourInCommon =
                Math.max(Math.min(lawFrom, lawTo - 1), Math.min(wishFrom, wishTo - 1)) < Math.min(lawTo, wishTo);
        boolean goesNow = false;
        for (int h = 0; h < 24 && !goesNow; h++) {
            var now = at(DAY, hour).plus(Duration.ofHours(h));
            goesNow = law.isOpen(ChannelKind.SMS, now, ROME)
                    && !wish.isAwaited(ChannelKind.SMS, now, ROME, law, DAY.plusDays(5));
        }

        assertThat(goesNow).as("within a day, whatever was wished").isTrue();
        assertThat(wish.isAwaited(ChannelKind.SMS, at(DAY, hour), ROME, law, DAY.plusDays(5)))
                .as("is waited for only where there is something to wait for")
                .matches(waits -> !waits || haveHourInCommon);
    }

    @Test
    void a_wished_language_beats_that_of_the_master_data() {
        assertThat(debtor(DEBTOR).preferring(Preferences.NONE.in("nb")).language())
                .isEqualTo("nb");
        assertThat(debtor(DEBTOR).language()).isEqualTo("it");
        assertThatIllegalArgumentException().isThrownBy(() -> Preferences.NONE.in("Norsk bokmål"));
    }

    @Test
    void nobody_wants_and_does_not_want_the_same() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.NONE.withoutCalls().by(ChannelKind.VOICE));
    }

    @Test
    void two_debtors_with_other_wishes_are_not_equal() {
        assertThat(debtor(DEBTOR).preferring(Preferences.NONE.byPost())).isNotEqualTo(debtor(DEBTOR));
        assertThat(debtor(DEBTOR).preferring(Preferences.NONE)).isEqualTo(debtor(DEBTOR));
    }

    private static ChannelKind sentBy(Preferences wishes, StepOption... options) {
        return sentBy("80.00", wishes, options);
    }

    private static ChannelKind sentBy(String amount, Preferences wishes, StepOption... options) {
        Fixtures.Hospital hospital = hospital(amount, wishes, options);
        hospital.day(DAY);
        return hospital.engine.find(caseId()).orElseThrow().notices().get(0).channel();
    }

    private static Fixtures.Hospital hospital(String amount, Preferences wishes, StepOption... options) {
        Policy policy = Fixtures.policy(List.of(step("first", 10, 0, 30, options)), Fixtures.contactRules(), List.of());
        Fixtures.Hospital hospital = new Fixtures.Hospital(policy).bill(receivable("R1", amount), DUE);
        hospital.debtors.put(debtor(DEBTOR).preferring(wishes));
        return hospital;
    }

    private static ContactWindow window(int from, int to) {
        return new ContactWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(to, 0), true);
    }

    private static ContactRules allowed(ContactWindow... windows) {
        return new ContactRules(
                List.of(),
                windows.length == 0 ? Map.of() : Map.of(ChannelKind.SMS, List.of(windows)),
                BusinessCalendar.WEEKDAYS);
    }

    private static java.time.Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ROME).toInstant();
    }
}
