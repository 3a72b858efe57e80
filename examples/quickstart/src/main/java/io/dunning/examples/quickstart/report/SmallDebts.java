package io.dunning.examples.quickstart.report;

import io.dunning.Debtors;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.DecisionAsked;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.contact.ContactLog;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Facts;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.LedgerView;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;
import io.dunning.escalation.guard.Guards;
import io.dunning.examples.quickstart.report.Grid.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Debts that were not worth a notice: what it would have cost, what it was expected to bring, and what became of them. */
final class SmallDebts implements Figure {

    private static final int EXAMPLES_MAX = 12;
    private static final Set<String> RULES = Set.of("worth-its-cost", "floor");

    /** How it went on. */
    private enum End {
        PAID("paid before anybody wrote"),
        BUNDLED("went out later, together with other bills"),
        ALONE("went out later by itself, when it was worth it"),
        PROPOSED("proposed for crediting, waits for a person"),
        WAITING("waits for other bills of the same person"),
        OTHER("closed or handed over for another reason");

        private final String words;

        End(String words) {
            this.words = words;
        }
    }

    /**
     * A case that was not worth a notice, with its numbers on that day.
     *
     * @param step which step it would have been
     * @param openMinor what was open
     * @param costMinor what the best way would have cost
     * @param expectedMinor what it was expected to bring
     */
    private record Small(
            CaseStory story, LocalDate on, String step, long openMinor, long costMinor, long expectedMinor, End end) {}

    private final Policy policy;
    private final Debtors debtors;
    private final CurrencyUnit currency;
    private final List<Small> all = new ArrayList<>();
    private int prescribed;
    private long prescribedCostMinor;
    private long prescribedExpectedMinor;
    private @Nullable CaseStory prescribedExample;

    SmallDebts(Policy policy, Debtors debtors) {
        this.policy = policy;
        this.debtors = debtors;
        currency = policy.currency();
    }

    @Override
    public void add(CaseStory story) {
        story.notices().stream()
                .filter(notice -> notice.isSent() && notice.isPrescribed(policy))
                .filter(notice -> !notice.isWorthIt())
                .forEach(notice -> addPrescribed(story, notice));
        int last = -1;
        for (int i = 0; i < story.history().size(); i++) {
            CaseEvent event = story.history().get(i).event();
            boolean small = event instanceof ReviewDeferred deferred && RULES.contains(deferred.rule())
                    || event instanceof DecisionAsked asked
                            && asked.proposed() == Proposed.CREDIT
                            && isBeforeStep(story, i);
            if (small) {
                last = i;
            }
        }
        if (last >= 0) {
            Small small = small(story, last);
            if (small != null) {
                all.add(small);
            }
        }
    }

    private void addPrescribed(CaseStory story, Notice notice) {
        prescribed++;
        prescribedCostMinor += notice.planned().cost().minor();
        prescribedExpectedMinor += notice.planned().expected().minor();
        prescribedExample = prescribedExample == null ? story : prescribedExample;
    }

    /** Whether crediting was proposed because a step was not worth it, and not because all steps were taken. */
    private boolean isBeforeStep(CaseStory story, int index) {
        Situation situation = situation(story, index);
        return situation != null && situation.step().isPresent();
    }

    private @Nullable Situation situation(CaseStory story, int index) {
        Debtor debtor = debtors.find(
                        story.id().creditor().tenant(), List.of(story.id().debtor()))
                .get(story.id().debtor());
        if (debtor == null) {
            return null;
        }
        DunningCase then = story.after(index + 1);
        LocalDate on = story.history().get(index).event().on();
        Facts facts = new Facts(debtor, new LedgerView(on, then.openMinor()), ContactLog.EMPTY);
        return new Situation(then, facts, policy, on);
    }

    private @Nullable Small small(CaseStory story, int index) {
        Situation s = situation(story, index);
        Step step = s == null ? null : s.step().orElse(null);
        if (s == null || step == null) {
            return null;
        }
        StepOption best = step.options().stream()
                .filter(o -> mayBeUsed(s, o))
                .max(Comparator.comparingLong(o -> expected(s, step, o) - cost(s, o)))
                .orElse(step.options().get(0));
        return new Small(
                story,
                s.on(),
                name(step, best, s),
                s.openMinor(),
                Math.max(0, cost(s, best)),
                expected(s, step, best),
                end(story, index));
    }

    private String name(Step step, StepOption option, Situation s) {
        String name = step.code() + " by " + Shown.channel(option.channel());
        boolean belowFloor = s.openMinor() < step.minimumMinor();
        return belowFloor ? name + ", from " + Shown.money(step.minimumMinor(), currency) + " on only" : name;
    }

