package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;

/**
 * What a person at the desk does to a case after the debtor called or wrote.
 *
 * @param value amount, number of parts, day, ground or reason, as the act needs
 * @param value2 a second detail; empty where there is none
 */
record DeskAct(LocalDate on, String debtorId, ClaimKind kind, String act, String value, String value2) {
    DeskAct {
        Checks.id(debtorId, "debtor_id");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an act says what it is about: " + debtorId);
        }
    }
}
