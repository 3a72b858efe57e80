package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.Referred;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.RecordedEvent;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.examples.quickstart.report.Grid.Link;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a person was asked to decide. */
final class Decisions implements Figure {

    /** What is counted of one question. */
    private static final class Count {
        private int asked;
        private int closedMeanwhile;
        private int takenUp;
        private int waiting;
        private long waitingMinor;
        private @Nullable CaseStory example;
    }

    private final CurrencyUnit currency;
    private final Map<Proposed, Count> counts = new EnumMap<>(Proposed.class);

    Decisions(CurrencyUnit currency) {
        this.currency = currency;
    }

    @Override
    public void add(CaseStory story) {
        Count pending = null;
        for (RecordedEvent recorded : story.history()) {
            CaseEvent event = recorded.event();
            if (event instanceof DecisionAsked asked) {
                pending = counts.computeIfAbsent(asked.proposed(), p -> new Count());
                pending.asked++;
                pending.example = story;
            } else if (pending != null && event instanceof Closed) {
                pending.closedMeanwhile++;
                pending = null;
            } else if (pending != null && (event instanceof Reopened || event instanceof Referred)) {
                pending.takenUp++;
                pending = null;
            }
        }
        if (pending != null) {
            pending.waiting++;
            pending.waitingMinor += story.dunningCase().openMinor();
            pending.example = story;
        }
    }

    int waiting() {
        return counts.values().stream().mapToInt(c -> c.waiting).sum();
    }

    @Override
    public Section section() {
        int asked = counts.values().stream().mapToInt(c -> c.asked).sum();
        String sentence = asked == 0
                ? "Nobody had to decide anything."
                : Shown.capital(Shown.count(asked, "time")) + " a person was asked to decide; " + Shown.count(waiting())
                        + " of these cases still wait on the last day. Crediting, handing over and closing never happen by "
                        + "themselves, and nothing goes out meanwhile.";
        Grid grid = Grid.of(
                "Decisions asked of people",
                "Question",
                "#Asked",
                "#Paid or closed since",
                "#Followed up again",
                "#Waiting",
                "#Open in those");
        counts.forEach((proposed, c) -> grid.row(
                c.example == null
                        ? Shown.capital(EventWords.proposed(proposed))
                        : new Link(Shown.capital(EventWords.proposed(proposed)), c.example.page()),
                Shown.count(c.asked),
                Shown.count(c.closedMeanwhile),
                Shown.count(c.takenUp),
                Shown.count(c.waiting),
                Shown.money(c.waitingMinor, currency)));
        return new Section("decisions", "Decisions asked of people", List.of(sentence), List.of(), List.of(grid));
    }
}
