package io.dunning.examples.benchmarks;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.contact.IdentityLevel;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryRow;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.ClockEventType;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/**
 * The policy that every contestant follows, as a user of the library writes it. The same numbers stand again, as literals, in
 * {@link HandWritten}, in {@code policy.drl} and in {@link EasyRules}; the case-by-case comparison shows that they agree.
 */
final class BenchPolicy {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private BenchPolicy() {}

    // policy begins
    static Policy policy() {
        Step first = step("first", 10, 0, 30, 3, 500, sms(), letter());
        Step second = step("second", 45, 30, 30, 3, 1000, letter());
        Step formal = new Step(
                "formal",
                NoticeKind.FORMAL_NOTICE,
                90,
                30,
                15,
                5,
                3000,
                EvidenceGrade.HANDED_OVER,
                false,
                List.of(registered("second"), registered(null)),
                null);
        Step reminder = step("reminder", 5, 0, 14, 3, 500, sms(), letter());
        Step demand = new Step(
                "demand",
                NoticeKind.FORMAL_NOTICE,
                30,
                14,
                15,
                5,
                1500,
                EvidenceGrade.NONE,
                true,
                List.of(registered(null)),
                null);
        Ladder small = new Ladder("small", List.of(first, second), Ladder.Proposed.CREDIT);
        Ladder large = new Ladder("large", List.of(first, second, formal), Ladder.Proposed.REFERRAL);
        Ladder fee = new Ladder("private", List.of(reminder, demand), Ladder.Proposed.REFERRAL);
        LimitationRule tenYears = new LimitationRule(
                10,
                LimitationRule.Start.SERVICE,
                LimitationRule.End.EXACT,
                Map.of(ClockEventType.LEGAL_STEP, EvidenceGrade.ACKNOWLEDGED),
                "invented");
        ContactRules contact = new ContactRules(
                List.of(new ContactCap(2, 7), new ContactCap(5, 30)),
                Map.of(
                        ChannelKind.SMS,
                        List.of(new ContactWindow(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(18, 0),
                                false))),
                BusinessCalendar.WEEKDAYS);
        return new Policy(
                new PolicyVersion("bench", "1"),
                "IT",
                EUR,
                1,
                30,
                contact,
                economics(),
                Map.of(
                        ClaimKind.COPAYMENT,
                        new Track(List.of(new Track.Band(0, small), new Track.Band(5000, large)), tenYears),
                        ClaimKind.PRIVATE_FEE,
                        new Track(List.of(new Track.Band(0, fee)), tenYears)),
                List.of());
    }

    private static Economics economics() {
        CostTable costs = new CostTable(
                EUR,
                List.of(
                        cost(ChannelKind.SMS, 10),
                        cost(ChannelKind.LETTER, 150),
                        cost(ChannelKind.REGISTERED_LETTER, 700)));
        RecoveryTable recovery = new RecoveryTable(
                List.of(
                        new RecoveryRow("first", ChannelKind.SMS, 180, 0, 100),
                        new RecoveryRow("first", ChannelKind.SMS, 0, 0, 250),
                        new RecoveryRow("first", ChannelKind.LETTER, 180, 0, 120),
                        new RecoveryRow("first", ChannelKind.LETTER, 0, 0, 300),
                        new RecoveryRow("second", ChannelKind.LETTER, 0, 0, 150),
                        new RecoveryRow("formal", ChannelKind.REGISTERED_LETTER, 0, 20000, 250),
                        new RecoveryRow("formal", ChannelKind.REGISTERED_LETTER, 0, 0, 150),
                        new RecoveryRow(null, null, 365, 0, 40)),
                100);
        return new Economics(costs, recovery, 1000, 50, 120, 1000);
    }

    private static Step step(
            String code, int afterDue, int afterPrevious, int deadline, int grace, long minimum, StepOption... ways) {
        return new Step(
                code,
                NoticeKind.REMINDER,
                afterDue,
                afterPrevious,
                deadline,
                grace,
                minimum,
                EvidenceGrade.NONE,
                false,
                List.of(ways),
                null);
    }

    private static StepOption sms() {
        return StepOption.of(ChannelKind.SMS, "short", IdentityLevel.CLAIMED);
    }

    private static StepOption letter() {
        return StepOption.of(ChannelKind.LETTER, "reminder", IdentityLevel.VERIFIED);
    }

    private static StepOption registered(@Nullable String quotes) {
        return new StepOption(
                ChannelKind.REGISTERED_LETTER,
                quotes == null ? "plain" : "quoting",
                IdentityLevel.STRONG,
                false,
                quotes,
                EvidenceGrade.DELIVERED);
    }

    private static UnitCost cost(ChannelKind channel, long cents) {
        return new UnitCost(channel, LocalDate.of(2015, 1, 1), null, cents * 10_000, 0, 0, 0, 0, "invented");
    }
    // policy ends
}
