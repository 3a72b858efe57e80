package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.escalation.Explanation;
import io.dunning.examples.quickstart.scenario.BadArgument;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.examples.quickstart.year.Played;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One case on a terminal: its history and its explanation, with ids and without names. */
public final class CasePrint {

    private static final String UNKNOWN = "--case: no such case; take an id from the column \"case\" of cases.csv";

    private CasePrint() {}

    /**
     * Prints the case.
     *
     * @param asked the whole id as cases.csv has it, its end ({@code D1/COPAYMENT}), or a debtor with one case
     */
    public static void print(Played played, String asked, PrintWriter out) {
        CaseId id = find(played, asked);
        CaseStory story = CaseStory.of(1 + played.cases().indexOf(id), id, played.store());
        LocalDate to = played.folder().scenario().to();
        out.println("Case " + id + ": " + story.dunningCase().state() + ", "
                + Shown.money(story.dunningCase().open()) + " open on " + to);
        out.println();
        for (RecordedEvent recorded : story.history()) {
            out.println("  " + recorded.event().on() + "  " + EventWords.of(recorded.event()) + " ("
                    + CasePage.who(recorded.actor()) + ")");
        }
        out.println("  " + CasePage.chain(story));
        out.println();
        Explanation explanation = played.engine().explain(id, to);
        out.println("On " + to + ": " + CasePage.verdict(explanation.kind()) + " " + CasePage.reason(explanation));
        for (CasePage.Group group : CasePage.groups(explanation)) {
            out.println();
            out.println(group.caption());
            Stream.concat(group.findings().stream(), group.allowing().stream())
                    .forEach(f -> out.println(
                            (f.deciding() ? "  > " : "    ") + f.rule() + ": " + f.verdict() + ". " + f.sentence()));
        }
        out.flush();
    }

    /** Refuses a case that can't come up in the folder, by {@link BadArgument}. */
    public static void refuseUnknown(ScenarioFolder folder, String asked) {
        if (!folder.mayBeCase(asked)) {
            throw new BadArgument(UNKNOWN);
        }
    }

    private static CaseId find(Played played, String asked) {
        List<CaseId> found = played.cases().stream()
                .filter(id -> id.toString().equals(asked)
                        || id.toString().endsWith("/" + asked)
                        || id.debtor().value().equals(asked))
                .toList();
        if (found.size() != 1) {
            throw new BadArgument(
                    found.isEmpty()
                            ? UNKNOWN
                            : "--case: this debtor has several cases; add the kind, as in D1/COPAYMENT");
        }
        return found.get(0);
    }
}
