package io.dunning.examples.clinic.reports;

import io.dunning.report.ReviewTask.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** What is entered in a review: ids, days and constants; there is no field for a text. */
final class TaskForms {

    private static final String LINE = "[a-z-]{1,40}[0-9a-f]{12}";

    private TaskForms() {}

    /** What is to be done about a line of that week's agenda, by whom, until when. */
    record Decided(
            @NotNull @Begun LocalDate week,

            @NotNull @Pattern(regexp = LINE, message = "{form.line}")
            String line,

            @NotNull Decision decision,
            @NotNull String owner,
            @NotNull LocalDate due) {}

    /** It was done. */
    record Done(
            @NotNull @Begun LocalDate week,

            @NotNull @Pattern(regexp = LINE, message = "{form.line}")
            String line,

            @NotNull Decision decision) {}
}
