package io.dunning.examples.quickstart.report;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.ReceivableAdded;
import io.dunning.cases.CaseItem;
import io.dunning.cases.ClosingReason;
import io.dunning.examples.quickstart.scenario.BankSettings;
import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.receivable.ReceivableId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** What came in, against what it cost to ask. */
final class MoneyIn implements Figure {

    private final LocalDate from;
    private final LocalDate to;
    private final CurrencyUnit currency;
    private final List<Booking> booked;
    private final Sent sent;
    private final Map<ReceivableId, LocalDate> firstNotice = new HashMap<>();
    private final Map<ReceivableId, Long> changes = new HashMap<>();
    private final long toleranceMinor;
    private int bills;
    private long billedMinor;
    private long openMinor;
    private long givenUpMinor;
    private long creditedMinor;
    private long overpaidMinor;
    private long letGoMinor;
    private long inQuestionMinor;

    MoneyIn(Played played, Sent sent) {
        Scenario scenario = played.folder().scenario();
        BankSettings bank = scenario.bank();
        this.from = scenario.from();
        this.to = scenario.to();
        this.currency = scenario.currency();
        this.booked = played.booked();
        this.sent = sent;
        toleranceMinor = bank == null ? 0 : bank.tolerance().minor();
        booked.forEach(b -> changes.merge(b.receivable(), b.change().minor(), Long::sum));
    }

    @Override
    public void add(CaseStory story) {
        story.events(ReceivableAdded.class).forEach(e -> {
            bills++;
            billedMinor += e.billed().minor();
        });
        story.dunningCase().items().forEach(item -> addOpen(item, isCredited(story)));
        for (Notice notice : story.notices()) {
            LocalDate handedOn = notice.handedOn();
            if (handedOn != null) {
                notice.planned().items().forEach(item -> firstNotice.putIfAbsent(item, handedOn));
            }
        }
    }

    /** Every bill's rest goes into exactly one row, so that the table adds up. */
    private void addOpen(CaseItem item, boolean credited) {
        long inTheBooks = item.billedMinor() + changes.getOrDefault(item.id(), 0L);
        long untold = inTheBooks - item.openMinor();
        if (item.openMinor() == 0 && untold > 0 && untold <= toleranceMinor) {
            letGoMinor += untold;
        } else {
            inQuestionMinor += untold;
        }
        if (item.openMinor() < 0) {
            overpaidMinor -= item.openMinor();
        } else if (!item.withdrawn()) {
            openMinor += item.openMinor();
        } else if (credited) {
            creditedMinor += item.openMinor();
        } else {
            givenUpMinor += item.openMinor();
        }
    }

    /** Whether it was a decision to credit, and not to give up, that took bills of the case out of the follow-up. */
    private static boolean isCredited(CaseStory story) {
        return story.events(Closed.class)
                .filter(e -> e.reason() != ClosingReason.PAID)
                .reduce((earlier, later) -> later)
                .filter(e -> e.reason() == ClosingReason.CREDITED)
                .isPresent();
    }

    int bills() {
        return bills;
    }

    long billedMinor() {
        return billedMinor;
    }

    /** Payments less what was taken back. */
    long cameInMinor() {
        return sum(true);
    }

    /** The part of it that moved on or after the day on which the first notice of its bill left. */
    long afterNoticeMinor() {
        return booked.stream()
                .filter(Booking::isMoney)
                .filter(b -> !b.valueOn().isBefore(firstNotice.getOrDefault(b.receivable(), LocalDate.MAX)))
                .mapToLong(b -> -b.change().minor())
                .sum();
    }

    private long sum(boolean money) {
        return booked.stream()
                .filter(b -> b.isMoney() == money)
                .mapToLong(b -> -b.change().minor())
                .sum();
    }

    private long sum(BalanceCause cause) {
        return booked.stream()
                .filter(b -> b.cause() == cause)
                .mapToLong(b -> Math.abs(b.change().minor()))
                .sum();
    }

    /** What was spent for each unit that came in. */
    String costPerUnit() {
        if (cameInMinor() <= 0) {
            return "-";
        }
        BigDecimal cost =
                BigDecimal.valueOf(sent.costMinor()).divide(BigDecimal.valueOf(cameInMinor()), 4, RoundingMode.HALF_UP);
        return cost.toPlainString() + " " + currency.getCurrencyCode();
    }

    @Override
    public Section section() {
        String first = Shown.money(cameInMinor(), currency) + " came in, "
                + Shown.share(cameInMinor(), billedMinor) + " of what was handed in; "
                + Shown.money(afterNoticeMinor(), currency) + " of it after a notice about the bill had left. "
                + "Asking cost " + Shown.money(sent.costMinor(), currency) + ", that is " + costPerUnit()
                + " for every " + currency.getCurrencyCode() + " that came in.";
        String second =
                "Not all of it came because of a notice: many people pay by themselves. What a notice adds can only be "
                        + "measured against a group that got none.";
        String third =
                "The table adds up: handed in, less what came in and what was credited, plus what was overpaid, is "
                        + "what is still open, given up, or credited without a credit note.";
        return new Section("money", "What came in", List.of(first, second, third), List.of(chart()), List.of(sums()));
    }

    private String chart() {
        return new DayCurves(
                        "money-chart",
                        "Money that came in, credit notes and cost of notices, summed up over time",
                        from,
                        to,
                        currency,
                        List.of(
                                new DayCurves.Curve("came in", "#2f6f4f", byDay(true)),
                                new DayCurves.Curve("credited", "#8a7090", byDay(false)),
                                new DayCurves.Curve("cost of notices", "#b5523b", sent.costByDay())))
                .svg();
    }

    private Map<LocalDate, Long> byDay(boolean money) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        booked.stream().filter(b -> b.isMoney() == money).forEach(b -> {
            LocalDate day = b.bookedOn().isBefore(from) ? from : b.bookedOn();
            byDay.merge(day, -b.change().minor(), Long::sum);
        });
        return byDay;
    }

    private Grid sums() {
        Grid grid = Grid.of("Sums of the whole time", "What", "#Amount");
        grid.row("Handed in, " + Shown.count(bills, "bill"), Shown.money(billedMinor, currency));
        grid.row("Payments", Shown.money(sum(BalanceCause.PAYMENT), currency));
        grid.row(
                "Taken back: bounced payments, refunds and corrections",
                Shown.money(
                        sum(BalanceCause.REVERSAL) + sum(BalanceCause.REFUND) + sum(BalanceCause.CORRECTION),
                        currency));
        grid.row("Came in", Shown.money(cameInMinor(), currency));
        grid.row("Credit notes", Shown.money(sum(false), currency));
        grid.row("Given up (uncollectible, time-barred, taken back), still in the books", money(givenUpMinor));
        grid.row("Credited by decision, the credit note not in the books yet", money(creditedMinor));
        grid.row("Overpaid, to be given back", money(overpaidMinor));
        grid.row("Still open on the last day", money(openMinor));
        if (letGoMinor != 0) {
            grid.row("So little that nobody is asked for it", money(letGoMinor));
        }
        if (inQuestionMinor != 0) {
            grid.row("In question: the case waits until a person has looked", money(inQuestionMinor));
        }
        return grid;
    }

    private String money(long minor) {
        return Shown.money(minor, currency);
    }
}
