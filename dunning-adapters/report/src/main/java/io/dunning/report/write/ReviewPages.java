package io.dunning.report.write;

import io.dunning.report.AgendaSection;
import io.dunning.report.IncidentReview;
import io.dunning.report.Kpi;
import io.dunning.report.write.ReportDocument.Fact;
import java.util.ArrayList;
import java.util.List;

/** The weekly review as a document. */
final class ReviewPages {

    private ReviewPages() {}

    static ReportDocument document(IncidentReview review) {
        List<Fact> facts = List.of(
                new Fact("from", new Cell.Day(review.week().from())),
                new Fact("to", new Cell.Day(review.week().to())),
                new Fact("cases", new Cell.Count(review.figures().cases())));
        List<Fact> tiles = new ArrayList<>();
        tiles.add(new Fact("part.agenda", new Cell.Count(count(review.agenda()))));
        tiles.add(new Fact("part.private", new Cell.Count(count(review.privatePatients()))));
        tiles.add(new Fact("part.tasks", new Cell.Count(review.tasks().size())));
        tiles.addAll(KpiGrids.tiles(review.figures(), Kpi.COLLECTED, Kpi.NOTICES));
        return new ReportDocument(
                "review",
                facts,
                tiles,
                List.of(
                        AgendaGrids.part("agenda", review.agenda()),
                        AgendaGrids.part("private", review.privatePatients()),
                        AgendaGrids.tasks(review.tasks()),
                        new Part("figures", KpiGrids.grid("figures", review.figures(), null, KpiGrids::isPlain)),
                        KpiGrids.formulas(review.figures())));
    }

    private static long count(List<AgendaSection> sections) {
        return sections.stream().mapToLong(AgendaSection::count).sum();
    }
}
