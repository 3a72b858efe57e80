package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.DisputeDecided;
import io.dunning.cases.CaseEvent.Disputed;
import io.dunning.cases.CaseEvent.PlanAgreed;
import io.dunning.cases.CaseEvent.PlanEnded;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.PromiseKept;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.RecordedEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What people objected, promised and agreed, and how it ended. */
final class Agreements implements Figure {

    private static final String BY_THE_BOOKS = "settled by the books";
    private static final String UNDECIDED = "not decided yet";

    private final Map<DisputeGround, Map<String, Integer>> disputes = new EnumMap<>(DisputeGround.class);
    private final int[] promises = new int[3];
    private final int[] plans = new int[3];
    private int promisesRunning;
    private int plansRunning;

    @Override
    public void add(CaseStory story) {
        DisputeGround ground = null;
        for (RecordedEvent recorded : story.history()) {
            CaseEvent event = recorded.event();
            ground = dispute(ground, event);
            promises[0] += event instanceof Promised ? 1 : 0;
            promises[1] += event instanceof PromiseKept ? 1 : 0;
            promises[2] += event instanceof PromiseBroken ? 1 : 0;
            plans[0] += event instanceof PlanAgreed ? 1 : 0;
            if (event instanceof PlanEnded ended) {
                plans[ended.kept() ? 1 : 2]++;
            }
        }
        if (ground != null) {
            count(ground, UNDECIDED);
        }
        promisesRunning += story.dunningCase().promise().isPresent() ? 1 : 0;
        plansRunning += story.dunningCase().plan().isPresent() ? 1 : 0;
    }

    private @Nullable DisputeGround dispute(@Nullable DisputeGround ground, CaseEvent event) {
        if (event instanceof Disputed disputed) {
            return disputed.ground();
        }
        if (ground != null && event instanceof DisputeDecided decided) {
            count(ground, EventWords.decision(decided.decision()));
            return null;
        }
        if (ground != null && event instanceof Closed) {
            count(ground, BY_THE_BOOKS);
            return null;
        }
        return ground;
    }

    private void count(DisputeGround ground, String end) {
        disputes.computeIfAbsent(ground, g -> new TreeMap<>()).merge(end, 1, Integer::sum);
    }

    @Override
    public Section section() {
        int objections = disputes.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        String sentence =
                "Recorded: " + Shown.count(objections, "objection") + ", " + Shown.count(promises[0], "promise")
                        + " to pay and " + Shown.count(plans[0], "instalment plan")
                        + ". While one of them runs, nothing goes out, and no term runs.";
        return new Section(
                "people",
                "What people objected, promised and agreed",
                List.of(sentence),
                List.of(),
                List.of(disputes(), agreed()));
    }

    private Grid disputes() {
        List<String> ends = disputes.values().stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> head = new ArrayList<>(List.of("Objection"));
        ends.forEach(end -> head.add("#" + Shown.capital(end)));
        Grid grid = Grid.of("Objections, by what they said and how they ended", head);
        disputes.forEach((ground, byEnd) -> {
            List<Object> row = new ArrayList<>(List.of(Shown.capital(EventWords.ground(ground))));
            ends.forEach(end -> row.add(Shown.count(byEnd.getOrDefault(end, 0))));
            grid.row(row);
        });
        return grid;
    }

    private Grid agreed() {
        Grid grid = Grid.of("Promises and plans", "What", "#Made", "#Kept", "#Broken", "#Still running");
        if (promises[0] > 0) {
            grid.row("Promises to pay", n(promises[0]), n(promises[1]), n(promises[2]), n(promisesRunning));
        }
        if (plans[0] > 0) {
            grid.row("Instalment plans", n(plans[0]), n(plans[1]), n(plans[2]), n(plansRunning));
        }
        return grid;
    }

    private static String n(int number) {
        return Shown.count(number);
    }
}
