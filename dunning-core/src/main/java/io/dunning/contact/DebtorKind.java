package io.dunning.contact;

/** Whether consumer law applies. */
public enum DebtorKind {
    CONSUMER,
    BUSINESS,
    PUBLIC_BODY
}
