package io.dunning.examples.benchmarks;

import io.dunning.BusinessCalendar;
import io.dunning.agreement.Promise;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.HoldPlaced;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseId;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DunningCase;
import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.escalation.Facts;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.PolicyVersion;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws cases: most are due, some rest, are too young, have no address, owe too little, or are odd in another way. The same seed
 * gives the same case, whatever the size of the portfolio. All people are invented.
 */
final class Generator {

    private static final CreditorId CREDITOR = new CreditorId("region", "hospital");
    private static final PolicyVersion POLICY = new PolicyVersion("bench", "1");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String[][] STEPS = {
        {}, {"first", "second"}, {"first", "second", "formal"}, {"reminder", "demand"}
    };
    private static final String[] LADDERS = {"", "small", "large", "private"};
    private static final int[] DEADLINE_DAYS = {30, 30, 15};

    private final LocalDate on;
    private final int today;
    private final SplittableRandom random;
    private final Claim claim = new Claim();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<ReceivableId> items = new ArrayList<>();
    private final int number;
    private final PersonId debtor;
    private final PersonId patient;

    private Generator(long seed, int number, LocalDate on) {
        this.on = on;
        this.number = number;
        today = (int) on.toEpochDay();
        random = new SplittableRandom(seed * 1_000_003 + number);
        debtor = new PersonId("D" + number);
        patient = random.nextInt(100) < 13 ? new PersonId("C" + number) : debtor;
    }

    static Portfolio portfolio(long seed, int size, LocalDate on) {
        Portfolio portfolio = new Portfolio(on, size);
        for (int i = 0; i < size; i++) {
            new Generator(seed, i, on).drawInto(portfolio);
        }
        return portfolio;
    }

    private void drawInto(Portfolio portfolio) {
        claim.today = today;
        claim.smsOpensOn = (int) BusinessCalendar.WEEKDAYS.onOrAfter(on).toEpochDay();
        claim.barredBefore = (int) on.minusYears(10).toEpochDay();
        DunningCase dunningCase = drawCase();
        portfolio.cases[number] = dunningCase;
        portfolio.facts[number] = new Facts(drawDebtor(), drawLedger(), drawContacts());
        portfolio.claims[number] = claim;
    }

    private boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    // ---- the case ----

    private DunningCase drawCase() {
        ClaimKind kind =
                chance(78) ? ClaimKind.COPAYMENT : chance(96) ? ClaimKind.PRIVATE_FEE : ClaimKind.INSURER_SHARE;
        claim.copayment = kind == ClaimKind.COPAYMENT;
        claim.followedUp = kind != ClaimKind.INSURER_SHARE;
        claim.open = true;
        drawTimes(kind);
        LocalDate opened = day(claim.dueDay - 5);
        events.add(new CaseOpened(opened, new CaseId(CREDITOR, debtor, kind), "EUR", POLICY));
        drawItems();
        if (claim.followedUp) {
            drawNotices();
        }
        drawHold();
        if (chance(0.5)) {
            events.add(new Closed(day(today - 1), ClosingReason.RECALLED, "creditor", "clerk"));
            claim.open = false;
        }
        return DunningCase.replay(events);
    }

    /** Level, ladder and the days that its times count from. */
    private void drawTimes(ClaimKind kind) {
        int drawn = random.nextInt(100);
        int level = drawn < 58 ? 0 : drawn < 82 ? 1 : drawn < 94 ? 2 : 3;
        int ladder = kind == ClaimKind.PRIVATE_FEE ? Claim.PRIVATE : chance(60) ? Claim.LARGE : Claim.SMALL;
        claim.level = claim.followedUp ? Math.min(level, STEPS[ladder].length) : 0;
        claim.ladder = claim.level == 0 ? Claim.NO_LADDER : ladder;
        int sinceStep = chance(85) ? 36 + random.nextInt(60) : random.nextInt(45);
        claim.lastStepDay = today - sinceStep;
        claim.payByDay = claim.level == 0 ? 0 : payBy(claim.level - 1, claim.lastStepDay);
        int age = chance(88) ? 12 + random.nextInt(150) : random.nextInt(12);
        claim.dueDay = claim.level == 0 ? today - age : claim.lastStepDay - 15 - 40 * (claim.level - 1) - age / 2;
        claim.serviceDay = claim.dueDay - 30;
        if (chance(0.8)) {
            claim.serviceDay = claim.barredBefore - 1 - random.nextInt(400);
        } else if (chance(0.5)) {
            claim.serviceDay = claim.barredBefore + random.nextInt(20);
        }
    }

    private int payBy(int step, int planned) {
        LocalDate deadline = day(planned).plusDays(DEADLINE_DAYS[step]);
        return (int) BusinessCalendar.WEEKDAYS.onOrAfter(deadline).toEpochDay();
    }

