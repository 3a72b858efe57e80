package io.dunning.escalation;

import io.dunning.contact.ContactLog;
import io.dunning.contact.Debtor;
import java.util.Objects;

/**
 * What is known around a case at the moment it is judged.
 *
 * @param debtor who is asked to pay, as the host knows them today: the debtor of the case and nobody else
 * @param ledger what the ledger says
 * @param contacts when this person was contacted, about whatever case
 */
public record Facts(Debtor debtor, LedgerView ledger, ContactLog contacts) {
    public Facts {
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(contacts, "contacts");
    }
}
