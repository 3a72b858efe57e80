package io.dunning.testkit;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.desk.AnswerTerms;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Step;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.ClockEventType;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.ClaimKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/**
 * A policy for tests: a text message or a letter ten days after the due day, a letter, a registered letter, then a person is
 * asked to hand it over; two contacts a week and five a month; a ledger of yesterday; unless said otherwise.
 *
 * <p>All figures are invented and the same for every kind of claim.
 */
public final class SamplePolicy {

    private static final LocalDate PRICES_FROM = LocalDate.of(2015, 1, 1);

    private final Map<ChannelKind, Long> cents = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, List<ContactWindow>> windows = new EnumMap<>(ChannelKind.class);
    private final List<ContactCap> caps = new ArrayList<>(List.of(new ContactCap(2, 7), new ContactCap(5, 30)));
    private final List<Rule> rules = new ArrayList<>();
    private PolicyVersion version = new PolicyVersion("sample", "1");
    private List<Step> steps = List.of(
            new SampleStep("first")
                    .daysAfterDue(10)
                    .by(ChannelKind.SMS)
                    .by(ChannelKind.LETTER)
                    .step(),
            new SampleStep("second").daysAfterDue(45).step(),
            new SampleStep("formal")
                    .kind(NoticeKind.FORMAL_NOTICE)
                    .daysAfterDue(60)
                    .daysToPay(15)
                    .from("15 EUR")
                    .requiring(EvidenceGrade.HANDED_OVER)
                    .by(ChannelKind.REGISTERED_LETTER)
                    .step());
    private Proposed end = Proposed.REFERRAL;
    private String currency = "EUR";
    private AnswerTerms answers = AnswerTerms.USUAL;
    private int ledgerAgeDaysMax = 1;
    private BusinessCalendar calendar = BusinessCalendar.WEEKDAYS;

    SamplePolicy() {
        for (ChannelKind kind : ChannelKind.values()) {
            cents.put(kind, 10L);
        }
        cents.put(ChannelKind.LETTER, 150L);
        cents.put(ChannelKind.REGISTERED_LETTER, 700L);
    }

    public SamplePolicy version(String code, String number) {
        version = new PolicyVersion(code, number);
        return this;
    }

    /** The whole ladder. */
    public SamplePolicy withSteps(SampleStep... inOrder) {
        steps = Arrays.stream(inOrder).map(SampleStep::step).toList();
        return this;
    }

    /** What a person is asked when the last step has brought nothing. */
    public SamplePolicy endingWith(Proposed proposed) {
        end = proposed;
        return this;
    }

    public SamplePolicy withCap(int contactsMax, int days) {
        caps.add(new ContactCap(contactsMax, days));
        return this;
    }

    /** No cap but once a day, which always holds. */
    public SamplePolicy withoutCaps() {
        caps.clear();
        return this;
    }

    public SamplePolicy withWindow(ChannelKind channel, ContactWindow window) {
        windows.computeIfAbsent(channel, c -> new ArrayList<>()).add(window);
        return this;
    }

    public SamplePolicy withRule(Rule rule) {
        rules.add(rule);
        return this;
    }

    public SamplePolicy ledgerAtMostDaysOld(int days) {
        ledgerAgeDaysMax = days;
        return this;
    }

    public SamplePolicy on(BusinessCalendar value) {
        calendar = value;
        return this;
    }

    public SamplePolicy in(String currencyCode) {
        currency = currencyCode;
        return this;
    }

    /** Within which terms it answers; {@link AnswerTerms#USUAL} unless set. */
    public SamplePolicy answering(AnswerTerms terms) {
        answers = terms;
        return this;
    }

    /** What one message of a channel costs, in hundredths of the major unit. */
    public SamplePolicy costing(ChannelKind channel, long hundredths) {
        cents.put(channel, hundredths);
        return this;
    }

    public Policy policy() {
        CurrencyUnit unit = Monetary.getCurrency(currency);
        LimitationRule limitation = new LimitationRule(
                10,
                LimitationRule.Start.SERVICE,
                LimitationRule.End.EXACT,
                Map.of(ClockEventType.WRITTEN_DEMAND, EvidenceGrade.ACKNOWLEDGED),
                "invented for tests");
        Track track = new Track(List.of(new Track.Band(0, new Ladder("ladder", steps, end))), limitation);
        Map<ClaimKind, Track> tracks = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            tracks.put(kind, track);
        }
        return new Policy(
                version,
                "IT",
                unit,
                ledgerAgeDaysMax,
                30,
                new ContactRules(caps, windows, calendar),
                new Economics(new CostTable(unit, prices()), new RecoveryTable(List.of(), 300), 1000, 50, 120, 1000),
                tracks,
                rules,
                answers);
    }

    private List<UnitCost> prices() {
        List<UnitCost> prices = new ArrayList<>();
        cents.forEach((channel, hundredths) -> prices.add(
                new UnitCost(channel, PRICES_FROM, null, hundredths * 10_000, 0, 0, 0, 0, "invented for tests")));
        return prices;
    }
}
