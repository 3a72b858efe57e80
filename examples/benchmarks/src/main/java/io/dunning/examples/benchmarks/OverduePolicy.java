package io.dunning.examples.benchmarks;

import io.dunning.BusinessCalendar;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.ContactRules;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.contact.Provenance;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Facts;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.LimitationRule;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The part of a policy that Kill Bill's overdue rules can say: three steps by the age of the oldest bill and the amount open. Nothing
 * of holds, promises, contact, evidence or cost; cases that are free of all that.
 */
final class OverduePolicy {

    static final int[] DAYS = {10, 40, 90};
    static final long[] MINIMUM_MINOR = {500, 1000, 3000};
    private static final String[] CODES = {"first", "second", "third"};
    private static final PolicyVersion VERSION = new PolicyVersion("overdue", "1");
    private static final CreditorId CREDITOR = new CreditorId("region", "hospital");

    private OverduePolicy() {}

    static Policy policy() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < DAYS.length; i++) {
            steps.add(new Step(
                    CODES[i],
                    NoticeKind.REMINDER,
                    DAYS[i],
                    i == 0 ? 0 : 1,
                    1,
                    0,
                    MINIMUM_MINOR[i],
                    EvidenceGrade.NONE,
                    false,
                    List.of(StepOption.of(ChannelKind.LETTER, "text", IdentityLevel.VERIFIED)),
                    null));
        }
        UnitCost letter = new UnitCost(ChannelKind.LETTER, LocalDate.of(2015, 1, 1), null, 0, 0, 0, 0, 0, "invented");
        LimitationRule limitation =
                new LimitationRule(10, LimitationRule.Start.SERVICE, LimitationRule.End.EXACT, Map.of(), "invented");
        Ladder ladder = new Ladder("ladder", steps, Ladder.Proposed.REFERRAL);
        return new Policy(
                VERSION,
                "IT",
                BenchPolicy.EUR,
                1,
                30,
                new ContactRules(List.of(), Map.of(), BusinessCalendar.WEEKDAYS),
                new Economics(
                        new CostTable(BenchPolicy.EUR, List.of(letter)),
                        new RecoveryTable(List.of(), 300),
                        1000,
                        0,
                        0,
                        0),
                Map.of(ClaimKind.COPAYMENT, new Track(List.of(new Track.Band(0, ladder)), limitation)),
                List.of());
    }

    /** Cases of one to three bills, with up to two steps taken long enough ago. */
    static Portfolio portfolio(long seed, int size, LocalDate on) {
        Portfolio portfolio = new Portfolio(on, size);
        for (int i = 0; i < size; i++) {
            draw(portfolio, i, new SplittableRandom(seed * 1_000_003 + i));
        }
        return portfolio;
    }

    private static void draw(Portfolio portfolio, int number, SplittableRandom random) {
        LocalDate on = portfolio.on;
        Claim claim = new Claim();
        claim.today = (int) on.toEpochDay();
        claim.level = random.nextInt(3);
        claim.dueDay = claim.today - (claim.level == 0 ? 0 : DAYS[claim.level - 1] + 6) - random.nextInt(60);
        PersonId debtor = new PersonId("D" + number);
        LocalDate dueOn = LocalDate.ofEpochDay(claim.dueDay);
        LocalDate opened = dueOn.minusDays(5);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseOpened(opened, new CaseId(CREDITOR, debtor, ClaimKind.COPAYMENT), "EUR", VERSION));
        List<ReceivableId> items = new ArrayList<>();
        int bills = 1 + random.nextInt(3);
        for (int i = 0; i < bills; i++) {
            ReceivableId id = new ReceivableId("R" + number + "." + i);
            long minor = 100L + random.nextInt(random.nextBoolean() ? 1000 : 20_000);
            events.add(new ReceivableAdded(opened, id, debtor, dueOn.minusDays(30), dueOn, eur(minor), dueOn));
            items.add(id);
            claim.openMinor += minor;
        }
        for (int step = 0; step < claim.level; step++) {
            plan(events, items, number, step, LocalDate.ofEpochDay(claim.dueDay + DAYS[step]));
        }
        portfolio.cases[number] = DunningCase.replay(events);
        portfolio.facts[number] =
                new Facts(debtor(debtor, on), new LedgerView(on.minusDays(1), claim.openMinor), ContactLog.EMPTY);
        portfolio.claims[number] = claim;
    }

    private static void plan(List<CaseEvent> events, List<ReceivableId> items, int number, int step, LocalDate day) {
        NoticeKey key = NoticeKey.derive("case" + number, List.of(), "ladder", CODES[step], 0);
        events.add(new NoticePlanned(
                day,
                key,
                "ladder",
                CODES[step],
                step,
                NoticeKind.REMINDER,
                ChannelKind.LETTER,
                "text",
                items,
                eur(1),
                eur(0),
                "",
                BusinessCalendar.WEEKDAYS.onOrAfter(day.plusDays(1)),
                eur(0),
                eur(0),
                "00",
                day));
        events.add(new NoticeHandedOver(day, key, "ref"));
    }

    private static Debtor debtor(PersonId id, LocalDate on) {
        Address address = new Address(ChannelKind.LETTER, "Prova Esempio", "Via Inventata 1\n00000 Esempio");
        ContactPoint point = new ContactPoint(address, Provenance.REGISTER, on.minusDays(100));
        return Debtor.adult(id, "Prova Esempio", "it", ZoneOffset.UTC, List.of(point));
    }

    private static Amount eur(long minor) {
        return new Amount(minor, BenchPolicy.EUR);
    }
}
