package io.dunning;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseId;
import io.dunning.channel.Address;
import io.dunning.channel.Channel;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.ContactRules;
import io.dunning.contact.Debtor;
import io.dunning.contact.IdentityLevel;
import io.dunning.contact.Provenance;
import io.dunning.economics.CostTable;
import io.dunning.economics.Economics;
import io.dunning.economics.RecoveryTable;
import io.dunning.economics.UnitCost;
import io.dunning.escalation.Ladder;
import io.dunning.escalation.Policy;
import io.dunning.escalation.PolicyVersion;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.limitation.ClockEventType;
import io.dunning.limitation.LimitationRule;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryDebtors;
import io.dunning.memory.MemoryLedger;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** A small hospital for tests: one creditor, one policy of three steps, everything in memory, a clock that is set. */
public final class Fixtures {

    public static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    public static final CreditorId CREDITOR = new CreditorId("region", "hospital");
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    public static final PersonId DEBTOR = new PersonId("P1");

    private Fixtures() {}

    public static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    public static Receivable receivable(String id, String amount) {
        return receivable(id, DEBTOR, amount, DUE);
    }

    public static Receivable receivable(String id, PersonId debtor, String amount, LocalDate dueOn) {
        return new Receivable(
                new ReceivableId(id),
                CREDITOR,
                debtor,
                debtor,
                ClaimKind.COPAYMENT,
                BillingCategory.VISIT,
                dueOn.minusDays(30),
                dueOn,
                eur(amount).toMoney(),
                "INV-" + id,
                dueOn.getYear());
    }

    /** The same bill of another creditor. */
    public static Receivable billedBy(CreditorId creditor, Receivable bill) {
        return new Receivable(
                bill.id(),
                creditor,
                bill.debtor(),
                bill.patient(),
                bill.kind(),
                bill.category(),
                bill.serviceOn(),
                bill.dueOn(),
                bill.amount(),
                bill.sourceDocument(),
                bill.competenceYear());
    }

    public static CaseId caseId() {
        return new CaseId(CREDITOR, DEBTOR, ClaimKind.COPAYMENT);
    }

    /** The case for copayments of that person. */
    public static CaseId caseOf(String person) {
        return new CaseId(CREDITOR, new PersonId(person), ClaimKind.COPAYMENT);
    }

    public static ContactPoint point(ChannelKind kind, Provenance provenance) {
        String value = switch (kind) {
            case SMS, VOICE, AGENT_CALL -> "+390000000000";
            case LETTER, REGISTERED_LETTER, JUDICIAL_SERVICE -> "Via Inventata 1\n00000 Esempio";
            default -> "someone@example.org";
        };
        return new ContactPoint(new Address(kind, "Prova Esempio", value), provenance, DUE.minusDays(40));
    }

    public static Debtor debtor(PersonId id) {
        return Debtor.adult(
                id,
                "Prova Esempio",
                "it",
                ROME,
                List.of(
                        point(ChannelKind.SMS, Provenance.CONFIRMED),
                        point(ChannelKind.LETTER, Provenance.REGISTER),
                        point(ChannelKind.REGISTERED_LETTER, Provenance.REGISTER)));
    }

    public static Step step(String code, int afterDue, int afterPrevious, int deadline, StepOption... options) {
        return new Step(
                code,
                NoticeKind.REMINDER,
                afterDue,
                afterPrevious,
                deadline,
                3,
                500,
                EvidenceGrade.NONE,
                false,
                List.of(options),
                null);
    }

    public static StepOption by(ChannelKind channel) {
        return StepOption.of(channel, "text", IdentityLevel.VERIFIED);
    }

    /** First an SMS or a letter, then a letter, then a registered letter that builds on it. */
    public static List<Step> steps() {
        Step formal = new Step(
                "formal",
                NoticeKind.FORMAL_NOTICE,
                60,
                30,
                15,
                3,
                1500,
                EvidenceGrade.HANDED_OVER,
                false,
                List.of(by(ChannelKind.REGISTERED_LETTER)),
                null);
        return List.of(
                step("first", 10, 0, 30, by(ChannelKind.SMS), by(ChannelKind.LETTER)),
                step("second", 45, 30, 30, by(ChannelKind.LETTER)),
                formal);
    }

    public static UnitCost cost(ChannelKind channel, long cents) {
        return new UnitCost(channel, LocalDate.of(2015, 1, 1), null, cents * 10_000, 0, 0, 0, 0, "invented for tests");
    }

    public static Economics economics() {
        return new Economics(
                new CostTable(
                        EUR,
                        List.of(
                                cost(ChannelKind.SMS, 10),
                                cost(ChannelKind.EMAIL, 1),
                                cost(ChannelKind.VOICE, 20),
                                cost(ChannelKind.LETTER, 150),
                                cost(ChannelKind.REGISTERED_LETTER, 700))),
                new RecoveryTable(List.of(), 300),
                1000,
                50,
                120,
                1000);
    }

    public static LimitationRule limitation() {
        return new LimitationRule(
                10,
                LimitationRule.Start.SERVICE,
                LimitationRule.End.EXACT,
                Map.of(ClockEventType.WRITTEN_DEMAND, EvidenceGrade.ACKNOWLEDGED),
                "invented for tests");
    }