    private static boolean mayBeUsed(Situation s, StepOption option) {
        ContactPoint point = s.debtor().bestPoint(option.channel());
        return point != null
                && Guards.ON_CONTACT.stream().allMatch(guard -> guard.verdict(s, option, point) == Verdict.ALLOW);
    }

    private long cost(Situation s, StepOption option) {
        return policy.economics().costs().wholeMinor(option.channel(), s.day());
    }

    private long expected(Situation s, Step step, StepOption option) {
        long age = (long) s.day() - s.oldestDueDay();
        int perThousand = policy.economics().recovery().perThousand(step.code(), option.channel(), age, s.openMinor());
        return policy.economics().expectedMinor(s.openMinor(), perThousand);
    }

    private static End end(CaseStory story, int index) {
        boolean closed = false;
        for (CaseEvent event :
                story.history().stream().skip(index + 1L).map(r -> r.event()).toList()) {
            if (event instanceof NoticePlanned planned) {
                return planned.items().size() > 1 ? End.BUNDLED : End.ALONE;
            }
            closed |= event instanceof Closed;
        }
        DunningCase now = story.dunningCase();
        if (closed && now.closedFor().filter(r -> r.name().equals("PAID")).isPresent()) {
            return End.PAID;
        }
        if (now.state() == CaseState.AWAITING_DECISION) {
            return End.PROPOSED;
        }
        return now.state() == CaseState.OPEN ? End.WAITING : End.OTHER;
    }

    @Override
    public Section section() {
        long cost = all.stream().mapToLong(Small::costMinor).sum();
        long expected = all.stream().mapToLong(Small::expectedMinor).sum();
        String sentence = all.isEmpty()
                ? "No debt was left alone because a notice would have cost more than it was expected to bring."
                : Shown.were(all.size(), "case") + " not worth a notice when they were looked at: the "
                        + "notices would have cost " + Shown.money(cost, currency) + " and were expected to bring "
                        + Shown.money(expected, currency)
                        + ". Such a debt waits for other bills of the same person, to be sent together; if none comes, "
                        + "a person is asked to credit it.";
        return new Section(
                "small", "Small debts", List.of(sentence, exception()), List.of(), List.of(ends(), examples(), law()));
    }

    private String exception() {
        return prescribed == 0
                ? "No notice went out that was expected to bring less than it cost."
                : "The exception: " + Shown.count(prescribed, "notice")
                        + " went out although expected to bring less than the cost, because the policy says that the law "
                        + "prescribes this step.";
    }

    private Grid law() {
        Grid grid = Grid.of("Sent although not worth it", "Why", "#Notices", "#Cost", "#Expected to bring");
        if (prescribedExample != null) {
            grid.row(
                    new Link("The law prescribes this step", prescribedExample.page()),
                    Shown.count(prescribed),
                    Shown.money(prescribedCostMinor, currency),
                    Shown.money(prescribedExpectedMinor, currency));
        }
        return grid;
    }

    private Grid ends() {
        Grid grid = Grid.of(
                "Debts that were not worth a notice, by how they went on",
                "How they went on",
                "#Cases",
                "#Open then",
                "#A notice would have cost",
                "#Expected to bring");
        Map<End, List<Small>> byEnd = new EnumMap<>(End.class);
        all.forEach(s -> byEnd.computeIfAbsent(s.end(), e -> new ArrayList<>()).add(s));
        byEnd.forEach((end, list) -> grid.row(
                Shown.capital(end.words),
                Shown.count(list.size()),
                Shown.money(list.stream().mapToLong(Small::openMinor).sum(), currency),
                Shown.money(list.stream().mapToLong(Small::costMinor).sum(), currency),
                Shown.money(list.stream().mapToLong(Small::expectedMinor).sum(), currency)));
        return grid;
    }

    private Grid examples() {
        Grid grid = Grid.of(
                "Some of them, the smallest first",
                "Case",
                "Looked at on",
                "Step",
                "#Open",
                "#Would cost",
                "#Expected",
                "How it went on");
        all.stream()
                .sorted(Comparator.comparingLong(Small::openMinor)
                        .thenComparing(s -> s.story().id()))
                .limit(EXAMPLES_MAX)
                .forEach(s -> grid.row(
                        new Link(s.story().shortId(), s.story().page()),
                        s.on().toString(),
                        s.step(),
                        Shown.money(s.openMinor(), currency),
                        Shown.money(s.costMinor(), currency),
                        Shown.money(s.expectedMinor(), currency),
                        Shown.capital(s.end().words)));
        return grid;
    }
}
