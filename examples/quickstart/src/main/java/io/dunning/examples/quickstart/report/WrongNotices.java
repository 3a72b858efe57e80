package io.dunning.examples.quickstart.report;

import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notices to somebody who had paid, with what caused each. */
final class WrongNotices implements Figure {

    private static final int SHOWN_MAX = 40;

    /** Why the notice left all the same. */
    private enum Cause {
        LATE_POSTING("late posting: the books were said to be complete up to a later day than the payment's"),
        SAME_DAY("the payment moved on the very day on which the notice left"),
        ALLOWED_LAG("the payment lay within the days by which the policy lets the books be behind");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    /** A notice about a bill that had been paid. */
    private record Wrong(
            CaseStory story,
            LocalDate handedOn,
            LocalDate paidOn,
            LocalDate bookedOn,
            LocalDate completeUpTo,
            Cause cause) {}

    private final ScenarioFolder folder;
    private final List<Wrong> all = new ArrayList<>();
    private int sent;

    WrongNotices(ScenarioFolder folder) {
        this.folder = folder;
    }

    @Override
    public void add(CaseStory story) {
        List<BalanceChanged> settled = story.events(BalanceChanged.class)
                .filter(e -> e.cause() == BalanceCause.PAYMENT && e.open().minor() <= 0)
                .toList();
        for (Notice notice : story.notices()) {
            LocalDate handedOn = notice.handedOn();
            if (handedOn != null) {
                sent++;
                settled.stream()
                        .filter(e -> notice.planned().items().contains(e.id()))
                        .filter(e -> !handedOn.isBefore(e.valueOn()) && handedOn.isBefore(e.on()))
                        .findFirst()
                        .ifPresent(e -> all.add(wrong(story, handedOn, e)));
            }
        }
    }

    private Wrong wrong(CaseStory story, LocalDate handedOn, BalanceChanged paid) {
        LocalDate claimed = folder.completeUpTo(handedOn);
        Cause cause = !claimed.isBefore(paid.valueOn())
                ? Cause.LATE_POSTING
                : paid.valueOn().equals(handedOn) ? Cause.SAME_DAY : Cause.ALLOWED_LAG;
        return new Wrong(story, handedOn, paid.valueOn(), paid.on(), claimed, cause);
    }

    int count() {
        return all.size();
    }

    @Override
    public Section section() {
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        all.forEach(w -> causes.merge(w.cause(), 1L, Long::sum));
        String sentence = all.isEmpty()
                ? "No notice went to somebody who had paid."
                : Shown.capital(Shown.count(all.size(), "notice")) + " of " + Shown.count(sent)
                        + " went to somebody whose payment had left already (" + Shown.share(all.size(), sent)
                        + "). A ledger that posts sooner, or claims less, prevents them; no rule can see a payment that "
                        + "nobody has booked.";
        Grid byCause = Grid.of("What caused them", "Cause", "#Notices");
        causes.forEach((cause, count) -> byCause.row(Shown.capital(cause.words), Shown.count(count)));
        return new Section(
                "wrong", "Notices to somebody who had paid", List.of(sentence), List.of(), List.of(byCause, list()));
    }

    private Grid list() {
        String caption = all.size() > SHOWN_MAX ? "The " + SHOWN_MAX + " posted latest" : "Each of them";
        Grid grid = Grid.of(
                caption,
                "Case",
                "Paid on (value day)",
                "Notice left on",
                "Books said to be complete up to",
                "Payment in the books on",
                "#Days late");
        all.stream()
                .sorted(Comparator.comparingLong((Wrong w) -> -ChronoUnit.DAYS.between(w.paidOn(), w.bookedOn()))
                        .thenComparing(w -> w.story().id())
                        .thenComparing(Wrong::handedOn))
                .limit(SHOWN_MAX)
                .forEach(w -> grid.row(
                        new Link(w.story().shortId(), w.story().page()),
                        w.paidOn().toString(),
                        w.handedOn().toString(),
                        w.completeUpTo().toString(),
                        w.bookedOn().toString(),
                        Shown.count(ChronoUnit.DAYS.between(w.paidOn(), w.bookedOn()))));
        return grid;
    }
}