    public static Policy policy(List<Step> steps, ContactRules contact, List<Rule> rules) {
        Ladder ladder = new Ladder("ladder", steps, Ladder.Proposed.REFERRAL);
        return new Policy(
                new PolicyVersion("test", "1"),
                "IT",
                EUR,
                1,
                30,
                contact,
                economics(),
                Map.of(ClaimKind.COPAYMENT, new Track(List.of(new Track.Band(0, ladder)), limitation())),
                rules);
    }

    public static Policy policy() {
        return policy(steps(), contactRules(), List.of());
    }

    /** The same policy under another version. */
    public static Policy versioned(String version) {
        Policy same = policy();
        return new Policy(
                new PolicyVersion("test", version),
                same.country(),
                same.currency(),
                same.ledgerAgeDaysMax(),
                same.reviewDays(),
                same.contact(),
                same.economics(),
                same.tracks(),
                same.rules());
    }

    public static ContactRules contactRules() {
        return new ContactRules(
                List.of(new ContactCap(2, 7), new ContactCap(5, 30)), Map.of(), BusinessCalendar.WEEKDAYS);
    }

    /** A channel that accepts everything and keeps it. Thread-safe as far as it is a channel. */
    public static class Receiver implements Channel {
        public final List<Dispatch> received = new ArrayList<>();
        private final ChannelKind kind;
        private final DeliveryContract contract;

        public Receiver(ChannelKind kind) {
            this(kind, new DeliveryContract.AtMostOnce());
        }

        public Receiver(ChannelKind kind, DeliveryContract contract) {
            this.kind = kind;
            this.contract = contract;
        }

        @Override
        public ChannelKind kind() {
            return kind;
        }

        @Override
        public DeliveryContract contract() {
            return contract;
        }

        @Override
        public synchronized Handover dispatch(Dispatch dispatch) {
            received.add(dispatch);
            return new Handover.Accepted("ref-" + received.size());
        }
    }

    /** A clock that stands at ten in the morning, UTC, of the day it is set to. */
    public static final class DayClock extends Clock {
        private LocalDate day;
        private Duration passed = Duration.ZERO;

        public DayClock(LocalDate day) {
            this.day = day;
        }

        public void set(LocalDate newDay) {
            day = newDay;
            passed = Duration.ZERO;
        }

        public void pass(Duration time) {
            passed = passed.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC).plus(passed);
        }
    }

    /** Engine and ports together. */
    public static final class Hospital {
        public final MemoryCaseStore store;
        public final MemoryLedger ledger = new MemoryLedger();
        public final MemoryDebtors debtors = new MemoryDebtors();
        public final DayClock clock = new DayClock(DUE);
        public final Receiver sms = new Receiver(ChannelKind.SMS);
        public final Receiver letter = new Receiver(ChannelKind.LETTER);
        public final Receiver registered = new Receiver(ChannelKind.REGISTERED_LETTER);
        public final DunningEngine engine;

        private final Policy policy;

        public Hospital(Policy policy) {
            this(policy, 1);
        }

        /** With the work divided into so many partitions. */
        public Hospital(Policy policy, int partitions) {
            this.policy = policy;
            store = new MemoryCaseStore(partitions);
            engine = freshEngine();
            debtors.put(debtor(DEBTOR));
        }

        /** Another engine on the same ports, as after a restart. */
        public DunningEngine freshEngine() {
            return builder().build();
        }

        /** All ports set; a test replaces the one that it is about. */
        public DunningEngine.Builder builder() {
            return DunningEngine.builder()
                    .store(store)
                    .ledger(ledger)
                    .debtors(debtors)
                    .policies(Policies.always(policy))
                    .renderer(r -> new Message("it", "subject", "Please pay " + r.total() + " by " + r.payBy()))
                    .channel(sms)
                    .channel(letter)
                    .channel(registered)
                    .clock(clock)
                    .chunkSize(7);
        }

        public Hospital bill(Receivable receivable, LocalDate on) {
            ledger.bill(receivable);
            engine.open(receivable, on, io.dunning.evidence.Actor.person("clerk"));
            return this;
        }

        /** So many people, P0 and so on, with a bill of 80 euros each: R0 and so on. */
        public List<CaseId> billPeople(int count) {
            List<CaseId> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                PersonId person = new PersonId("P" + i);
                debtors.put(debtor(person));
                bill(receivable("R" + i, person, "80.00", DUE), DUE);
                ids.add(caseOf("P" + i));
            }
            return ids;
        }

        /** That day begins: the ledger is complete up to the day before. Nothing runs. */
        public void begin(LocalDate on) {
            clock.set(on);
            ledger.completeUpTo(CREDITOR, on.minusDays(1));
        }

        /** A payment, or a reversal where it is negative. */
        public void pay(String bill, String amount, LocalDate on) {
            Amount paid = eur(amount);
            ledger.book(
                    CREDITOR,
                    new ReceivableId(bill),
                    paid.isPositive() ? BalanceCause.PAYMENT : BalanceCause.REVERSAL,
                    Amount.zero(EUR).minus(paid).toMoney(),
                    on);
        }

        /** One business day: the ledger is complete up to the day before, then run, then dispatch. */
        public RunReport day(LocalDate on) {
            begin(on);
            RunReport report = engine.run(on);
            engine.dispatch(on);
            return report;
        }

        public int sent() {
            return sms.received.size() + letter.received.size() + registered.received.size();
        }
    }
}
