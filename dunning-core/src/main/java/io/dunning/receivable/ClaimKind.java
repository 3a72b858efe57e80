package io.dunning.receivable;

/** What a claim is for, as far as the track of its follow-up depends on it. */
public enum ClaimKind {
    /** The patient's share of a service (Italian ticket, Norwegian egenandel, French ticket modérateur). */
    COPAYMENT,
    /** A penalty for an appointment that was neither kept nor cancelled (Italian mancata disdetta). */
    NO_SHOW_SANCTION,
    /** A service that the patient pays in full. */
    PRIVATE_FEE,
    /** Materials that no cover pays for. */
    MATERIALS,
    /** What an insurer owes for a patient. */
    INSURER_SHARE,
    /** The difference between the price charged and the insurer's tariff. */
    TARIFF_DIFFERENCE,
    /** A service for which the patient was not present (a copy of a file, an answer by letter). */
    SERVICE_WITHOUT_PRESENCE
}
