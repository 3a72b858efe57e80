package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.economics.Economics;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.limitation.ClockEventType;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The key numbers of the policies that come along: a change of one is a change of what patients get. */
class BuiltInPoliciesTest {

    static final List<String> NAMES = PolicyFiles.BUILT_IN;

    private static final long DAY = LocalDate.of(2026, 5, 4).toEpochDay();

    private static Policy policy(String name) {
        return new PolicyFiles().builtIn(name).policy();
    }

    private static Ladder ladder(String name, ClaimKind kind, long minor) {
        return policy(name).track(kind).orElseThrow().ladderFor(minor);
    }

    private static Step step(Ladder ladder, String code) {
        return ladder.steps().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Ladder ladder) {
        return ladder.steps().stream().map(Step::code).toList();
    }

    private static List<ChannelKind> channels(Step step) {
        return step.options().stream().map(StepOption::channel).distinct().toList();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void each_speaks_english_besides_the_language_of_the_country(String name) {
        PolicyPack pack = new PolicyFiles().builtIn(name);

        assertThat(pack.texts().languages()).contains("en");
        assertThat(pack.sources()).isNotEmpty();
        assertThat(pack.reviewedThrough()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_debt_near_the_price_of_a_stamp_is_never_worth_a_letter(String name) {
        Policy policy = policy(name);
        Economics economics = policy.economics();
        long letter = economics.costs().wholeMinor(ChannelKind.LETTER, DAY);

        for (Track track : policy.tracks().values()) {
            for (Step step : track.ladderFor(letter).steps()) {
                for (StepOption option : step.options()) {
                    int perThousand = economics.recovery().perThousand(step.code(), option.channel(), 60, letter);
                    boolean byPost = option.channel().isPostal();
                    assertThat(
                                    byPost && !step.mandatory()
                                            ? economics.expectedMinor(letter, perThousand)
                                                    - economics.costs().wholeMinor(option.channel(), DAY)
                                            : -1)
                            .as(step.code() + " by " + option.channel())
                            .isNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void no_notice_goes_unread_below_the_level_of_its_text(String name) {
        List<StepOption> all = new ArrayList<>();
        policy(name)
                .tracks()
                .values()
                .forEach(t -> t.bands().forEach(b -> b.ladder().steps().forEach(s -> all.addAll(s.options()))));

        assertThat(all)
                .filteredOn(o -> o.channel() == ChannelKind.SMS || o.channel() == ChannelKind.EMAIL)
                .allMatch(o -> o.certainContact() && !o.discloses().reaches(IdentityLevel.STRONG));
    }

    @Test
    void italian_tickets_get_a_notice_and_then_a_formal_one_of_fifteen_days() {
        Ladder ticket = ladder("it-health-authority", ClaimKind.COPAYMENT, 5420);

        assertThat(codes(ticket)).containsExactly("avviso", "diffida");
        assertThat(step(ticket, "avviso").deadlineDays()).isEqualTo(30);
        assertThat(channels(step(ticket, "avviso")))
                .containsExactly(ChannelKind.EMAIL, ChannelKind.SMS, ChannelKind.LETTER, ChannelKind.CERTIFIED_MAIL);
        Step formal = step(ticket, "diffida");
        assertThat(formal.kind()).isEqualTo(NoticeKind.FORMAL_NOTICE);
        assertThat(formal.deadlineDays()).isEqualTo(15);
        assertThat(formal.minimumMinor()).isEqualTo(1501);
        assertThat(channels(formal)).containsExactly(ChannelKind.CERTIFIED_MAIL, ChannelKind.REGISTERED_LETTER);
        assertThat(formal.options()).allMatch(o -> Objects.equals(o.quotes(), "avviso"));
        assertThat(ticket.end()).isEqualTo(Ladder.Proposed.REFERRAL);
        assertThat(policy("it-health-authority")
                        .economics()
                        .recovery()
                        .perThousand("avviso", ChannelKind.LETTER, 60, 5420))
                .isEqualTo(360);
    }

    @Test
    void small_italian_tickets_are_proposed_for_crediting() {
        assertThat(ladder("it-health-authority", ClaimKind.COPAYMENT, 1199).end())
                .isEqualTo(Ladder.Proposed.CREDIT);
        assertThat(ladder("it-health-authority", ClaimKind.COPAYMENT, 1500).end())
                .isEqualTo(Ladder.Proposed.CREDIT);
        assertThat(ladder("it-health-authority", ClaimKind.COPAYMENT, 1501).end())
                .isEqualTo(Ladder.Proposed.REFERRAL);
    }

    @Test
    void italian_sanctions_are_served_as_an_act_and_never_announced_by_phone() {
        Ladder sanction = ladder("it-health-authority", ClaimKind.NO_SHOW_SANCTION, 2500);

        Step act = step(sanction, "verbale");
        assertThat(codes(sanction)).containsExactly("verbale");
        assertThat(act.mandatory()).isTrue();
        assertThat(new PolicyFiles().builtIn("it-health-authority").about()).contains("mandatory");
        assertThat(new PolicyFiles().builtIn("it-health-authority").sources())
                .filteredOn(s -> s.code().equals("sanction-term"))
                .noneMatch(Source::verified);
        assertThat(channels(act)).containsExactly(ChannelKind.JUDICIAL_SERVICE, ChannelKind.REGISTERED_LETTER);
        assertThat(policy("it-health-authority")
                        .track(ClaimKind.NO_SHOW_SANCTION)
                        .orElseThrow()
                        .limitation()
                        .years())
                .isEqualTo(5);
    }

    @Test
    void french_patients_pay_no_fee_and_small_bills_no_registered_letter() {
        Ladder whole = ladder("fr-clinic-group", ClaimKind.PRIVATE_FEE, 6000);

        assertThat(whole.steps()).extracting(Step::daysAfterDueMin).containsExactly(20, 45, 70);
        assertThat(whole.steps()).allMatch(s -> s.fee() == null);
        assertThat(channels(step(whole, "mise-en-demeure"))).containsExactly(ChannelKind.REGISTERED_LETTER);
        assertThat(codes(ladder("fr-clinic-group", ClaimKind.MATERIALS, 5999)))
                .containsExactly("relance-simple", "relance-ferme");
        assertThat(codes(ladder("fr-clinic-group", ClaimKind.COPAYMENT, 999))).containsExactly("relance-simple");
    }

    @Test
    void a_french_reminder_does_not_restart_the_two_years() {
        var limitation = policy("fr-clinic-group")
                .track(ClaimKind.COPAYMENT)
                .orElseThrow()
                .limitation();

        assertThat(limitation.years()).isEqualTo(2);
        assertThat(limitation.restarts())
                .containsOnlyKeys(
                        ClockEventType.ACKNOWLEDGEMENT, ClockEventType.PART_PAYMENT, ClockEventType.LEGAL_STEP);
    }

    @Test
    void norwegian_fees_follow_the_dated_rate_and_its_conditions() {
        Ladder usual = ladder("no-practices", ClaimKind.NO_SHOW_SANCTION, 150_000);
        FeeRule notice = Objects.requireNonNull(step(usual, "inkassovarsel").fee());
        FeeRule demand =
                Objects.requireNonNull(step(usual, "betalingsoppfordring").fee());

        assertThat(notice.minorOn(LocalDate.of(2025, 12, 31))).isEqualTo(3500);
        assertThat(notice.minorOn(LocalDate.of(2026, 1, 1))).isEqualTo(3800);
        assertThat(notice.minorOn(LocalDate.of(2027, 1, 1))).isZero();
        assertThat(notice.countMax()).isEqualTo(2);
        assertThat(demand.minorOn(LocalDate.of(2025, 12, 31))).isEqualTo(10_500);
        assertThat(demand.minorOn(LocalDate.of(2026, 1, 1))).isEqualTo(11_300);
        assertThat(demand.countMax()).isEqualTo(1);
        assertThat(List.of(notice, demand))
                .allMatch(
                        f -> f.daysAfterDueMin() == 14 && f.priorDeadlineDaysMin() == 14 && f.countResetMonths() == 6);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void what_bears_a_fee_claims_more_than_the_fee(String name) {
        for (Track track : policy(name).tracks().values()) {
            for (Track.Band band : track.bands()) {
                for (Step step : band.ladder().steps()) {
                    long highest = step.fee() == null
                            ? 0
                            : step.fee().tariff().stream()
                                    .mapToLong(FeeRule.Tariff::minor)
                                    .max()
                                    .orElseThrow();
                    assertThat(highest == 0 || step.minimumMinor() > highest)
                            .as(step.code())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void norwegian_small_claims_get_a_reminder_and_nothing_that_bears_a_fee() {
        Ladder usual = ladder("no-practices", ClaimKind.MATERIALS, 18_700);

        assertThat(step(usual, "purring").fee()).isNull();
        assertThat(step(usual, "purring").minimumMinor()).isZero();
        assertThat(usual.steps()).filteredOn(s -> s.fee() != null).hasSize(2).allMatch(s -> s.minimumMinor() == 15_000);
    }

    @Test
    void norwegian_letters_give_fourteen_days_and_build_on_one_another() {
        Ladder usual = ladder("no-practices", ClaimKind.COPAYMENT, 30_000);

        assertThat(codes(usual)).containsExactly("purring", "inkassovarsel", "betalingsoppfordring");
        assertThat(usual.steps()).allMatch(s -> s.deadlineDays() >= 14 && s.daysAfterDueMin() >= 14);
        assertThat(ladder("no-practices", ClaimKind.MATERIALS, 14_999).end()).isEqualTo(Ladder.Proposed.CREDIT);
        assertThat(policy("no-practices").track(ClaimKind.SERVICE_WITHOUT_PRESENCE))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChannelKind.class,
            names = {"EMAIL", "SMS", "VOICE", "AGENT_CALL"})
    void norwegians_are_neither_called_nor_texted_nor_mailed_on_sundays_and_holidays(ChannelKind channel) {
        var windows = Objects.requireNonNull(
                policy("no-practices").contact().windows().get(channel));

        assertThat(windows).allMatch(w -> !w.onHolidays() && !w.days().contains(DayOfWeek.SUNDAY));
        assertThat(windows)
                .filteredOn(w -> w.days().contains(DayOfWeek.SATURDAY))
                .singleElement()
                .matches(w -> w.from().equals(LocalTime.of(9, 0)) && w.to().equals(LocalTime.of(15, 0)));
        assertThat(policy("no-practices").contact().firstDayOpen(channel, LocalDate.of(2026, 5, 17)))
                .isEqualTo("2026-05-18");
    }

    @Test
    void french_insurers_have_a_track_of_their_own_and_services_at_a_distance_that_of_patients() {
        Ladder insurers = ladder("fr-clinic-group", ClaimKind.INSURER_SHARE, 12_000);

        assertThat(codes(insurers)).containsExactly("releve-mutuelle", "rappel-mutuelle", "mise-en-demeure-mutuelle");
        assertThat(insurers.steps())
                .flatExtracting(Step::options)
                .extracting(StepOption::channel)
                .containsOnly(ChannelKind.EMAIL, ChannelKind.LETTER, ChannelKind.REGISTERED_LETTER);
        assertThat(ladder("fr-clinic-group", ClaimKind.SERVICE_WITHOUT_PRESENCE, 1541))
                .isEqualTo(ladder("fr-clinic-group", ClaimKind.COPAYMENT, 1541));
    }

    @Test
    void spanish_materials_follow_the_ladders_of_fees() {
        for (long minor : List.of(500L, 5000L, 50_000L)) {
            assertThat(ladder("es-private-practice", ClaimKind.MATERIALS, minor))
                    .isEqualTo(ladder("es-private-practice", ClaimKind.PRIVATE_FEE, minor));
        }
    }

    @Test
    void spanish_fees_end_with_a_burofax_and_insurers_have_a_track_of_their_own() {
        Ladder whole = ladder("es-private-practice", ClaimKind.PRIVATE_FEE, 15_000);

        assertThat(channels(step(whole, "burofax"))).containsExactly(ChannelKind.REGISTERED_LETTER);
        assertThat(codes(ladder("es-private-practice", ClaimKind.PRIVATE_FEE, 14_999)))
                .doesNotContain("burofax");
        for (ClaimKind kind : List.of(ClaimKind.INSURER_SHARE, ClaimKind.TARIFF_DIFFERENCE)) {
            assertThat(codes(ladder("es-private-practice", kind, 15_000)))
                    .containsExactly("reclamacion", "requerimiento");
        }
        assertThat(policy("es-private-practice")
                        .track(ClaimKind.PRIVATE_FEE)
                        .orElseThrow()
                        .limitation()
                        .restarts())
                .containsKey(ClockEventType.WRITTEN_DEMAND);
    }

    @Test
    void american_accounts_are_not_referred_within_a_hundred_and_twenty_days_of_the_first_statement() {
        Ladder statements = ladder("us-clinic-demo", ClaimKind.COPAYMENT, 10_000);
        int days = 0;
        List<Step> steps = statements.steps();
        for (int i = 0; i < steps.size(); i++) {
            int wait = steps.get(i).deadlineDays() + steps.get(i).bankGraceDays() + 1;
            int next = i + 1 < steps.size() ? steps.get(i + 1).daysAfterPreviousMin() : 0;
            days += Math.max(wait, next);
        }

        assertThat(codes(statements)).containsExactly("first-statement", "second-statement", "final-notice");
        assertThat(days).isGreaterThan(120);
    }
}
