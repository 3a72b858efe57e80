package io.dunning.report.write;

import io.dunning.report.CampaignReport;
import io.dunning.report.ClientReport;
import io.dunning.report.ComplianceReport;
import io.dunning.report.IncidentReview;
import java.util.List;
import java.util.Objects;

/**
 * A report ready to be written: {@link ReportHtml}, {@link ReportCsv} and {@link ReportJson} all take their numbers from its cells. Immutable.
 */
public final class ReportDocument {

    /**
     * Something said at the top.
     *
     * @param code finds its name
     * @param cell what it is
     * @param currency said beside its name where there are several; empty for none
     */
    record Fact(String code, Cell cell, String currency) {
        Fact(String code, Cell cell) {
            this(code, cell, "");
        }
    }

    private final String code;
    private final List<Fact> facts;
    private final List<Fact> tiles;
    private final List<Part> parts;

    ReportDocument(String code, List<Fact> facts, List<Fact> tiles, List<Part> parts) {
        this.code = Objects.requireNonNull(code, "code");
        this.facts = List.copyOf(facts);
        this.tiles = List.copyOf(tiles);
        this.parts = List.copyOf(parts);
    }

    public static ReportDocument of(ClientReport report) {
        return ClientPages.document(report);
    }

    public static ReportDocument of(IncidentReview review) {
        return ReviewPages.document(review);
    }

    public static ReportDocument of(ComplianceReport report) {
        return CompliancePages.document(report);
    }

    public static ReportDocument of(CampaignReport report) {
        return CampaignPages.document(report);
    }

    /** Names the sort of report: {@code client}, {@code review}, {@code compliance}, {@code campaign}. */
    public String code() {
        return code;
    }

    /** The codes of its tables, each once, in their order: what {@link ReportCsv} can write. */
    public List<String> tables() {
        return grids().stream().map(Grid::code).toList();
    }

    List<Grid> grids() {
        return parts.stream().flatMap(part -> part.grids().stream()).toList();
    }

    List<Fact> facts() {
        return facts;
    }

    List<Fact> tiles() {
        return tiles;
    }

    List<Part> parts() {
        return parts;
    }

    /** Names the sort only. */
    @Override
    public String toString() {
        return "ReportDocument[" + code + "]";
    }
}
