package io.dunning.fhir;

/**
 * Takes what resources say, in the order of the document, in the thread that reads. A port.
 *
 * <p>What isn't overridden is dropped. The same document brings the same facts again: take them by their ids. What a method throws ends
 * the reading, and what was taken before stays taken.
 */
public interface FactTaker {

    default void person(BillingFact.Person person) {}

    default void invoice(BillingFact.Invoice invoice) {}

    default void charge(BillingFact.Charge charge) {}

    default void account(BillingFact.Account account) {}

    default void cover(BillingFact.Cover cover) {}

    default void payment(BillingFact.Payment payment) {}

    default void settled(BillingFact.Settled settled) {}

    default void withdrawn(BillingFact.Withdrawn withdrawn) {}
}
