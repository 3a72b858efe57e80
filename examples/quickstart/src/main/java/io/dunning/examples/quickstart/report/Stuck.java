package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseState;
import io.dunning.cases.RecordedEvent;
import io.dunning.examples.quickstart.report.Grid.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** Open cases that no further review will move by itself: an address, a record or a proof must be found by a person first. */
final class Stuck implements Figure {

    private static final int SHOWN_MAX = 40;

    /** Rules beside those of proof and addresses that say the same at every review until somebody finds what is missing. */
    private static final Set<String> OTHERS = Set.of(
            "certain-contact", "debtor-known", "identity-reached", "kind-followed-up", "may-be-told", "right-person");

    /** A case with the rule of its last review, and the first of the reviews since then that all ended so. */
    record Blocked(CaseStory story, String rule, LocalDate since, int reviews) {}

    private final LocalDate to;
    private final CurrencyUnit currency;
    private final List<Blocked> all = new ArrayList<>();

    Stuck(LocalDate to, CurrencyUnit currency) {
        this.to = to;
        this.currency = currency;
    }

    @Override
    public void add(CaseStory story) {
        of(story, to).ifPresent(all::add);
    }

    /** What a case is stuck on; empty where it isn't. */
    static Optional<Blocked> of(CaseStory story, LocalDate to) {
        boolean atRest = !story.dunningCase().activeHolds(to).isEmpty();
        if (story.dunningCase().state() != CaseState.OPEN || story.dunningCase().openMinor() <= 0 || atRest) {
            return Optional.empty();
        }
        List<ReviewDeferred> blocked = new ArrayList<>();
        for (RecordedEvent recorded : story.history()) {
            CaseEvent event = recorded.event();
            if (event instanceof ReviewDeferred deferred && isLasting(deferred.rule())) {
                blocked.add(deferred);
            } else if (isMove(event)) {
                blocked.clear();
            }
        }
        if (blocked.isEmpty()) {
            return Optional.empty();
        }
        String rule = blocked.get(blocked.size() - 1).rule();
        return Optional.of(new Blocked(story, rule, blocked.get(0).on(), blocked.size()));
    }

    private static boolean isLasting(String rule) {
        return OTHERS.contains(rule) || RuleWords.of(rule).sort() == RuleWords.Sort.PROOF;
    }

    /** Whether the case came on meanwhile; a payment of a part or an answer at the door doesn't bring it on. */
    private static boolean isMove(CaseEvent event) {
        return event instanceof ReviewDeferred
                || event instanceof NoticePlanned
                || event instanceof CaseOpened
                || event instanceof Reopened;
    }

    int count() {
        return all.size();
    }

    private static long openMinor(List<Blocked> blocked) {
        return blocked.stream()
                .mapToLong(b -> b.story().dunningCase().openMinor())
                .sum();
    }

    @Override
    public Section section() {
        String sentence = all.isEmpty()
                ? "No open case is stuck."
                : Shown.count(all.size(), "open case") + " of " + Shown.money(openMinor(all), currency)
                        + " got no further at the last review, and the next will say the same unless something comes in "
                        + "meanwhile. A person must find a way, such as an address, a record of who may be told, or a proof.";
        return new Section(
                "stuck", "Stuck: a person must find a way", List.of(sentence), List.of(), List.of(byRule(), list()));
    }

    private Grid byRule() {
        Map<String, List<Blocked>> byRule = new TreeMap<>();
        all.forEach(
                b -> byRule.computeIfAbsent(b.rule(), r -> new ArrayList<>()).add(b));
        Grid grid = Grid.of("What they are stuck on", "Rule", "In words", "#Cases", "#Open");
        byRule.forEach((rule, blocked) -> grid.row(
                rule,
                RuleWords.of(rule).sentence(),
                Shown.count(blocked.size()),
                Shown.money(openMinor(blocked), currency)));
        return grid;
    }

    private Grid list() {
        String caption = all.size() > SHOWN_MAX ? "The " + SHOWN_MAX + " largest" : "Each of them";
        Grid grid = Grid.of(caption, "Case", "Rule", "Since", "#Reviews", "#Open");
        all.stream()
                .sorted(Comparator.comparingLong(
                                (Blocked b) -> -b.story().dunningCase().openMinor())
                        .thenComparing(b -> b.story().id()))
                .limit(SHOWN_MAX)
                .forEach(b -> grid.row(
                        new Link(b.story().shortId(), b.story().page()),
                        b.rule(),
                        b.since().toString(),
                        Shown.count(b.reviews()),
                        Shown.money(b.story().dunningCase().open())));
        return grid;
    }
}
