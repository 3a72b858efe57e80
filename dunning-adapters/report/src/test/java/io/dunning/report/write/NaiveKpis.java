package io.dunning.report.write;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CallbackPromised;
import io.dunning.cases.CaseEvent.CallbackTried;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.ComplaintMade;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.EnquiryClosed;
import io.dunning.cases.CaseEvent.EnquiryForwarded;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.IdentityChecked;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.PromiseKept;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.ClosingReason;
import io.dunning.cases.DisputeDecision;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt;
import io.dunning.contact.IdentityLevel;
import io.dunning.desk.CallbackResult;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import io.dunning.report.Kpi;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month once more, straight from the words of their formulas: nothing is remembered, every question goes through all events of
 * a case again.
 */
final class NaiveKpis {

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, long[]> figures = new TreeMap<>();

    /** The case that is looked at. */
    private List<CaseEvent> events = List.of();

    private String currency = "";

    private NaiveKpis(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** Numerator and denominator, by {@code KPI|part|currency}. */
    static Map<String, long[]> of(List<List<RecordedEvent>> histories, LocalDate from, LocalDate to) {
        NaiveKpis naive = new NaiveKpis(from, to);
        for (List<RecordedEvent> history : histories) {
            naive.events = history.stream()
                    .map(RecordedEvent::event)
                    .filter(e -> !e.on().isAfter(to))
                    .toList();
            if (!naive.events.isEmpty()) {
                naive.currency = ((CaseOpened) naive.events.get(0)).currency();
                naive.steps();
                naive.money();
                naive.people();
                naive.desk();
            }
        }
        return naive.figures;
    }

    // ---- asking the events ----

    private boolean in(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private void count(Kpi kpi, String part, String of, long numerator, long denominator) {
        long[] sums = figures.computeIfAbsent(kpi + "|" + part + "|" + of, k -> new long[2]);
        sums[0] += numerator;
        sums[1] += denominator;
    }

    private void count(Kpi kpi, long numerator, long denominator) {
        count(kpi, "", "", numerator, denominator);
    }

    private void money(Kpi kpi, long numerator, long denominator) {
        count(kpi, "", currency, numerator, denominator);
    }

    private long howMany(Predicate<CaseEvent> which) {
        return events.stream().filter(e -> in(e.on()) && which.test(e)).count();
    }

    private <E> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Open in the ledger after so many events. */
    private long open(ReceivableId bill, int after) {
        long open = 0;
        for (CaseEvent event : events.subList(0, after)) {
            if (event instanceof ReceivableAdded added && added.id().equals(bill)) {
                open = added.billed().minor();
            } else if (event instanceof BalanceChanged changed && changed.id().equals(bill)) {
                open = changed.open().minor();
            }
        }
        return Math.max(0, open);
    }

    /** Asked for at the end of a day. */
    private long asked(ReceivableId bill, LocalDate day) {
        int after = 0;
        boolean there = false;
        boolean gone = false;
        for (int i = 0; i < events.size(); i++) {
            CaseEvent event = events.get(i);
            if (!event.on().isAfter(day)) {
                after = i + 1;
                there |= event instanceof ReceivableAdded added && added.id().equals(bill);
                gone |= there && event instanceof Closed closed && closed.reason() != ClosingReason.PAID;
            }
        }
        return gone ? 0 : open(bill, after);
    }

    private long lessBy(int place, BalanceCause... causes) {
        return events.get(place) instanceof BalanceChanged changed
                        && List.of(causes).contains(changed.cause())
                ? open(changed.id(), place) - open(changed.id(), place + 1)
                : 0;
    }

    private long collectedBy(int place) {
        return lessBy(place, BalanceCause.PAYMENT, BalanceCause.REVERSAL, BalanceCause.REFUND);
    }

    /** The place at which a notice, or what goes along with it, left first; -1 for never. */
    private int left(NoticePlanned notice) {
        for (int i = 0; i < events.size(); i++) {
            NoticeKey key = leaving(events.get(i));
            if (key != null
                    && (key.equals(notice.key()) || key.equals(notice.key().companion()))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable NoticeKey leaving(CaseEvent event) {
        return event instanceof NoticeHandedOver handed
                ? handed.key()
                : event instanceof NoticeUnknown unknown ? unknown.key() : null;
    }

    private LocalDate dayOf(int place) {
        return events.get(place).on();
    }

    private List<NoticePlanned> sent() {
        return all(NoticePlanned.class).stream().filter(n -> left(n) >= 0).toList();
    }

    private List<ChannelKind> channels(NoticePlanned notice) {
        List<ChannelKind> channels = new ArrayList<>(List.of(notice.channel()));
        all(CompanionPlanned.class).stream()
                .filter(c -> c.of().equals(notice.key()))
                .forEach(c -> channels.add(c.channel()));
        return channels;
    }

    // ---- figures ----

    private void steps() {
        for (NoticePlanned notice : sent()) {
            LocalDate day = dayOf(left(notice));
            LocalDate until = day.plusDays(30);
            for (NoticePlanned other : sent()) {
                boolean shares = other.items().stream().anyMatch(notice.items()::contains);
                if (left(other) > left(notice) && shares && dayOf(left(other)).isBefore(until)) {
                    until = dayOf(left(other));
                }
            }
            if (in(until)) {
                long came = 0;
                for (ReceivableId bill : notice.items()) {
                    long ofBill = 0;
                    for (int i = left(notice) + 1; i < events.size(); i++) {
                        boolean counts = events.get(i) instanceof BalanceChanged c
                                && c.id().equals(bill)
                                && c.valueOn().isAfter(day)
                                && !c.on().isAfter(until);
                        ofBill += counts ? collectedBy(i) : 0;
                    }
                    came += Math.max(0, ofBill);
                }
                long claimed = notice.claimed().minor();
                String step = notice.ladder() + "/" + notice.step();
                count(Kpi.RECOVERY_AMOUNT, step, currency, Math.min(came, claimed), claimed);
                count(Kpi.RECOVERY_COUNT, step, currency, came >= claimed ? 1 : 0, 1);
            }
        }
    }

    private static String bucket(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day);
        return days <= 0
                ? "not-due"
                : days <= 30
                        ? "0-30"
                        : days <= 60
                                ? "31-60"
                                : days <= 90
                                        ? "61-90"
                                        : days <= 120
                                                ? "91-120"
                                                : days <= 180 ? "121-180" : days <= 365 ? "181-365" : "over-365";
    }

    private void money() {
        LocalDate before = from.minusDays(1);
        List<String> buckets = List.of("not-due", "0-30", "31-60", "61-90", "91-120", "121-180", "181-365", "over-365");
        for (Kpi kpi : List.of(
                Kpi.OPEN,
                Kpi.AGED_OVER_90,
                Kpi.CEI,
                Kpi.EXPIRED,
                Kpi.COLLECTED,
                Kpi.NET_COLLECTION,
                Kpi.LIQUIDATION_90,
                Kpi.COST,
                Kpi.COST_TO_COLLECT,
                Kpi.NET_GAIN)) {
            money(kpi, 0, 0);
        }
        buckets.forEach(b -> count(Kpi.AGED, b, currency, 0, 0));
        List.of("31-60", "61-90", "91-120").forEach(b -> count(Kpi.ROLL, b, currency, 0, 0));
        for (ReceivableAdded bill : all(ReceivableAdded.class)) {
            long opening = asked(bill.id(), before);
            long closing = asked(bill.id(), to);
            String was = bucket(bill.dueOn(), before);
            String is = bucket(bill.dueOn(), to);
            long added = in(bill.on()) ? bill.billed().minor() : 0;
            money(Kpi.OPEN, closing, 0);
            buckets.forEach(b -> count(Kpi.AGED, b, currency, b.equals(is) ? closing : 0, closing));
            money(Kpi.AGED_OVER_90, buckets.indexOf(is) > 3 ? closing : 0, closing);
            for (int b = 2; b <= 4; b++) {
                long next = buckets.indexOf(is) == b ? closing : 0;
                long earlier = buckets.indexOf(was) == b - 1 ? opening : 0;
                count(Kpi.ROLL, buckets.get(b), currency, next, earlier);
            }
            money(Kpi.CEI, opening + added - closing, opening + added - (is.equals("not-due") ? closing : 0));
            money(Kpi.EXPIRED, 0, opening + added);
            money(Kpi.NET_COLLECTION, 0, bill.billed().minor());
            boolean ripe = in(bill.on().plusDays(90));
            money(Kpi.LIQUIDATION_90, 0, ripe ? bill.billed().minor() : 0);
            for (int i = 0; i < events.size(); i++) {
                CaseEvent event = events.get(i);
                if (event instanceof BalanceChanged changed && changed.id().equals(bill.id())) {
                    long came = collectedBy(i);
                    money(Kpi.NET_COLLECTION, came, -lessBy(i, BalanceCause.CREDIT_NOTE, BalanceCause.CORRECTION));
                    money(
                            Kpi.LIQUIDATION_90,
                            ripe && !event.on().isAfter(bill.on().plusDays(90)) ? came : 0,
                            0);
                    long now = in(event.on()) ? came : 0;
                    money(Kpi.COLLECTED, now, 0);
                    money(Kpi.COST_TO_COLLECT, 0, now);
                    money(Kpi.NET_GAIN, now, 0);
                }
                if (event instanceof Closed closed && closed.reason() == ClosingReason.TIME_BARRED && in(event.on())) {
                    List<CaseEvent> past = events.subList(0, i);
                    boolean earlier = past.stream()
                            .anyMatch(e -> e instanceof Closed c
                                    && c.reason() != ClosingReason.PAID
                                    && past.indexOf(e) > events.indexOf(bill));
                    money(Kpi.EXPIRED, earlier || events.indexOf(bill) > i ? 0 : open(bill.id(), i), 0);
                }
            }
        }
        for (NoticePlanned notice : sent()) {
            long cost = in(dayOf(left(notice))) ? notice.cost().minor() : 0;
            money(Kpi.COST, cost, 0);
            money(Kpi.COST_TO_COLLECT, cost, 0);
            money(Kpi.NET_GAIN, -cost, 0);
        }
    }

    private void people() {
        List<NoticePlanned> now =
                sent().stream().filter(n -> in(dayOf(left(n)))).toList();
        count(Kpi.NOTICES, now.size(), 0);
        long days = now.stream().map(n -> dayOf(left(n))).distinct().count();
        count(Kpi.CONTACT_INTENSITY, days, openDays());
        count(Kpi.DISPUTE_RATE, howMany(Disputed.class::isInstance), now.size());
        count(
                Kpi.DISPUTE_UPHELD,
                howMany(e -> e instanceof DisputeDecided d && d.decision() == DisputeDecision.CREDIT),
                howMany(DisputeDecided.class::isInstance));
        count(Kpi.COMPLAINT_RATE, howMany(ComplaintMade.class::isInstance), now.size());
        count(Kpi.WRONG_NOTICE, sent().stream().filter(n -> in(wrongOn(n))).count(), now.size());
        List<NoticePlanned> first = now.stream().filter(n -> n.stepIndex() == 0).toList();
        count(
                Kpi.DIGITAL_FIRST,
                first.stream()
                        .filter(n -> channels(n).stream().allMatch(ChannelKind::isDigital))
                        .count(),
                first.size());
        count(
                Kpi.PAPER_AVOIDED,
                now.stream()
                        .filter(n -> channels(n).stream().noneMatch(ChannelKind::isPostal))
                        .count(),
                0);
        agreements();
    }

    /** Far away where it never turned out wrong. */
    private LocalDate wrongOn(NoticePlanned notice) {
        int left = left(notice);
        for (int i = left + 1; i < events.size(); i++) {
            boolean paid = events.get(i) instanceof BalanceChanged c
                    && c.cause() == BalanceCause.PAYMENT
                    && c.open().minor() <= 0
                    && notice.items().contains(c.id())
                    && !c.valueOn().isAfter(dayOf(left));
            boolean upheld = events.get(i) instanceof DisputeDecided d
                    && d.decision() == DisputeDecision.CREDIT
                    && lastObjection(i) > left;
            if (paid || upheld) {
                return dayOf(i);
            }
        }
        return LocalDate.MAX;
    }

    private int lastObjection(int before) {
        int last = -1;
        for (int i = 0; i < before; i++) {
            last = events.get(i) instanceof Disputed ? i : last;
        }
        return last;
    }

    private boolean isOpenAtTheEndOf(LocalDate day) {
        boolean open = false;
        for (CaseEvent event : events) {
            if (!event.on().isAfter(day)) {
                open = (open || event instanceof CaseOpened || event instanceof Reopened) && !(event instanceof Closed);
            }
        }
        return open;
    }

    private long openDays() {
        return from.datesUntil(to.plusDays(1)).filter(this::isOpenAtTheEndOf).count();
    }

    private void agreements() {
        long kept = 0;
        long plans = 0;
        for (int i = 0; i < events.size(); i++) {
            CaseEvent event = events.get(i);
            kept += event instanceof PromiseKept && in(event.on()) ? 1 : 0;
            if (event instanceof PlanAgreed) {
                LocalDate end = events.subList(i + 1, events.size()).stream()
                        .filter(e -> e instanceof PlanAgreed
                                || e instanceof PlanEnded
                                || e instanceof Closed
                                || e instanceof Reopened r && r.freshStart())
                        .findFirst()
                        .map(CaseEvent::on)
                        .orElse(to);
                plans += end.isBefore(from) ? 0 : 1;
            }
        }
        count(Kpi.PROMISE_KEPT, kept, kept + howMany(PromiseBroken.class::isInstance));
        count(Kpi.PLAN_DEFAULT, howMany(e -> e instanceof PlanEnded p && !p.kept()), plans);
    }

    private boolean isCall(NoticeKey key) {
        return events.stream()
                .anyMatch(e -> e instanceof NoticePlanned n && n.key().equals(key) && isCall(n.channel())
                        || e instanceof CompanionPlanned c && c.key().equals(key) && isCall(c.channel()));
    }

    private static boolean isCall(ChannelKind channel) {
        return channel == ChannelKind.VOICE || channel == ChannelKind.AGENT_CALL;
    }

    private void desk() {
        long tried = howMany(CallbackTried.class::isInstance);
        long right = 0;
        long spoken = 0;
        for (int i = 0; i < events.size(); i++) {
            CaseEvent event = events.get(i);
            List<CaseEvent> earlier = events.subList(0, i);
            if (in(event.on())) {
                NoticeKey key = leaving(event);
                boolean first = earlier.stream().noneMatch(e -> key != null && key.equals(leaving(e)));
                tried += key != null && first && isCall(key) ? 1 : 0;
                right += event instanceof ReceiptDetailed r
                                && isIdentified(r)
                                && earlier.stream()
                                        .noneMatch(e -> e instanceof ReceiptDetailed o
                                                && o.key().equals(r.key())
                                                && isIdentified(o))
                        ? 1
                        : 0;
                if (isVerified(event)) {
                    EnquiryId enquiry = ((IdentityChecked) event).enquiry();
                    boolean called = isCalledBack(earlier, enquiry);
                    boolean before = earlier.stream()
                            .anyMatch(e -> isVerified(e)
                                    && ((IdentityChecked) e).enquiry().equals(enquiry));
                    right += called ? 1 : 0;
                    spoken += !called && !before ? 1 : 0;
                }
            }
        }
        count(Kpi.RIGHT_PARTY, right, tried);
        count(Kpi.PROMISE_RATE, howMany(Promised.class::isInstance), right + spoken);
        enquiries();
    }

    /** Whether a call back reached them after they were last identified. */
    private static boolean isCalledBack(List<CaseEvent> earlier, EnquiryId enquiry) {
        boolean called = false;
        for (CaseEvent event : earlier) {
            called |= event instanceof CallbackTried c
                    && c.enquiry().equals(enquiry)
                    && c.result() == CallbackResult.REACHED;
            called &= !(isVerified(event) && ((IdentityChecked) event).enquiry().equals(enquiry));
        }
        return called;
    }

    private boolean isIdentified(ReceiptDetailed receipt) {
        return receipt.detail() == Receipt.Detail.IDENTIFIED && isCall(receipt.key());
    }

    private static boolean isVerified(CaseEvent event) {
        return event instanceof IdentityChecked check && check.level().reaches(IdentityLevel.VERIFIED);
    }

    private void enquiries() {
        long ripe = 0;
        long settled = 0;
        List<EnquiryOpened> opened = all(EnquiryOpened.class);
        for (EnquiryOpened asked : opened) {
            LocalDate until = asked.on().plusDays(7);
            if (in(until)) {
                ripe++;
                boolean again = opened.stream()
                        .anyMatch(o -> opened.indexOf(o) > opened.indexOf(asked) && !o.on().isAfter(until));
                boolean answered = false;
                boolean goesOn = false;
                for (CaseEvent event : events) {
                    goesOn |= !answered
                            && (event instanceof EnquiryForwarded f
                                            && f.enquiry().equals(asked.enquiry())
                                    || event instanceof CallbackPromised c
                                            && c.enquiry().equals(asked.enquiry()));
                    answered |= event instanceof EnquiryClosed c
                            && c.enquiry().equals(asked.enquiry())
                            && !c.on().isAfter(until)
                            && List.of(EnquiryOutcome.ANSWERED, EnquiryOutcome.AGREED)
                                    .contains(c.outcome());
                }
                settled += answered && !goesOn && !again ? 1 : 0;
            }
        }
        count(Kpi.FIRST_CONTACT, settled, ripe);
        long forwarded = opened.stream()
                .filter(o -> all(EnquiryForwarded.class).stream()
                        .filter(f -> f.enquiry().equals(o.enquiry()))
                        .findFirst()
                        .filter(f -> in(f.on()))
                        .isPresent())
                .count();
        count(Kpi.FORWARDED_ENQUIRIES, forwarded, howMany(EnquiryOpened.class::isInstance));
        boolean open = openDays() > 0;
        boolean gone = howMany(EnquiryForwarded.class::isInstance) > 0;
        count(Kpi.FORWARDED_CASES, open && gone ? 1 : 0, open ? 1 : 0);
    }
}
