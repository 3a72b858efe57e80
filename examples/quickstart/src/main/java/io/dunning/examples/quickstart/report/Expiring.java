package io.dunning.examples.quickstart.report;

import io.dunning.Debtors;
import io.dunning.cases.CaseItem;
import io.dunning.cases.CaseState;
import io.dunning.contact.ContactLog;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Facts;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Situation;
import io.dunning.examples.quickstart.report.Grid.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Claims whose limitation period ends soon, or has ended. */
final class Expiring implements Figure {

    private static final int DAYS = 90;
    private static final int SHOWN_MAX = 40;

    /** A claim and its last day. */
    private record Last(CaseStory story, CaseItem item, LocalDate lastDay) {}

    private final LocalDate to;
    private final Policy policy;
    private final Debtors debtors;
    private final List<Last> soon = new ArrayList<>();
    private int over;
    private long overMinor;

    Expiring(LocalDate to, Policy policy, Debtors debtors) {
        this.to = to;
        this.policy = policy;
        this.debtors = debtors;
    }

    @Override
    public void add(CaseStory story) {
        Debtor debtor = debtors.find(
                        story.id().creditor().tenant(), List.of(story.id().debtor()))
                .get(story.id().debtor());
        if (debtor == null || story.dunningCase().state() == CaseState.CLOSED) {
            return;
        }
        Facts facts = new Facts(debtor, new LedgerView(to, story.dunningCase().openMinor()), ContactLog.EMPTY);
        Situation situation = new Situation(story.dunningCase(), facts, policy, to);
        for (CaseItem item : story.dunningCase().items()) {
            if (item.isOpen()) {
                situation.limitationOf(item).ifPresent(last -> add(story, item, last));
            }
        }
    }

    private void add(CaseStory story, CaseItem item, LocalDate last) {
        if (last.isBefore(to)) {
            over++;
            overMinor += item.openMinor();
        } else if (!last.isAfter(to.plusDays(DAYS))) {
            soon.add(new Last(story, item, last));
        }
    }

    @Override
    public Section section() {
        long minor = soon.stream().mapToLong(l -> l.item().openMinor()).sum();
        String soonest = soon.isEmpty()
                ? "No open bill's limitation period ends within " + DAYS + " days after " + to + "."
                : Shown.count(soon.size(), "open bill") + " of " + Shown.money(minor, policy.currency())
                        + " may be pursued for " + DAYS + " days more at most, seen from " + to + ".";
        String sentence = soonest
                + (over == 0
                        ? ""
                        : " For " + Shown.count(over, "other bill") + " of " + Shown.money(overMinor, policy.currency())
                                + " the time is over.");
        String caption = soon.size() > SHOWN_MAX ? "The first " + SHOWN_MAX + " to expire" : "What expires";
        Grid grid = Grid.of(caption, "Last day", "Case", "Bill", "#Open");
        soon.stream()
                .sorted(Comparator.comparing(Last::lastDay)
                        .thenComparing(l -> l.item().id()))
                .limit(SHOWN_MAX)
                .forEach(l -> grid.row(
                        l.lastDay().toString(),
                        new Link(l.story().shortId(), l.story().page()),
                        l.item().id().value(),
                        Shown.money(l.item().openMinor(), policy.currency())));
        return new Section(
                "limitation", "What expires within " + DAYS + " days", List.of(sentence), List.of(), List.of(grid));
    }
}
