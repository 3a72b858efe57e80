package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.HoldPlaced;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was held back and why: by rule, and by hold. */
final class HeldBack implements Figure {

    /** What is counted of one rule. */
    private static final class Count {
        private int cases;
        private int reviews;
        private CaseStory example;

        private Count(CaseStory example) {
            this.example = example;
        }
    }

    private final LocalDate to;
    private final Map<String, Count> rules = new HashMap<>();
    private final Map<HoldReason, Count> holds = new EnumMap<>(HoldReason.class);
    private final Map<HoldReason, Integer> active = new EnumMap<>(HoldReason.class);
    private int held;

    HeldBack(LocalDate to) {
        this.to = to;
    }

    @Override
    public void add(CaseStory story) {
        Set<String> seen = new HashSet<>();
        story.events(ReviewDeferred.class).forEach(e -> {
            Count count = rules.computeIfAbsent(e.rule(), r -> new Count(story));
            count.reviews++;
            if (seen.add(e.rule())) {
                count.cases++;
                count.example = story;
            }
        });
        boolean forAReason = seen.stream().anyMatch(r -> RuleWords.of(r).sort() != RuleWords.Sort.TIME);
        Set<HoldReason> reasons = new HashSet<>();
        story.events(HoldPlaced.class).forEach(e -> reasons.add(e.hold().reason()));
        story.events(Disputed.class).forEach(e -> reasons.add(HoldReason.DISPUTE));
        story.events(Promised.class).forEach(e -> reasons.add(HoldReason.PROMISE));
        story.events(PlanAgreed.class).forEach(e -> reasons.add(HoldReason.PLAN));
        reasons.forEach(r -> holds.computeIfAbsent(r, x -> new Count(story)).cases++);
        for (Hold hold : story.dunningCase().activeHolds(to)) {
            active.merge(hold.reason(), 1, Integer::sum);
            holds.computeIfAbsent(hold.reason(), r -> new Count(story)).example = story;
        }
        held += forAReason || !reasons.isEmpty() ? 1 : 0;
    }

    @Override
    public Section section() {
        return new Section(
                "held-back",
                "What was held back, and why",
                List.of(
                        Shown.were(held, "case")
                                + " held back at least once for another reason than the calendar. A case is judged by every rule "
                                + "each time; it counts here for the strictest one. The link leads to a case of which that is true."),
                List.of(),
                List.of(byRule(), byHold()));
    }

    private Grid byRule() {
        Grid grid = Grid.of(
                "Reviews that ended without a notice, by rule", "Why", "Rule", "In words", "#Cases", "#Reviews");
        rules.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Count> e) ->
                                RuleWords.of(e.getKey()).sort())
                        .thenComparing(e -> -e.getValue().cases)
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> {
                    RuleWords.Meaning meaning = RuleWords.of(e.getKey());
                    grid.row(
                            meaning.sort().title(),
                            new Link(e.getKey(), e.getValue().example.page()),
                            meaning.sentence(),
                            Shown.count(e.getValue().cases),
                            Shown.count(e.getValue().reviews));
                });
        return grid;
    }

    private Grid byHold() {
        Grid grid = Grid.of("Cases at rest, by reason", "Reason", "In words", "#Cases", "#At rest on the last day");
        holds.forEach((reason, count) -> grid.row(
                new Link(Shown.capital(Shown.words(reason)), count.example.page()),
                Shown.capital(reason.sentence()) + ".",
                Shown.count(count.cases),
                Shown.count(active.getOrDefault(reason, 0))));
        return grid;
    }
}
