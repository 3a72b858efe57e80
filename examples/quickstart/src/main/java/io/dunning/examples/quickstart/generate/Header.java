package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code scenario.yaml} says, and where its figures come from.
 *
 * @param policy the policy under which the year is run
 * @param story what the folder is, for its readme
 * @param figures published figures on which it is calibrated
 */
record Header(
        String folder,
        String name,
        String tenant,
        String creditor,
        String creditorName,
        String country,
        String currency,
        String zone,
        LocalDate from,
        LocalDate to,
        String policy,
        long seed,
        String story,
        List<Figure> figures,
        String regenerate) {

    /** A published figure, and what the scenario makes of it. */
    record Figure(String published, String source, String used) {}

    Header {
        Checks.id(tenant, "tenant");
        Checks.id(creditor, "creditor");
        Checks.id(policy, "policy");
        figures = List.copyOf(figures);
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a scenario ends after it begins: " + to);
        }
    }
}
