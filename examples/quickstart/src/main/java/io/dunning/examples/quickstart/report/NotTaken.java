package io.dunning.examples.quickstart.report;

import io.dunning.examples.quickstart.report.Grid.Link;
import io.dunning.examples.quickstart.year.Played;
import io.dunning.examples.quickstart.year.Refusal;
import io.dunning.examples.quickstart.year.SetAside;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came in and was not taken: rows, bookings and acts, with the reason. */
final class NotTaken implements Figure {

    private static final int SHOWN_MAX = 40;

    private final Played played;
    private final Map<String, Integer> byReason = new TreeMap<>();
    private final Map<String, CaseStory> stories = new TreeMap<>();
    private final Set<String> wanted = new HashSet<>();

    NotTaken(Played played) {
        this.played = played;
        for (SetAside row : played.setAside()) {
            byReason.merge(row.reason() + "|" + row.column() + "|" + row.sentence(), 1, Integer::sum);
        }
        played.refusals().forEach(r -> wanted.add(r.caseId().toString()));
        played.failures().forEach(f -> wanted.add(f.caseId().toString()));
    }

    @Override
    public void add(CaseStory story) {
        if (wanted.contains(story.id().toString())) {
            stories.put(story.id().toString(), story);
        }
    }

    @Override
    public Section section() {
        long rows = played.setAside().stream()
                .map(r -> r.list() + ":" + r.row())
                .distinct()
                .count();
        String sentence = Shown.were(rows, "row") + " set aside from the debtor lists (all of them in "
                + "rejects.csv), " + Shown.count(played.notBooked().size(), "booking")
                + " spoke of bills that were not in the books on their day, and "
                + Shown.were(played.refusals().size(), "act")
                + " refused by the case concerned.";
        String before = played.folder().actsBefore() == 0
                ? ""
                : " " + Shown.count(played.folder().actsBefore(), "act")
                        + " lay before the first day and were left out.";
        return new Section(
                "not-taken",
                "What was not taken in",
                List.of(sentence + before),
                List.of(),
                List.of(rows(), refusals(), failures()));
    }

    private Grid rows() {
        Grid grid = Grid.of("Rows set aside, by reason", "Reason", "Column", "In words", "#Faults");
        byReason.forEach((key, count) -> {
            String[] parts = key.split("\\|", 3);
            grid.row(parts[0], parts[1], Shown.capital(parts[2]), Shown.count(count));
        });
        return grid;
    }

    private Grid refusals() {
        int all = played.refusals().size();
        String caption =
                all > SHOWN_MAX ? "The first " + SHOWN_MAX + " acts that were refused" : "Acts that were refused";
        Grid grid = Grid.of(caption, "Day", "Case", "Act", "Why");
        for (Refusal refusal : played.refusals().stream().limit(SHOWN_MAX).toList()) {
            grid.row(refusal.on().toString(), link(refusal.caseId().toString()), refusal.act(), refusal.sentence());
        }
        return grid;
    }

    private Grid failures() {
        Grid grid = Grid.of("Cases that met with trouble; they are tried again", "Day", "Case", "Trouble");
        played.failures().stream()
                .limit(SHOWN_MAX)
                .forEach(f -> grid.row(f.on().toString(), link(f.caseId().toString()), f.trouble()));
        return grid;
    }

    private Object link(String caseId) {
        CaseStory story = stories.get(caseId);
        return story == null
                ? caseId.substring(caseId.indexOf('/', caseId.indexOf('/') + 1) + 1)
                : new Link(story.shortId(), story.page());
    }
}
