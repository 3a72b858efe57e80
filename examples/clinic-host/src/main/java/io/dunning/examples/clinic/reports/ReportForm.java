package io.dunning.examples.clinic.reports;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about; each report needs one of them.
 *
 * @param week a day of the week; {@code null} for the one that runs
 * @param month {@code null} for the last one that is over
 * @param campaign by its id; {@code null} for the first there is
 */
public record ReportForm(
        @Nullable @Begun LocalDate week,
        @Nullable @Begun YearMonth month,

        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}", message = "{form.campaign}")
        String campaign) {

    static ReportForm ofWeek(LocalDate day) {
        return new ReportForm(day, null, null);
    }

    LocalDate week(LocalDate today) {
        return Objects.requireNonNullElse(week, today);
    }

    YearMonth month(LocalDate today) {
        return Objects.requireNonNullElse(month, YearMonth.from(today).minusMonths(1));
    }
}