    private void drawItems() {
        int count = chance(75) ? 1 : chance(80) ? 2 : 3;
        boolean paid = chance(0.7);
        for (int i = 0; i < count; i++) {
            long billed = chance(4) ? 100L + random.nextInt(700) : 1500 + (long) Math.exp(random.nextDouble() * 11);
            long open = paid ? 0 : chance(10) ? 1 + billed / 2 : billed;
            add("R" + number + "." + i, claim.serviceDay, claim.dueDay, billed, open);
            claim.openMinor += open;
        }
        claim.totalMinor = claim.openMinor;
        boolean running = claim.serviceDay >= claim.barredBefore;
        boolean surelyDue = claim.level == 0 ? claim.dueDay < today - 40 : claim.lastStepDay < today - 60;
        if (running && surelyDue && claim.dueDay < today - 150 && !paid && chance(20)) {
            long billed = 2000L + random.nextInt(5000);
            claim.youngerDueDay = today + 5 + random.nextInt(20);
            add("R" + number + ".f", today - 20, claim.youngerDueDay, billed, billed);
            items.remove(items.size() - 1);
            claim.totalMinor += billed;
        }
    }

    private void add(String id, int serviceDay, int dueDay, long billed, long open) {
        ReceivableId receivable = new ReceivableId(id);
        LocalDate learnt = day(Math.min(dueDay - 5, today - 10));
        events.add(new ReceivableAdded(
                learnt, receivable, patient, day(serviceDay), day(dueDay), eur(billed), day(dueDay)));
        if (open != billed) {
            events.add(new BalanceChanged(learnt, receivable, eur(open), BalanceCause.PAYMENT, learnt));
        }
        items.add(receivable);
    }

    // ---- what was sent ----

    private void drawNotices() {
        int ladder = claim.ladder();
        for (int step = 0; step < claim.level; step++) {
            int planned = claim.lastStepDay - 40 * (claim.level - 1 - step);
            NoticeKey key = plan(ladder, step, planned, payBy(step, planned), step);
            if (step < claim.level - 1) {
                events.add(new NoticeHandedOver(day(planned), key, "ref"));
            } else {
                drawLastGrade(key, planned);
            }
        }
        claim.onItsWay |= claim.level > 0 && claim.lastStepDay >= today;
        if (claim.level < STEPS[ladder].length && chance(4)) {
            drawFailures(ladder);
        }
        if (claim.level > 0 && chance(10)) {
            claim.shiftDays = 1 + random.nextInt(20);
            int from = today - 3 - claim.shiftDays;
            events.add(new HoldPlaced(day(from), new Hold(HoldReason.COVERAGE_PENDING, day(from), null)));
            events.add(new CaseEvent.HoldReleased(day(today - 3), HoldReason.COVERAGE_PENDING, claim.shiftDays));
        }
    }

    private void drawLastGrade(NoticeKey key, int planned) {
        LocalDate day = day(planned);
        int drawn = random.nextInt(1000);
        if (drawn < 8) {
            claim.onItsWay = true;
            claim.lastGrade = EvidenceGrade.QUEUED.ordinal();
        } else if (drawn < 30) {
            events.add(new NoticeUnknown(day, key));
            claim.lastGrade = EvidenceGrade.NONE.ordinal();
        } else {
            events.add(new NoticeHandedOver(day, key, "ref"));
            claim.lastGrade = EvidenceGrade.HANDED_OVER.ordinal();
            if (drawn < 500) {
                events.add(new ReceiptCounted(day, key, "receipt", Receipt.Outcome.DELIVERED, "00"));
                claim.lastGrade = EvidenceGrade.DELIVERED.ordinal();
            }
            if (drawn < 35) {
                events.add(new NoticeFailed(day, key, false));
                claim.contradictory = true;
            }
        }
    }

    private void drawFailures(int ladder) {
        claim.failures = 1 + random.nextInt(3);
        boolean dead = chance(50);
        for (int i = 0; i < claim.failures; i++) {
            int planned = Math.max(claim.lastStepDay, today - 12 + i);
            NoticeKey key = plan(ladder, claim.level, planned, planned + 30, 10 + i);
            events.add(new NoticeFailed(day(planned), key, dead));
        }
        if (dead) {
            claim.smsDead = channel(ladder, claim.level) == ChannelKind.SMS;
            claim.letterDead = channel(ladder, claim.level) == ChannelKind.LETTER;
            claim.registeredDead = channel(ladder, claim.level) == ChannelKind.REGISTERED_LETTER;
        }
    }

    private static ChannelKind channel(int ladder, int step) {
        boolean registered = step == 2 || ladder == Claim.PRIVATE && step == 1;
        return registered ? ChannelKind.REGISTERED_LETTER : step == 0 ? ChannelKind.SMS : ChannelKind.LETTER;
    }

