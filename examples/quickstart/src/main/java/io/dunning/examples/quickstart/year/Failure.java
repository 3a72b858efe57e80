package io.dunning.examples.quickstart.year;

import io.dunning.cases.CaseId;
import java.time.LocalDate;

/**
 * A case that could not be judged, stored or handed over on a day; it is tried again.
 *
 * @param on the business date
 * @param caseId which case
 * @param trouble the sort of trouble
 */
public record Failure(LocalDate on, CaseId caseId, String trouble) {}
