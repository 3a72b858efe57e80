package io.dunning.examples.quickstart.report;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.scenario.Scenario;
import io.dunning.examples.quickstart.year.Played;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The days on which the books were too far behind, what they held back, and who of those had paid. */
final class LedgerDays implements Figure {

    private static final String RULE = "ledger-fresh";
    private static final int EXAMPLES_MAX = 12;

    /** A case that was held back and had paid already, as the books showed later. */
    private record Spared(CaseStory story, LocalDate heldOn, LocalDate paidOn, LocalDate bookedOn) {}

    private final Scenario scenario;
    private final Map<LocalDate, LocalDate> completeUpTo;
    private final int ageDaysMax;
    private final Map<LocalDate, Integer> waitedAtHandOver;
    private final Map<LocalDate, Integer> held = new TreeMap<>();
    private final List<Spared> spared = new ArrayList<>();
    private int cases;

    LedgerDays(Played played) {
        scenario = played.folder().scenario();
        completeUpTo = played.completeUpTo();
        ageDaysMax = played.pack().policy().ledgerAgeDaysMax();
        waitedAtHandOver = played.waitedForLedger();
    }

    @Override
    public void add(CaseStory story) {
        List<LocalDate> days = story.events(ReviewDeferred.class)
                .filter(e -> e.rule().equals(RULE))
                .map(ReviewDeferred::on)
                .toList();
        if (days.isEmpty()) {
            return;
        }
        cases++;
        days.forEach(day -> held.merge(day, 1, Integer::sum));
        story.events(BalanceChanged.class)
                .filter(e -> e.cause() == BalanceCause.PAYMENT && e.open().minor() <= 0)
                .flatMap(e -> days.stream().filter(day -> hadPaid(e, day)).map(day -> spared(story, day, e)))
                .findFirst()
                .ifPresent(spared::add);
    }

    private static boolean hadPaid(BalanceChanged paid, LocalDate heldOn) {
        return !paid.valueOn().isAfter(heldOn) && paid.on().isAfter(heldOn);
    }

    private static Spared spared(CaseStory story, LocalDate heldOn, BalanceChanged paid) {
        return new Spared(story, heldOn, paid.valueOn(), paid.on());
    }

    private LocalDate completeUpTo(LocalDate day) {
        return completeUpTo.getOrDefault(day, day.minusDays(1));
    }

    private boolean isStale(LocalDate day) {
        return completeUpTo(day).plusDays(ageDaysMax).isBefore(day);
    }

    @Override
    public Section section() {
        LocalDate from = scenario.from();
        LocalDate to = scenario.to();
        List<LocalDate> stale =
                from.datesUntil(to.plusDays(1)).filter(this::isStale).toList();
        String sentence = stale.isEmpty()
                ? "The books were never too far behind. Were they, nothing would go out: whoever has paid must not be asked."
                : "On " + Shown.count(stale.size(), "day") + " the books were more than "
                        + Shown.count(ageDaysMax, "day") + " behind, and nothing went out. This held "
                        + Shown.count(cases, "case") + " back; " + Shown.count(spared.size())
                        + " of them had in fact paid by then: no wrong notice went to them.";
        return new Section(
                "books",
                "Days on which the books were behind",
                List.of(sentence),
                List.of(),
                List.of(days(stale), examples()));
    }

    private Grid days(List<LocalDate> stale) {
        Grid grid = Grid.of(
                "Days on which nothing went out because of the books",
                "Business date",
                "Books complete up to",
                "#Cases held back",
                "#Notices stopped at the door");
        stale.forEach(day -> grid.row(
                day.toString(),
                completeUpTo(day).toString(),
                Shown.count(held.getOrDefault(day, 0)),
                Shown.count(waitedAtHandOver.getOrDefault(day, 0))));
        return grid;
    }

    private Grid examples() {
        Grid grid =
                Grid.of("Held back, and had paid", "Case", "Held back on", "Paid on (value day)", "In the books on");
        spared.stream()
                .limit(EXAMPLES_MAX)
                .forEach(s -> grid.row(
                        new Link(s.story().shortId(), s.story().page()),
                        s.heldOn().toString(),
                        s.paidOn().toString(),
                        s.bookedOn().toString()));
        return grid;
    }
}
