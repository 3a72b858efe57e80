package io.dunning.receivable;

/** How a bill names its ground. A closed list on purpose: a diagnosis or a treatment has no place to stand in. */
public enum BillingCategory {
    VISIT,
    EXAMINATION,
    STAY,
    MATERIALS,
    ADMINISTRATION,
    UNSPECIFIED
}