    private NoticeKey plan(int ladder, int step, int planned, int payBy, int occurrence) {
        NoticeKey key = NoticeKey.derive("case" + number, List.of(), LADDERS[ladder], STEPS[ladder][step], occurrence);
        events.add(new NoticePlanned(
                day(planned),
                key,
                LADDERS[ladder],
                STEPS[ladder][step],
                step,
                NoticeKind.REMINDER,
                channel(ladder, step),
                "text",
                items,
                eur(claim.openMinor),
                eur(0),
                "",
                day(payBy),
                eur(10),
                eur(100),
                "00",
                on));
        return key;
    }

    // ---- why it rests ----

    private void drawHold() {
        int drawn = random.nextInt(1000);
        if (drawn >= 80) {
            return;
        }
        claim.heldFrom = today - 1 - random.nextInt(20);
        if (drawn < 12) {
            claim.heldUntil = Claim.FOREVER;
            events.add(new HoldPlaced(day(claim.heldFrom), new Hold(HoldReason.HARDSHIP, day(claim.heldFrom), null)));
            return;
        }
        claim.heldUntil = drawn < 18 ? today - 1 : today + random.nextInt(30);
        LocalDate from = day(claim.heldFrom);
        LocalDate until = day(claim.heldUntil);
        if (drawn < 45 && claim.openMinor > 0) {
            events.add(new Promised(from, new Promise(eur(claim.openMinor), until, eur(claim.openMinor)), until));
        } else {
            events.add(new HoldPlaced(from, new Hold(HoldReason.DEFERRAL, from, until)));
        }
    }

    // ---- what is known around it ----

    private LedgerView drawLedger() {
        claim.ledgerMinor = claim.totalMinor;
        if (chance(0.7)) {
            claim.ledgerMinor = chance(50) ? 0 : claim.totalMinor + 500;
        }
        claim.ledgerDay = chance(0.5) ? today - 3 : today - 1;
        return new LedgerView(day(claim.ledgerDay), claim.ledgerMinor);
    }

    private ContactLog drawContacts() {
        int count = random.nextInt(4);
        boolean often = chance(6);
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            days[i] = today - random.nextInt(often ? 8 : 200);
        }
        Arrays.sort(days);
        claim.contactDays = days;
        return ContactLog.of(days);
    }

    private Debtor drawDebtor() {
        LocalDate bornOn = null;
        if (chance(70)) {
            bornOn = chance(0.7) ? on.minusYears(12) : on.minusDays(8000 + random.nextInt(20_000));
            claim.adultFrom = (int) bornOn.plusYears(18).toEpochDay();
        }
        boolean dead = chance(0.6);
        Capacity capacity = dead && chance(20) ? Capacity.ESTATE : Capacity.SELF;
        claim.died = dead && capacity != Capacity.ESTATE;
        claim.mayBeTold = patient.equals(debtor) || !chance(5);
        List<Authority> authorities = claim.mayBeTold && !patient.equals(debtor)
                ? List.of(new Authority(patient, "file-" + number, day(today - 2000), null))
                : List.of();
        return new Debtor(
                debtor,
                DebtorKind.CONSUMER,
                capacity,
                "Prova Esempio",
                "it",
                ROME,
                bornOn,
                dead ? day(today - 60) : null,
                drawPoints(),
                authorities);
    }

    private List<ContactPoint> drawPoints() {
        List<ContactPoint> points = new ArrayList<>();
        claim.smsSource = Claim.NO_POINT;
        claim.letterSource = Claim.NO_POINT;
        if (chance(65)) {
            Provenance source = chance(35) ? Provenance.CONFIRMED : chance(85) ? Provenance.BOOKING : Provenance.LIST;
            int seen = today - 100 - random.nextInt(chance(10) ? 3000 : 1200);
            boolean refused = chance(3);
            points.add(point(ChannelKind.SMS, "+390000000000", source, seen, refused));
            if (!refused) {
                claim.smsSource = source.ordinal();
                claim.smsSeenDay = seen;
            }
            if (chance(15)) {
                points.add(point(ChannelKind.SMS, "+390000000001", Provenance.LOOKUP, today - 90, false));
                claim.smsSource = refused ? Provenance.LOOKUP.ordinal() : claim.smsSource;
                claim.smsSeenDay = refused ? today - 90 : claim.smsSeenDay;
            }
        }
        if (chance(96)) {
            Provenance source = chance(60) ? Provenance.REGISTER : chance(90) ? Provenance.LIST : Provenance.LOOKUP;
            int seen = today - 100 - random.nextInt(2000);
            points.add(point(ChannelKind.LETTER, "Via Inventata 1\n00000 Esempio", source, seen, false));
            points.add(point(ChannelKind.REGISTERED_LETTER, "Via Inventata 1\n00000 Esempio", source, seen, false));
            claim.letterSource = source.ordinal();
        }
        return points;
    }

    private ContactPoint point(ChannelKind kind, String value, Provenance source, int seen, boolean refused) {
        return new ContactPoint(new Address(kind, "Prova Esempio", value), source, day(seen), refused, null);
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    private static Amount eur(long minor) {
        return new Amount(minor, BenchPolicy.EUR);
    }
}
