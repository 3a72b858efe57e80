package io.dunning.payer;

import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One service on a claim.
 *
 * @param id unique within the claim
 * @param visit at which visit
 * @param patient who was served
 * @param serviceOn the day of the service
 * @param category how a bill names its ground
 * @param code which price of the tariff
 * @param billed what is asked; positive
 * @param expected what the tariff of that day says the insurer pays ({@link Tariff#expected}); not more than billed
 */
public record ClaimLine(
        LineId id,
        VisitId visit,
        PersonId patient,
        LocalDate serviceOn,
        BillingCategory category,
        TariffCode code,
        Amount billed,
        Amount expected) {
    public ClaimLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(serviceOn, "serviceOn");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(code, "code");
        if (!billed.isPositive()) {
            throw new IllegalArgumentException("line " + id + " bills nothing");
        }
        if (expected.minor() < 0 || billed.isLessThan(expected)) {
            throw new IllegalArgumentException("line " + id + " expects less than nothing, or more than it bills");
        }
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "ClaimLine[" + id + "]";
    }
}
