package io.dunning.examples.quickstart.year;

import io.dunning.cases.CaseId;
import java.time.LocalDate;

/**
 * An act of the desk that the case refused.
 *
 * @param on the business date
 * @param caseId which case
 * @param act what was to be done
 * @param sentence why not
 */
public record Refusal(LocalDate on, CaseId caseId, String act, String sentence) {}
