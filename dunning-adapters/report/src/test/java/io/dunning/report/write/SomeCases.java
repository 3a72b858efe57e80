package io.dunning.report.write;

import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseItem;
import io.dunning.cases.CaseState;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.Authority;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.CallWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.ComplaintOutcome;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityCheck;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Medium;
import io.dunning.desk.Topic;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Policy;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import io.dunning.notice.NoticeKey;
import io.dunning.notice.NoticeKind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.Given;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.money.Monetary;

/** Cases to which all sorts of things happened in the first half of 2026, made by the acts that really make them. */
final class SomeCases {

    static final CreditorId CLINIC = new CreditorId("region", "clinic");
    static final CreditorId PRACTICE = new CreditorId("region", "practice");
    static final List<CreditorId> CREDITORS = List.of(CLINIC, PRACTICE);

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 10);
    private static final List<String> RULES = List.of("window-open", "contact-cap", "reachable", "worth-its-cost");

    private final Random random;
    private final Policy policy = Given.aPolicy().policy();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<ReceivableId> bills = new ArrayList<>();
    private final CaseId id;
    private final String currency;
    private DunningCase now;
    private LocalDate on;
    private int enquiries;

    private SomeCases(Random random, int number) {
        this.random = random;
        CreditorId creditor = random.nextInt(3) == 0 ? PRACTICE : CLINIC;
        currency = creditor.equals(CLINIC) ? "EUR" : "NOK";
        ClaimKind kind = random.nextInt(4) == 0 ? ClaimKind.PRIVATE_FEE : ClaimKind.COPAYMENT;
        id = new CaseId(creditor, new PersonId("D" + number), kind);
        on = FIRST.plusDays(random.nextInt(60));
        events.add(new CaseOpened(on, id, currency, policy.version()));
        now = DunningCase.replay(events);
        bill();
    }

    /** The histories of so many cases; the same for the same seed. */
    static List<List<RecordedEvent>> of(long seed, int cases) {
        Random random = new Random(seed);
        List<List<RecordedEvent>> histories = new ArrayList<>();
        for (int number = 1; number <= cases; number++) {
            histories.add(new SomeCases(random, number).live());
        }
        return histories;
    }

    private List<RecordedEvent> live() {
        while (on.isBefore(LAST)) {
            take(new Outcome.Accepted(now.catchUp(on)));
            act();
            on = on.plusDays(random.nextInt(13));
        }
        return Recording.opening(
                        (CaseOpened) events.get(0),
                        Actor.ENGINE,
                        on.atStartOfDay().toInstant(ZoneOffset.UTC))
                .add(events.subList(1, events.size()), Actor.person("clerk"))
                .recorded();
    }

    private void take(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            now = now.evolve(accepted.events());
            events.addAll(accepted.events());
        }
    }

    private void take(CaseEvent... more) {
        take(Outcome.of(more));
    }

    private void act() {
        switch (random.nextInt(14)) {
            case 0 -> bill();
            case 1, 2 -> booking();
            case 3, 4, 5 -> step();
            case 6 -> receipt();
            case 7 -> take(now.promise(amount(60), on.plusDays(random.nextInt(20)), on));
            case 8 -> plan();
            case 9 -> take(now.dispute(any(DisputeGround.values()), on.plusDays(20), on));
            case 10 -> take(now.decideDispute(any(DisputeDecision.values()), "boss", on));
            case 11 -> ending();
            default -> desk();
        }
    }

    private void bill() {
        ReceivableId bill = new ReceivableId("R" + id.debtor() + "-" + bills.size());
        Receivable receivable = Given.aBill(bill.value())
                .of((10 + random.nextInt(90)) + " " + currency)
                .owedBy(id.debtor())
                .owedTo(id.creditor())
                .kind(id.kind())
                .dueOn(on.minusDays(random.nextInt(120)).plusDays(30))
                .receivable();
        bills.add(bill);
        take(now.add(receivable, on));
    }

    /** Also for more than is open, and known days after the money moved. */
    private void booking() {
        ReceivableId bill = bills.get(random.nextInt(bills.size()));
        long minor = random.nextInt(3) == 0 ? 0 : random.nextInt(9000) - 500L;
        BalanceCause cause = random.nextBoolean() ? BalanceCause.PAYMENT : any(BalanceCause.values());
        Amount open = new Amount(minor, Monetary.getCurrency(currency));
        take(now.balance(bill, open, cause, on.minusDays(random.nextInt(6)), on));
    }

    private void step() {
        boolean waits = now.notices().stream().anyMatch(NoticeRecord::isWaiting);
        if (now.openMinor() <= 0 || waits || !now.activeHolds(on).isEmpty()) {
            take(new ReviewDeferred(on, any(RULES.toArray(String[]::new)), "Not now.", on.plusDays(3)));
            return;
        }
        List<ReceivableId> items =
                now.items().stream().filter(CaseItem::isOpen).map(CaseItem::id).toList();
        int level = Math.min(now.items().get(0).level(), 3);
        String step = "s" + level;
        NoticeKey key = NoticeKey.derive(
                id.toString(),
                items.stream().map(ReceivableId::value).toList(),
                "ladder",
                step,
                now.notices().size());
        ChannelKind channel = any(ChannelKind.values());
        boolean fee = random.nextInt(4) == 0;
        take(new NoticePlanned(
                on,
                key,
                "ladder",
                step,
                level,
                NoticeKind.REMINDER,
                channel,
                "text",
                items,
                now.open(),
                fee ? amount(5) : amount(0),
                fee ? "reminder" : "",
                on.plusDays(14),
                amount(3),
                amount(9),
                "0",
                on.plusDays(30)));
        NoticeKey last = key;
        if (channel == ChannelKind.VOICE && random.nextBoolean()) {
            last = key.companion();
            take(new CompanionPlanned(on, last, key, ChannelKind.SMS, "text", "0"));
        }
        leave(key);
        if (!last.equals(key)) {
            leave(last);
        }
    }

    private void leave(NoticeKey key) {
        switch (random.nextInt(6)) {
            case 0 -> take(new NoticeUnknown(on, key));
            case 1 -> take(new NoticeFailed(on, key, random.nextBoolean()));
            default -> take(new NoticeHandedOver(on, key, "ref"));
        }
    }

    private void receipt() {
        if (now.notices().isEmpty()) {
            return;
        }
        NoticeRecord notice = any(now.notices().toArray(NoticeRecord[]::new));
        String receipt = "receipt-" + events.size();
        Receipt.Outcome outcome = any(Receipt.Outcome.values());
        take(new ReceiptCounted(on, notice.key(), receipt, outcome, "0"));
        if (outcome == Receipt.Outcome.ACKNOWLEDGED) {
            take(new ReceiptDetailed(on, notice.key(), receipt, Receipt.Detail.IDENTIFIED));
        }
    }

    private void plan() {
        if (now.openMinor() > 5) {
            take(now.agree(InstalmentPlan.monthly(now.open(), 1 + random.nextInt(3), on.plusDays(5)), on));
        }
    }

    private void ending() {
        switch (random.nextInt(7)) {
            case 0 -> take(now.credit("boss", on));
            case 1 -> take(now.closeTimeBarred("boss", on));
            case 2 -> take(now.excludeUncollectible("document-1", "clerk", "boss", on));
            case 3 -> take(now.refer("court", "boss", on));
            case 4 -> take(now.resume(on));
            case 5 -> take(now.hold(HoldReason.MANUAL, on.plusDays(6), on));
            default -> {
                if (now.state() == CaseState.OPEN) {
                    take(new DecisionAsked(on, any(Proposed.values()), now.open(), "All steps were taken."));
                }
            }
        }
    }

    private void desk() {
        Desk desk = Desk.of(now, policy);
        OffsetDateTime at = on.atTime(9, 0).atOffset(ZoneOffset.ofHours(1));
        if (enquiries == 0 || random.nextInt(4) == 0) {
            EnquiryId opened = new EnquiryId("E" + ++enquiries);
            take(desk.open(opened, any(Medium.values()), Caller.DEBTOR, at, on));
            if (random.nextBoolean()) {
                take(Desk.of(now, policy).close(opened, EnquiryOutcome.ANSWERED, on));
            }
            return;
        }
        EnquiryId enquiry = new EnquiryId("E" + (1 + random.nextInt(enquiries)));
        CallWindow window = new CallWindow(
                on.plusDays(random.nextInt(3)), LocalTime.of(8, 0), LocalTime.of(18, 0), ZoneId.of("Europe/Rome"));
        take(
                switch (random.nextInt(10)) {
                    case 0 -> desk.classify(enquiry, any(Topic.values()), on);
                    case 1, 2 -> desk.identify(enquiry, IdentityCheck.right(any(IdentityFactor.values())), on);
                    case 3 -> desk.forward(enquiry, any(Forwarding.values()), on);
                    case 4 -> desk.promiseCallback(enquiry, window, on);
                    case 5 -> calledBack(desk, enquiry, at);
                    case 6 -> desk.complain(enquiry, any(ComplaintGround.values()), on);
                    case 7 -> desk.answerComplaint(enquiry, any(ComplaintOutcome.values()), "boss", on);
                    case 8 ->
                        desk.admit(
                                enquiry,
                                new Authority(id.debtor(), "document-2", on, null),
                                any(AdmissionScope.values()),
                                on);
                    default -> desk.close(enquiry, any(EnquiryOutcome.values()), on);
                });
    }

    /** Whoever is reached may be identified at once. */
    private Outcome calledBack(Desk desk, EnquiryId enquiry, OffsetDateTime at) {
        take(desk.callbackTried(enquiry, random.nextBoolean(), at, on));
        return Desk.of(now, policy).identify(enquiry, IdentityCheck.right(IdentityFactor.ONE_TIME_CODE), on);
    }

    private Amount amount(int max) {
        return Amount.ofMinor(max == 0 ? 0 : 1 + random.nextInt(max * 100), Monetary.getCurrency(currency));
    }

    private <E> E any(E[] all) {
        return all[random.nextInt(all.length)];
    }
}
