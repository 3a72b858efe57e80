package io.dunning.examples.quickstart.report;

import io.dunning.channel.ChannelKind;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.report.write.ChannelColours;
import io.dunning.report.write.chart.MonthBars;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** What was sent, by month and channel, what it cost, and what became of it. */
final class Sent implements Figure {

    /** What is counted of one channel. */
    private static final class Lot {
        private int sent;
        private int proved;
        private int cameBack;
        private int refused;
        private int cancelled;
        private long costMinor;
        private long feeMinor;
    }

    private final LocalDate from;
    private final LocalDate to;
    private final CurrencyUnit currency;
    private final Map<ChannelKind, Map<YearMonth, Integer>> counts = new EnumMap<>(ChannelKind.class);
    private final Map<YearMonth, Long> costs = new TreeMap<>();
    private final Map<LocalDate, Long> costByDay = new TreeMap<>();
    private final Map<ChannelKind, Lot> lots = new EnumMap<>(ChannelKind.class);
    private final Map<String, Integer> cancellations = new TreeMap<>();

    Sent(LocalDate from, LocalDate to, CurrencyUnit currency) {
        this.from = from;
        this.to = to;
        this.currency = currency;
    }

    @Override
    public void add(CaseStory story) {
        story.notices().forEach(this::add);
    }

    private void add(Notice notice) {
        ChannelKind channel = notice.planned().channel();
        Lot lot = lots.computeIfAbsent(channel, c -> new Lot());
        LocalDate handedOn = notice.handedOn();
        if (handedOn == null) {
            if (notice.state().cancelled()) {
                lot.cancelled++;
                cancellations.merge(notice.cancelledFor(), 1, Integer::sum);
            } else if (notice.state().failed()) {
                lot.refused++;
            }
            return;
        }
        long cost = notice.planned().cost().minor();
        lot.sent++;
        lot.costMinor += cost;
        lot.feeMinor += notice.planned().fee().minor();
        lot.proved += notice.state().grade().reaches(EvidenceGrade.DELIVERED) ? 1 : 0;
        lot.cameBack += notice.state().failed() ? 1 : 0;
        YearMonth month = YearMonth.from(handedOn);
        counts.computeIfAbsent(channel, c -> new TreeMap<>()).merge(month, 1, Integer::sum);
        costs.merge(month, cost, Long::sum);
        costByDay.merge(handedOn, cost, Long::sum);
    }

    int sent() {
        return lots.values().stream().mapToInt(l -> l.sent).sum();
    }

    long costMinor() {
        return costByDay.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<LocalDate, Long> costByDay() {
        return costByDay;
    }

    private long feeMinor() {
        return lots.values().stream().mapToLong(l -> l.feeMinor).sum();
    }

    @Override
    public Section section() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Shown.capital(Shown.count(sent(), "notice")) + " went out, for "
                + Shown.money(costMinor(), currency)
                + " all in: postage and supplies, handling, and the calls they cause. "
                + (feeMinor() == 0
                        ? "They carried no fees."
                        : "They carried fees of " + Shown.money(feeMinor(), currency) + " in all."));
        return new Section(
                "sent",
                "What was sent",
                sentences,
                sent() == 0 ? List.of() : List.of(chart()),
                List.of(byMonth(), byChannel(), stopped()));
    }

    private String chart() {
        List<MonthBars.Series> series = new ArrayList<>();
        counts.forEach((channel, byMonth) ->
                series.add(new MonthBars.Series(Shown.channel(channel), ChannelColours.of(channel), byMonth)));
        return new MonthBars("sent-chart", "Notices sent by month and channel", MonthBars.months(from, to), series)
                .svg();
    }

    private Grid byMonth() {
        List<String> head = new ArrayList<>(List.of("Month"));
        counts.keySet().forEach(c -> head.add("#" + Shown.capital(Shown.channel(c))));
        head.addAll(List.of("#All", "#Cost"));
        Grid grid = Grid.of("Notices sent, by month and channel", head);
        if (counts.isEmpty()) {
            return grid;
        }
        for (YearMonth month : MonthBars.months(from, to)) {
            List<Object> row = new ArrayList<>(List.of(month.toString()));
            int all = 0;
            for (Map<YearMonth, Integer> byMonth : counts.values()) {
                int count = byMonth.getOrDefault(month, 0);
                row.add(Shown.count(count));
                all += count;
            }
            row.add(Shown.count(all));
            row.add(Shown.money(costs.getOrDefault(month, 0L), currency));
            grid.row(row);
        }
        return grid;
    }

    private Grid byChannel() {
        Grid grid = Grid.of(
                "What became of them, by channel",
                "Channel",
                "#Sent",
                "#Proved to have arrived",
                "#Came back",
                "#Refused at once",
                "#Stopped before",
                "#Cost",
                "#Each");
        lots.forEach((channel, lot) -> grid.row(
                Shown.capital(Shown.channel(channel)),
                Shown.count(lot.sent),
                Shown.count(lot.proved),
                Shown.count(lot.cameBack),
                Shown.count(lot.refused),
                Shown.count(lot.cancelled),
                Shown.money(lot.costMinor, currency),
                lot.sent == 0 ? "-" : Shown.money(Math.round((double) lot.costMinor / lot.sent), currency)));
        return grid;
    }

    private Grid stopped() {
        Grid grid = Grid.of("Notices stopped between decision and hand-over", "Why", "#Notices");
        cancellations.forEach((why, count) -> grid.row(Shown.capital(RuleWords.cancelled(why)), Shown.count(count)));
        return grid;
    }
}
