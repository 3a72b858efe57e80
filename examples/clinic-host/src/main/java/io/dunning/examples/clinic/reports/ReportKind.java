package io.dunning.examples.clinic.reports;

import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.web.Nav;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The reports that the desk shows, each by the name that its file has. */
public enum ReportKind {
    /** The weekly incident review. */
    REVIEW,
    /** The monthly report to the house itself. */
    CLIENT,
    /** What rules held back, month by month. */
    COMPLIANCE,
    /** What came of a campaign so far. */
    CAMPAIGN;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of its name. */
    public String title() {
        return "ReportKind." + name();
    }

    /** The field by which somebody chooses what it is about. */
    public String field() {
        return switch (this) {
            case REVIEW -> "week";
            case CLIENT, COMPLIANCE -> "month";
            case CAMPAIGN -> "campaign";
        };
    }

    /** Liaisons sit in the weekly review, as providers answer objections; the others are for those who answer for the whole. */
    public boolean isFor(DeskRole role) {
        return Nav.REPORTS.isFor(role) && (role != DeskRole.LIAISON || this == REVIEW);
    }

    static List<ReportKind> of(DeskRole role) {
        return Arrays.stream(values()).filter(kind -> kind.isFor(role)).toList();
    }
}
