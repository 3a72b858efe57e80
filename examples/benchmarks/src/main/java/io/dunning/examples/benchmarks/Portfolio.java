package io.dunning.examples.benchmarks;

import io.dunning.cases.DunningCase;
import io.dunning.escalation.Facts;
import java.time.LocalDate;

/**
 * A generated portfolio, each case in two forms that were made from the same draw: as the library knows it, and flat.
 *
 * @see Generator
 */
final class Portfolio {

    final LocalDate on;
    final DunningCase[] cases;
    final Facts[] facts;
    final Claim[] claims;

    Portfolio(LocalDate on, int size) {
        this.on = on;
        cases = new DunningCase[size];
        facts = new Facts[size];
        claims = new Claim[size];
    }

    int size() {
        return cases.length;
    }
}
