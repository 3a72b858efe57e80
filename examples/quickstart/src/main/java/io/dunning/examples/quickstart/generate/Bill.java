package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;

/**
 * One line of a debtor list.
 *
 * @param id unique in the scenario
 * @param amountMinor in cents
 * @param cover known at the day of the list
 * @param priorNotices sent by the creditor before the list
 * @param listedOn the day on which its list is loaded
 */
record Bill(
        String id,
        ClaimKind kind,
        Category category,
        LocalDate serviceOn,
        LocalDate dueOn,
        long amountMinor,
        String sourceDocument,
        Payer payer,
        Cover cover,
        int priorNotices,
        LocalDate listedOn) {
    Bill {
        Checks.id(id, "receivable_id");
        Checks.id(sourceDocument, "source_document");
        Checks.positive(amountMinor, id);
        if (dueOn.isBefore(serviceOn) || listedOn.isBefore(dueOn)) {
            throw new IllegalArgumentException("service, due day and list come in this order: " + id);
        }
    }

    int competenceYear() {
        return serviceOn.getYear();
    }

    double ageYears() {
        return (listedOn.toEpochDay() - dueOn.toEpochDay()) / 365.25;
    }
}
